/** Bytes of the frames a relay sends (A7). Decoding returns undefined for anything that is not exactly one known frame [E4]. */
import type { Bytes } from '../bytes/bytes.ts';
import { Reader } from '../bytes/reader.ts';
import { Writer } from '../bytes/writer.ts';
import type { DeviceId, EnvelopeHash, EpochId, Generation, OpHash, SpaceId } from '../id/id.ts';
import { readHave, readSnapData, writeHave, writeSnapData } from './frame-fields.ts';
import { type GoawayReason, PROTOCOL_VERSION, type RelayFrame } from './frames.ts';
import { LIMIT_IDS, type Limits } from './limits.ts';
import { REFUSALS, type Refusal } from './refusals.ts';

const TYPE_BYTE: Readonly<Record<RelayFrame['type'], number>> = {
  have: 0x23,
  'snap-data': 0x24,
  challenge: 0x81,
  welcome: 0x82,
  state: 0x90,
  snap: 0x91,
  entries: 0x92,
  live: 0x93,
  closed: 0x94,
  ack: 0xa0,
  nack: 0xa1,
  eph: 0xb0,
  roster: 0xc0,
  box: 0xc2,
  meet: 0xc3,
  'meet-heard': 0xc4,
  'meet-joined': 0xc5,
  'meet-ended': 0xc6,
  pong: 0xd0,
  goaway: 0xe0,
};

export function encodeRelayFrame(frame: RelayFrame): Bytes {
  const writer = new Writer().u8(TYPE_BYTE[frame.type]);
  writeBody(writer, frame);
  return writer.finish();
}

const GOAWAY_REASONS: readonly GoawayReason[] = ['restarting', 'overloaded'];

function writeBody(writer: Writer, frame: RelayFrame): void {
  switch (frame.type) {
    case 'challenge':
      writer.u8(frame.version).raw(frame.relayId).raw(frame.nonce).varUint(frame.timeS);
      return;
    case 'welcome':
      writer.raw(frame.session);
      writer.list(knownLimits(frame.limits), ([id, value]) => writer.u8(id).varUint(value));
      return;
    case 'state':
      writer.varUint(frame.ch).hex(frame.gen).varUint(frame.head).varUint(frame.floor).hex(frame.epoch);
      writer.hex(frame.rosterHead).varUint(frame.yourCtr).hex(frame.yourHash);
      return;
    case 'snap':
      writer.varUint(frame.ch).raw(frame.snapId).varUint(frame.covers).bytes(frame.manifest);
      return;
    case 'entries':
      writer.varUint(frame.ch);
      writer.list(frame.entries, (entry) => writer.varUint(entry.seq).bytes(entry.envelope));
      return;
    case 'live':
      writer.varUint(frame.ch).varUint(frame.seq);
      return;
    case 'closed':
      writer.varUint(frame.ch).u8(REFUSALS.indexOf(frame.reason) + 1);
      return;
    case 'have':
      writer.varUint(frame.ch);
      writeHave(writer, frame.devices);
      return;
    case 'snap-data':
      writeSnapData(writer, frame);
      return;
    case 'ack':
      writer.varUint(frame.req).list(frame.seqs, (seq) => writer.varUint(seq));
      return;
    case 'nack':
      writer.varUint(frame.req).u8(REFUSALS.indexOf(frame.reason) + 1);
      writer.varUint(frame.retryMs).bytes(frame.detail);
      return;
    case 'eph':
      writer.varUint(frame.ch).hex(frame.device).hex(frame.epoch).bytes(frame.sealed);
      return;
    case 'roster':
      writer
        .varUint(frame.req)
        .hex(frame.space)
        .list(frame.ops, (op) => writer.bytes(op))
        .bool(frame.more);
      return;
    case 'box':
      writer.varUint(frame.req).bytes(frame.box);
      return;
    case 'meet':
      writer.varUint(frame.req).varUint(frame.number);
      return;
    case 'meet-heard':
      writer.varUint(frame.number).bytes(frame.body);
      return;
    case 'meet-joined':
    case 'meet-ended':
      writer.varUint(frame.number);
      return;
    case 'pong':
      writer.varUint(frame.value);
      return;
    case 'goaway':
      writer
        .u8(GOAWAY_REASONS.indexOf(frame.reason) + 1)
        .varUint(frame.retryMs)
        .varUint(frame.jitterMs);
      return;
  }
}

export function decodeRelayFrame(bytes: Uint8Array): RelayFrame | undefined {
  const reader = new Reader(bytes);
  const frame = readFrame(reader.u8(), reader);
  return frame && reader.done ? frame : undefined;
}

/** A CHALLENGE of another version, whatever follows its version byte: that byte is all that every version promises. */
export function isForeignChallenge(bytes: Uint8Array): boolean {
  return bytes[0] === TYPE_BYTE.challenge && bytes.length > 1 && bytes[1] !== PROTOCOL_VERSION;
}

