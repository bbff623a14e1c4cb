/**
 * Whether somebody may do that now, and the content to sign. The question is put to the fold itself: the decision is folded as if the fact
 * were in it, and a fact that would not count is refused by the reason that the fold gives. So what is refused and what does not count
 * cannot come apart.
 */
import { canonicalJson } from '../../canonical-json/canonical-json.ts';
import type { EventId } from '../../id/id.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { EventContent } from '../event.ts';
import type { Decision } from '../fold/decision.ts';
import type { Standing, Why } from '../fold/workings.ts';
import type { LivingDecisions } from '../follow-decisions.ts';
import { rulesInForce, standingRules } from '../group-rules.ts';
import type { Act, Speaker } from './act.ts';
import { type ActContext, contentOf } from './content.ts';
import { type Discourtesy, discourtesyOf } from './courtesy.ts';

export interface ActRefusal {
  readonly type:
    | Discourtesy
    | Why
    | Exclude<Standing, 'counts' | 'invalid' | 'unknown' | 'out-of-round'>
    /** The roster here does not reach the head that the speaker cites. */
    | 'head-unknown'
    /** No canonical form: a lone surrogate. */
    | 'not-text';
}

/** No fact has this id: 64 places that are no hex. */
const UNSAID = '-'.repeat(64) as EventId;

/** Of the day when nothing was decided about it. */
const USUAL_CHALLENGE_DAYS = 3;

/** `subject`: "dec_…", a new random one to propose; `firstDayChallengeDays` hold while no decision adopted rules. Nothing changes here. */
export function mayAct(
  living: LivingDecisions,
  speaker: Speaker,
  subject: string,
  act: Act,
  firstDayChallengeDays = USUAL_CHALLENGE_DAYS,
): Result<EventContent, ActRefusal> {
  const roles = living.roles();
  if (!roles.knows(speaker.roster)) return fail({ type: 'head-unknown' });
  const decisions = living.decisions();
  const decision = living.of(subject);
  const context: ActContext = {
    decision,
    subject,
    eligible: roles.eligibleAt(speaker.roster, Math.floor(Date.parse(speaker.at) / 1000)),
    standingRules: act.type === 'adopt-rules' ? standingRules(decisions).map(({ id }) => id) : [],
    heads: act.type === 'witness' ? headsOf(living) : [],
  };
  const challengeDays = rulesInForce(decisions)?.rules.challengeDays ?? firstDayChallengeDays;
  const discourtesy = discourtesyOf(act, context, speaker, challengeDays);
  if (discourtesy) return fail({ type: discourtesy });

  const { group, author, device, roster, at } = speaker;
  const prev = decision?.heads ?? [];
  const { type, payload } = contentOf(act, context);
  const content: EventContent = { v: 1, type, group, subject, author, device, at, prev, roster, payload };
  if (!hasCanonicalForm(content)) return fail({ type: 'not-text' });
  const tried = living.tryOut({ ...content, id: UNSAID });
  const refusal = tried ? refusalIn(tried) : 'head-unknown';
  return refusal ? fail({ type: refusal }) : ok(content);
}

/** An objection that comes too late for its round is said all the same where it asks for a review. */
function refusalIn(tried: Decision): ActRefusal['type'] | undefined {
  const said = tried.history.find(({ id }) => id === UNSAID);
  if (!said || said.standing === 'invalid' || said.standing === 'unknown') return said?.why ?? 'payload';
  if (said.standing === 'counts' || said.standing === 'out-of-round') return undefined;
  const isHeard = tried.reviewRequests.includes(UNSAID) || tried.suspendedBy.some(({ id }) => id === UNSAID);
  return isHeard ? undefined : said.standing;
}

function headsOf(living: LivingDecisions): readonly string[] {
  return living
    .subjects()
    .flatMap((subject) => living.of(subject)?.heads ?? [])
    .toSorted();
}

function hasCanonicalForm(content: EventContent): boolean {
  try {
    return canonicalJson({ ...content }) !== '';
  } catch {
    return false;
  }
}
