/**
 * Where a ROSTER_PUT stands in the relay's chain: on its head; on what the relay has of it already, when a page overlaps; or at a parting,
 * where the history that wins by [R6] takes the place of the other. That heals a relay restored from an old backup. Only who facilitates
 * in both histories may bring it about: else a member who was removed could bring one in which they were not.
 */
import { type Bytes, bytesEqual, EMPTY_BYTES } from '../../core/bytes/bytes.ts';
import { type DeviceId, NO_OP, type OpHash } from '../../core/id/id.ts';
import { winner } from '../../core/roster/fork.ts';
import { foldVerified } from '../../core/roster/fold.ts';
import { type IdentifiedOperation, identifyOperation } from '../../core/roster/identified-operation.ts';
import { type Roster, roleAt } from '../../core/roster/roster.ts';
import type { LogStore } from '../log/store.ts';
import { isTimely, type PutPlace, type RosterPut } from './roster-put.ts';

/** Undefined: the chain has moved on [R6], or holds all of it. `nowS`: the relay's clock, seconds since 1970. Rejects when the store does. */
export async function placeOf(
  store: Pick<LogStore, 'readRoster'>,
  roster: Roster,
  put: RosterPut,
  nowS: number,
): Promise<PutPlace | undefined> {
  const onHead = { before: roster, current: roster, prev: roster.head, replaced: undefined };
  if (put.prev === roster.head) return { ...onHead, ops: put.ops };
  if (!roster.devices.has(put.device)) return undefined;
  if (put.ops.length === 1 && (await isOwnNews(put.ops, put.device, nowS))) return undefined; // no need to look further
  const chain = await identified((await store.readRoster(roster.space, NO_OP, Number.MAX_SAFE_INTEGER)).ops);
  const position = positionAfter(chain, put.prev);
  if (position === undefined) return undefined;
  const known = put.ops.findIndex((op, i) => !bytesEqual(op, chain[position + i]?.op.bytes ?? EMPTY_BYTES));
  if (known < 0) return undefined;
  const [parting, ops] = [position + known, put.ops.slice(known)];
  if (parting === chain.length) return { ...onHead, ops };
  if (roleAt(roster, put.device, nowS) !== 'facilitator') return undefined;
  if (await isOwnNews(ops, put.device, nowS)) return undefined;
  const shared = await sharedIfTheirsWins(chain, parting, ops);
  return shared && { before: shared, current: roster, prev: shared.head, ops, replaced: roster.head };
}

/** Somebody was faster: what was made a moment ago is made again on the new head, and undoes nobody's work. */
async function isOwnNews(ops: readonly Bytes[], device: DeviceId, nowS: number): Promise<boolean> {
  const [first] = await identified(ops.slice(0, 1));
  return first?.op.author === device && isTimely(first, nowS);
}

/** How many operations the chain has up to that one; undefined when it is not there. */
function positionAfter(chain: readonly IdentifiedOperation[], prev: OpHash): number | undefined {
  if (prev === NO_OP) return 0;
  const index = chain.findIndex(({ hash }) => hash === prev);
  return index < 0 ? undefined : index + 1;
}

/** The roster at the parting, when what is brought wins there. */
async function sharedIfTheirsWins(
  chain: readonly IdentifiedOperation[],
  parting: number,
  ops: readonly Bytes[],
): Promise<Roster | undefined> {
  const [theirs] = await identified(ops.slice(0, 1));
  const ours = chain[parting];
  const shared = foldVerified(chain.slice(0, parting));
  if (!theirs || !ours || !shared.ok) return undefined;
  return winner(shared.value, theirs, ours) === theirs ? shared.value : undefined;
}

async function identified(ops: readonly Bytes[]): Promise<IdentifiedOperation[]> {
  return (await Promise.all(ops.map(identifyOperation))).filter((one) => one !== undefined);
}
