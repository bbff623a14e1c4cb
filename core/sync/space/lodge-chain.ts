/**
 * Lodges what a relay lacks of a chain: a group begun offline, a relay that lost its disk, a branch that wins over the relay's own [R6]. In as
 * many frames as it needs; each goes on from the one before.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { NO_OP, type OpHash } from '../../id/id.ts';
import type { KeyBox } from '../../protocol/frames.ts';
import { ok, type Result } from '../../result/result.ts';
import { boxesFor } from '../../roster/epoch-keys.ts';
import { opHash } from '../../roster/identified-operation.ts';
import { currentEpoch } from '../../roster/roster.ts';
import { boxesForAll } from '../../roster/rotation.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import { putRoster, type RequestFailure } from './relay-requests.ts';
import type { SpaceBook } from './space-book.ts';

/** Of a frame, besides operations and boxes: type, numbers, lengths. */
const FRAME_ROOM_BYTES = 1024;
/** A length before an operation; target, ring and length around a box of 80 bytes. */
const OP_ROOM_BYTES = 4;
const BOX_BYTES = 100;

/**
 * The chain's operations from index `from` on. With the last of them the boxes of the current epoch: a relay that lost operations lost those
 * too. A page of one begins with the operation before it, which the relay skips: alone, an old operation of one's own would be news
 * that comes too late [R6].
 */
export async function lodgeChain(
  link: RelayLink,
  book: SpaceBook,
  from: number,
): Promise<Result<void, RequestFailure>> {
  const { chain, space } = book;
  const boxes = await boxesOfCurrentEpoch(book);
  const roomBytes = link.limits.frameBytes - FRAME_ROOM_BYTES;
  for (let next = from; next < chain.length;) {
    const begin = next === chain.length - 1 ? Math.max(0, next - 1) : next;
    const end = pageEnd(chain, begin, roomBytes, boxes.length * BOX_BYTES);
    const before = chain[begin - 1];
    const prev: OpHash = before ? await opHash(before) : NO_OP;
    const put = await putRoster(
      link,
      space,
      prev,
      chain.slice(begin, end),
      end === chain.length ? boxes : [],
    );
    if (!put.ok) return put;
    next = end;
  }
  return ok(undefined);
}

/** As many as fit, and at least two; the last page holds the boxes as well, and comes by itself where there is no room for both. */
function pageEnd(chain: readonly Bytes[], begin: number, roomBytes: number, boxesBytes: number): number {
  let sizeBytes = 0;
  let end = begin;
  for (const op of chain.slice(begin)) {
    sizeBytes += op.length + OP_ROOM_BYTES;
    if (end - begin >= 2 && sizeBytes > roomBytes) break;
    end += 1;
  }
  const isLast = end === chain.length;
  return isLast && sizeBytes + boxesBytes > roomBytes && end - begin > 2 ? end - 1 : end;
}

/** For everybody who holds keys, and for every invitation that is still open. */
async function boxesOfCurrentEpoch({ space, roster, ring }: SpaceBook): Promise<KeyBox[]> {
  const epoch = currentEpoch(roster).id;
  const keys = ring.get(epoch);
  if (!keys) return [];
  const boxes = await boxesForAll(roster, keys);
  for (const { open, mode, inviteBoxPub, role } of roster.invitations.values()) {
    if (open && mode === 'open') boxes.push(...(await boxesFor(inviteBoxPub, role, { space, epoch }, keys)));
  }
  return boxes;
}
