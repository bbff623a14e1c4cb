/** Decisions followed from a register, and acts on them: checked by the fold itself, held for ten seconds where they cannot be taken back. */
import { type Accessor, createSignal, untrack } from 'solid-js';
import type { Act } from '../../core/decisions/acts/act.ts';
import { mayAct } from '../../core/decisions/acts/may-act.ts';
import { nextActs } from '../../core/decisions/acts/next-acts.ts';
import { BODY_LIMIT, newBody } from '../../core/decisions/bodies.ts';
import { bodyCommit } from '../../core/decisions/body.ts';
import { isCheckpointDue } from '../../core/decisions/checkpoint-due.ts';
import type { EventContent } from '../../core/decisions/event.ts';
import type { Decision, HistoryLine } from '../../core/decisions/fold/decision.ts';
import { followDecisions, type LivingDecisions } from '../../core/decisions/follow-decisions.ts';
import { type GroupRules, rulesInForce } from '../../core/decisions/group-rules.ts';
import { waitingFor } from '../../core/decisions/waiting-for.ts';
import { randomId } from '../../core/doc/random-id.ts';
import type { DeviceId, EventId, MemberId, OpHash, SpaceId } from '../../core/id/id.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import type { RolesAt } from '../../core/roster/roles-at.ts';
import type { Timers } from '../../core/sync/time.ts';
import type { DecisionsLog } from './decisions.ts';
import { FIRST_DAY_RULES } from './first-day-rules.ts';
import {
  type Deciding,
  HELD_ID,
  type Held,
  type HoldOptions,
  type SayFailure,
  type Saying,
} from './deciding.ts';
import type { KeptHeld } from './kept-held.ts';
import { giveWordsBack } from './words-given-back.ts';

/** As long as a toast offers to undo. */
const HOLD_MS = 10_000;
/** Stands for the commitment of words that are not said yet. */
const ANY_COMMIT = '0'.repeat(64);

export interface DecidingOptions {
  readonly log: DecisionsLog;
  readonly group: SpaceId;
  readonly device: DeviceId;
  readonly me: Accessor<MemberId>;
  readonly role: Accessor<Role>;
  /** Of the roster as this device knows it. */
  readonly head: () => OpHash;
  /** Behind that head. */
  readonly roles: RolesAt;
  /** While no decision adopted any; the usual ones otherwise. */
  readonly firstDayRules?: Accessor<GroupRules>;
  readonly nowMs: () => number;
  /** Read where time counts. */
  readonly minute: Accessor<unknown>;
  readonly timers: Timers;
  /** Keeps what is held where a page that goes does not take it along. */
  readonly kept?: KeptHeld;
}

export interface OpenedDeciding {
  readonly deciding: Omit<Deciding, 'proof'>;
  /** The roster is another one. */
  setRoles(roles: RolesAt): void;
  /** Writes what an earlier page held and did not come to write; the register must be open. What counts no more goes, and its words back to their field. */
  writeLeftBehind(): Promise<void>;
  /** Takes away words that I took back on a page that went in between; the register must be open. */
  finishErasures(): void;
  /** Facts whose words were taken back by right, also where those have not gone yet. */
  erased(): ReadonlySet<string>;
  /** Writes what is held. */
  close(): Promise<void>;
}

interface HeldAct extends Held {
  readonly subject: string;
  readonly words: string;
  /** Empty: they were typed in no field. */
  readonly draft: string;
  /** Does nothing the second time. */
  write(): Promise<void>;
  isGoing(): boolean;
  /** Another answer takes its place, whose words were typed there. */
  giveWay(draft: string): void;
}

