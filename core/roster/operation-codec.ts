/** Bytes of roster operations (A8). Decoding returns undefined for anything that is not exactly one known operation [E4]. */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { SIGNATURE_BYTES } from '../crypto/signing.ts';
import { type DeviceId, NO_SPACE, type OpHash, type SpaceId } from '../id/id.ts';
import type { Join, Operation, OperationType, Recover, SignedOperation } from './operation.ts';
import {
  readCuts,
  readKind,
  readMarks,
  readMaybeRotation,
  readMember,
  readNewDevice,
  readRole,
  readRotation,
  writeCuts,
  writeKind,
  writeMarks,
  writeMaybeRotation,
  writeMember,
  writeNewDevice,
  writeRole,
  writeRotation,
} from './operation-fields.ts';

const VERSION = 1;
/** Room for some nine hundred cuts: a member with three devices who wrote in three hundred documents. */
const OPERATION_LIMIT_BYTES = 64 * 1024;
const TYPE_BYTE: Readonly<Record<OperationType, number>> = {
  genesis: 1,
  invite: 2,
  join: 3,
  'invite-revoke': 4,
  admit: 5,
  'device-add': 6,
  'device-revoke': 7,
  role: 8,
  remove: 9,
  rotate: 10,
  'recovery-set': 11,
  recover: 12,
  home: 16,
  leave: 18,
  'person-add': 19,
  vouch: 20,
};
const TYPES = new Map(Object.entries(TYPE_BYTE).map(([type, byte]) => [byte, type]));

/** Everything that the author's signature covers. A genesis names no space: its own hash becomes the name [K2]. */
export function encodeUnsignedOperation(op: Operation): Bytes {
  const writer = writeHead(op);
  writeBody(writer, op);
  return writer.finish();
}

/** What the invitation's key signs in a join, the recovery key in a recover: the operation up to its proof. */
export function encodeClaim(op: Omit<Join, 'proof'> | Omit<Recover, 'proof'>): Bytes {
  const writer = writeHead(op);
  writeClaim(writer, op);
  return writer.finish();
}

export function decodeOperation(bytes: Bytes): SignedOperation | undefined {
  if (bytes.length > OPERATION_LIMIT_BYTES) return undefined;
  const reader = new Reader(bytes);
  if (reader.u8() !== VERSION) return undefined;
  const type = TYPES.get(reader.u8());
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

function writeHead(op: Head & { readonly type: OperationType }): Writer {
  const writer = new Writer(320).u8(VERSION).u8(TYPE_BYTE[op.type]);
  return writer.hex(op.space).hex(op.prev).varUint(op.at).hex(op.author);
}

function writeBody(writer: Writer, op: Operation): void {
  switch (op.type) {
    case 'genesis':
      writeKind(writer, op.kind);
      writer.raw(op.salt);
      writeNewDevice(writer, op);
      return writeMarks(writer, op);
    case 'invite':
      writer.raw(op.invitePub).raw(op.inviteBoxPub);
      writeRole(writer, op.role);
      writer
        .varUint(op.expires)
        .varUint(op.uses)
        .bool(op.mode === 'approve');
      return;
    case 'join':
    case 'recover':
      writeClaim(writer, op);
      writer.raw(op.proof);
      return;
    case 'invite-revoke':
      writer.raw(op.invitePub);
      return;
    case 'admit':
      writer.hex(op.device);
      return;
    case 'device-add':
      return writeNewDevice(writer, op);
    case 'device-revoke':
      writer.hex(op.device);
      writeMaybeRotation(writer, op.rotation);
      return writeCuts(writer, op.cuts);
    case 'role':
      writeMember(writer, op.member);
      writeRole(writer, op.role);
      writer.varUint(op.until);
      writeMaybeRotation(writer, op.rotation);
      return writeCuts(writer, op.cuts);
    case 'remove':
      writeMember(writer, op.member);
      writeRotation(writer, op);
      return writeCuts(writer, op.cuts);
    case 'rotate':
      return writeRotation(writer, op);
    case 'recovery-set':
      writer.raw(op.recoveryPub).raw(op.recoveryBoxPub);
      return;
    case 'home':
      writer.list(op.relays, (relay) => writer.string(relay));
      return;
    case 'leave':
      return writeCuts(writer, op.cuts);
    case 'person-add':
      writer.raw(op.salt);
      return;
    case 'vouch':
      writer.hex(op.device);
      return writeMember(writer, op.member);
  }
}

function writeClaim(writer: Writer, op: Omit<Join, 'proof'> | Omit<Recover, 'proof'>): void {
  writer.raw(op.type === 'join' ? op.invitePub : op.recoveryPub);
  writeNewDevice(writer, op);
}

function readBody(type: string | undefined, head: Head, reader: Reader): Operation | undefined {
  switch (type) {
    case 'genesis': {
      const [kind, salt] = [readKind(reader), reader.raw(16)];
      return { type, ...head, kind, salt, ...readNewDevice(reader), ...readMarks(reader) };
    }
    case 'invite':
      return {
        type,
        ...head,
        invitePub: reader.raw(32),
        inviteBoxPub: reader.raw(32),
        role: readRole(reader),
        expires: reader.varUint(),
        uses: reader.varUint(),
        mode: reader.bool() ? 'approve' : 'open',
      };
    case 'join': {
      const invitePub = reader.raw(32);
      return { type, ...head, invitePub, ...readNewDevice(reader), proof: reader.raw(SIGNATURE_BYTES) };
    }
    case 'recover': {
      const recoveryPub = reader.raw(32);
      return { type, ...head, recoveryPub, ...readNewDevice(reader), proof: reader.raw(SIGNATURE_BYTES) };
    }
    case 'invite-revoke':
      return { type, ...head, invitePub: reader.raw(32) };
    case 'admit':
      return { type, ...head, device: reader.hex(16) as DeviceId };
    case 'device-add':
      return { type, ...head, ...readNewDevice(reader) };
    case 'device-revoke': {
      const device = reader.hex(16) as DeviceId;
      return { type, ...head, device, rotation: readMaybeRotation(reader), cuts: readCuts(reader) };
    }
    case 'role': {
      const [member, role, until] = [readMember(reader), readRole(reader), reader.varUint()];
      return {
        type,
        ...head,
        member,
        role,
        until,
        rotation: readMaybeRotation(reader),
        cuts: readCuts(reader),
      };
    }
    case 'remove': {
      const member = readMember(reader);
      return { type, ...head, member, ...readRotation(reader), cuts: readCuts(reader) };
    }
    case 'rotate':
      return { type, ...head, ...readRotation(reader) };
    case 'recovery-set':
      return { type, ...head, recoveryPub: reader.raw(32), recoveryBoxPub: reader.raw(32) };
    case 'home':
      return { type, ...head, relays: reader.list(1, () => reader.string()) };
    case 'leave':
      return { type, ...head, cuts: readCuts(reader) };
    case 'person-add':
      return { type, ...head, salt: reader.raw(16) };
    case 'vouch': {
      const device = reader.hex(16) as DeviceId;
      return { type, ...head, device, member: readMember(reader) };
    }
    default:
      return undefined;
  }
}
