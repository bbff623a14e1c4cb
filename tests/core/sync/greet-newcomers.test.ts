/** Awareness said again to who arrives, seldom enough for a crowd. */
import { expect, it } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { greetNewcomers } from '../../../core/sync/tab/greet-newcomers.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';

function greeting() {
  const time = createVirtualTime(0);
  const awareness = new Awareness(new Y.Doc());
  let said = 0;
  awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin === 'local') said += 1;
  });
  const stop = greetNewcomers(awareness, { timers: time, chance: () => 0.5 });
  const arrive = (): Awareness => {
    const other = new Awareness(new Y.Doc());
    other.setLocalStateField('who', 'jeanne'); // y-protocols passes over who has said nothing yet
    hear(other, awareness);
    return other;
  };
  return { time, awareness, arrive, stop, said: () => said };
}

function hear(from: Awareness, to: Awareness): void {
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'remote');
  from.destroy();
}

it('greets who appears, once, and not who only moves', () => {
  const { time, awareness, arrive, said } = greeting();
  awareness.setLocalStateField('who', 'awa');
  const other = arrive();
  expect(said()).toBe(1);
  time.fireNext();
  expect(said()).toBe(2);
  other.setLocalStateField('cursor', 1);
  hear(other, awareness);
  time.fireNext();
  expect(time.nextIn()).toBe(Number.POSITIVE_INFINITY);
  expect(said()).toBe(2);
});

it('[B3] greets a crowd once in five seconds, and those who came meanwhile after that', () => {
  const { time, awareness, arrive, said } = greeting();
  awareness.setLocalStateField('who', 'awa');
  for (let n = 0; n < 500; n++) arrive();
  time.fireNext();
  for (let n = 0; n < 500; n++) arrive();
  expect(said()).toBe(2);
  const restsMs = time.nextIn();
  expect(restsMs).toBe(5000);
  time.fireNext();
  time.fireNext();
  expect(said()).toBe(3);
});

it('says nothing when it has nothing to say, and nothing once stopped', () => {
  const { time, awareness, arrive, stop, said } = greeting();
  arrive();
  time.fireNext();
  time.fireNext();
  expect(said()).toBe(0);
  awareness.setLocalStateField('who', 'awa');
  arrive();
  stop();
  expect(time.nextIn()).toBe(Number.POSITIVE_INFINITY);
  expect(said()).toBe(1);
});
