/** Bytes of roster operations (A8). Decoding returns undefined for anything that is not exactly one known operation [E4]. */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { SIGNATURE_BYTES } from '../crypto/signing.ts';
import { type DeviceId, NO_SPACE, type OpHash, type SpaceId } from '../id/id.ts';
import type { Join, NewDevice, Operation, Rotation, SignedOperation, SpaceKind } from './operation.ts';
import { type Role, roleFromByte, roleToByte } from './role.ts';

const VERSION = 1;
const OPERATION_LIMIT_BYTES = 16 * 1024;
const TYPE_BYTE = { genesis: 1, invite: 2, join: 3, rotate: 10, 'person-add': 19 } as const;
const KINDS: readonly SpaceKind[] = ['group', 'link', 'network', 'own'];

/** Everything that the author's signature covers. A genesis names no space: its own hash becomes the name [K2]. */
export function encodeUnsignedOperation(op: Operation): Bytes {
  const writer = writeHead(op);
  switch (op.type) {
    case 'genesis':
      writer.u8(KINDS.indexOf(op.kind) + 1).raw(op.salt);
      writeNewDevice(writer, op);
      return writer.raw(op.epochPub).raw(op.innerCheck).finish();
    case 'invite':
      writer.raw(op.invitePub).raw(op.inviteBoxPub).u8(roleToByte(op.role)).varUint(op.expires);
      return writer
        .varUint(op.uses)
        .bool(op.mode === 'approve')
        .finish();
    case 'join':
      writeJoinClaim(writer, op);
      return writer.raw(op.proof).finish();
    case 'rotate':
      writer.raw(op.epochPub).raw(op.innerCheck);
      return writer.raw(op.prevCommons).raw(op.prevInner).finish();
    case 'person-add':
      return writer.raw(op.salt).finish();
  }
}

/** What the invitation's key signs in a join: the operation up to its proof. */
export function encodeJoinClaim(op: Omit<Join, 'proof'>): Bytes {
  const writer = writeHead(op);
  writeJoinClaim(writer, op);
  return writer.finish();
}

export function decodeOperation(bytes: Bytes): SignedOperation | undefined {
  if (bytes.length > OPERATION_LIMIT_BYTES) return undefined;
  const reader = new Reader(bytes);
  if (reader.u8() !== VERSION) return undefined;
  const type = reader.u8();
  const space = reader.hex(16) as SpaceId;
  const prev = reader.hex(32) as OpHash;
  const at = reader.varUint();
  const author = reader.hex(16) as DeviceId;
  const op = readBody(type, { space, prev, at, author }, reader);
  const signature = reader.raw(SIGNATURE_BYTES);
  if (!op || !reader.done || (op.type === 'genesis') !== (space === NO_SPACE)) return undefined;
  return { ...op, bytes, signature };
}

type Head = Pick<Operation, 'space' | 'prev' | 'at' | 'author'>;

function readBody(type: number, head: Head, reader: Reader): Operation | undefined {
  switch (type) {
    case TYPE_BYTE.genesis:
      return {
        type: 'genesis',
        ...head,
        kind: readKind(reader),
        salt: reader.raw(16),
        ...readNewDevice(reader),
        epochPub: reader.raw(32),
        innerCheck: reader.raw(32),
      };
    case TYPE_BYTE.invite:
      return {
        type: 'invite',
        ...head,
        invitePub: reader.raw(32),
        inviteBoxPub: reader.raw(32),
        role: readRole(reader),
        expires: reader.varUint(),
        uses: reader.varUint(),
        mode: reader.bool() ? 'approve' : 'open',
      };
    case TYPE_BYTE.join:
      return {
        type: 'join',
        ...head,
        invitePub: reader.raw(32),
        ...readNewDevice(reader),
        proof: reader.raw(SIGNATURE_BYTES),
      };
    case TYPE_BYTE.rotate:
      return { type: 'rotate', ...head, ...readRotation(reader) };
    case TYPE_BYTE['person-add']:
      return { type: 'person-add', ...head, salt: reader.raw(16) };
    default:
      return undefined;
  }
}

function writeHead(op: Head & { readonly type: Operation['type'] }): Writer {
  const writer = new Writer(320).u8(VERSION).u8(TYPE_BYTE[op.type]);
  return writer.hex(op.space).hex(op.prev).varUint(op.at).hex(op.author);
}

function writeNewDevice(writer: Writer, device: NewDevice): void {
  writer.raw(device.devicePub).raw(device.boxPub);
}

function writeJoinClaim(writer: Writer, op: Omit<Join, 'proof'>): void {
  writer.raw(op.invitePub);
  writeNewDevice(writer, op);
}

function readKind(reader: Reader): SpaceKind {
  const kind = KINDS[reader.u8() - 1];
  if (!kind) reader.reject();
  return kind ?? 'group';
}

function readRole(reader: Reader): Role {
  const role = roleFromByte(reader.u8());
  if (!role) reader.reject();
  return role ?? 'observer';
}

function readNewDevice(reader: Reader): NewDevice {
  return { devicePub: reader.raw(32), boxPub: reader.raw(32) };
}

function readRotation(reader: Reader): Rotation {
  return {
    epochPub: reader.raw(32),
    innerCheck: reader.raw(32),
    prevCommons: reader.raw(48),
    prevInner: reader.raw(48),
  };
}
