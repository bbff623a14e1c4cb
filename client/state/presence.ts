/** Who is here and where, by awareness of the plan: said by each tab, forgotten when it closes. Shown, and deciding nothing. */
import { type Accessor, createSignal, untrack } from 'solid-js';
import type { Awareness } from 'y-protocols/awareness';
import type { MemberId } from '../../core/id/id.ts';

export interface Place {
  readonly project?: string | undefined;
  readonly task?: string | undefined;
}

export interface Present extends Place {
  readonly member: MemberId;
}

export interface Presence {
  /** Everybody else, one entry a person, the one in front where several tabs are open. */
  readonly others: Accessor<readonly Present[]>;
  /** Where this tab's person looks; undefined: not at this group. */
  beAt(place: Place | undefined): void;
}

/** `me`: may become another in a claim. `isMember`: a device may say any name; only people of the group are shown. */
export function createPresence(
  awareness: Awareness,
  me: () => MemberId,
  isMember: (member: MemberId) => boolean,
): Presence {
  const [others, setOthers] = createSignal<readonly Present[]>([], { equals: sameOthers });

  const read = (): void => {
    const found = new Map<string, Present>();
    for (const [client, state] of awareness.getStates()) {
      const present = client === awareness.clientID ? undefined : toPresent(state);
      if (!present || present.member === untrack(me)) continue;
      const known = found.get(present.member);
      if (!known || known.task === undefined) found.set(present.member, present);
    }
    setOthers([...found.values()].sort((a, b) => (a.member < b.member ? -1 : 1)));
  };

  awareness.on('change', read);
  read();

  return {
    others: () => others().filter(({ member }) => isMember(member)),
    beAt: (place) => awareness.setLocalStateField('who', place && { member: untrack(me), ...place }),
  };
}

/** What another device said may be anything. */
function toPresent(state: Record<string, unknown>): Present | undefined {
  const { who } = state;
  if (typeof who !== 'object' || who === null) return undefined;
  const member: unknown = Reflect.get(who, 'member');
  if (typeof member !== 'string') return undefined;
  return { member: member as MemberId, project: textIn(who, 'project'), task: textIn(who, 'task') };
}

function textIn(who: object, field: string): string | undefined {
  const value: unknown = Reflect.get(who, field);
  return typeof value === 'string' ? value : undefined;
}

function sameOthers(a: readonly Present[], b: readonly Present[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      (one, i) => one.member === b[i]?.member && one.project === b[i]?.project && one.task === b[i]?.task,
    )
  );
}
