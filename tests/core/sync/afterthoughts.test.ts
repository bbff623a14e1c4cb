/** [E10] What Yjs tidies by itself on receipt is not echoed: on real documents with real formatting. */
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { toBytes } from '../../../core/sync/document/yjs-change.ts';
import { createAfterthoughts } from '../../../core/sync/tab/afterthoughts.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';

/** Two people format the same words at once; on a third replica Yjs removes the marks that are too many. */
function tidyingOnReceipt(): { tidied: Bytes[]; received: Bytes[] } {
  const [awa, jeanne, reader] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  reader.getText('notes'); // Yjs tidies only texts that somebody has opened as such
  awa.getText('notes').insert(0, 'planter douze tilleuls');
  for (const other of [jeanne, reader]) Y.applyUpdate(other, Y.encodeStateAsUpdate(awa));
  const before = Y.encodeStateVector(reader);
  awa.getText('notes').format(0, 12, { bold: true });
  jeanne.getText('notes').format(0, 12, { bold: true });
  const received = [awa, jeanne].map((doc) => toBytes(Y.encodeStateAsUpdate(doc, before)));
  const tidied: Bytes[] = [];
  reader.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') tidied.push(toBytes(update));
  });
  for (const update of received) Y.applyUpdate(reader, update, 'remote');
  return { tidied, received };
}

function afterthoughts(mayWrite: boolean) {
  const time = createVirtualTime(0);
  const sent: Bytes[] = [];
  const kept = createAfterthoughts({
    timers: time,
    chance: () => 0.5,
    mayWrite: () => mayWrite,
    send: (update) => sent.push(update),
  });
  return { kept, sent, time };
}

describe('changes that Yjs makes on receipt', () => {
  const { tidied } = tidyingOnReceipt();

  it('[E10] happen, so the rule has something to do', () => {
    expect(tidied.length).toBeGreaterThan(0);
  });

  it('[E10] are never sent by a reader', () => {
    const { kept, sent, time } = afterthoughts(false);
    tidied.forEach((update) => kept.add(update));
    time.fireNext();
    expect(sent).toEqual([]);
  });

  it('[E10] are sent by a writer after a while when nobody else did', () => {
    const { kept, sent, time } = afterthoughts(true);
    tidied.forEach((update) => kept.add(update));
    expect(sent).toEqual([]);
    time.fireNext();
    expect(sent).toEqual(tidied);
  });

  it('[E10] are dropped by a writer when the same deletions arrived meanwhile', () => {
    const { kept, sent, time } = afterthoughts(true);
    tidied.forEach((update) => kept.add(update));
    tidied.forEach((update) => kept.arrived(update));
    time.fireNext();
    expect(sent).toEqual([]);
  });

  it('[E10] wait on while a person writes, unless they hold words that the next ones build on', () => {
    const { kept, sent } = afterthoughts(true);
    tidied.forEach((update) => kept.add(update));
    kept.settle();
    expect(sent).toEqual([]);
    const moved = new Y.Doc();
    moved.getText('notes').insert(0, 'déplacé par un éditeur');
    const words = toBytes(Y.encodeStateAsUpdate(moved));
    kept.add(words);
    kept.settle();
    expect(sent).toEqual([...tidied, words]);
    kept.settle();
    expect(sent).toHaveLength(tidied.length + 1);
  });
});
