/**
 * One document's log as the relay serves it: checks what is appended, commits it in the order of arrival, and only then answers and
 * fans out [L1]. Verification runs in parallel; results apply one after the other.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DeviceId, Generation } from '../../core/id/id.ts';
import type { LogEntry } from '../../core/protocol/frames.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { fail, type Result } from '../../core/result/result.ts';
import { errorName, type GroupCommit } from '../log/group-commit.ts';
import type { DeviceHead, LogHead, LogKey, LogStore, StoredEntry } from '../log/store.ts';
import { type Refused, refused, storeFailed } from '../refused.ts';
import { type Clock, type Log, secondsOf } from '../surroundings.ts';
import { createTurns } from '../turns.ts';
import { type AppendPlan, planAppend } from './append-plan.ts';
import type { Carrier } from './append-rules.ts';
import { brokenReadRule } from './read-rule.ts';
import type { ReadableLog, Reader } from './reader.ts';
import { createTip, type Tip } from './tip.ts';
import { type VerifiedEnvelope, verifyEnvelopes } from './verification.ts';
import type { WrittenDocuments } from './written-documents.ts';

export interface Document extends ReadableLog {
  readonly gen: Generation;
  readonly readers: ReadonlySet<Reader>;
  /** The device's last committed envelope here; counter 0 when it has none. */
  deviceHead(device: DeviceId): DeviceHead;
  /** Answered on `reader`: by an ACK at its place among the entries, or a NACK. */
  append(request: AppendRequest): void;
  attach(reader: Reader): void;
  detach(reader: Reader): void;
  /** Resolves when all that was taken before is in the store or refused; from then until `until` settles, appends wait. */
  hold(until: Promise<void>): Promise<void>;
  /** Resolves when every append has its answer: a log is opened twice only after that. */
  idle(): Promise<void>;
}

export interface AppendRequest extends Carrier {
  readonly reader: Reader;
  readonly req: number;
  readonly envelopes: readonly Bytes[];
}

export interface DocumentParts {
  readonly store: LogStore;
  readonly commits: GroupCommit;
  readonly log: Log;
  readonly clock: Clock;
  readonly roster: () => Roster;
  readonly written: WrittenDocuments;
  readonly frameBytes: number;
  readonly envelopeBytes: number;
}

/** Rejects when the store does. `emptyGen` names the log until its first entry does. */
export async function openDocument(
  key: LogKey,
  emptyGen: Generation,
  parts: DocumentParts,
): Promise<Document> {
  const { store, commits, roster, written } = parts;
  const readers = new Set<Reader>();
  const turns = createTurns();
  let tip = await loadTip();
  /** After a failed commit the store alone knows where the log ends. */
  let isInDoubt = false;
  let unanswered = 0;
  const idleWaiters: (() => void)[] = [];

  async function loadTip(): Promise<Tip> {
    const empty: LogHead = { gen: emptyGen, seq: 0, devices: new Map() };
    return createTip((await store.readHead(key)) ?? empty);
  }

  async function recover(): Promise<void> {
    tip = await loadTip();
    isInDoubt = false;
    for (const reader of readers) reader.start(); // the commit may have reached the disk before it failed
  }

  /** Everything asynchronous comes first; from the return on, tip and plan belong to the same moment. */
  async function plan(
    request: AppendRequest,
    verified: readonly VerifiedEnvelope[],
  ): Promise<Result<AppendPlan, Refused>> {
    const stored = new Map<VerifiedEnvelope, StoredEntry | undefined>();
    for (;;) {
      if (isInDoubt) await recover();
      const one = verified.find(
        (v) => !stored.has(v) && v.envelope.ctr <= tip.deviceHead(v.envelope.device).ctr,
      );
      const first = verified.filter(isFirst).map(({ envelope }) => envelope.device);
      const unread = first.flatMap((device) => written.unread(roster(), device) ?? [])[0];
      if (!one && !unread && !isInDoubt) break;
      if (one) stored.set(one, await store.findEntry(key, one.envelope.device, one.envelope.ctr));
      if (unread) await written.read(unread);
    }
    const broken = brokenReadRule(roster(), key.doc, request.device, secondsOf(parts.clock));
    if (broken) return fail(broken); // its channel may have ended while this waited for its turn
    const planned = planAppend(verified, { key, tip, roster: roster(), carrier: request, stored });
    if (!planned.ok) return planned;
    const beginning = planned.value.entries.filter(({ ctr }) => ctr === 1).map(({ device }) => device);
    if (!written.hasRoom(roster(), key.doc, beginning)) return fail(refused('quota', 'documents'));
    for (const device of beginning) written.add(device, key.doc);
    commit(request, planned.value);
    return planned;
  }

  function isFirst({ envelope: { device, ctr } }: VerifiedEnvelope): boolean {
    return ctr === 1 && tip.expectedHead(device).ctr === 0;
  }

  function commit({ reader, req }: AppendRequest, { seqs, entries }: AppendPlan): void {
    tip.reserve(entries);
    commits.submit({
      entries,
      settle(outcome) {
        if (outcome === 'failed') {
          isInDoubt = true;
          return refuse({ reader, req }, storeFailed());
        }
        tip.commit(entries);
        reader.acknowledge({ req, seqs, newCount: entries.length });
        if (entries.length > 0) for (const each of readers) each.offer(entries);
        answered();
      },
    });
  }

  function refuse({ reader, req }: Pick<AppendRequest, 'reader' | 'req'>, why: Refused): void {
    reader.refuse(req, why);
    answered();
  }

  function answered(): void {
    unanswered -= 1;
    if (unanswered === 0) for (const wake of idleWaiters.splice(0)) wake();
  }

  async function judge(request: AppendRequest, verifying: ReturnType<typeof verifyEnvelopes>): Promise<void> {
    const verified = await verifying;
    const planned = verified.ok ? await plan(request, verified.value) : verified;
    if (!planned.ok) refuse(request, planned.error);
  }

  return {
    get gen() {
      return tip.gen;
    },
    get head() {
      return tip.seq;
    },
    readers,
    deviceHead: (device) => tip.deviceHead(device),
    async read(after) {
      const entries = await store.readEntries(key, after, parts.frameBytes);
      return entries.filter((entry: LogEntry) => entry.seq <= tip.seq);
    },
    append(request) {
      unanswered += 1;
      const verifying = verifyEnvelopes(request.envelopes, {
        key,
        roster: roster(),
        envelopeBytes: parts.envelopeBytes,
      });
      const verifyingSafely = verifying.catch(storeTrouble); // it may fail before its turn comes
      void turns
        .next(async () => judge(request, verifyingSafely))
        .catch((error: unknown) => refuse(request, storeTrouble(error).error));
    },
    attach: (reader) => void readers.add(reader),
    detach: (reader) => void readers.delete(reader),
    async hold(until) {
      await new Promise<void>((reached) => {
        void turns.next(() => {
          reached();
          return until;
        });
      });
      await new Promise<void>((settle) => commits.submit({ entries: [], settle: () => settle() }));
    },
    idle: () => (unanswered === 0 ? Promise.resolve() : new Promise((wake) => idleWaiters.push(wake))),
  };

  function storeTrouble(error: unknown): ReturnType<typeof fail<Refused>> {
    parts.log({ level: 'error', event: 'append-failed', reason: errorName(error) });
    return fail(storeFailed());
  }
}