export function createDeciding(options: DecidingOptions): OpenedDeciding {
  const { log, group, device, me, role, head, nowMs, minute, timers, kept } = options;
  const { firstDayRules = () => FIRST_DAY_RULES } = options;
  let living: LivingDecisions = followDecisions(options.roles);
  const [version, setVersion] = createSignal(0);
  let adopted: { readonly rules: GroupRules | undefined } | undefined;
  const changed = (): void => {
    adopted = undefined;
    setVersion((last) => last + 1);
  };
  const heldBySubject = new Map<string, HeldAct>();
  const shown = new Map<
    string,
    { readonly base: Decision | undefined; readonly held: HeldAct; readonly tried: Decision | undefined }
  >();

  const stopFollowing = log.follow(({ verified, withdrawn }) => {
    if (withdrawn.length > 0) {
      living = followDecisions(living.roles());
      living.add(untrack(log.facts).values());
    } else living.add(verified);
    changed();
  });

  const at = (): string => new Date(Math.floor(nowMs() / 1000) * 1000).toISOString().replace('.000Z', 'Z');
  const contentOf = (subject: string, act: Act): Result<EventContent, SayFailure> =>
    untrack(() =>
      mayAct(
        living,
        { group, author: me(), device, roster: head(), at: at() },
        subject,
        act,
        firstDayRules().challengeDays,
      ),
    );

  /** As if what is held were said; as it stands when it would no longer count. */
  const decision = (subject: string): Decision | undefined => {
    version();
    const base = living.of(subject);
    const held = heldBySubject.get(subject);
    if (!held) return base;
    const known = shown.get(subject);
    if (known?.base === base && known?.held === held) return known.tried;
    const content = contentOf(subject, spoken(held.saying, held.words === '' ? '' : ANY_COMMIT));
    const tried = (content.ok && living.tryOut({ ...content.value, id: HELD_ID as EventId })) || base;
    shown.set(subject, { base, held, tried });
    return tried;
  };
  const decisions = (): readonly Decision[] => {
    version();
    return living.subjects().flatMap((subject) => {
      const one = decision(subject);
      return one?.proposal ? [one] : [];
    });
  };
  const rules: Deciding['rules'] = () => {
    version();
    // asked for each decision of a list
    adopted ??= { rules: rulesInForce(living.decisions())?.rules };
    return adopted.rules ?? firstDayRules();
  };
  const atMinute = (): string => {
    minute();
    return at();
  };
  const viewer = () => ({ member: me(), role: role() });
  const historyLines = (): readonly HistoryLine[] =>
    living.subjects().flatMap((subject) => living.of(subject)?.history ?? []);

  const say: Deciding['say'] = async (subject, saying, typed = '') => {
    const words = typed.trim();
    if (words.length > BODY_LIMIT) return fail({ type: 'text-too-long' });
    if (!words.isWellFormed()) return fail({ type: 'not-text' });
    const body = words === '' ? undefined : newBody(words);
    const content = contentOf(subject, spoken(saying, body ? await bodyCommit(body) : ''));
    if (!content.ok) return content;
    const added = await log.add(content.value, body);
    if (added.ok && isCheckpointDue(saying.type, living.decisions(), at())) {
      const seen = contentOf(subject, { type: 'witness' });
      if (seen.ok) await log.add(seen.value); // without it, the next one is only longer
    }
    return added;
  };

  const letGo = (held: HeldAct): void => {
    if (heldBySubject.get(held.subject) !== held) return;
    heldBySubject.delete(held.subject);
    shown.delete(held.subject);
    void kept?.forget(held.subject).catch(() => undefined); // the next opening does
    changed();
  };

  const holdNow = (
    subject: string,
    saying: Saying,
    { words = '', draft = '', failed }: HoldOptions,
  ): HeldAct => {
    let writing: Promise<void> | undefined;
    let isUndone = false;
    const takeBack = (): void => {
      isUndone = true;
      cancel();
      letGo(held);
    };
    const held: HeldAct = {
      subject,
      saying,
      words,
      draft,
      isGoing: () => writing !== undefined,
      giveWay: (next) => {
        takeBack();
        if (next !== draft) giveWordsBack(draft, words);
      },
      undo: () => {
        if (writing) return false;
        if (isUndone) return true;
        takeBack();
        giveWordsBack(draft, words);
        return true;
      },
      write: () => {
        cancel();
        writing ??= say(subject, saying, words).then((answer) => {
          letGo(held);
          if (answer.ok) return;
          giveWordsBack(draft, words);
          failed?.(answer.error);
        });
        return writing;
      },
    };
    const cancel = timers.after(HOLD_MS, () => void held.write());
    return held;
  };

  const hold: Deciding['hold'] = async (subject, saying, given = {}) => {
    const words = (given.words ?? '').trim();
    if (words.length > BODY_LIMIT) return fail({ type: 'text-too-long' });
    if (!words.isWellFormed()) return fail({ type: 'not-text' });
    let before = heldBySubject.get(subject);
    // facts of one person stand in the order in which they were said; only an answer that is held gives way to another one
    while (before && (before.isGoing() || !isAnotherAnswer(before.saying, saying))) {
      await before.write();
      before = heldBySubject.get(subject); // nothing is waited for from here on: another press comes after this one
    }
    const content = contentOf(subject, spoken(saying, words === '' ? '' : ANY_COMMIT));
    if (!content.ok) return content;
    before?.giveWay(given.draft ?? '');
    const held = holdNow(subject, saying, { ...given, words });
    heldBySubject.set(subject, held);
    void kept?.keep(held).catch(() => undefined); // then it is here only
    changed();
    return ok(held);
  };

  const flush = async (): Promise<void> => {
    await Promise.all([...heldBySubject.values()].map((held) => held.write()));
  };
  const onHidden = (): void => {
    if (document.visibilityState === 'hidden') void flush();
  };
  document.addEventListener('visibilitychange', onHidden);
  addEventListener('pagehide', onHidden);

  const deciding: OpenedDeciding['deciding'] = {
    log,
    decisions,
    decision,
    words: (subject, fact) => {
      version();
      if (fact === HELD_ID) {
        const held = heldBySubject.get(subject);
        return held && held.words !== '' ? { type: 'said', text: held.words } : undefined;
      }
      const line = living.of(subject)?.history.find(({ id }) => id === fact);
      return line?.isErased ? undefined : log.bodies().get(fact);
    },
    rules,
    at: atMinute,
    can: (one) => new Set(nextActs(one, viewer(), atMinute(), rules().challengeDays)),
    asks: (one) => waitingFor(one, viewer(), atMinute(), rules().challengeDays),
    propose: async (proposal) => {
      const subject = randomId('dec');
      const said = await say(subject, proposal);
      return said.ok ? ok(subject) : said;
    },
    say: async (subject, saying, words) => {
      await heldBySubject.get(subject)?.write(); // facts of one person stand in the order in which they were said
      return say(subject, saying, words);
    },
    hold,
    held: (subject) => {
      version();
      return heldBySubject.get(subject);
    },
    flush,
    erase: async (subject, fact) => {
      const erased = await deciding.say(subject, { type: 'erase', event: fact, reason: 'asked' });
      if (erased.ok) log.eraseBody(fact);
      return erased;
    },
  };

  return {
    deciding,
    setRoles: (roles) => {
      living.setRoles(roles);
      changed();
    },
    writeLeftBehind: async () => {
      for (const left of (await kept?.takeLeftBehind()) ?? []) {
        const said = await say(left.subject, left.saying, left.words);
        if (said.ok) continue;
        if (said.error.type === 'register-unavailable') await kept?.keep(left);
        else giveWordsBack(left.draft, left.words);
      }
    },
    finishErasures: () => {
      for (const line of historyLines()) {
        if (line.type !== 'text.erased' || line.standing !== 'counts' || line.author !== me()) continue;
        const { event } = line.payload;
        const fact = typeof event === 'string' ? log.facts().get(event) : undefined;
        if (fact) log.eraseBody(fact.id);
      }
    },
    erased: () => new Set(historyLines().flatMap(({ id, isErased }) => (isErased ? [id] : []))),
    close: async () => {
      document.removeEventListener('visibilitychange', onHidden);
      removeEventListener('pagehide', onHidden);
      await flush();
      stopFollowing();
    },
  };
}

function spoken(saying: Saying, commit: string): Act {
  switch (saying.type) {
    case 'ask':
    case 'answer':
    case 'react':
      return { type: saying.type, bodyCommit: commit };
    case 'cast':
      return commit === '' ? saying : { ...saying, bodyCommit: commit };
    default:
      return saying;
  }
}

/** Of the same person. */
function isAnotherAnswer(one: Saying, other: Saying): boolean {
  if (one.type !== 'cast' || other.type !== 'cast') return false;
  return (one.onBehalfOf ?? '') === (other.onBehalfOf ?? '');
}
