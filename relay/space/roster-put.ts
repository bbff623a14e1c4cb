/**
 * What a ROSTER_PUT would do to a chain, judged without touching anything: the fold's rules, the relay's clock (A8), and the key boxes
 * that must come in the same frame (A5, R4, R9). Asked of *news* alone: an operation that its author's own device brings within ten
 * minutes. Everything else is history, which is lodged as it is; only who facilitates brings their own as history, else a date in the past
 * would spare anybody the boxes and the cuts.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DeviceId, OpHash, SpaceId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { extendRoster, foldRoster } from '../../core/roster/fold.ts';
import { type IdentifiedOperation, identifyOperation } from '../../core/roster/identified-operation.ts';
import { currentEpoch, type Roster, roleAt } from '../../core/roster/roster.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { brokenAccessRule } from '../document/read-rule.ts';
import type { RosterCommit } from '../log/store.ts';
import { type Refused, refused, refusedByRoster } from '../refused.ts';
import { boxTargets, closedTargets, hasItsBoxes } from './box-rules.ts';

export interface RosterPut {
  readonly space: SpaceId;
  readonly prev: OpHash;
  readonly ops: readonly Bytes[];
  readonly boxes: readonly KeyBox[];
  /** Who brings it: active before or after, or at the door by it. */
  readonly device: DeviceId;
}

export interface JudgedPut {
  readonly roster: Roster;
  readonly commit: RosterCommit;
  /** It cuts somebody off, and that is news: the log is asked whether its cuts hold [E7]. */
  readonly cutsAnew: boolean;
}

/** Where a put stands in the chain that the relay has (`put-place.ts`). */
export interface PutPlace {
  /** What its operations stand on; undefined: they begin the space. */
  readonly before: Roster | undefined;
  /** The roster that is true until then. */
  readonly current: Roster | undefined;
  readonly prev: OpHash;
  /** Those that the relay lacks. */
  readonly ops: readonly Bytes[];
  /** The head of the history that is given up for them, if one is [R6]. */
  readonly replaced: OpHash | undefined;
}

/** Seconds that the date of news may differ from the relay's clock. */
const CLOCK_TOLERANCE_S = 600;

/** `nowS`: the relay's clock, seconds since 1970. */
export function isTimely({ op }: IdentifiedOperation, nowS: number): boolean {
  return Math.abs(op.at - nowS) <= CLOCK_TOLERANCE_S;
}

/** `nowS`: the relay's clock, seconds since 1970. */
export async function judgePut(
  place: PutPlace,
  put: RosterPut,
  nowS: number,
): Promise<Result<JudgedPut, Refused>> {
  const { before } = place;
  if (place.ops.length === 0) return fail(refused('malformed', 'no-operation'));
  const folded = before ? await extendRoster(before, place.ops) : await foldRoster(place.ops);
  if (!folded.ok) return fail(refusedByRoster(folded.error.rule));
  const after = folded.value;
  if (after.space !== put.space) return fail(refused('forbidden', 'wrong-space'));
  const broken = brokenCarrierRule(place, after, put.device, nowS);
  if (broken) return fail(broken);
  const ops = (await Promise.all(place.ops.map(identifyOperation))).filter((one) => one !== undefined);
  const isHistory = !before || place.replaced !== undefined;
  const own = isHistory ? [] : ops.filter(({ op }) => op.author === put.device);
  const news = own.filter((one) => isTimely(one, nowS));
  const mustBeNews = bringsOwnHistory(before, put, nowS) ? own.filter(entersByItself) : own;
  if (!mustBeNews.every((one) => news.includes(one))) return fail(refused('expired', 'clock'));
  if (before && !(await hasItsBoxes({ before, after, news }, put.boxes)))
    return fail(refused('forbidden', 'boxes-missing'));
  const cutting = ops.filter(cutsOff);
  const cutsAnew = cutting.length > 0 && cutting.every((one) => news.includes(one));
  return ok({ roster: after, cutsAnew, commit: await commitOf(place, after, put, ops) });
}

/** A page of a chain that the relay lost, begun with what it has or not. One operation alone is news with a wrong clock. */
function bringsOwnHistory(before: Roster | undefined, { ops, device }: RosterPut, nowS: number): boolean {
  return ops.length > 1 && before !== undefined && roleAt(before, device, nowS) === 'facilitator';
}

/** What an invitation or a recovery sheet lets in is never history to whom it lets in: only others of the space bring it late. */
function entersByItself({ op }: IdentifiedOperation): boolean {
  return op.type === 'join' || op.type === 'recover';
}

function cutsOff({ op }: IdentifiedOperation): boolean {
  return 'cuts' in op && (op.type !== 'role' || op.rotation !== undefined);
}

/** Members carry, until their time is over by the relay's clock; who comes in or to the door carries what brings them there. */
function brokenCarrierRule(
  { before, replaced }: PutPlace,
  after: Roster,
  device: DeviceId,
  nowS: number,
): Refused | undefined {
  const comesToTheDoor = after.waiting.has(device) && !before?.waiting.has(device);
  if (comesToTheDoor) return undefined;
  if (replaced && roleAt(after, device, nowS) !== 'facilitator') return refused('roster-race', 'head-moved');
  return brokenAccessRule(before?.devices.has(device) ? before : after, device, nowS);
}

async function commitOf(
  { current, prev, replaced }: PutPlace,
  after: Roster,
  { space, boxes }: RosterPut,
  ops: readonly IdentifiedOperation[],
): Promise<RosterCommit> {
  const targets = await boxTargets(after);
  return {
    space,
    prev,
    replaced,
    ops: ops.map(({ hash, op: { bytes } }) => ({ hash, bytes })),
    epoch: currentEpoch(after).id,
    boxes: boxes.filter(({ target }) => targets.has(target)),
    closedTargets: current ? await closedTargets(current, after) : [],
    devices: [...after.devices.keys()], // who waits at a door is still a stranger here: else a poster would let anybody begin spaces
  };
}
