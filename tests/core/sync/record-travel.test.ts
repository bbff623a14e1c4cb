/** Changes of a record on their way [E5 E7 E8 L8]: merged as drafts, judged by their author, cut where their author was, and sealed again. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bytes, concatBytes } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { envelopeHash } from '../../../core/crypto/envelope.ts';
import { type Codec, sealChange } from '../../../core/crypto/sealed-change.ts';
import { startAutomerge } from '../../../core/event-log/automerge.ts';
import { createEventLog } from '../../../core/event-log/event-log.ts';
import type { DocId, EpochId } from '../../../core/id/id.ts';
import type { LogEntry } from '../../../core/protocol/frames.ts';
import type { EpochKeys } from '../../../core/roster/epoch-keys.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { changeCodecOf, type DocumentChange } from '../../../core/sync/document/change-codec.ts';
import { type DocumentRecord, NEW_DOCUMENT, NO_CHAIN } from '../../../core/sync/document/document-record.ts';
import { sealDraft, takeDrafts } from '../../../core/sync/document/drafts.ts';
import { createInbox, type Inbox, type InboxOutcome } from '../../../core/sync/document/inbox.ts';
import { sealDrafts } from '../../../core/sync/document/outbox.ts';
import type { Desk } from '../../../core/sync/document/received-envelope.ts';
import { actorFor } from '../../../core/sync/document/record-change.ts';
import { newSalt } from '../../../core/sync/document/yjs-change.ts';
import { createKeyRing } from '../../../core/sync/space/key-ring.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import { docOf } from '../../relay/fixture/author.ts';
import { automergeWasm } from '../fixture/automerge-wasm.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group } from '../fixture/story.ts';

let group: Group;
let awa: DeviceKeys;
let jeanne: DeviceKeys;
let register: DocId;
let profile: Profile;
let inbox: Inbox;
let record: DocumentRecord;
let seq: number;
/** Each as it was when it was last the current one. */
let keysByEpoch: Map<EpochId, EpochKeys>;

beforeAll(() => startAutomerge(automergeWasm()));

beforeEach(async () => {
  awa = await person('awa');
  jeanne = await person('jeanne');
  group = await beginGroup(awa);
  await group.welcome(jeanne, { role: 'observer' });
  register = await docOf(group, 'record', 'decisions');
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  profile = opened.value;
  inbox = createInbox(profile, 'session');
  record = NEW_DOCUMENT;
  seq = 0;
  keysByEpoch = new Map();
});

function desk(): Desk {
  const { space } = group.roster();
  const ring = createKeyRing(space);
  for (const [epoch, keys] of keysByEpoch.set(currentEpoch(group.roster()).id, group.keys()))
    ring.add(epoch, keys);
  return { space, doc: register, roster: group.roster(), ring };
}

async function changeOf(device: DeviceKeys, ...keys: readonly string[]): Promise<DocumentChange> {
  const salt = newSalt();
  const log = createEventLog(await actorFor(device.device, register, salt));
  return { salts: [salt], updates: keys.map((key) => log.add(key, `value of ${key}`)) };
}

async function sealed(
  keys: DeviceKeys,
  payload: Bytes,
  { end = NO_CHAIN, codec = 'automerge' }: { end?: typeof NO_CHAIN; codec?: Codec } = {},
): Promise<Bytes> {
  const epoch = currentEpoch(group.roster()).id;
  const { space, ring } = desk();
  const header = {
    kind: 'change',
    space,
    doc: register,
    epoch,
    device: keys.device,
    ctr: end.ctr + 1,
    prev: end.hash,
  } as const;
  const contentKey = await ring.contentKey(epoch, register, keys.device);
  if (!contentKey) throw new Error('no key');
  const part = { codec, continued: false, deflated: false, payload };
  return sealChange(header, part, { contentKey, signingKey: keys.signingKey });
}

async function take(...envelopes: readonly Bytes[]): Promise<InboxOutcome> {
  const entries = envelopes.map((envelope): LogEntry => ({ seq: ++seq, envelope }));
  const outcome = await inbox.take(desk(), record, entries);
  await profile.storage.commit(outcome.changes);
  record = outcome.record;
  return outcome;
}

const encoded = (change: DocumentChange): Bytes => changeCodecOf(register).encode(change);

