/**
 * What became of a card's words once they were erased, and what an observer's keys open: every record of each device and every envelope of the
 * relay's database, tried with every key that somebody ever held.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import { encodeStateAsUpdate } from 'yjs';
import { say } from '../../core/bookings/messages.ts';
import { type Bytes, copyBytes } from '../../core/bytes/bytes.ts';
import { importAeadKey } from '../../core/crypto/aead.ts';
import { decodeEnvelope, type Envelope } from '../../core/crypto/envelope.ts';
import { contentKey, docClass } from '../../core/crypto/ring.ts';
import { openChange } from '../../core/crypto/sealed-change.ts';
import { cardsOf } from '../../core/inventory/card.ts';
import { eraseCard } from '../../core/inventory/change-card.ts';
import { readDescription } from '../../core/inventory/description.ts';
import { addCard } from '../../core/inventory/new-card.ts';
import { writeContact } from '../../core/people/contact.ts';
import { addProject } from '../../core/plan/project.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { TABLES } from '../../core/sync/storage/storage.ts';
import type { Replica } from '../../core/sync/tab/replica.ts';
import { compactDocument } from '../../core/sync/tab/stored-document.ts';
import { beginAsNeighbour, enterAsNeighbour, type NodeNeighbour } from '../peers/node-neighbour.ts';
import { runRelay } from './fixture/running.ts';

const SECRET = 'Ornithorynque';
const NOW = Math.floor(Date.now() / 1000);

async function inventoryOf(neighbour: NodeNeighbour): Promise<Replica> {
  const doc = await neighbour.docOf('inventory');
  if (!doc) throw new Error('the inventory is closed');
  return neighbour.open(doc);
}

/** Resolves when the document shows it, now or after a later change. */
async function shows(ydoc: Y.Doc, isThere: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!isThere()) return;
      ydoc.off('update', look);
      resolve();
    };
    ydoc.on('update', look);
    look();
  });
}

/** The relay's log as it is in its file. */
function envelopesIn(dataDir: string): readonly Bytes[] {
  const [name] = readdirSync(dataDir).filter((file) => file.endsWith('.db'));
  if (!name) throw new Error('the relay has no database');
  const database = new DatabaseSync(join(dataDir, name));
  onTestFinished(() => database.close());
  return database
    .prepare('SELECT envelope FROM entry')
    .all()
    .map(({ envelope }) => {
      if (!(envelope instanceof Uint8Array)) throw new Error('no blob');
      return copyBytes(envelope);
    });
}

/** What somebody with these ring keys reads of an envelope, whichever ring a key was meant for; undefined: nothing. */
async function openedBy(ringKeys: readonly Bytes[], envelope: Envelope): Promise<Buffer | undefined> {
  for (const ringKey of ringKeys) {
    const part = await openChange(envelope, await importAeadKey(await contentKey(ringKey, envelope)));
    if (part) return part.deflated ? inflateRawSync(part.payload) : Buffer.from(part.payload);
  }
  return undefined;
}

function keysOf({ book }: NodeNeighbour): readonly Bytes[] {
  return book.roster.epochs.flatMap(({ id }) => {
    const keys = book.ring.get(id);
    return keys ? [keys.commons, ...(keys.inner ? [keys.inner] : [])] : [];
  });
}

/** By table, whether a record of this device holds the words once it is opened, and once the envelope in it is too. */
async function tablesWith(
  words: string,
  { storage, records }: Profile,
  ringKeys: readonly Bytes[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const table of TABLES) {
    for (const { key, value } of table === 'keys' ? [] : await storage.list(table, [])) {
      if (!(value instanceof Uint8Array)) continue;
      const plain = (await records.open(table, key, value)) ?? value;
      const envelope = decodeEnvelope(plain);
      const inside = envelope && (await openedBy(ringKeys, envelope));
      if (Buffer.from(plain).includes(words) || inside?.includes(words)) found.add(table);
    }
  }
  return [...found];
}

