/** The register's document: what Automerge makes of it too, whatever the order, and what somebody who means no good cannot do to it. */
import * as Automerge from '@automerge/automerge/slim';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { startAutomerge } from '../../../core/event-log/automerge.ts';
import { createEventLog } from '../../../core/event-log/event-log.ts';
import { automergeWasm } from '../fixture/automerge-wasm.ts';

const AWA = 'aa'.repeat(16);
const JEANNE = 'bb'.repeat(16);

beforeAll(() => startAutomerge(automergeWasm()));

const scalar = (text: string): Automerge.ImmutableString => new Automerge.ImmutableString(text);

/** What plain Automerge writes. */
function changed(doc: Automerge.Doc<Root>, work: (root: Root) => void): [Automerge.Doc<Root>, Bytes] {
  const next = Automerge.change(doc, { time: 0 }, work);
  const bytes = Automerge.getLastLocalChange(next);
  if (!bytes) throw new Error('nothing changed');
  return [next, new Uint8Array(bytes)];
}

type Root = Record<string, unknown>;

describe('a log', () => {
  it('is an Automerge document: each fact one change upon the ones before', () => {
    const log = createEventLog(AWA);
    const first = log.add('k1', 'one');
    const second = log.add('k2', 'two');
    const [doc] = Automerge.applyChanges(Automerge.init<Root>(), [second, first]);
    expect(Object.entries(doc).map(([key, value]) => [key, String(value)])).toEqual([
      ['k1', 'one'],
      ['k2', 'two'],
    ]);
    expect(log.heads()).toEqual(Automerge.getHeads(doc));
    const [, byAutomerge] = changed(
      Automerge.init<Root>({ actor: AWA }),
      (root) => (root['k1'] = scalar('one')),
    );
    expect(first).toEqual(byAutomerge);
  });

  it('reads what Automerge wrote, goes on from it, and is read by it', () => {
    const [one, first] = changed(Automerge.init<Root>({ actor: AWA }), (root) => {
      root['k1'] = scalar('one');
      root['k2'] = scalar('two');
    });
    const log = createEventLog(JEANNE);
    expect(log.take([first])).toEqual([
      { key: 'k1', value: 'one' },
      { key: 'k2', value: 'two' },
    ]);
    const [both] = Automerge.applyChanges(one, [log.add('k3', 'three')]);
    expect(String(both['k3'])).toBe('three');
    expect(Automerge.getHeads(both)).toEqual(log.heads());
  });

  it('keeps every value ever written: overwriting and deleting change nothing', () => {
    let doc = Automerge.init<Root>({ actor: AWA });
    const changes: Bytes[] = [];
    const work: ((root: Root) => void)[] = [
      (root) => (root['k'] = scalar('as it was said')),
      (root) => (root['k'] = scalar('as somebody would like it')),
      (root) => delete root['k'],
      (root) => (root['other'] = 'a text that grows'),
      (root) => (root['list'] = [scalar('in a list')]),
    ];
    for (const one of work) {
      const [next, bytes] = changed(doc, one);
      doc = next;
      changes.push(bytes);
    }
    const log = createEventLog(JEANNE);
    log.take(changes);
    expect(log.valuesOf('k')).toEqual(['as it was said', 'as somebody would like it']);
    expect(log.unreadable()).toBe(0);
    expect(log.heads()).toEqual(Automerge.getHeads(doc));
  });

  it('reads two changes of one number, and what hangs in the air', () => {
    const twice = [createEventLog(AWA), createEventLog(AWA)].map((log, i) => log.add('k', `value ${i}`));
    const alone = createEventLog(JEANNE);
    alone.add('unsent', 'x');
    const hanging = alone.add('sent', 'y');
    for (const changes of [
      [...twice, hanging],
      [hanging, ...twice.toReversed()],
    ]) {
      const log = createEventLog('cc'.repeat(16));
      log.take(changes);
      expect(log.valuesOf('k').toSorted()).toEqual(['value 0', 'value 1']);
      expect(log.valuesOf('sent')).toEqual(['y']);
      // nobody builds on what lacks its ancestors
      expect(log.heads()).toHaveLength(2);
    }
  });

  it('reads one that leaps to the last numbers there are, and goes on without building on it', () => {
    const leap = (deps: string[], startOp: number, key: string): Bytes =>
      new Uint8Array(
        Automerge.encodeChange({
          actor: AWA,
          seq: 1,
          startOp,
          time: 0,
          author: null,
          message: null,
          deps,
          ops: [{ action: 'set', obj: '_root', key, value: 'leapt', pred: [] }],
        }),
      );
    const log = createEventLog(JEANNE);
    const before = log.add('k1', 'one');
    const heads = [...log.heads()];
    const hostile = [leap([], 2 ** 32 - 1, 'far'), leap(heads, 3, 'a little')];
    expect(log.take([...hostile, ...hostile]).map(({ key }) => key)).toEqual(['far', 'a little']);
    expect(log.heads()).toEqual(heads);
    const after = log.add('k2', 'two');
    const other = createEventLog('cc'.repeat(16));
    expect(other.take([after, ...hostile, before]).map(({ value }) => value)).toContain('two');
    expect(other.heads()).toEqual(log.heads());
    expect(other.unreadable()).toBe(0);
  });

  it('counts what is no change and reads the others; the same again is nothing', () => {
    const log = createEventLog(AWA);
    const good = createEventLog(JEANNE).add('k', 'good');
    const flipped = new Uint8Array(good);
    flipped[good.length - 1] = (flipped[good.length - 1] ?? 0) ^ 1;
    const taken = log.take([new Uint8Array(0), flipped, good, new Uint8Array(good.subarray(0, 30)), good]);
    expect(taken).toEqual([{ key: 'k', value: 'good' }]);
    expect(log.unreadable()).toBe(3);
  });

  it('is the same for all who hold the same changes, in any order and with repeats', () => {
    const plan = fc.array(fc.record({ writer: fc.nat(2), reads: fc.nat(20), key: fc.nat(5) }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(plan, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (steps, places) => {
        const writers = [AWA, JEANNE, 'cc'.repeat(16)].map((actor) => createEventLog(actor));
        const all: Bytes[] = [];
        steps.forEach(({ writer, reads, key }, i) => {
          writers[writer]?.take(all.slice(0, reads));
          const made = writers[writer]?.add(`k${key}`, `value ${i}`);
          if (made) all.push(made);
        });
        const shuffled = [...all, ...all].map((change, i) => ({ change, at: places[i] ?? 0 }));
        shuffled.sort((a, b) => a.at - b.at);
        const straight = createEventLog('dd'.repeat(16));
        const crooked = createEventLog('dd'.repeat(16));
        straight.take(all);
        for (const { change } of shuffled) crooked.take([change]);
        expect(crooked.heads()).toEqual(straight.heads());
        for (let key = 0; key <= 5; key++) {
          expect(crooked.valuesOf(`k${key}`).toSorted()).toEqual(straight.valuesOf(`k${key}`).toSorted());
        }
        const [doc] = Automerge.applyChanges(Automerge.init<Root>(), all);
        expect(straight.heads()).toEqual(Automerge.getHeads(doc).toSorted());
        expect(straight.add('last', 'x')).toEqual(crooked.add('last', 'x'));
      }),
    );
  });
});
