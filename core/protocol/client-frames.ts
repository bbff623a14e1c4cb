/** Bytes of the frames a client sends (A7). Decoding returns undefined for anything that is not exactly one known frame [E4]. */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import { ringByte } from '../crypto/ring.ts';
import type { BoxTarget, DeviceId, DocId, EpochId, Generation, OpHash, SpaceId } from '../id/id.ts';
import {
  readBoxes,
  readFrontier,
  readHave,
  readRing,
  readSnapData,
  writeBox,
  writeFrontierEntry,
  writeHave,
  writeSnapData,
} from './frame-fields.ts';
import type { ClientFrame } from './frames.ts';

const TYPE_BYTE: Readonly<Record<ClientFrame['type'], number>> = {
  hello: 0x01,
  sub: 0x10,
  unsub: 0x11,
  append: 0x20,
  'snap-put': 0x21,
  attest: 0x22,
  have: 0x23,
  'snap-data': 0x24,
  eph: 0x30,
  'roster-put': 0x40,
  'roster-get': 0x41,
  'box-put': 0x42,
  'box-get': 0x43,
  ping: 0x50,
  'meet-open': 0x60,
  'meet-join': 0x61,
  'meet-say': 0x62,
  'meet-leave': 0x63,
};

export type UnsignedHello = Omit<Extract<ClientFrame, { type: 'hello' }>, 'type' | 'signature'>;

/** HELLO up to its signature. */
export function encodeUnsignedHello(hello: UnsignedHello): Bytes {
  const writer = new Writer().u8(TYPE_BYTE.hello);
  writeUnsignedHello(writer, hello);
  return writer.finish();
}

export function encodeClientFrame(frame: ClientFrame): Bytes {
  const writer = new Writer().u8(TYPE_BYTE[frame.type]);
  writeBody(writer, frame);
  return writer.finish();
}

function writeBody(writer: Writer, frame: ClientFrame): void {
  switch (frame.type) {
    case 'hello':
      writeUnsignedHello(writer, frame);
      writer.raw(frame.signature);
      return;
    case 'sub':
      writer.varUint(frame.ch).hex(frame.space).hex(frame.doc).hex(frame.gen).varUint(frame.cursor);
      writer.raw(frame.cursorHash).bool(frame.wantEph);
      return;
    case 'unsub':
      writer.varUint(frame.ch);
      return;
    case 'append':
      writer
        .varUint(frame.ch)
        .varUint(frame.req)
        .bool(frame.mode === 'carried');
      writer.list(frame.envelopes, (envelope) => writer.bytes(envelope));
      return;
    case 'snap-put':
      writer.varUint(frame.ch).varUint(frame.req).raw(frame.baseSnap);
      writer.list(frame.frontier, (entry) => writeFrontierEntry(writer, entry)).bytes(frame.manifest);
      return;
    case 'attest':
      writer.varUint(frame.ch).varUint(frame.req).raw(frame.snapId).hex(frame.device).raw(frame.signature);
      return;
    case 'have':
      writer.varUint(frame.ch);
      writeHave(writer, frame.devices);
      return;
    case 'snap-data':
      writeSnapData(writer, frame);
      return;
    case 'eph':
      writer.varUint(frame.ch).hex(frame.epoch).bytes(frame.sealed);
      return;
    case 'roster-put':
      writer.varUint(frame.req).hex(frame.space).hex(frame.prev);
      writer.list(frame.ops, (op) => writer.bytes(op)).list(frame.boxes, (box) => writeBox(writer, box));
      return;
    case 'roster-get':
      writer.varUint(frame.req).hex(frame.space).hex(frame.from).bytes(frame.proof);
      return;
    case 'box-put':
      writer.varUint(frame.req).hex(frame.space).hex(frame.epoch);
      writer.list(frame.boxes, (box) => writeBox(writer, box));
      return;
    case 'box-get':
      writer.varUint(frame.req).hex(frame.space).hex(frame.epoch).hex(frame.target).u8(ringByte(frame.ring));
      return;
    case 'ping':
      writer.varUint(frame.value);
      return;
    case 'meet-open':
      writer.varUint(frame.req);
      return;
    case 'meet-join':
      writer.varUint(frame.req).varUint(frame.number);
      return;
    case 'meet-say':
      writer.varUint(frame.req).varUint(frame.number).bytes(frame.body);
      return;
    case 'meet-leave':
      writer.varUint(frame.number);
      return;
  }
}

