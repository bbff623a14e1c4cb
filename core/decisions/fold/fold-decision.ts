/**
 * The fold of one decision: the same facts make the same decision, whatever the order of their arrival (events.md §1, §4). The last round
 * says the state; what was adopted before holds until a later round decides, or something suspends it.
 */
import type { RolesAt } from '../../roster/roles-at.ts';
import type { Fact } from '../fact.ts';
import { type Afterwards, readAfterwards } from './afterwards.ts';
import { type CausalOrder, createCausalOrder } from './causal-order.ts';
import { standingCloses } from './closes.ts';
import { type Course, courseOf } from './course.ts';
import type { Decision, DecisionState, WaitingView } from './decision.ts';
import { inDisplayOrder } from './display-order.ts';
import { lateOfEarlierRounds } from './earlier-rounds.ts';
import { flagsOf } from './flags.ts';
import { historyOf } from './history.ts';
import { holdingCourse, inForceOf, reviewOnOf } from './in-force.ts';
import { readResolutions, type Resolutions } from './objections.ts';
import { reviewView, roundView, versionView } from './round-view.ts';
import { readRounds } from './rounds.ts';
import { readErased, readSpoken } from './spoken.ts';
import { readStances, type Stance } from './stances.ts';
import { type Proposals, readProposals, type Version } from './versions.ts';
import { readWithdrawals, type Withdrawal } from './withdrawals.ts';
import { createWorkings, placesOf, type Workings } from './workings.ts';

/** `facts`: of one subject, duplicates and gaps included. */
export function foldDecision(subject: string, facts: Iterable<Fact>, roles: RolesAt): Decision {
  const order = createCausalOrder((head) => roles.knows(head));
  for (const fact of facts) order.add(fact);
  return foldOrder(subject, order, roles);
}

/** The same, of facts that stand in their order. */
export function foldOrder(subject: string, order: CausalOrder, roles: RolesAt): Decision {
  const { workings, proposals, withdrawals, courses, afterwards, resolutions } = runRounds(order, roles);
  const erased = readErased(workings);

  const shown = inDisplayOrder(order);
  const versions = inOrderShown(proposals, shown);
  const current = courses.at(-1);
  const next = nextVersion(workings, versions, current);
  const earlier = lateOfEarlierRounds(workings, courses, resolutions);
  const state = stateOf(workings, afterwards, withdrawals, current, next);
  const holding = holdingCourse(courses, state);
  const rounds = courses.map((course, index) =>
    roundView(course, resolutions, integratedBy(proposals, courses.slice(index + 1))),
  );
  const counted = [...(current?.counted.counted.values() ?? [])];
  const isOnNext = next !== undefined && (!current || state === 'amending' || state === 'proposed');

  return {
    subject,
    state,
    round: current?.opened.round ?? 0,
    version: isOnNext ? next.label : (current?.opened.version ?? versions.at(-1)?.label ?? ''),
    tally: current?.counted.tally ?? {},
    turnout: current?.counted.turnout ?? { eligible: 0, cast: 0, reached: false },
    objections: rounds.at(-1)?.objections ?? [],
    concerns: counted.filter(({ answer }) => answer.hasConcern).map(({ person }) => person),
    onBehalf: counted.filter(({ isCarried }) => isCarried).map(carried),
    reviewRequests: [...(current?.reviewRequests ?? []), ...earlier.reviewRequests].sort(),
    flags: flagsOf(workings, courses, earlier, afterwards),
    proposal: proposalView(proposals),
    versions: versions.map(versionView),
    nextVersion: next && versionView(next),
    rounds,
    inForce: holding && inForceOf(holding, afterwards.outcomes),
    suspendedBy: current?.suspendedBy ?? [],
    outcomes: afterwards.outcomes,
    reviewOn: holding ? reviewOnOf(holding, afterwards.outcomes, proposals) : '',
    reviews: courses.flatMap(({ reviews }) => reviews.map(reviewView)),
    supersededBy: afterwards.supersededBy,
    toConfirm: current?.counted.doubles ?? [],
    authorising: afterwards.authorising,
    witnessedHeads: afterwards.witnessedHeads,
    waiting: waitingViews(order),
    heads: order.heads(),
    history: historyOf(workings, shown, erased),
  };
}

