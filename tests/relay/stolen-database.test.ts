/** The worst day: somebody who was removed is given the relay's whole database, and has kept every key they ever held. */
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it, onTestFinished } from 'vitest';
import { type Bytes, copyBytes } from '../../core/bytes/bytes.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import type { BoxTarget, EpochId } from '../../core/id/id.ts';
import { openSqliteLogStore } from '../../relay/log/sqlite-log-store.ts';
import { boxKeyOf, everythingOpenedBy } from '../core/fixture/key-ring.ts';
import { person } from '../core/fixture/person.ts';
import { recoverySheet } from '../core/fixture/recovery-keys.ts';
import type { LodgedBox } from '../core/fixture/story.ts';
import { put, refusal } from './fixture/asking.ts';
import { openLane } from './fixture/lane.ts';
import { temporaryFolder } from './fixture/running.ts';

function bytesOf(value: unknown): Bytes {
  if (!(value instanceof Uint8Array)) throw new Error('no blob');
  return copyBytes(value);
}

/** Every box in the file, whosever it is. */
function boxesIn(path: string): LodgedBox[] {
  const database = new DatabaseSync(path);
  onTestFinished(() => database.close());
  return database
    .prepare('SELECT epoch, target, ring, box FROM key_box')
    .all()
    .map(({ epoch, target, ring, box }) => ({
      epoch: bytesToHex(bytesOf(epoch)) as EpochId,
      target: bytesToHex(bytesOf(target)) as BoxTarget,
      ring: ring === 1 ? 'inner' : 'commons',
      box: bytesOf(box),
    }));
}

it('[R5] opens nothing that was sealed after their removal: not with their devices, their sheet, or an invitation', async () => {
  const path = join(temporaryFolder(), 'relay.db');
  const store = openSqliteLogStore(path);
  onTestFinished(() => store.close());
  const { group, hers, jeanne, space, awa } = await openLane({ store });
  const tablet = await person('jeanne/tablet');
  const sheet = await recoverySheet('jeanne', space);
  let before = group.roster();
  await group.addDevice(tablet, { by: jeanne });
  await group.setRecovery(sheet, { by: jeanne });
  const link = await group.invite();
  expect(await refusal(hers, put(group, 1, before, group.boxes))).toBe('ack');
  before = group.roster();
  const first = await group.rotate();
  expect(await refusal(hers, put(group, 2, before, first.boxes))).toBe('ack');
  const held = [group.keys().commons, group.keys().inner].filter((key) => key !== undefined);

  const theirKeys = [boxKeyOf(jeanne), boxKeyOf(tablet), sheet.box, link.keys.box];
  const whileIn = await everythingOpenedBy(theirKeys, group.roster(), boxesIn(path));
  expect(new Set(whileIn.commons.keys())).toEqual(new Set([0, 1]));

  before = group.roster();
  const removal = await group.remove(group.member(jeanne));
  expect(await refusal(hers, put(group, 3, before, removal.boxes))).toBe('ack');
  before = group.roster();
  const later = await group.rotate();
  expect(await refusal(hers, put(group, 4, before, later.boxes))).toBe('ack');

  const boxes = boxesIn(path);
  const opened = await everythingOpenedBy(theirKeys, group.roster(), boxes, held);
  expect(new Set(opened.commons.keys())).toEqual(new Set([0, 1]));
  expect(new Set(opened.inner.keys())).toEqual(new Set([0, 1]));
  const without = await everythingOpenedBy(theirKeys, group.roster(), boxes);
  expect([...without.commons.keys(), ...without.inner.keys()]).toEqual([]); // no box of theirs is left
  const whoStays = await everythingOpenedBy([boxKeyOf(awa)], group.roster(), boxes);
  expect(new Set(whoStays.inner.keys())).toEqual(new Set([0, 1, 2, 3]));
});
