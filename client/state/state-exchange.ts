/**
 * Comparing states while somebody looks: who asks says so in the plan's awareness, and every other open tab of the group then says its
 * signed marks, again after changes, until nobody asks any more. Shown, and deciding nothing.
 */
import { type Accessor, createSignal, untrack } from 'solid-js';
import type { Awareness } from 'y-protocols/awareness';
import {
  type GroupState,
  type SignedMarks,
  signMarks,
  type StateMarks,
  stateMarks,
  verifiedMarks,
} from '../../core/group/state-marks.ts';
import type { DeviceId } from '../../core/id/id.ts';
import type { Roster } from '../../core/roster/roster.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { Timers } from '../../core/sync/time.ts';

/** What is typed is gathered; the marks of a whole group are some milliseconds of work. */
const MARK_AFTER_MS = 1000;

export interface StateExchange {
  /** Begins to ask; the answer says that nobody looks any more. */
  ask(): () => void;
  /** Of this device, while it asks. */
  readonly mine: Accessor<StateMarks | undefined>;
  /** Of the other devices that are there. */
  readonly theirs: Accessor<ReadonlyMap<DeviceId, SignedMarks>>;
  /** Something in one of the documents is another than before. */
  changed(): void;
  close(): void;
}

export interface StateExchangeOptions {
  readonly awareness: Awareness;
  readonly book: SpaceBook;
  readonly keys: Profile['keys'];
  readonly roster: Accessor<Roster>;
  readonly timers: Timers;
  readonly state: () => Promise<GroupState>;
  /** Something was written here that the relay does not hold yet. */
  readonly isWaiting: () => boolean;
}

export function createStateExchange(options: StateExchangeOptions): StateExchange {
  const { awareness, book, keys, timers } = options;
  const [mine, setMine] = createSignal<StateMarks>();
  const [theirs, setTheirs] = createSignal<ReadonlyMap<DeviceId, SignedMarks>>(new Map());
  /** By signature, so that what is said again at each beat is verified once. */
  let verified = new Map<string, Promise<SignedMarks | undefined>>();
  let askers = 0;
  let isWanted = false;
  let said = '';
  let turn = 0;
  let marking = 0;
  let cancelMark: (() => void) | undefined;
  let closed = false;

  const others = (): readonly Record<string, unknown>[] =>
    [...awareness.getStates()].flatMap(([client, state]) => (client === awareness.clientID ? [] : [state]));

  const markSoon = (): void => {
    cancelMark ??= timers.after(MARK_AFTER_MS, () => {
      cancelMark = undefined;
      void mark().catch(() => undefined); // a document that cannot be opened now: the next change tries again
    });
  };

  const mark = async (): Promise<void> => {
    const current = ++marking;
    const marks = await stateMarks(book, await options.state());
    const signed = await signMarks(book.space, keys, { marks, waiting: options.isWaiting() });
    if (closed || current !== marking) return;
    if (askers > 0) setMine(marks);
    if (!isWanted || said === signed.sig) return;
    said = signed.sig; // Ed25519 signs the same word the same way
    awareness.setLocalStateField('marks', signed);
  };

  const fallSilent = (): void => {
    if (said === '') return;
    said = '';
    awareness.setLocalStateField('marks', undefined);
  };

  const hear = async (): Promise<void> => {
    const current = ++turn;
    const roster = untrack(options.roster);
    const kept: typeof verified = new Map();
    const heard = others().flatMap(({ marks }) => {
      const sig = marks && typeof marks === 'object' && 'sig' in marks ? marks.sig : undefined;
      if (typeof sig !== 'string') return [];
      const name = `${roster.head} ${JSON.stringify(marks)}`;
      const judged = verified.get(name) ?? verifiedMarks(roster, marks);
      kept.set(name, judged);
      return [judged];
    });
    verified = kept;
    const found = new Map<DeviceId, SignedMarks>();
    for (const one of await Promise.all(heard)) {
      if (one && one.device !== keys.device) found.set(one.device, one);
    }
    if (current === turn) setTheirs(found);
  };

  const follow = (): void => {
    const isWantedNow = others().some(({ marksWanted }) => marksWanted === true);
    if (isWantedNow && !isWanted) markSoon();
    isWanted = isWantedNow;
    if (!isWanted) fallSilent();
    if (askers > 0) void hear();
  };

  awareness.on('change', follow);
  follow();

  return {
    ask: () => {
      askers += 1;
      if (askers === 1) awareness.setLocalStateField('marksWanted', true);
      markSoon();
      void hear();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        askers -= 1;
        if (askers > 0) return;
        awareness.setLocalStateField('marksWanted', undefined);
        setMine(undefined);
        setTheirs(new Map());
      };
    },
    mine,
    theirs,
    changed: () => {
      if (isWanted || askers > 0) markSoon();
    },
    close: () => {
      closed = true;
      cancelMark?.();
      awareness.off('change', follow);
    },
  };
}
