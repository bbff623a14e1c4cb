/**
 * Rounds as they were opened. Two openings of one round are one: union of who is asked, the later deadline, the higher quorum, the
 * stricter rule. Openings on two texts, or by two methods, ask two things: nothing is adopted until a new round is opened.
 */
import type { MemberId } from '../../id/id.ts';
import type { MethodRule } from '../kinds/said.ts';
import { byText } from '../fact.ts';
import type { Closing, OpenedRound, Opening } from './opened-round.ts';
import type { Proposals, Version } from './versions.ts';
import { versionsSeen } from './versions.ts';
import type { Withdrawal } from './withdrawals.ts';
import { placesOf, type Workings } from './workings.ts';

/** In order of round. `withdrawals`: those that may keep a round from being opened. */
export function readRounds(
  workings: Workings,
  proposals: Proposals,
  withdrawals: readonly Withdrawal[],
): readonly OpenedRound[] {
  const byRound = new Map<number, Opening[]>();
  for (const opening of standingOpenings(workings, proposals, withdrawals)) {
    const { round } = opening.said;
    byRound.set(round, [...(byRound.get(round) ?? []), opening]);
  }
  return [...byRound]
    .sort(([a], [b]) => a - b)
    .map(([round, openings]) => mergeOpenings(workings, proposals, round, openings));
}

/** In order of place, so that what an opening had seen has been judged before it. */
function standingOpenings(
  workings: Workings,
  proposals: Proposals,
  withdrawals: readonly Withdrawal[],
): readonly Opening[] {
  const { order } = workings;
  const openings: Opening[] = [];
  const closed: Closing[] = [];

  /** The one exception is the way out when a withdrawal crossed a close: somebody takes the proposal up. */
  const isWithdrawn = (opening: Opening): boolean => {
    const seen = withdrawals.filter(({ place }) => order.sees(opening.place, place));
    if (seen.length === 0) return false;
    const closesSeen = closed.filter(({ place }) => order.sees(opening.place, place));
    return !seen.every((withdrawal) =>
      closesSeen.some(
        (close) => !order.sees(close.place, withdrawal.place) && !order.sees(withdrawal.place, close.place),
      ),
    );
  };

  const faultOf = (opening: Opening): Parameters<Workings['mark']>[2] => {
    const { place, said } = opening;
    if (!workings.isFacilitator(opening)) return 'no-right';
    const past = order.pastOf([place]);
    if (versionsSeen(proposals, said.version, past).length === 0) return 'no-version';
    const seenOpenings = openings.filter((one) => order.sees(place, one.place));
    if (seenOpenings.some((one) => one.said.round > said.round)) return 'round-passed';
    const isClosed = closed.some((one) => one.said.round === said.round && order.sees(place, one.place));
    if (isClosed) return 'round-closed';
    return isWithdrawn(opening) ? 'withdrawn' : undefined;
  };

  const both = [...workings.of('round.opened'), ...workings.of('round.closed')];
  for (const one of both.sort((a, b) => a.place - b.place)) {
    if (isClosing(one)) {
      if (closesAsSeen(workings, one, openings)) closed.push(one);
      continue;
    }
    const fault = faultOf(one);
    if (fault) workings.mark(one, 'invalid', fault);
    else openings.push(one);
  }
  return openings;
}

function isClosing(one: Opening | Closing): one is Closing {
  return one.said.type === 'round.closed';
}

/**
 * Whether a close closes by what its author had seen alone. What openings it did not see make of it is for `standingCloses`; here it only
 * says that who had seen it cannot open that round again.
 */
function closesAsSeen(workings: Workings, close: Closing, openings: readonly Opening[]): boolean {
  const { order } = workings;
  const seen = openings.filter(
    (one) => one.said.round === close.said.round && order.sees(close.place, one.place),
  );
  if (seen.length === 0) return false;
  const eligible = new Set(seen.flatMap(({ said }) => said.eligible));
  const isFacilitator = workings.isFacilitator(close);
  if (!isFacilitator && !eligible.has(close.fact.author)) return false;
  if (seen.every(({ said }) => close.fact.at >= said.closesAt)) return true;
  if (!isFacilitator) return false;
  for (const { place, fact, said } of workings.of('stance.cast'))
    if (said.round === close.said.round && order.sees(close.place, place))
      eligible.delete((said.onBehalfOf || fact.author) as MemberId);
  return eligible.size === 0;
}

function mergeOpenings(
  { order }: Workings,
  proposals: Proposals,
  round: number,
  openings: readonly Opening[],
): OpenedRound {
  const labels = [...new Set(openings.map(({ said }) => said.version))].sort();
  const texts = new Map<string, Version>();
  for (const { place, said } of openings)
    for (const version of versionsSeen(proposals, said.version, order.pastOf([place])))
      if ((texts.get(version.likeness)?.id ?? version.id) >= version.id) texts.set(version.likeness, version);
  const methods = [...new Set(openings.map(({ said }) => said.method))].sort();
  const [version = ''] = labels;
  const [method = 'consent'] = methods;
  return {
    round,
    openings,
    opened: order.setOf(placesOf(openings)),
    version,
    texts: [...texts.values()].sort((a, b) => byText(a.label, b.label) || byText(a.id, b.id)),
    hasConflict: labels.length > 1 || methods.length > 1 || texts.size > 1,
    method,
    rule: stricterRule(openings.map(({ said }) => said.rule)),
    eligible: new Set(openings.flatMap(({ said }) => said.eligible).sort()),
    quorumPct: openings.reduce((most, { said }) => Math.max(most, said.quorumPct), 0),
    closesAt: openings.reduce((last, { said }) => (said.closesAt > last ? said.closesAt : last), ''),
  };
}

/** Options are what anybody offered: union wherever it is possible. */
function stricterRule(rules: readonly MethodRule[]): MethodRule {
  const thresholds = rules.flatMap(({ thresholdPct }) => thresholdPct ?? []);
  const dots = rules.flatMap(({ dotsPerPerson }) => dotsPerPerson ?? []);
  const isOpen = rules.some(({ options }) => !options);
  return {
    thresholdPct: thresholds.length > 0 ? Math.max(...thresholds) : undefined,
    dotsPerPerson: dots.length > 0 ? Math.min(...dots) : undefined,
    options: isOpen ? undefined : [...new Set(rules.flatMap(({ options }) => options ?? []))].sort(),
  };
}