describe('[E8] a change of a record', () => {
  it('is taken change by change, of an observer too, and its envelope is kept', async () => {
    const change = await changeOf(jeanne, 'a', 'b');
    const outcome = await take(await sealed(jeanne, encoded(change)));
    expect(outcome).toMatchObject({ refused: [], updates: change.updates });
    expect(await profile.storage.count('envelopes', [])).toBe(1);
  });

  it('by the actor of another is refused whole, whatever stands beside it', async () => {
    const hers = await changeOf(awa, 'hers');
    const mine = await changeOf(jeanne, 'mine');
    const borrowed = { salts: hers.salts, updates: hers.updates };
    const mixed = { salts: [...mine.salts, ...hers.salts], updates: [...mine.updates, ...hers.updates] };
    const unclaimed = { salts: [newSalt()], updates: mine.updates };
    let end = NO_CHAIN;
    for (const change of [borrowed, mixed, unclaimed]) {
      const envelope = await sealed(jeanne, encoded(change), { end });
      end = { ctr: end.ctr + 1, hash: await envelopeHash(envelope) };
      expect(await take(envelope)).toMatchObject({ refused: ['foreign-ids'], updates: [] });
    }
    expect(await profile.storage.count('refused', [])).toBe(3);
  });

  it('of another codec, damaged, empty or two in one is refused', async () => {
    const { salts, updates } = await changeOf(jeanne, 'a', 'b');
    const [a, b] = updates;
    if (!a || !b) expect.unreachable();
    const damaged = new Uint8Array(a);
    damaged[60] = (damaged[60] ?? 0) ^ 1;
    let end = NO_CHAIN;
    for (const [payload, codec] of [
      [encoded({ salts, updates }), 'yjs'],
      [encoded({ salts, updates: [damaged] }), 'automerge'],
      [encoded({ salts, updates: [] }), 'automerge'],
      [encoded({ salts, updates: [concatBytes(a, b)] }), 'automerge'],
      [new Uint8Array(3), 'automerge'],
    ] as const) {
      const envelope = await sealed(jeanne, payload, { end, codec });
      end = { ctr: end.ctr + 1, hash: await envelopeHash(envelope) };
      expect(await take(envelope)).toMatchObject({ refused: ['foreign-ids'], updates: [] });
    }
  });

  it('[E7] of somebody who was removed counts up to the cut', async () => {
    const [first, second] = [await changeOf(jeanne, 'a'), await changeOf(jeanne, 'b')];
    const before = await sealed(jeanne, encoded(first));
    const end = { ctr: 1, hash: await envelopeHash(before) };
    const after = await sealed(jeanne, encoded(second), { end });
    await group.remove(group.member(jeanne), { cuts: [{ doc: register, device: jeanne.device, ...end }] });
    const outcome = await take(before, after);
    expect(outcome).toMatchObject({ refused: ['not-allowed'], updates: first.updates });
  });
});

describe('drafts of a record', () => {
  const keep = async (n: number, change: DocumentChange): Promise<void> => {
    const place = { space: group.roster().space, doc: register };
    await profile.storage.commit([await sealDraft(profile, place, ['session', n], change)]);
  };

  it('are one change of all their changes, in order, with each salt once', async () => {
    const [one, two] = [await changeOf(awa, 'a', 'b'), await changeOf(awa, 'c')];
    await keep(0, one);
    await keep(1, { salts: [...two.salts, ...one.salts], updates: two.updates });
    const taken = await takeDrafts(profile, group.roster().space, register);
    expect(taken?.change.updates).toEqual([...one.updates, ...two.updates]);
    expect(taken?.change.salts).toEqual([...one.salts, ...two.salts]);
  });

  it('[E5] too long for an envelope leave in parts and arrive whole', async () => {
    profile = { ...profile, keys: jeanne };
    const change = await changeOf(jeanne, ...Array.from({ length: 40 }, (_, n) => `key ${n}`));
    await keep(0, change);
    const sealing = await sealDrafts(profile, desk(), NO_CHAIN, 600);
    expect(sealing?.envelopes.length).toBeGreaterThan(3);
    const arrived = await take(...(sealing?.envelopes ?? []).map(({ bytes }) => bytes));
    expect(arrived).toMatchObject({ refused: [], updates: change.updates });
  });
});