function writeUnsignedHello(writer: Writer, hello: UnsignedHello): void {
  writer
    .u8(hello.version)
    .raw(hello.devicePub)
    .list(hello.features, (feature) => writer.string(feature));
}

export function decodeClientFrame(bytes: Uint8Array): ClientFrame | undefined {
  const reader = new Reader(bytes);
  const frame = readFrame(reader.u8(), reader);
  return frame && reader.done ? frame : undefined;
}

function readFrame(type: number, reader: Reader): ClientFrame | undefined {
  switch (type) {
    case TYPE_BYTE.hello:
      return {
        type: 'hello',
        version: reader.u8(),
        devicePub: reader.raw(32),
        features: reader.list(1, () => reader.string()),
        signature: reader.raw(64),
      };
    case TYPE_BYTE.sub:
      return {
        type: 'sub',
        ch: reader.varUint(),
        space: reader.hex(16) as SpaceId,
        doc: reader.hex(16) as DocId,
        gen: reader.hex(8) as Generation,
        cursor: reader.varUint(),
        cursorHash: reader.raw(8),
        wantEph: reader.bool(),
      };
    case TYPE_BYTE.unsub:
      return { type: 'unsub', ch: reader.varUint() };
    case TYPE_BYTE.append:
      return {
        type: 'append',
        ch: reader.varUint(),
        req: reader.varUint(),
        mode: reader.bool() ? 'carried' : 'fresh',
        envelopes: reader.list(1, () => reader.bytes()),
      };
    case TYPE_BYTE['snap-put']:
      return {
        type: 'snap-put',
        ch: reader.varUint(),
        req: reader.varUint(),
        baseSnap: reader.raw(32),
        frontier: readFrontier(reader),
        manifest: reader.bytes(),
      };
    case TYPE_BYTE.attest:
      return {
        type: 'attest',
        ch: reader.varUint(),
        req: reader.varUint(),
        snapId: reader.raw(32),
        device: reader.hex(16) as DeviceId,
        signature: reader.raw(64),
      };
    case TYPE_BYTE.have:
      return { type: 'have', ch: reader.varUint(), devices: readHave(reader) };
    case TYPE_BYTE['snap-data']:
      return readSnapData(reader);
    case TYPE_BYTE.eph:
      return {
        type: 'eph',
        ch: reader.varUint(),
        epoch: reader.hex(8) as EpochId,
        sealed: reader.bytes(),
      };
    case TYPE_BYTE['roster-put']:
      return {
        type: 'roster-put',
        req: reader.varUint(),
        space: reader.hex(16) as SpaceId,
        prev: reader.hex(32) as OpHash,
        ops: reader.list(1, () => reader.bytes()),
        boxes: readBoxes(reader),
      };
    case TYPE_BYTE['roster-get']:
      return {
        type: 'roster-get',
        req: reader.varUint(),
        space: reader.hex(16) as SpaceId,
        from: reader.hex(32) as OpHash,
        proof: reader.bytes(),
      };
    case TYPE_BYTE['box-put']:
      return {
        type: 'box-put',
        req: reader.varUint(),
        space: reader.hex(16) as SpaceId,
        epoch: reader.hex(8) as EpochId,
        boxes: readBoxes(reader),
      };
    case TYPE_BYTE['box-get']:
      return {
        type: 'box-get',
        req: reader.varUint(),
        space: reader.hex(16) as SpaceId,
        epoch: reader.hex(8) as EpochId,
        target: reader.hex(16) as BoxTarget,
        ring: readRing(reader),
      };
    case TYPE_BYTE.ping:
      return { type: 'ping', value: reader.varUint() };
    case TYPE_BYTE['meet-open']:
      return { type: 'meet-open', req: reader.varUint() };
    case TYPE_BYTE['meet-join']:
      return { type: 'meet-join', req: reader.varUint(), number: reader.varUint() };
    case TYPE_BYTE['meet-say']:
      return { type: 'meet-say', req: reader.varUint(), number: reader.varUint(), body: reader.bytes() };
    case TYPE_BYTE['meet-leave']:
      return { type: 'meet-leave', number: reader.varUint() };
    default:
      return undefined;
  }
}