function readFrame(type: number, reader: Reader): RelayFrame | undefined {
  switch (type) {
    case TYPE_BYTE.challenge:
      return {
        type: 'challenge',
        version: reader.u8(),
        relayId: reader.raw(32),
        nonce: reader.raw(32),
        timeS: reader.varUint(),
      };
    case TYPE_BYTE.welcome:
      return { type: 'welcome', session: reader.raw(8), limits: readLimits(reader) };
    case TYPE_BYTE.state:
      return {
        type: 'state',
        ch: reader.varUint(),
        gen: reader.hex(8) as Generation,
        head: reader.varUint(),
        floor: reader.varUint(),
        epoch: reader.hex(8) as EpochId,
        rosterHead: reader.hex(32) as OpHash,
        yourCtr: reader.varUint(),
        yourHash: reader.hex(32) as EnvelopeHash,
      };
    case TYPE_BYTE.snap:
      return {
        type: 'snap',
        ch: reader.varUint(),
        snapId: reader.raw(32),
        covers: reader.varUint(),
        manifest: reader.bytes(),
      };
    case TYPE_BYTE.entries:
      return {
        type: 'entries',
        ch: reader.varUint(),
        entries: reader.list(2, () => ({ seq: reader.varUint(), envelope: reader.bytes() })),
      };
    case TYPE_BYTE.live:
      return { type: 'live', ch: reader.varUint(), seq: reader.varUint() };
    case TYPE_BYTE.closed:
      return { type: 'closed', ch: reader.varUint(), reason: readRefusal(reader) };
    case TYPE_BYTE.have:
      return { type: 'have', ch: reader.varUint(), devices: readHave(reader) };
    case TYPE_BYTE['snap-data']:
      return readSnapData(reader);
    case TYPE_BYTE.ack:
      return { type: 'ack', req: reader.varUint(), seqs: reader.list(1, () => reader.varUint()) };
    case TYPE_BYTE.nack:
      return {
        type: 'nack',
        req: reader.varUint(),
        reason: readRefusal(reader),
        retryMs: reader.varUint(),
        detail: reader.bytes(),
      };
    case TYPE_BYTE.eph:
      return {
        type: 'eph',
        ch: reader.varUint(),
        device: reader.hex(16) as DeviceId,
        epoch: reader.hex(8) as EpochId,
        sealed: reader.bytes(),
      };
    case TYPE_BYTE.roster:
      return {
        type: 'roster',
        req: reader.varUint(),
        space: reader.hex(16) as SpaceId,
        ops: reader.list(1, () => reader.bytes()),
        more: reader.bool(),
      };
    case TYPE_BYTE.box:
      return { type: 'box', req: reader.varUint(), box: reader.bytes() };
    case TYPE_BYTE.meet:
      return { type: 'meet', req: reader.varUint(), number: reader.varUint() };
    case TYPE_BYTE['meet-heard']:
      return { type: 'meet-heard', number: reader.varUint(), body: reader.bytes() };
    case TYPE_BYTE['meet-joined']:
      return { type: 'meet-joined', number: reader.varUint() };
    case TYPE_BYTE['meet-ended']:
      return { type: 'meet-ended', number: reader.varUint() };
    case TYPE_BYTE.pong:
      return { type: 'pong', value: reader.varUint() };
    case TYPE_BYTE.goaway:
      return {
        type: 'goaway',
        reason: readGoawayReason(reader),
        retryMs: reader.varUint(),
        jitterMs: reader.varUint(),
      };
    default:
      return undefined;
  }
}

function readRefusal(reader: Reader): Refusal {
  const reason = REFUSALS[reader.u8() - 1];
  if (!reason) reader.reject();
  return reason ?? 'malformed';
}

function readGoawayReason(reader: Reader): GoawayReason {
  const reason = GOAWAY_REASONS[reader.u8() - 1];
  if (!reason) reader.reject();
  return reason ?? 'restarting';
}

function knownLimits(limits: Partial<Limits>): [id: number, value: number][] {
  return LIMIT_IDS.flatMap((name, id): [number, number][] => {
    const value = limits[name];
    return value === undefined ? [] : [[id, value]];
  });
}

/** Ids in rising order, each known: otherwise the frame would not re-encode to the same bytes. */
function readLimits(reader: Reader): Partial<Limits> {
  const limits: { -readonly [Name in keyof Limits]?: number } = {};
  let last = -1;
  reader.list(2, () => {
    const id = reader.u8();
    const name = LIMIT_IDS[id];
    if (!name || id <= last) reader.reject();
    else limits[name] = reader.varUint();
    last = id;
  });
  return limits;
}
