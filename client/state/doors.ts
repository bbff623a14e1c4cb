/**
 * Waiting at doors: while a page is open it asks now and then whether somebody inside has said yes, and goes in when they have. What was typed
 * is kept on the device meanwhile.
 */
import { type Accessor, createSignal, untrack } from 'solid-js';
import type { SpaceId } from '../../core/id/id.ts';
import { type WaitingDoor, forgetDoor, keepDoor, listDoors } from '../../core/sync/space/doors.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import { browserLink } from '../platform/browser-link.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { doorCode } from './door-code.ts';
import { fetchRelayActs } from './fetch-relay-acts.ts';
import type { WorkplaceParts } from './workplace-parts.ts';
import type { Door } from './workplace.ts';

const ASK_EVERY_MS = 5000;

export interface Doors {
  readonly doors: Accessor<readonly Door[]>;
  wait(door: WaitingDoor): Promise<void>;
  leave(space: SpaceId): Promise<void>;
}

/** `letIn`: the group is on this device now; its rows are stored. */
export async function createDoors(
  parts: WorkplaceParts,
  letIn: (door: WaitingDoor) => Promise<void>,
): Promise<Doors> {
  const { profile } = parts;
  const [waiting, setWaiting] = createSignal<readonly WaitingDoor[]>(await listDoors(profile));
  const [sentAway, setSentAway] = createSignal<ReadonlySet<SpaceId>>(new Set());
  const asked = (): readonly WaitingDoor[] =>
    untrack(() => waiting().filter(({ space }) => !sentAway().has(space)));
  let isAsking = false;

  const drop = async (space: SpaceId): Promise<void> => {
    setWaiting((doors) => doors.filter((door) => door.space !== space));
    await forgetDoor(profile, space); // should it fail, it is asked again and found open
  };

  const ask = async (door: WaitingDoor): Promise<void> => {
    const options = browserLink(door.relay || parts.origin, profile.keys);
    const acts = await fetchRelayActs();
    if (!acts) return;
    const answer = await withRelay(options, (link) => acts.enterAsDevice(link, profile, door));
    if (answer.ok && answer.value.standing === 'in') {
      await letIn(door);
      await drop(door.space);
    } else if (!answer.ok && isNo(answer.error)) setSentAway((known) => new Set([...known, door.space]));
  };

  const askAll = async (): Promise<void> => {
    isAsking = false;
    if (document.visibilityState === 'visible') for (const door of asked()) await ask(door);
    askLater();
  };

  const askLater = (): void => {
    if (isAsking || asked().length === 0) return;
    isAsking = true;
    browserTimers.after(ASK_EVERY_MS, () => void askAll());
  };

  askLater();
  return {
    doors: () =>
      waiting().map(({ space, groupName }) => ({
        space,
        groupName,
        code: doorCode(profile.keys.device),
        isSentAway: sentAway().has(space),
      })),
    wait: async (door) => {
      setSentAway((known) => new Set([...known].filter((space) => space !== door.space)));
      setWaiting((doors) => [...doors.filter(({ space }) => space !== door.space), door]);
      await keepDoor(profile, door); // on a full device the waiting lasts as long as the page
      askLater();
    },
    leave: drop,
  };
}

/** The relay knows the group and not this device: the invitation was taken back. */
function isNo(failure: { readonly type: string; readonly reason?: string }): boolean {
  return (
    failure.type === 'roster-refusal' || (failure.type === 'relay-refused' && failure.reason === 'forbidden')
  );
}
