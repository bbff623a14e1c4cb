/** Rounds, versions and stances as they are shown. */
import type { EventId, MemberId } from '../../id/id.ts';
import type { Review, Course } from './course.ts';
import type { LateView, Objection, ReviewView, RoundView, StanceView, VersionView } from './decision.ts';
import type { Resolution, Resolutions } from './objections.ts';
import type { Stance } from './stances.ts';
import type { Version } from './versions.ts';
import { byText } from '../fact.ts';
import type { Placed } from './causal-order.ts';

/** `integrated`: objections that the text of a later round answers. */
export function roundView(
  course: Course,
  resolutions: Resolutions,
  integrated: ReadonlySet<string>,
): RoundView {
  const { opened, closes, counted, late, finals } = course;
  const settled = (stance: Stance, resolution: Resolution | undefined): Resolution | undefined =>
    resolution ?? (integrated.has(stance.id) ? 'integrated' : undefined);
  return {
    round: opened.round,
    version: opened.version,
    texts: opened.texts.map(versionView),
    method: opened.method,
    rule: opened.rule,
    eligible: [...opened.eligible],
    quorumPct: opened.quorumPct,
    closesAt: opened.closesAt,
    openedBy: authors(opened.openings),
    closedAt: closes.map(({ fact }) => fact.at).sort()[0] ?? '',
    closedBy: authors(closes),
    state: course.state,
    leading: course.leading,
    tally: counted.tally,
    turnout: counted.turnout,
    stances: [...counted.counted.values()].map(stanceView),
    notAnswered: [...opened.eligible].filter((person) => !counted.counted.has(person)),
    objections: counted.standoffs.map(({ stance, resolution }): Objection => ({
      id: stance.id,
      person: stance.person,
      author: stance.author,
      witness: stance.witness,
      choice: stance.answer.choice,
      at: stance.at,
      hasWords: stance.hasWords,
      resolution: settled(stance, resolution),
      tests: resolutions.testsOf(stance),
    })),
    late: late.map(({ stance, isInTime }): LateView => {
      const resolution = stance.answer.isOpposing ? settled(stance, resolutions.of(stance)) : undefined;
      return { ...stanceView(stance), isInTime, resolution };
    }),
    finalisedBy: authors(finals.map(({ fact }) => fact)),
  };
}

export function versionView({ id, label, text, author, at, integrates }: Version): VersionView {
  return { id, label, text, author, at, integrates };
}

export function reviewView({ fact, said }: Review): ReviewView {
  return { ...said, id: fact.id, author: fact.author, at: fact.at };
}

function stanceView({ id, person, author, witness, at, hasWords, answer }: Stance): StanceView {
  const { choice, scores, hasConcern, isOpposing } = answer;
  return { choice, scores, hasConcern, isOpposing, id, person, author, witness, at, hasWords };
}

function authors(facts: readonly Placed[]): readonly MemberId[] {
  const ids: readonly { readonly id: EventId; readonly author: MemberId }[] = facts.map(({ fact }) => fact);
  return [...new Set(ids.toSorted((a, b) => byText(a.id, b.id)).map(({ author }) => author))];
}
