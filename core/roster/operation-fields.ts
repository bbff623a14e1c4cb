/** Fields that several roster operations share, read and written (A8). */
import { base64urlToBytes, bytesToBase64url } from '../bytes/base64url.ts';
import type { Reader } from '../bytes/reader.ts';
import type { Writer } from '../bytes/writer.ts';
import type { DeviceId, DocId, EnvelopeHash, MemberId } from '../id/id.ts';
import type { Cut, EpochMarks, NewDevice, Rotation, SpaceKind } from './operation.ts';
import { type Role, roleFromByte, roleToByte } from './role.ts';

const KINDS: readonly SpaceKind[] = ['group', 'link', 'network', 'own'];
const MEMBER_PREFIX = 'mbr_';
/** doc, device, a counter of at least one byte, hash. */
const SMALLEST_CUT_BYTES = 65;

export function writeKind(writer: Writer, kind: SpaceKind): void {
  writer.u8(KINDS.indexOf(kind) + 1);
}

export function readKind(reader: Reader): SpaceKind {
  const kind = KINDS[reader.u8() - 1];
  if (!kind) reader.reject();
  return kind ?? 'group';
}

export function writeRole(writer: Writer, role: Role): void {
  writer.u8(roleToByte(role));
}

export function readRole(reader: Reader): Role {
  const role = roleFromByte(reader.u8());
  if (!role) reader.reject();
  return role ?? 'observer';
}

export function writeNewDevice(writer: Writer, device: NewDevice): void {
  writer.raw(device.devicePub).raw(device.boxPub);
}

export function readNewDevice(reader: Reader): NewDevice {
  return { devicePub: reader.raw(32), boxPub: reader.raw(32) };
}

export function writeMarks(writer: Writer, marks: EpochMarks): void {
  writer.raw(marks.epochPub).raw(marks.innerCheck);
}

export function readMarks(reader: Reader): EpochMarks {
  return { epochPub: reader.raw(32), innerCheck: reader.raw(32) };
}

export function writeRotation(writer: Writer, rotation: Rotation): void {
  writeMarks(writer, rotation);
  writer.raw(rotation.prevCommons).raw(rotation.prevInner);
}

export function readRotation(reader: Reader): Rotation {
  return { ...readMarks(reader), prevCommons: reader.raw(48), prevInner: reader.raw(48) };
}

export function writeMaybeRotation(writer: Writer, rotation: Rotation | undefined): void {
  writer.bool(rotation !== undefined);
  if (rotation) writeRotation(writer, rotation);
}

export function readMaybeRotation(reader: Reader): Rotation | undefined {
  return reader.bool() ? readRotation(reader) : undefined;
}

export function writeCuts(writer: Writer, cuts: readonly Cut[]): void {
  writer.list(cuts, ({ doc, device, ctr, hash }) => writer.hex(doc).hex(device).varUint(ctr).hex(hash));
}

export function readCuts(reader: Reader): Cut[] {
  return reader.list(SMALLEST_CUT_BYTES, () => ({
    doc: reader.hex(16) as DocId,
    device: reader.hex(16) as DeviceId,
    ctr: reader.varUint(),
    hash: reader.hex(32) as EnvelopeHash,
  }));
}

/** Throws for a text that is no member's id: makers take ids from a roster. */
export function writeMember(writer: Writer, member: MemberId): void {
  const bytes = base64urlToBytes(member.slice(MEMBER_PREFIX.length));
  if (bytes?.length !== 16) throw new Error('not a member id');
  writer.raw(bytes);
}

export function readMember(reader: Reader): MemberId {
  return memberIdFrom(reader.raw(16));
}

export function memberIdFrom(bytes: Uint8Array): MemberId {
  return `${MEMBER_PREFIX}${bytesToBase64url(bytes)}` as MemberId;
}
