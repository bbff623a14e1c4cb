/**
 * The register as one Automerge document: a root map that only grows, key = id of a fact, value = its canonical JSON, one change for each fact. What counts is every value
 * ever written under a key, read from the changes themselves: overwriting, deleting, a change whose ancestors are missing, or a device that numbers two changes alike
 * take nothing away, and all who hold the same changes read the same, in whatever order they came.
 */
import { decodeChange, encodeChange } from '@automerge/automerge/slim';
import { type Bytes, copyBytes } from '../bytes/bytes.ts';
import { createHistory } from './history.ts';

/** Something written under a key; whether it is a fact, and its key's, is the reader's to judge. */
export interface LogEntry {
  readonly key: string;
  readonly value: string;
}

export interface EventLog {
  /** The entries that are new, in order. Hostile bytes are passed over and counted; the same change again is nothing. */
  take(changes: readonly Bytes[]): readonly LogEntry[];
  /** One change that writes `value` under `key`, as this log's actor, upon all that it has taken. */
  add(key: string, value: string): Bytes;
  /** All values ever written under a key. */
  valuesOf(key: string): readonly string[];
  /** Hashes of the changes on which the next one builds, sorted: the same where the same changes are. */
  heads(): readonly string[];
  /** Changes that could not be read. */
  unreadable(): number;
}

type RawChange = Parameters<typeof encodeChange>[0];

/** `actor`: 32 hex digits, new for each opening: no number of a change may be given twice [E8]. Automerge must be started. */
export function createEventLog(actor: string): EventLog {
  const history = createHistory();
  const valuesByKey = new Map<string, Set<string>>();
  let written = 0;
  let unreadable = 0;

  const keep = (entry: LogEntry): boolean => {
    const values = valuesByKey.get(entry.key) ?? new Set();
    valuesByKey.set(entry.key, values);
    return !values.has(entry.value) && values.add(entry.value) !== undefined;
  };

  const takeOne = (bytes: Bytes): readonly LogEntry[] => {
    const change = decoded(bytes);
    if (!change) {
      unreadable += 1;
      return [];
    }
    const { hash, deps, startOp, ops } = change;
    const lastOp = startOp + Math.max(ops.length, 1) - 1;
    if (!history.add({ hash, deps, firstOp: startOp, lastOp })) return [];
    return ops.flatMap(entryOf).filter(keep);
  };

  return {
    take: (changes) => changes.flatMap(takeOne),
    add: (key, value) => {
      const change: RawChange = {
        actor,
        seq: ++written,
        startOp: history.lastOp() + 1,
        time: 0, // a fact says when it was said; a second clock could only contradict it
        author: null,
        message: null,
        deps: [...history.heads()],
        ops: [{ action: 'set', obj: '_root', key, value, pred: [] }],
      };
      const bytes = copyBytes(encodeChange(change));
      takeOne(bytes);
      return bytes;
    },
    valuesOf: (key) => [...(valuesByKey.get(key) ?? [])],
    heads: () => history.heads(),
    unreadable: () => unreadable,
  };
}

function decoded(bytes: Bytes): ReturnType<typeof decodeChange> | undefined {
  try {
    return decodeChange(bytes);
  } catch {
    return undefined; // Automerge throws on whatever is no change; it is counted
  }
}

/** A text set at the root. Lists, texts in the making and numbers are none. */
function entryOf(op: RawChange['ops'][number]): readonly LogEntry[] {
  const { action, obj, key, value } = op;
  if (action !== 'set' || obj !== '_root' || typeof key !== 'string' || typeof value !== 'string') return [];
  return [{ key, value }];
}
