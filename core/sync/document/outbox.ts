/**
 * The way out of one document [E9]: DRAFT → SEALED → SENT → ACKED. Drafts are sealed late, when they can be sent, so that they carry the
 * current epoch; sealed envelopes are stored before they leave and stay until the relay says that it has committed them.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { joinChange, splitChange } from '../../crypto/change-parts.ts';
import { decodeEnvelope, envelopeHash } from '../../crypto/envelope.ts';
import { type ChangePart, openChange, sealChange } from '../../crypto/sealed-change.ts';
import type { EnvelopeHash } from '../../id/id.ts';
import { currentEpoch } from '../../roster/roster.ts';
import type { Profile } from '../storage/profile.ts';
import { put, remove, type StorageChange } from '../storage/storage.ts';
import { changeCodecOf } from './change-codec.ts';
import type { ChainEnd } from './document-record.ts';
import { takeDrafts } from './drafts.ts';
import { earlierParts } from './long-change.ts';
import type { Desk } from './received-envelope.ts';

/** Sealed envelopes that wait for the relay's word. */
export const IN_FLIGHT_LIMIT = 32;

export interface SealedEnvelope {
  readonly ctr: number;
  readonly hash: EnvelopeHash;
  readonly bytes: Bytes;
}

export interface Sealing {
  readonly envelopes: readonly SealedEnvelope[];
  readonly own: ChainEnd;
  /** To commit with the document's record. */
  readonly changes: readonly StorageChange[];
  readonly more: boolean;
}

/** Seals the drafts that wait, from `own` on. Undefined when there are none or this device lacks the epoch's key. */
export async function sealDrafts(
  profile: Profile,
  desk: Desk,
  own: ChainEnd,
  partBytes: number,
): Promise<Sealing | undefined> {
  const taken = await takeDrafts(profile, desk.space, desk.doc);
  if (!taken) return undefined;
  const codec = changeCodecOf(desk.doc);
  const parts = await splitChange(codec.name, codec.encode(taken.change), partBytes);
  const sealed = await sealParts(profile, desk, own, parts);
  if (!sealed) return undefined;
  return { ...sealed, changes: [...taken.removals, ...outboxRows(desk, sealed.envelopes)], more: taken.more };
}

/**
 * Seals envelopes again that a rotation overtook [L8]: same changes, current epoch, from the relay's last counter on. `stale` are
 * those of this device that the relay does not hold.
 */
export async function sealAgain(
  profile: Profile,
  desk: Desk,
  from: ChainEnd,
  stale: readonly SealedEnvelope[],
  partBytes: number,
): Promise<Sealing | undefined> {
  const changes: StorageChange[] = stale.map(({ ctr }) => remove('outbox', [desk.space, desk.doc, ctr]));
  const envelopes: SealedEnvelope[] = [];
  const { name } = changeCodecOf(desk.doc);
  let own = from;
  for (const change of await openOwn(profile, desk, stale)) {
    const sealed = await sealParts(profile, desk, own, await splitChange(name, change, partBytes));
    if (!sealed) return undefined;
    envelopes.push(...sealed.envelopes);
    own = sealed.own;
  }
  return { envelopes, own, changes: [...changes, ...outboxRows(desk, envelopes)], more: false };
}

/** What an earlier session sealed and the relay has not confirmed, in counter order. */
export async function loadOutbox({ storage }: Profile, desk: Desk): Promise<SealedEnvelope[]> {
  const envelopes: SealedEnvelope[] = [];
  for (const row of await storage.list('outbox', [desk.space, desk.doc])) {
    const envelope = row.value instanceof Uint8Array ? decodeEnvelope(row.value) : undefined;
    if (!envelope) continue;
    const { bytes, ctr } = envelope;
    envelopes.push({ ctr, hash: await envelopeHash(bytes), bytes });
  }
  return envelopes;
}

/** The rows that turn a waiting envelope into a kept one. */
export function acknowledge(profile: Profile, desk: Desk, envelope: SealedEnvelope): StorageChange[] {
  const { space, doc } = desk;
  return [
    remove('outbox', [space, doc, envelope.ctr]),
    put('envelopes', [space, doc, profile.keys.device, envelope.ctr], envelope.bytes),
  ];
}

async function sealParts(
  profile: Profile,
  desk: Desk,
  from: ChainEnd,
  parts: readonly ChangePart[],
): Promise<{ envelopes: SealedEnvelope[]; own: ChainEnd } | undefined> {
  const { space, doc, roster, ring } = desk;
  const { device, signingKey } = profile.keys;
  const epoch = currentEpoch(roster).id;
  const contentKey = await ring.contentKey(epoch, doc, device);
  if (!contentKey) return undefined;
  const envelopes: SealedEnvelope[] = [];
  let own = from;
  for (const part of parts) {
    const ctr = own.ctr + 1;
    const header = { kind: 'change', space, doc, epoch, device, ctr, prev: own.hash } as const;
    const bytes = await sealChange(header, part, { contentKey, signingKey });
    const hash = await envelopeHash(bytes);
    envelopes.push({ ctr, hash, bytes });
    own = { ctr, hash };
  }
  return { envelopes, own };
}

/** The changes inside this device's own envelopes; it still holds the epoch they were sealed under. */
export async function openOwn(
  profile: Profile,
  desk: Desk,
  sealed: readonly SealedEnvelope[],
): Promise<Bytes[]> {
  const changes: Bytes[] = [];
  let parts: ChangePart[] = [];
  for (const { bytes } of sealed) {
    const envelope = decodeEnvelope(bytes);
    const key = envelope && (await desk.ring.contentKey(envelope.epoch, desk.doc, profile.keys.device));
    const part = envelope && key && (await openChange(envelope, key));
    if (!part) throw new Error('this device cannot open what it sealed');
    if (changes.length === 0 && parts.length === 0) {
      parts.push(...(await earlierParts(profile.storage, desk, envelope)));
    }
    parts.push(part);
    if (part.continued) continue;
    const change = await joinChange(parts);
    if (!change) throw new Error('this device cannot join what it split');
    changes.push(change);
    parts = [];
  }
  return changes;
}

function outboxRows(desk: Desk, envelopes: readonly SealedEnvelope[]): StorageChange[] {
  return envelopes.map(({ ctr, bytes }) => put('outbox', [desk.space, desk.doc, ctr], bytes));
}