interface Run {
  readonly workings: Workings;
  readonly proposals: Proposals;
  readonly withdrawals: readonly Withdrawal[];
  /** In order of round. */
  readonly courses: readonly Course[];
  readonly afterwards: Afterwards;
  readonly resolutions: Resolutions;
}

/**
 * A withdrawal of what its author had seen adopted is none, which is known only once that round is counted: then it keeps no later round from
 * being opened, and all is run again. It stays none: no later round changes an earlier one.
 */
function runRounds(order: CausalOrder, roles: RolesAt): Run {
  const voided = new Set<number>();
  for (;;) {
    const run = runOnce(createWorkings(order, roles), voided);
    const { size } = voided;
    for (const { place } of run.withdrawals)
      if (run.workings.markOf(place).why === 'decided-already') voided.add(place);
    if (voided.size === size) return run;
  }
}

function runOnce(workings: Workings, voided: ReadonlySet<number>): Run {
  const proposals = readProposals(workings);
  const withdrawals = readWithdrawals(workings, proposals);
  const keeping = withdrawals.filter(({ place }) => !voided.has(place));
  const rounds = readRounds(workings, proposals, keeping);
  const stances = readStances(workings, rounds);
  const resolutions = readResolutions(workings, proposals, rounds, stances);
  const closes = rounds.map((opened) => standingCloses(workings, opened, stances.get(opened.round) ?? []));
  const unopened = workings.of('round.closed').filter(({ said }) => !stances.has(said.round));
  for (const close of unopened) workings.mark(close, 'invalid', 'no-round');
  const afterwards = readAfterwards(workings, proposals, rounds, closes);
  readSpoken(workings, rounds);
  const courses = rounds.map((opened, index) =>
    courseOf(workings, resolutions, {
      opened,
      stances: stances.get(opened.round) ?? [],
      closes: closes[index] ?? [],
      finals: afterwards.finals.get(opened.round) ?? [],
      reviews: afterwards.reviews.get(opened.round) ?? [],
      laterOpenings: placesOf(rounds.slice(index + 1).flatMap(({ openings }) => openings)),
      withdrawals,
    }),
  );
  return { workings, proposals, withdrawals, courses, afterwards, resolutions };
}

/** A withdrawal of what no round has asked about ends it there. */
function stateOf(
  { order, markOf }: Workings,
  { supersededBy }: Afterwards,
  withdrawals: readonly Withdrawal[],
  current: Course | undefined,
  next: Version | undefined,
): DecisionState {
  if (supersededBy.length > 0) return 'superseded';
  if (!current)
    return withdrawals.some(({ place }) => markOf(place).standing === 'counts') ? 'withdrawn' : 'proposed';
  const isAnswered = next && current.closes.some(({ place }) => order.sees(next.place, place));
  return current.state === 'objected' && isAnswered ? 'amending' : current.state;
}

function inOrderShown(
  { versions }: Proposals,
  shown: readonly { readonly place: number }[],
): readonly Version[] {
  const byPlace = new Map(versions.map((version) => [version.place, version]));
  return shown.flatMap(({ place }) => byPlace.get(place) ?? []);
}

/** The last one shown of those that who opened the round had not seen. */
function nextVersion(
  { order }: Workings,
  versions: readonly Version[],
  current: Course | undefined,
): Version | undefined {
  if (!current) return versions.at(-1);
  const { openings } = current.opened;
  return versions.findLast(({ place }) => !openings.some((opening) => order.sees(opening.place, place)));
}

/** By the versions that later rounds asked about. */
function integratedBy({ versions }: Proposals, later: readonly Course[]): ReadonlySet<string> {
  const asked = new Set(later.flatMap(({ opened }) => opened.texts.map(({ id }) => id)));
  return new Set(versions.filter(({ id }) => asked.has(id)).flatMap(({ integrates }) => integrates));
}

function carried({ person, author, witness }: Stance): Decision['onBehalf'][number] {
  return { person, author, witness };
}

function proposalView({ shown }: Proposals): Decision['proposal'] {
  if (!shown) return undefined;
  const { id, author, at } = shown.fact;
  return { ...shown.said, id, author, at };
}

function waitingViews(order: CausalOrder): readonly WaitingView[] {
  return order.waiting().map(({ fact, missing, isHeadMissing }) => ({
    id: fact.id,
    type: fact.type,
    author: fact.author,
    at: fact.at,
    missing,
    missingHead: isHeadMissing ? fact.roster : '',
  }));
}
