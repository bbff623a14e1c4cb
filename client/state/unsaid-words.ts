/**
 * Words are stored before the fact that commits to them: a crash in between leaves some that nothing names. A small record says which are on
 * their way, so that a later opening takes those away, and nobody else's.
 */
import type * as Y from 'yjs';
import type { Body } from '../../core/decisions/body.ts';
import { eraseBody, sayBody } from '../../core/decisions/bodies.ts';
import type { EventId, SpaceId } from '../../core/id/id.ts';
import { EMPTY_BYTES } from '../../core/bytes/bytes.ts';
import { Reader } from '../../core/bytes/reader.ts';
import { Writer } from '../../core/bytes/writer.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { remove } from '../../core/sync/storage/storage.ts';
import type { Replica } from '../../core/sync/tab/replica.ts';
import { browserClock } from '../platform/browser-time.ts';

/** Another tab may be saying them just now. */
const LEFT_BEHIND_AFTER_MS = 10 * 60_000;

export interface UnsaidWords {
  /** Stores words whose fact comes next. */
  say(voices: Replica, fact: EventId, words: Body): Promise<void>;
  /** Their fact is stored. */
  said(fact: EventId): Promise<void>;
  /** Those that were left behind; `isFact`: whether a fact of that id is here, once all that is stored has been read. */
  takeAway(voices: Y.Doc, isFact: (id: string) => boolean): Promise<void>;
}

export function createUnsaidWords({ storage, records }: Profile, space: SpaceId): UnsaidWords {
  const keyOf = (fact: EventId) => [space, 'unsaid', fact] as const;

  return {
    say: async (voices, fact, words) => {
      const at = new Writer().varUint(browserClock.now()).finish();
      await storage.commit([await records.seal('summaries', keyOf(fact), at)]);
      sayBody(voices.ydoc, fact, words);
      await voices.stored();
    },
    said: async (fact) => {
      await storage.commit([remove('summaries', keyOf(fact))]);
    },
    takeAway: async (voices, isFact) => {
      for (const { key, value } of await storage.list('summaries', [space, 'unsaid'])) {
        const fact = String(key[2]) as EventId;
        const opened = await records.open('summaries', key, value);
        const atMs = new Reader(opened ?? EMPTY_BYTES).varUint();
        if (browserClock.now() - atMs < LEFT_BEHIND_AFTER_MS) continue;
        if (!isFact(fact)) eraseBody(voices, fact);
        await storage.commit([remove('summaries', key)]);
      }
    },
  };
}
