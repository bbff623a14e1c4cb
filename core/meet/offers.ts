/**
 * What two devices say to each other on a sealed line (A12), once their people agreed. Each message is one byte for its kind and what
 * follows; decoding returns undefined for anything that is not exactly one known message [E4].
 *
 *     host to guest   1 | s invitation link, from its fragment on
 *                     2 | s first name | v groups                                a further device of that person is wanted
 *                     4 | isLast u8 | n×(space 16 | s relay | s name)            where it has been let in
 *     guest to host   3 | Ed25519 public key 32 | X25519 public key 32 | s name of the device
 *                     5                                                          it is in, as far as the relays answered
 */
import { type Bytes, utf8 } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import type { SpaceId } from '../id/id.ts';
import type { NewDevice } from '../roster/operation.ts';
import { readName, readRelay } from '../roster/secret-link.ts';
import { MESSAGE_BYTES } from './meet-body.ts';

export type MeetOffer =
  | { readonly type: 'invitation'; readonly link: string }
  | { readonly type: 'device-wanted'; readonly firstName: string; readonly groups: number }
  | { readonly type: 'device'; readonly device: NewDevice; readonly name: string }
  | { readonly type: 'spaces'; readonly isLast: boolean; readonly spaces: readonly OfferedSpace[] }
  | { readonly type: 'done' };

export interface OfferedSpace {
  readonly space: SpaceId;
  /** http(s) origin; empty: the one that serves the page. */
  readonly relay: string;
  /** Empty for a group whose name has not arrived. */
  readonly name: string;
}

const KIND: Readonly<Record<MeetOffer['type'], number>> = {
  invitation: 1,
  'device-wanted': 2,
  device: 3,
  spaces: 4,
  done: 5,
};
const KEY_BYTES = 32;
const SPACE_BYTES = 16;
/** A space, and two lengths. */
const SPACE_LEAST_BYTES = SPACE_BYTES + 2;
/** Kind, `isLast`, and a count of at most two bytes. */
const SPACES_HEAD_BYTES = 4;

export function encodeOffer(offer: MeetOffer): Bytes {
  const writer = new Writer().u8(KIND[offer.type]);
  switch (offer.type) {
    case 'invitation':
      return writer.string(offer.link).finish();
    case 'device-wanted':
      return writer.string(offer.firstName).varUint(offer.groups).finish();
    case 'device':
      return writer.raw(offer.device.devicePub).raw(offer.device.boxPub).string(offer.name).finish();
    case 'spaces':
      return writer
        .bool(offer.isLast)
        .list(offer.spaces, ({ space, relay, name }) => writer.hex(space).string(relay).string(name))
        .finish();
    case 'done':
      return writer.finish();
  }
}

export function decodeOffer(bytes: Bytes): MeetOffer | undefined {
  const reader = new Reader(bytes);
  const offer = readOffer(reader.u8(), reader);
  return offer && reader.done ? offer : undefined;
}

/** As many messages as they need, the last one marked; one also when there are none. */
export function encodeSpaces(spaces: readonly OfferedSpace[]): Bytes[] {
  const pages: OfferedSpace[][] = [[]];
  let sizeBytes = SPACES_HEAD_BYTES;
  for (const space of spaces) {
    const addedBytes = SPACE_LEAST_BYTES + 2 + utf8(space.relay).length + utf8(space.name).length;
    if (sizeBytes + addedBytes > MESSAGE_BYTES) {
      pages.push([]);
      sizeBytes = SPACES_HEAD_BYTES;
    }
    sizeBytes += addedBytes;
    pages.at(-1)?.push(space);
  }
  return pages.map((page, n) =>
    encodeOffer({ type: 'spaces', isLast: n === pages.length - 1, spaces: page }),
  );
}

function readOffer(kind: number, reader: Reader): MeetOffer | undefined {
  switch (kind) {
    case KIND.invitation:
      return { type: 'invitation', link: reader.string() };
    case KIND['device-wanted']:
      return { type: 'device-wanted', firstName: readName(reader), groups: reader.varUint() };
    case KIND.device: {
      const device = { devicePub: reader.raw(KEY_BYTES), boxPub: reader.raw(KEY_BYTES) };
      return { type: 'device', device, name: readName(reader) };
    }
    case KIND.spaces:
      return {
        type: 'spaces',
        isLast: reader.bool(),
        spaces: reader.list(SPACE_LEAST_BYTES, () => ({
          space: reader.hex(SPACE_BYTES) as SpaceId,
          relay: readRelay(reader),
          name: readName(reader),
        })),
      };
    case KIND.done:
      return { type: 'done' };
    default:
      return undefined;
  }
}
