/** [E4] [E8] The header of a change of the register, read without Automerge: whatever it claims, it costs nothing. */
import * as Automerge from '@automerge/automerge/slim';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, concatBytes, utf8 } from '../../../core/bytes/bytes.ts';
import { Writer } from '../../../core/bytes/writer.ts';
import { deflate } from '../../../core/crypto/deflate.ts';
import { sha256 } from '../../../core/crypto/digest.ts';
import { startAutomerge } from '../../../core/event-log/automerge.ts';
import { createEventLog } from '../../../core/event-log/event-log.ts';
import { CHUNK_LIMIT_BYTES, readAutomergeChunk } from '../../../core/sync/document/automerge-chunk.ts';
import { automergeWasm } from '../fixture/automerge-wasm.ts';

const AWA = 'aa'.repeat(16);
const MAGIC = Uint8Array.of(0x85, 0x6f, 0x4a, 0x83);

beforeAll(() => startAutomerge(automergeWasm()));

/** A whole chunk around `content`, with the checksum that Automerge asks for. */
async function chunk(content: Bytes, type = 1, sent = content): Promise<Bytes> {
  const hashed = new Writer().u8(1).bytes(content).finish();
  const checksum = (await sha256(hashed)).slice(0, 4);
  return concatBytes(MAGIC, checksum, new Writer().u8(type).bytes(sent).finish());
}

/** `columns`: [id, bytes] after a header that is sound. */
function contentOf(columns: readonly (readonly [number, readonly number[]])[], actor = AWA): Bytes {
  const writer = new Writer()
    .varUint(0)
    .varUint(16)
    .hex(actor)
    .varUint(1)
    .varUint(1)
    .u8(0)
    .string('')
    .varUint(0);
  writer.list(columns, ([id, bytes]) => writer.varUint(id).varUint(bytes.length));
  for (const [, bytes] of columns) writer.raw(Uint8Array.from(bytes));
  return writer.finish();
}

const MANY = [0x80, 0x80, 0x80, 0x80, 0x20]; // 2^33, signed and unsigned

describe('the author of a change', () => {
  it('is whom Automerge names, for whatever it writes', async () => {
    let doc = Automerge.init<Record<string, unknown>>({ actor: AWA });
    const work: ((root: Record<string, unknown>) => void)[] = [
      (root) => (root['k'] = new Automerge.ImmutableString('é'.repeat(9000))),
      (root) => (root['list'] = [1, -2.5, true, null, new Date(0), Uint8Array.of(1, 2)]),
      (root) => (root['text'] = 'a text of some letters'),
      (root) => delete root['k'],
    ];
    for (const one of work) {
      doc = Automerge.change(doc, { message: 'a word', time: -70_000 }, one);
      const bytes = Automerge.getLastLocalChange(doc);
      expect(bytes && (await readAutomergeChunk(new Uint8Array(bytes)))).toEqual({ actor: AWA });
    }
    doc = Automerge.merge(Automerge.init<Record<string, unknown>>({ actor: 'bb'.repeat(16) }), doc);
    const theirs = Automerge.getLastLocalChange(Automerge.change(doc, (root) => (root['text'] = 'another')));
    expect(theirs && (await readAutomergeChunk(new Uint8Array(theirs)))).toEqual({ actor: 'bb'.repeat(16) });
  });

  it('is found in a compressed change too, within its bounds', async () => {
    const content = contentOf([]);
    const packed = await chunk(content, 2, await deflate(content));
    expect(await readAutomergeChunk(packed)).toEqual({ actor: AWA });
    const bomb = new Uint8Array(CHUNK_LIMIT_BYTES + 1);
    expect(await readAutomergeChunk(await chunk(bomb, 2, await deflate(bomb)))).toBeUndefined();
    expect(await readAutomergeChunk(await chunk(content, 2, utf8('no deflate')))).toBeUndefined();
  });

  it('is nobody for a changed bit, a whole document, two changes at once or less than one', async () => {
    const good = createEventLog(AWA).add('k', 'value');
    expect(await readAutomergeChunk(good)).toEqual({ actor: AWA });
    for (let bit = 0; bit < good.length * 8; bit++) {
      const flipped = new Uint8Array(good);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit % 8));
      expect(await readAutomergeChunk(flipped), `bit ${bit}`).toBeUndefined();
    }
    for (let length = 0; length < good.length; length++) {
      expect(await readAutomergeChunk(good.slice(0, length)), `${length} bytes`).toBeUndefined();
    }
    const doc = Automerge.from<Record<string, unknown>>({ a: 1 });
    expect(await readAutomergeChunk(new Uint8Array(Automerge.save(doc)))).toBeUndefined();
    expect(await readAutomergeChunk(concatBytes(good, good))).toBeUndefined();
    const tooLong = createEventLog(AWA).add('k', 'x'.repeat(CHUNK_LIMIT_BYTES));
    expect(await readAutomergeChunk(tooLong)).toBeUndefined();
  });

  it('is nobody when the change claims more operations than anybody makes at once', async () => {
    const claims: [string, number, number[]][] = [
      ['a run', 0x42, [...MANY, 1]],
      ['texts', 0x15, [...MANY, 1, 0x6b]],
      ['nothings', 0x15, [0, ...MANY]],
      ['differences', 0x13, [...MANY, 1]],
      ['yes and no', 0x34, [0, ...MANY]],
      ['a group of so many', 0x70, [1, ...MANY]],
      ['groups', 0x70, [0xe4, 0, ...MANY]],
      ['one by one', 0x42, [0x80, 0x7c, ...Array.from({ length: 512 }, () => 1)]],
      ['compressed', 0x4a, [1, 1]],
      ['a number that never ends', 0x42, Array.from({ length: 20 }, () => 0xff)],
    ];
    expect(await readAutomergeChunk(await chunk(contentOf([[0x42, [2, 1]]])))).toEqual({ actor: AWA });
    for (const [name, id, bytes] of claims) {
      expect(await readAutomergeChunk(await chunk(contentOf([[id, bytes]]))), name).toBeUndefined();
    }
  });

  it('is nobody when a text would be written out to more than anybody says at once', async () => {
    const keyed = (row: string, rows: number): Promise<Bytes> =>
      chunk(contentOf([[0x15, [...new Writer().u8(rows).string(row).finish()]]]));
    expect(await readAutomergeChunk(await keyed('f'.repeat(64), 60))).toEqual({ actor: AWA });
    expect(await readAutomergeChunk(await keyed('f'.repeat(900_000), 1))).toBeUndefined();
    expect(await readAutomergeChunk(await keyed('f'.repeat(2000), 60))).toBeUndefined();
  });

  it('of noise is nobody, and nothing throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (noise, deflated) => {
        const bytes = new Uint8Array(noise);
        expect(await readAutomergeChunk(bytes)).toBeUndefined();
        await readAutomergeChunk(await chunk(bytes, deflated ? 2 : 1));
        await readAutomergeChunk(await chunk(contentOf([[0x42, [...noise]]])));
      }),
    );
  });
});
