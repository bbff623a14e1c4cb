/**
 * What somebody who was in may still read: the chain up to the operation that ended their last time in it, so that their device learns
 * why. Nothing after.
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { type DeviceId, NO_OP, type OpHash } from '../../core/id/id.ts';
import { opHash } from '../../core/roster/identified-operation.ts';
import { decodeOperation } from '../../core/roster/operation-codec.ts';
import { hasBeenOf, type Roster } from '../../core/roster/roster.ts';
import type { LogStore, RosterPage } from '../log/store.ts';
import { takeUpTo } from '../log/take-up-to.ts';

/** Undefined when the device was never in, or still is. `from` outside that part: from the first operation. */
export async function readChainUpToItsEnd(
  store: Pick<LogStore, 'readRoster'>,
  roster: Roster,
  device: DeviceId,
  { from, maxBytes }: { readonly from: OpHash; readonly maxBytes: number },
): Promise<RosterPage | undefined> {
  if (roster.devices.has(device) || !roster.formerStints.has(device)) return undefined;
  const chain = await store.readRoster(roster.space, NO_OP, Number.MAX_SAFE_INTEGER);
  const readable = chain.ops.slice(0, chain.ops.findLastIndex((op) => ends(roster, device, op)) + 1);
  const hashes = await Promise.all(readable.map(opHash));
  const rest = readable.slice(hashes.indexOf(from) + 1);
  const ops = takeUpTo(maxBytes, rest, (op) => op.length);
  return { ops, more: ops.length < rest.length };
}

function ends(roster: Roster, device: DeviceId, bytes: Bytes): boolean {
  const op = decodeOperation(bytes);
  switch (op?.type) {
    case 'device-revoke':
      return op.device === device;
    case 'remove':
      return hasBeenOf(roster, device, op.member);
    case 'leave':
      return (roster.formerStints.get(device) ?? []).some(({ member }) =>
        hasBeenOf(roster, op.author, member),
      );
    default:
      return false;
  }
}
