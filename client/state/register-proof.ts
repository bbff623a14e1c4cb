/**
 * What proves a group's register: the whole of it as a file, and what is wrong with such a file, compared with what this device knows. Words that
 * people said leave with it if wanted; they never come back from a file, for they may have been taken back meanwhile.
 */
import { untrack } from 'solid-js';
import type { Body } from '../../core/decisions/body.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import { type CheckedLog, checkLogFile } from '../../core/decisions/file/check-log.ts';
import { headsOf, writeLogFile } from '../../core/decisions/file/log-file.ts';
import type { EventId } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { AddFactFailure, DecisionsLog } from './decisions.ts';

export interface RegisterProof {
  /** Canonical JSON, see `core/decisions/file`. */
  write(words: 'with-words' | 'without-words'): string;
  /** Every hash and signature is computed again; nothing changes here. */
  check(text: string): Promise<CheckedLog>;
  /** The same of what is here. Reads reactively which facts those are. */
  checkOwn(): Promise<CheckedLog>;
  /** By decision, in order. Reads reactively. */
  heads(): ReadonlyMap<string, readonly EventId[]>;
  /** Those of a checked file that are not here. Answers how many came. */
  take(events: readonly DecisionEvent[]): Promise<Result<number, AddFactFailure>>;
}

/** `erased`: facts whose words were taken back. */
export function createRegisterProof(
  log: DecisionsLog,
  book: Pick<SpaceBook, 'space' | 'chain'>,
  erased: () => ReadonlySet<string>,
): RegisterProof {
  const bodies = (): ReadonlyMap<EventId, Body> => {
    const gone = erased();
    return new Map([...log.wholeBodies()].filter(([fact]) => !gone.has(fact)));
  };
  const heads = (): ReadonlyMap<string, readonly EventId[]> => headsOf([...log.facts().values()]);
  const write: RegisterProof['write'] = (words) =>
    writeLogFile({
      group: book.space,
      events: [...log.facts().values()],
      bodies: words === 'with-words' ? bodies() : new Map(),
      chain: book.chain,
    });
  const check = (text: string): Promise<CheckedLog> =>
    checkLogFile(text, { chain: book.chain, heads: untrack(() => [...heads().values()].flat()) });

  return {
    write: (words) => untrack(() => write(words)),
    check,
    checkOwn: () => check(write('with-words')),
    heads,
    take: (events) => log.take(events),
  };
}
