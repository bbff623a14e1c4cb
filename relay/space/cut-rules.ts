/**
 * Cuts as the relay judges them [E7]: nothing that it acknowledged is undone by a removal. News that cuts a device below what the log
 * holds of it is refused with the relay's own heads, so that it can be made again with them.
 */
import { Writer } from '../../core/bytes/writer.ts';
import { docClass } from '../../core/crypto/ring.ts';
import type { DeviceId, SpaceId } from '../../core/id/id.ts';
import { writeCuts } from '../../core/roster/operation-fields.ts';
import type { Cutting, Roster } from '../../core/roster/roster.ts';
import type { LogStore, PlacedHead } from '../log/store.ts';
import { type Refused, refused } from '../refused.ts';

/** Cuttings that a put has added, by device; empty: it cuts nobody off. */
export function newCuttings(before: Roster, after: Roster): ReadonlyMap<DeviceId, readonly Cutting[]> {
  const added = [...after.cuts].map(
    ([device, cuttings]) => [device, cuttings.slice(before.cuts.get(device)?.length ?? 0)] as const,
  );
  return new Map(added.filter(([, cuttings]) => cuttings.length > 0));
}

/** Undefined when every cut is at or beyond what the store holds. Rejects when the store does. */
export async function brokenCutRule(
  store: Pick<LogStore, 'headsOf'>,
  space: SpaceId,
  cuttings: ReadonlyMap<DeviceId, readonly Cutting[]>,
  frameBytes: number,
): Promise<Refused | undefined> {
  const heads = await store.headsOf(space, [...cuttings.keys()]);
  const cut = heads.filter((head) => cuttings.get(head.device)?.some((one) => speaksOf(one, head)));
  const [stale, others] = [cut.filter(isStale), cut.filter((head) => !isStale(head))];
  if (stale.length === 0) return undefined;
  // those that are stale first: should the rest not fit, its maker's own cuts for it were good
  const answer = new Writer();
  writeCuts(
    answer,
    [...stale, ...others].slice(0, Math.floor((frameBytes - FRAME_OVERHEAD_BYTES) / HEAD_BYTES)),
  );
  return { ...refused('cut-stale', 'cut-stale'), answer: answer.finish() };

  function isStale(head: PlacedHead): boolean {
    return cuttings.get(head.device)?.some((one) => speaksOf(one, head) && isBeyond(one, head)) ?? false;
  }
}

const FRAME_OVERHEAD_BYTES = 64;
/** With the longest counter. */
const HEAD_BYTES = 16 + 16 + 8 + 32;

/** A lower role takes some classes away, a removal all. */
function speaksOf({ classes }: Cutting, { doc }: PlacedHead): boolean {
  const kind = docClass(doc);
  return !classes || (kind !== undefined && classes.has(kind));
}

function isBeyond({ ends }: Cutting, { doc, ctr, hash }: PlacedHead): boolean {
  const end = ends.get(doc);
  return !end || ctr > end.ctr || (ctr === end.ctr && hash !== end.hash);
}
