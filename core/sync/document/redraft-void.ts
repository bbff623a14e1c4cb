/**
 * A branch of the roster was void [R6]: what this device had sealed under its epochs counts for nobody. Its changes become drafts again, and go
 * out under an epoch that counts.
 */
import type { DocId } from '../../id/id.ts';
import { decodeEnvelope, envelopeHash } from '../../crypto/envelope.ts';
import { epochIndex } from '../../roster/roster.ts';
import { redraftDueKey, type SpaceBook } from '../space/space-book.ts';
import type { Profile } from '../storage/profile.ts';
import { remove, type StorageChange } from '../storage/storage.ts';
import { changeCodecOf } from './change-codec.ts';
import { sealDraft } from './drafts.ts';
import { openOwn, type SealedEnvelope } from './outbox.ts';

/** Returns the documents in which something waits again. Once for each history that was put aside, and whole or again. */
export async function redraftVoid(profile: Profile, book: SpaceBook): Promise<readonly DocId[]> {
  const { space, roster, ring } = book;
  if (!(await profile.storage.get('refused', redraftDueKey(space)))) return [];
  const drafted: DocId[] = [];
  for (const { key } of await profile.storage.list('documents', [space])) {
    const doc = String(key[1]) as DocId;
    const sealed = await voidEnvelopes(profile, book, doc);
    const rows: StorageChange[] = [];
    for (const [n, bytes] of (await openOwn(profile, { space, doc, roster, ring }, sealed)).entries()) {
      const change = changeCodecOf(doc).decode(bytes);
      if (change) rows.push(await sealDraft(profile, { space, doc }, [`void-${roster.head}`, n], change));
    }
    if (rows.length === 0) continue;
    if (!(await profile.storage.commit(rows)).ok) return drafted; // the same again with the next contact
    drafted.push(doc);
  }
  await profile.storage.commit([remove('refused', redraftDueKey(space))]);
  return drafted;
}

async function voidEnvelopes(
  { storage, keys }: Profile,
  { space, roster, ring }: SpaceBook,
  doc: DocId,
): Promise<SealedEnvelope[]> {
  const found: SealedEnvelope[] = [];
  for (const { value } of await storage.list('envelopes', [space, doc, keys.device])) {
    const envelope = value instanceof Uint8Array ? decodeEnvelope(value) : undefined;
    if (!envelope || epochIndex(roster, envelope.epoch) !== undefined) continue;
    if (!ring.get(envelope.epoch)) continue; // its key is lost, and with it what it says
    const { ctr, bytes } = envelope;
    found.push({ ctr, bytes, hash: await envelopeHash(bytes) });
  }
  return found;
}
