/**
 * Tells the leader which documents this tab needs beside the fixed ones, and tells a later leader again: it reads no plan, and knows
 * nothing of the one before.
 */
import type { DocId, SpaceId } from '../../id/id.ts';
import type { Timers } from '../time.ts';
import type { TabBus } from './tab-bus.ts';

/** For all spaces of a profile together. A relay gives 256 subscriptions to one connection; the rest is for the fixed documents. */
export const WANTED_LIMIT = 200;
/** A leader that may not follow one, or has no room for it, is not asked at each of its words. */
const ASK_AGAIN_MS = 3000;

export interface WantedDocuments {
  /** All that are needed from now on, the most needed first; those beyond the limit are left out. */
  set(docs: readonly DocId[]): void;
  close(): void;
}

export interface WantedDocumentsOptions {
  readonly space: SpaceId;
  readonly bus: TabBus;
  readonly timers: Timers;
}

export function createWantedDocuments({ space, bus, timers }: WantedDocumentsOptions): WantedDocuments {
  let docs: readonly DocId[] = [];
  let cancelPause: (() => void) | undefined;

  const ask = (): void => {
    if (docs.length > 0) bus.post({ type: 'documents-wanted', space, docs });
  };

  const stopListening = bus.listen((message) => {
    if (message.type !== 'space-status' || message.space !== space || cancelPause) return;
    const { documents } = message.status;
    if (docs.every((doc) => documents[doc] !== undefined)) return;
    cancelPause = timers.after(ASK_AGAIN_MS, () => (cancelPause = undefined));
    ask();
  });

  return {
    set: (wanted) => {
      docs = wanted.slice(0, WANTED_LIMIT);
      ask();
    },
    close: () => {
      stopListening();
      cancelPause?.();
    },
  };
}
