/** Compound fields that several frames share. */
import { KEY_BOX_BYTES } from '../crypto/key-box.ts';
import { type Ring, ringByte } from '../crypto/ring.ts';
import type { Reader } from '../bytes/reader.ts';
import type { Writer } from '../bytes/writer.ts';
import type { BoxTarget, DeviceId, EnvelopeHash } from '../id/id.ts';
import type { FrontierEntry, KeyBox, SnapData } from './frames.ts';

export function readRing(reader: Reader): Ring {
  return reader.u8Below(2) === 0 ? 'commons' : 'inner';
}

export function writeBox(writer: Writer, box: KeyBox): void {
  writer.hex(box.target).u8(ringByte(box.ring)).raw(box.box);
}

export function readBoxes(reader: Reader): KeyBox[] {
  return reader.list(17 + KEY_BOX_BYTES, () => ({
    target: reader.hex(16) as BoxTarget,
    ring: readRing(reader),
    box: reader.raw(KEY_BOX_BYTES),
  }));
}

export function writeFrontierEntry(writer: Writer, entry: FrontierEntry): void {
  writer.hex(entry.device).varUint(entry.ctr).hex(entry.hash);
}

export function readFrontier(reader: Reader): FrontierEntry[] {
  return reader.list(49, () => ({
    device: reader.hex(16) as DeviceId,
    ctr: reader.varUint(),
    hash: reader.hex(32) as EnvelopeHash,
  }));
}

export function writeHave(writer: Writer, devices: readonly { device: DeviceId; ctr: number }[]): void {
  writer.list(devices, ({ device, ctr }) => writer.hex(device).varUint(ctr));
}

export function readHave(reader: Reader): { device: DeviceId; ctr: number }[] {
  return reader.list(17, () => ({ device: reader.hex(16) as DeviceId, ctr: reader.varUint() }));
}

export function writeSnapData(writer: Writer, frame: SnapData): void {
  writer.varUint(frame.ch).varUint(frame.req).raw(frame.snapId).varUint(frame.part).bytes(frame.data);
}

export function readSnapData(reader: Reader): SnapData {
  return {
    type: 'snap-data',
    ch: reader.varUint(),
    req: reader.varUint(),
    snapId: reader.raw(32),
    part: reader.varUint(),
    data: reader.bytes(),
  };
}