describe('a secret that was typed into a skill card', () => {
  it(
    'is in no document and no stored state once it is erased and the rows are made one',
    { timeout: 30_000 },
    async () => {
      const relay = await runRelay();
      const awa = await beginAsNeighbour(relay.url);
      onTestFinished(() => awa.close());
      const jeanne = await enterAsNeighbour(relay.url, await awa.invite('member'));
      onTestFinished(() => jeanne.close());
      const hers = await inventoryOf(awa);
      const theirs = await inventoryOf(jeanne);
      const card = {
        kind: 'skill',
        title: `Couture chez ${SECRET}`,
        description: `Sonner chez ${SECRET}`,
      } as const;
      const added = addCard(hers.ydoc, { ...card, tags: [SECRET] }, { by: awa.me, at: NOW });
      if (!added.ok) expect.unreachable();
      const id = added.value;
      await shows(theirs.ydoc, () => readDescription(theirs.ydoc, id) === card.description);
      await awa.allSent();
      for (const { profile, ...one } of [awa, jeanne])
        expect(await tablesWith(SECRET, profile, keysOf({ ...one, profile })), 'it was there').toContain(
          'updates',
        );

      eraseCard(theirs.ydoc, id);
      await shows(hers.ydoc, () => !cardsOf(hers.ydoc).has(id) && readDescription(hers.ydoc, id) === '');
      await jeanne.allSent();
      for (const [neighbour, replica] of [
        [awa, hers],
        [jeanne, theirs],
      ] as const) {
        expect(Buffer.from(encodeStateAsUpdate(replica.ydoc)).includes(SECRET)).toBe(false);
        const doc = await neighbour.docOf('inventory');
        if (!doc) expect.unreachable();
        await compactDocument(neighbour.profile, { space: neighbour.book.space, doc, session: 'compact' });
        // the sealed changes themselves wait until a relay can drop what came before a state
        expect(await tablesWith(SECRET, neighbour.profile, keysOf(neighbour))).toEqual(['envelopes']);
      }
      const opened = await Promise.all(
        envelopesIn(relay.dataDir).map(async (bytes) => {
          const envelope = decodeEnvelope(bytes);
          return envelope && openedBy(keysOf(awa), envelope);
        }),
      );
      expect(opened.filter((inside) => inside?.includes(SECRET))).not.toEqual([]);
      expect(envelopesIn(relay.dataDir).some((bytes) => Buffer.from(bytes).includes(SECRET))).toBe(false);
    },
  );
});

describe('an observer’s device', () => {
  it(
    'opens with all its keys no inventory, message or contact, neither of its own records nor of the relay’s',
    { timeout: 30_000 },
    async () => {
      const relay = await runRelay();
      const awa = await beginAsNeighbour(relay.url);
      onTestFinished(() => awa.close());
      const odile = await enterAsNeighbour(relay.url, await awa.invite('observer'));
      onTestFinished(() => odile.close());
      const act = { by: awa.me, at: NOW };
      const openAs = async (name: 'plan' | 'inventory' | 'messages' | 'contacts'): Promise<Replica> => {
        const doc = await awa.docOf(name);
        if (!doc) throw new Error(`${name} is closed`);
        return awa.open(doc);
      };
      addProject((await openAs('plan')).ydoc, 'Halle du marché', act);
      addCard((await openAs('inventory')).ydoc, { kind: 'skill', title: `Couture, ${SECRET}` }, act);
      say((await openAs('messages')).ydoc, 'bk_a', `Demande à ${SECRET}`, act);
      const author = { space: awa.book.space, member: awa.me, keys: awa.profile.keys };
      const contacts = await openAs('contacts');
      await writeContact(contacts.ydoc, author, { field: 'note', typed: `Chez ${SECRET}`, at: NOW });
      await awa.allSent();
      const plan = await odile.docOf('plan');
      if (!plan) expect.unreachable();
      const watched = await odile.open(plan);
      await shows(watched.ydoc, () => watched.ydoc.getMap('projects').size === 1);

      for (const name of ['inventory', 'messages', 'contacts'] as const)
        expect([name, await odile.docOf(name)]).toEqual([name, undefined]);
      const keys = keysOf(odile);
      expect(keys).toHaveLength(1);
      const byClass = { inner: [0, 0], others: [0, 0] };
      for (const bytes of envelopesIn(relay.dataDir)) {
        const envelope = decodeEnvelope(bytes);
        if (!envelope) expect.unreachable();
        const counted = docClass(envelope.doc) === 'inner' ? byClass.inner : byClass.others;
        counted[0] = (counted[0] ?? 0) + 1;
        if (await openedBy(keys, envelope)) counted[1] = (counted[1] ?? 0) + 1;
      }
      const [inner, innerOpened] = byClass.inner;
      const [others, othersOpened] = byClass.others;
      expect(inner).toBeGreaterThanOrEqual(3);
      expect(innerOpened).toBe(0);
      expect(others).toBeGreaterThanOrEqual(1);
      expect(othersOpened).toBe(others);
      expect(await tablesWith(SECRET, odile.profile, keys)).toEqual([]);
      const innerRows = await Promise.all(
        TABLES.map(async (table) =>
          (await odile.profile.storage.list(table, [])).filter(
            ({ key }) => docClass(String(key[1] ?? '') as typeof plan) === 'inner',
          ),
        ),
      );
      expect(innerRows.flat()).toEqual([]);
    },
  );
});
