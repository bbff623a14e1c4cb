/** The register of a group on a device of core: what a worker does beside a tab, in one thread. */
import type { DecisionEvent, EventContent } from '../../core/decisions/event.ts';
import { createRegister, type Register } from '../../core/decisions/register.ts';
import { signEvent } from '../../core/decisions/sign-event.ts';
import { groupDocId } from '../../core/group/group-documents.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { openRecordReplica } from '../../core/sync/tab/record-replica.ts';
import type { TabBus } from '../../core/sync/tab/tab-bus.ts';
import type { Timers } from '../../core/sync/time.ts';
import { createTurns } from '../../core/sync/turns.ts';

export interface NodeRegister {
  /** As it stands when everything that arrived so far has been judged. */
  read(): Promise<Register>;
  /** Signs and stores; the fields that are this device's are filled in. */
  say(
    said: Pick<EventContent, 'type' | 'subject' | 'payload'> & Partial<EventContent>,
  ): Promise<DecisionEvent>;
  /** Resolves with the fact, once it is here. */
  shows(id: string): Promise<DecisionEvent>;
  stored(): Promise<void>;
  close(): Promise<void>;
}

export interface NodeRegisterOptions {
  readonly book: SpaceBook;
  readonly profile: Profile;
  readonly bus: TabBus;
  readonly timers: Timers;
}

export async function openNodeRegister({
  book,
  profile,
  bus,
  timers,
}: NodeRegisterOptions): Promise<NodeRegister> {
  const { space } = book;
  const { device, signingKey } = profile.keys;
  const turns = createTurns();
  const waiting = new Set<() => void>();
  let register: Register | undefined;

  const opened = (): Register => {
    if (!register) throw new Error('not open yet');
    return register;
  };
  const replica = await openRecordReplica({
    space,
    doc: await groupDocId(book, 'decisions'),
    profile,
    bus,
    timers,
    opened: (actor) => (register = createRegister({ actor, roster: book.roster })),
    take: (changes) =>
      void turns.run(async () => {
        await opened().take(changes);
        for (const look of waiting) look();
      }),
    storageFailed: () => undefined,
  });

  const stopListening = bus.listen((message) => {
    if (message.type !== 'space-changed' || message.space !== space) return;
    void turns.run(async () => {
      await book.reload();
      await opened().rosterIs(book.roster);
      for (const look of waiting) look();
    });
  });

  return {
    read: () => turns.run(async () => opened()),
    say: (said) =>
      turns.run(async () => {
        const author = book.roster.devices.get(device)?.member;
        if (!author) throw new Error('not in the group');
        const content: EventContent = {
          v: 1,
          group: space,
          author,
          device,
          at: `${new Date().toISOString().slice(0, 19)}Z`,
          prev: [],
          roster: book.roster.head,
          ...said,
        };
        const fact = await signEvent(content, signingKey);
        await replica.keep((await opened().add(fact)).change);
        return fact;
      }),
    shows: (id) =>
      new Promise((resolve) => {
        const look = (): void => {
          const fact = opened().facts.get(id);
          if (!fact) return;
          waiting.delete(look);
          resolve(fact);
        };
        waiting.add(look);
        look();
      }),
    stored: () => replica.stored(),
    close: () => {
      stopListening();
      return replica.close();
    },
  };
}
