/** A roster chain as ROSTER frames that fit the wire: at most one page at a time. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { SpaceId } from '../../core/id/id.ts';
import type { RelayFrame } from '../../core/protocol/frames.ts';
import { takeUpTo } from '../log/take-up-to.ts';

const PAGE_OVERHEAD_BYTES = 64;
const OP_OVERHEAD_BYTES = 4;

/** Bytes of operations that one page holds; an operation's length prefix is allowed for by the smallest operation, 150 bytes. */
export function pageBytes(frameBytes: number): number {
  return Math.floor((frameBytes - PAGE_OVERHEAD_BYTES) * 0.95);
}

/** What every subscriber of a space is told, before any later entry: as many frames as needed. */
export function pushedFrames(space: SpaceId, ops: readonly Bytes[], frameBytes: number): RelayFrame[] {
  const frames: RelayFrame[] = [];
  let rest = ops;
  while (rest.length > 0) {
    const page = takeUpTo(pageBytes(frameBytes), rest, (op) => op.length + OP_OVERHEAD_BYTES);
    rest = rest.slice(page.length);
    frames.push({ type: 'roster', req: 0, space, ops: page, more: rest.length > 0 });
  }
  return frames;
}
