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

/** The chain's operations from index `from` on. With the last of them the boxes of the current epoch: a relay that lost operations lost those too. */
export async function lodgeChain(
  link: RelayLink,
  book: SpaceBook,
  from: number,
): Promise<Result<void, RequestFailure>> {
  const boxes = await boxesOfCurrentEpoch(book);
  const roomBytes = link.limits.frameBytes - FRAME_ROOM_BYTES;
  const before = book.chain[from - 1];
  let prev: OpHash = before ? await opHash(before) : NO_OP;
  let rest = book.chain.slice(from);
  while (rest.length > 0) {
    const page = takePage(rest, roomBytes);
    rest = rest.slice(page.length);
    const isLast = rest.length === 0;
    const fits = bytesOf(page) + boxes.length * BOX_BYTES <= roomBytes;
    // the boxes go with the last operation, alone with it when there is no room for more
    if (isLast && !fits && page.length > 1) rest = page.splice(-1);
    const put = await putRoster(link, book.space, prev, page, rest.length === 0 ? boxes : []);
    if (!put.ok) return put;
    const last = page.at(-1);
    if (last) prev = await opHash(last);
  }
  return ok(undefined);
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

/** As many as fit, and at least one. */
function takePage(ops: readonly Bytes[], roomBytes: number): Bytes[] {
  const page: Bytes[] = [];
  let sizeBytes = 0;
  for (const op of ops) {
    sizeBytes += op.length + OP_ROOM_BYTES;
    if (page.length > 0 && sizeBytes > roomBytes) break;
    page.push(op);
  }
  return page;
}

function bytesOf(ops: readonly Bytes[]): number {
  return ops.reduce((sum, op) => sum + op.length + OP_ROOM_BYTES, 0);
}
