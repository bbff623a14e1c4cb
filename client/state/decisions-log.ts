/**
 * A group's register and the words beside it as opened documents, fetched when somebody first looks: the tab reads and stores rows, a worker
 * opens what is in them.
 */
import { createSignal, untrack } from 'solid-js';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { eraseBody, VOICES_ROOTS } from '../../core/decisions/bodies.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import { pendingFacts } from '../../core/decisions/pending.ts';
import type { RegisterNews } from '../../core/decisions/register.ts';
import { signEvent } from '../../core/decisions/sign-event.ts';
import { verifyEvent } from '../../core/decisions/verify-event.ts';
import { canonicalState } from '../../core/doc/canonical-state.ts';
import type { DocId, EventId, SpaceId } from '../../core/id/id.ts';
import { fail, ok } from '../../core/result/result.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { openRecordReplica, type RecordReplica } from '../../core/sync/tab/record-replica.ts';
import { closeReplica, openReplica } from '../../core/sync/tab/replica.ts';
import { openEngine, type RegisterEngine } from '../decisions/engine.ts';
import { browserTimers } from '../platform/browser-time.ts';
import type { DecisionsLog, FactsNews } from './decisions.ts';
import { openKeptSignatures } from './kept-signatures.ts';
import { createSaidBodies } from './said-bodies.ts';
import { createUnsaidWords } from './unsaid-words.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface OpenedDecisions {
  readonly log: DecisionsLog;
  /** By the document's name; the register only while it can be opened. */
  canonicalStates(): Promise<ReadonlyMap<'decisions' | 'voices', string>>;
  rosterIs(roster: Roster): void;
  /** Something in the documents is another than before, whoever wrote it. */
  follow(changed: () => void): void;
  unreadable(): number;
  catchUp(): void;
  close(): Promise<void>;
}

export interface OpenDecisionsOptions {
  readonly space: SpaceId;
  readonly docs: { readonly decisions: DocId; readonly voices: DocId };
  readonly roster: () => Roster;
  readonly mayWrite: () => boolean;
  /** Of a group without a relay. */
  readonly staysHere: boolean;
}

