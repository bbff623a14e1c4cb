/**
 * The register of one group, opened: what its log holds, judged fact by fact. A fact counts when it hashes to its key and one of its author's devices signed it; what else
 * stands under a key changes nothing. Whatever the order of arrival, the same changes and roster give the same facts.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';
import { createEventLog, type LogEntry } from '../event-log/event-log.ts';
import type { EventId } from '../id/id.ts';
import type { Roster } from '../roster/roster.ts';
import type { DecisionEvent } from './event.ts';
import { authorFault, type EventFault, verifyEvent } from './verify-event.ts';

/** "Faits rejetés". */
export interface RejectedFact {
  /** As it was written, whatever it is. */
  readonly key: string;
  readonly fault: EventFault;
}

/** What has come of some changes, or of another roster. */
export interface RegisterNews {
  readonly verified: readonly DecisionEvent[];
  /** Facts whose author the roster no longer knows: of a branch that was void [R6]. */
  readonly withdrawn: readonly EventId[];
  /** All of them now, by key. */
  readonly rejected: readonly RejectedFact[];
  /** Parents that facts name and that are not here, sorted: "il manque une partie". */
  readonly missing: readonly EventId[];
  readonly heads: readonly string[];
  /** Changes that could not be read. */
  readonly unreadable: number;
}

export interface Register {
  /** Calls must not overlap. */
  take(changes: readonly Bytes[]): Promise<RegisterNews>;
  /** Judges again what the roster decides. Calls must not overlap. */
  rosterIs(roster: Roster): Promise<RegisterNews>;
  /** The change that adds a fact which this device signed, to be stored. Calls must not overlap. */
  add(fact: DecisionEvent): Promise<{ readonly change: Bytes; readonly news: RegisterNews }>;
  /** By id. */
  readonly facts: ReadonlyMap<string, DecisionEvent>;
  /** Verified facts by id, as canonical JSON: the same text where the same facts are. */
  canonicalState(): string;
}

export interface RegisterOptions {
  /** See `createEventLog`. */
  readonly actor: string;
  readonly roster: Roster;
  /** Whether this device has found this very signature good before. */
  readonly wasVerified?: (event: DecisionEvent) => boolean;
}

const TOGETHER = 256;

/** Automerge must be started. */
export function createRegister({ actor, roster: first, wasVerified }: RegisterOptions): Register {
  const log = createEventLog(actor);
  const facts = new Map<string, DecisionEvent>();
  /** As which value each was accepted: its device may have signed it twice, and then the first in order counts, whichever came first. */
  const acceptedAs = new Map<string, string>();
  const rejected = new Map<string, EventFault>();
  const missing = new Set<EventId>();
  let roster = first;

  /** The first value under the key that is the fact of that name; else what is wrong with the first one. */
  const judge = async (key: string): Promise<DecisionEvent | EventFault> => {
    let fault: EventFault = { type: 'event-malformed' };
    for (const [i, value] of log.valuesOf(key).toSorted().entries()) {
      const judged = await verifyEvent(parsed(value), roster, wasVerified);
      if (judged.ok && judged.value.id === key) {
        acceptedAs.set(key, value);
        return judged.value;
      }
      if (i === 0) fault = judged.ok ? { type: 'event-altered' } : judged.error;
    }
    return fault;
  };

  const accept = (event: DecisionEvent): void => {
    facts.set(event.id, event);
    missing.delete(event.id);
    for (const parent of event.prev) if (!facts.has(parent)) missing.add(parent);
  };

  const judgeAll = async (keys: readonly string[]): Promise<readonly DecisionEvent[]> => {
    const verified: DecisionEvent[] = [];
    for (let start = 0; start < keys.length; start += TOGETHER) {
      const some = keys.slice(start, start + TOGETHER);
      const judged = await Promise.all(some.map(judge));
      for (const [i, key] of some.entries()) {
        const verdict = judged[i];
        if (!verdict) continue;
        if (!('id' in verdict)) {
          rejected.set(key, verdict);
          continue;
        }
        rejected.delete(key);
        verified.push(verdict);
        accept(verdict);
      }
    }
    return verified;
  };

  /** What else is written under the key of an accepted fact takes nothing from it: at most another signature. */
  const signedAgain = async ({ key, value }: LogEntry): Promise<void> => {
    if (value >= (acceptedAs.get(key) ?? '')) return;
    const judged = await verifyEvent(parsed(value), roster, wasVerified);
    if (!judged.ok || judged.value.id !== key) return;
    acceptedAs.set(key, value);
    facts.set(key, judged.value);
  };

  const news = (verified: readonly DecisionEvent[], withdrawn: readonly EventId[]): RegisterNews => ({
    verified,
    withdrawn,
    rejected: [...rejected]
      .map(([key, fault]) => ({ key, fault }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    missing: [...missing].toSorted(),
    heads: log.heads(),
    unreadable: log.unreadable(),
  });

  const withdrawUnknown = (): readonly EventId[] => {
    const withdrawn: EventId[] = [];
    for (const [id, event] of facts) {
      const fault = authorFault(event, roster);
      if (!fault) continue;
      facts.delete(id);
      rejected.set(id, fault);
      withdrawn.push(event.id);
    }
    if (withdrawn.length === 0) return withdrawn;
    missing.clear();
    for (const event of facts.values()) accept(event);
    return withdrawn;
  };

  return {
    facts,
    take: async (changes) => {
      const entries = log.take(changes);
      const keys = new Set(entries.map(({ key }) => key).filter((key) => !facts.has(key)));
      for (const entry of entries) if (!keys.has(entry.key)) await signedAgain(entry);
      return news(await judgeAll([...keys]), []);
    },
    rosterIs: async (next) => {
      roster = next;
      const withdrawn = withdrawUnknown();
      return news(await judgeAll([...rejected.keys()]), withdrawn);
    },
    add: async (fact) => {
      const change = log.add(fact.id, canonicalJson({ ...fact }));
      return { change, news: news(facts.has(fact.id) ? [] : await judgeAll([fact.id]), []) };
    },
    canonicalState: () => {
      const sorted = [...facts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
      return canonicalJson(sorted.map((fact): Json => ({ ...fact })));
    },
  };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined; // no JSON is no fact
  }
}
