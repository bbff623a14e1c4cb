/**
 * What a ROSTER_PUT would do to a chain, judged without touching anything: the fold's rules, the relay's clock (A8), and the key boxes
 * that must come in the same frame (A5, R4, R9). Asked of *news* alone: an operation that its author's own device brings within ten
 * minutes. Everything else is history, which is lodged as it is.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DeviceId, OpHash, SpaceId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import { extendRoster, foldRoster } from '../../core/roster/fold.ts';
import { type IdentifiedOperation, identifyOperation } from '../../core/roster/identified-operation.ts';
import { currentEpoch, type Roster } from '../../core/roster/roster.ts';
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

/** Seconds that the date of news may differ from the relay's clock. */
const CLOCK_TOLERANCE_S = 600;

/** `roster`: the chain so far, undefined for a new space; `nowS`: the relay's clock, seconds since 1970. */
export async function judgePut(
  roster: Roster | undefined,
  put: RosterPut,
  nowS: number,
): Promise<Result<JudgedPut, Refused>> {
  if (put.ops.length === 0) return fail(refused('malformed', 'no-operation'));
  const folded = roster ? await extendRoster(roster, put.ops) : await foldRoster(put.ops);
  if (!folded.ok) return fail(refusedByRoster(folded.error.rule));
  const next = folded.value;
  if (next.space !== put.space) return fail(refused('forbidden', 'wrong-space'));
  const broken = brokenCarrierRule(roster, next, put.device, nowS);
  if (broken) return fail(broken);
  const ops = (await Promise.all(put.ops.map(identifyOperation))).filter((one) => one !== undefined);
  const own = roster ? ops.filter(({ op }) => op.author === put.device) : [];
  const isTimely = ({ op }: IdentifiedOperation): boolean => Math.abs(op.at - nowS) <= CLOCK_TOLERANCE_S;
  const news = own.filter(isTimely);
  const mustBeNews = ops.length === 1 ? own : own.filter(entersByItself);
  if (!mustBeNews.every(isTimely)) return fail(refused('expired', 'clock'));
  if (roster && !(await hasItsBoxes({ before: roster, after: next, news }, put.boxes)))
    return fail(refused('forbidden', 'boxes-missing'));
  const cutting = ops.filter(cutsOff);
  const cutsAnew = cutting.length > 0 && cutting.every((one) => news.includes(one));
  return ok({ roster: next, cutsAnew, commit: await commitOf(roster, next, put, ops) });
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
  before: Roster | undefined,
  after: Roster,
  device: DeviceId,
  nowS: number,
): Refused | undefined {
  const comesToTheDoor = after.waiting.has(device) && !before?.waiting.has(device);
  if (comesToTheDoor) return undefined;
  return brokenAccessRule(before?.devices.has(device) ? before : after, device, nowS);
}

async function commitOf(
  before: Roster | undefined,
  after: Roster,
  { space, prev, boxes }: RosterPut,
  ops: readonly IdentifiedOperation[],
): Promise<RosterCommit> {
  const targets = await boxTargets(after);
  return {
    space,
    prev,
    ops: ops.map(({ hash, op: { bytes } }) => ({ hash, bytes })),
    epoch: currentEpoch(after).id,
    boxes: boxes.filter(({ target }) => targets.has(target)),
    closedTargets: before ? await closedTargets(before, after) : [],
    devices: [...after.devices.keys(), ...after.waiting.keys()],
  };
}