export async function openDecisionsLog(
  parts: WorkplaceParts,
  { space, docs, roster, mayWrite, staysHere }: OpenDecisionsOptions,
): Promise<OpenedDecisions> {
  const { profile } = parts;
  const storageFailed = (): void => undefined; // the storage itself reports what the screen shows
  const opening = bytesToHex(randomBytes(6));
  const signatures = await openKeptSignatures(profile, space, opening);
  const unsaid = createUnsaidWords(profile, space);
  const voices = await openReplica({
    ...parts,
    space,
    doc: docs.voices,
    timers: browserTimers,
    chance: Math.random,
    mayWrite,
    storageFailed,
    staysHere,
  });
  const [facts, setFacts] = createSignal<ReadonlyMap<string, DecisionEvent>>(new Map(), { equals: false });
  const [told, setTold] = createSignal<Pick<RegisterNews, 'rejected' | 'missing' | 'heads' | 'unreadable'>>({
    rejected: [],
    missing: [],
    heads: [],
    unreadable: 0,
  });
  const [pending, setPending] = createSignal<ReadonlySet<EventId>>(new Set());
  const [standing, setStanding] = createSignal<ReturnType<DecisionsLog['standing']>>('reading');
  const known = new Map<string, DecisionEvent>();
  const followers = new Set<(news: FactsNews) => void>();
  const changed = new Set<() => void>();
  const bodies = createSaidBodies(voices.ydoc, (id) => known.get(id));
  let engine: RegisterEngine | undefined;
  let replica: Promise<RecordReplica> | undefined;
  let closed = false;

  const heard = (news: RegisterNews): void => {
    const verified = news.verified.filter(({ id }) => !known.has(id));
    for (const fact of verified) known.set(fact.id, fact);
    for (const id of news.withdrawn) known.delete(id);
    const { rejected, missing, heads, unreadable } = news;
    setTold({ rejected, missing, heads, unreadable });
    if (verified.length === 0 && news.withdrawn.length === 0) return;
    setPending(pendingFacts(known, missing));
    setFacts(known);
    void signatures.keep(verified).catch(() => undefined); // they are verified again one day
    bodies.readAgain();
    for (const follower of followers) follower({ verified, withdrawn: news.withdrawn });
    for (const one of changed) one();
  };

  const letGo = (): void => {
    engine?.close();
    engine = undefined;
    void replica?.then((opened) => opened.close(), ignored);
    replica = undefined;
  };

  const start = async (): Promise<void> => {
    setStanding('reading');
    const mine = openEngine({
      news: heard,
      failed: () => {
        if (engine === mine) letGo();
        setStanding('unavailable');
      },
    });
    engine = mine;
    replica = openRecordReplica({
      ...parts,
      space,
      doc: docs.decisions,
      timers: browserTimers,
      opened: (actor) => mine.open({ actor, roster: roster(), verified: signatures.rows }),
      take: (changes) => mine.take(changes),
      storageFailed,
      staysHere,
    });
    const isOpen = await replica.then(
      () => mine.read(),
      () => false,
    );
    if (closed || engine !== mine) return;
    if (!isOpen) {
      letGo();
      return void setStanding('unavailable');
    }
    setStanding('open');
    await unsaid.takeAway(voices.ydoc, (id) => known.has(id));
  };

  let starting = start();

  const log: DecisionsLog = {
    facts,
    follow: (follower) => {
      followers.add(follower);
      follower({ verified: [...known.values()], withdrawn: [] });
      return () => followers.delete(follower);
    },
    rejected: () => told().rejected,
    pending,
    missing: () => told().missing,
    heads: () => told().heads,
    standing,
    tryAgain: () => {
      if (!closed && untrack(standing) === 'unavailable') starting = start();
    },
    add: async (content, words) => {
      if (content.device !== profile.keys.device) throw new Error('a device signs what it says itself');
      if (!mayWrite()) return fail({ type: 'reserved-to-group' });
      const [asked, into] = [engine, await replica?.catch(() => undefined)];
      if (!asked || !into || closed) return fail({ type: 'register-unavailable' });
      const fact = await signEvent(content, profile.keys.signingKey);
      if (words) await unsaid.say(voices, fact.id, words);
      const change = await asked.add(fact);
      if (!change) return fail({ type: 'register-unavailable' });
      await into.keep(change);
      if (words) await unsaid.said(fact.id);
      return ok(fact);
    },
    take: async (some) => {
      if (!mayWrite()) return fail({ type: 'reserved-to-group' });
      let taken = 0;
      for (const fact of some) {
        if (known.has(fact.id) || !(await verifyEvent(fact, roster())).ok) continue;
        const [asked, into] = [engine, await replica?.catch(() => undefined)];
        if (!asked || !into || closed) return fail({ type: 'register-unavailable' });
        const change = await asked.add(fact);
        if (!change) return fail({ type: 'register-unavailable' });
        await into.keep(change);
        if (known.has(fact.id)) taken += 1;
      }
      return ok(taken);
    },
    bodies: bodies.all,
    wholeBodies: () => bodies.whole(),
    eraseBody: (fact) => eraseBody(voices.ydoc, fact),
  };

  return {
    log,
    canonicalStates: async () => {
      const states = new Map<'decisions' | 'voices', string>([
        ['voices', canonicalState(voices.ydoc, VOICES_ROOTS)],
      ]);
      await starting; // half of it would be another state
      const register = await engine?.canonicalState();
      return register === undefined ? states : states.set('decisions', register);
    },
    rosterIs: (next) => engine?.rosterIs(next),
    follow: (one) => {
      changed.add(one);
      voices.ydoc.on('update', one);
    },
    unreadable: () => voices.unreadable() + untrack(told).unreadable,
    catchUp: () => {
      voices.catchUp();
      void replica?.then((opened) => opened.catchUp(), ignored);
    },
    close: async () => {
      closed = true;
      const into = await replica?.catch(() => undefined);
      await Promise.all([into?.close(), closeReplica(voices)]);
      engine?.close();
      bodies.close();
    },
  };
}

/** Told where it is waited for. */
function ignored(): void {}
