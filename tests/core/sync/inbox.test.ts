/** What comes in, envelope by envelope [E2 E3 E6 E7 E8 E9]: real seals and signatures, some of them by people who mean no good. */
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import {
  decodeEnvelope,
  type EnvelopeHeader,
  envelopeHash,
  signEnvelope,
} from '../../../core/crypto/envelope.ts';
import { type ChangePart, sealChange } from '../../../core/crypto/sealed-change.ts';
import type { DeviceId, DocId, EpochId, SpaceId } from '../../../core/id/id.ts';
import type { LogEntry } from '../../../core/protocol/frames.ts';
import { join } from '../../../core/roster/join.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { type DocumentRecord, NEW_DOCUMENT, NO_CHAIN } from '../../../core/sync/document/document-record.ts';
import { createInbox, type Inbox, type InboxOutcome } from '../../../core/sync/document/inbox.ts';
import type { Desk } from '../../../core/sync/document/received-envelope.ts';
import { clientIdFor, encodeYjsChange, newSalt, toBytes } from '../../../core/sync/document/yjs-change.ts';
import { createKeyRing } from '../../../core/sync/space/key-ring.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile, type Profile } from '../../../core/sync/storage/profile.ts';
import { docOf } from '../../relay/fixture/author.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group, NOON } from '../fixture/story.ts';

let group: Group;
let awa: DeviceKeys;
let plan: DocId;
let profile: Profile;
let inbox: Inbox;
let record: DocumentRecord;
let seq: number;

beforeEach(async () => {
  awa = await person('awa');
  group = await beginGroup(awa);
  await group.welcome(await person('jeanne'));
  await group.welcome(await person('paul'), { role: 'observer' });
  plan = await docOf(group);
  const opened = await openProfile(createMemoryStorage());
  if (!opened.ok) throw new Error(opened.error.type);
  profile = opened.value;
  inbox = createInbox(profile, 'session');
  record = NEW_DOCUMENT;
  seq = 0;
});

function deskOf(doc = plan): Desk {
  const { space } = group.roster();
  const ring = createKeyRing(space);
  ring.add(currentEpoch(group.roster()).id, group.keys());
  return { space, doc, roster: group.roster(), ring };
}

/** Stores the outcome as the session does. */
async function take(...envelopes: readonly Bytes[]): Promise<InboxOutcome> {
  const entries = envelopes.map((envelope): LogEntry => ({ seq: ++seq, envelope }));
  const outcome = await inbox.take(deskOf(), record, entries);
  await profile.storage.commit(outcome.changes);
  record = outcome.record;
  return outcome;
}

const refusedRows = (): Promise<number> => profile.storage.count('refused', [group.roster().space, plan]);

interface Pen {
  /** The next envelope of this device; `odd` makes it something else. */
  seal(
    change: Bytes,
    odd?: Partial<EnvelopeHeader> & { part?: Partial<ChangePart>; signer?: DeviceKeys },
  ): Promise<Bytes>;
  /** A change of a document of its own: sets `key`. */
  change(key: string): Promise<Bytes>;
}

async function penOf(keys: DeviceKeys): Promise<Pen> {
  const ydoc = new Y.Doc();
  const salt = newSalt();
  ydoc.clientID = await clientIdFor(keys.device, plan, salt);
  let end = NO_CHAIN;
  const pen: Pen = {
    seal: async (payload, { part, signer, ...odd } = {}) => {
      const header: EnvelopeHeader = {
        kind: 'change',
        space: group.roster().space,
        doc: plan,
        epoch: currentEpoch(group.roster()).id,
        device: keys.device,
        ctr: end.ctr + 1,
        prev: end.hash,
        ...odd,
      };
      const contentKey = await deskOf(header.doc).ring.contentKey(header.epoch, header.doc, header.device);
      if (!contentKey) throw new Error('no key');
      const whole: ChangePart = { codec: 'yjs', continued: false, deflated: false, payload, ...part };
      const bytes = await sealChange(header, whole, { contentKey, signingKey: (signer ?? keys).signingKey });
      end = { ctr: header.ctr, hash: await envelopeHash(bytes) };
      return bytes;
    },
    change: async (key) => {
      const before = Y.encodeStateVector(ydoc);
      ydoc.getMap('tasks').set(key, key);
      return pen.seal(
        encodeYjsChange({ salts: [salt], update: toBytes(Y.encodeStateAsUpdate(ydoc, before)) }),
      );
    },
  };
  return pen;
}

function flipped(bytes: Bytes, at: number): Bytes {
  const damaged = new Uint8Array(bytes);
  damaged[at] = (damaged[at] ?? 0) ^ 1;
  return damaged;
}

describe('an envelope', () => {
  it('[E9] is applied, kept as it came, and moves cursor and frontier in one batch', async () => {
    const pen = await penOf(awa);
    const envelope = await pen.change('a');
    const outcome = await take(envelope, await pen.change('b'));
    expect(outcome).toMatchObject({ refused: [], withheld: false });
    const ydoc = new Y.Doc();
    for (const update of outcome.updates) Y.applyUpdate(ydoc, update);
    expect(ydoc.getMap('tasks').toJSON()).toEqual({ a: 'a', b: 'b' });
    const { space } = group.roster();
    expect(await profile.storage.get('envelopes', [space, plan, awa.device, 1])).toEqual(envelope);
    expect(record).toMatchObject({ cursor: 2 });
    expect(record.frontier.get(awa.device)?.ctr).toBe(2);
  });

  it('that is no envelope, or stands in another place, is refused, kept and passed over', async () => {
    const { space } = group.roster();
    const pen = await penOf(awa);
    const elsewhere = await docOf(group, 'voice', 'people');
    const odd: [string, Bytes][] = [
      ['malformed', Uint8Array.of(1, 2, 3)],
      ['malformed', new Uint8Array(0)],
      ['wrong-place', await (await penOf(awa)).seal(new Uint8Array(1), { doc: elsewhere })],
      [
        'wrong-place',
        await (await penOf(awa)).seal(new Uint8Array(1), { space: 'ab'.repeat(16) as SpaceId }),
      ],
    ];
    for (const [i, [reason, envelope]] of odd.entries()) {
      expect(await take(envelope)).toMatchObject({ refused: [reason], updates: [], withheld: false });
      expect(await refusedRows()).toBe(i + 1);
    }
    expect(record.cursor).toBe(odd.length);
    expect(await take(await pen.change('a'))).toMatchObject({ refused: [] });
    expect(await profile.storage.count('envelopes', [space])).toBe(1);
  });

  it('[E2] with any part of it changed is refused, and the true one is taken afterwards', async () => {
    const envelope = await (await penOf(awa)).change('a');
    for (const at of [2, 20, 40, 60, 90, envelope.length - 70, envelope.length - 1]) {
      const outcome = await take(flipped(envelope, at));
      expect(outcome.updates).toEqual([]);
      expect(outcome.refused).toHaveLength(1);
    }
    expect(await take(envelope)).toMatchObject({ refused: [], withheld: false });
  });

  it('[E7] of a stranger, or signed by another than its author, is refused', async () => {
    const mallory = await person('mallory');
    expect(await take(await (await penOf(mallory)).change('a'))).toMatchObject({
      refused: ['unknown-device'],
    });
    const forged = await (await penOf(awa)).seal(new Uint8Array(1), { signer: mallory });
    expect(await take(forged)).toMatchObject({ refused: ['bad-signature'] });
  });

  it('[E7] of a device whose role may not write here is refused; its place in the chain counts', async () => {
    const pen = await penOf(await person('paul'));
    expect(await take(await pen.change('a'))).toMatchObject({ refused: ['not-allowed'], updates: [] });
    expect(await take(await pen.change('b'))).toMatchObject({ refused: ['not-allowed'], withheld: false });
    expect(await refusedRows()).toBe(2);
  });

  it('[E3] [E7] of an epoch in which its device was not yet in, or that never was, is refused', async () => {
    const first = currentEpoch(group.roster()).id;
    const firstKeys = group.keys();
    await group.rotate();
    const leila = await person('leila');
    await group.welcome(leila);
    const desk = deskOf();
    desk.ring.add(first, firstKeys);
    const header = { kind: 'change', space: desk.space, doc: plan, device: leila.device, ctr: 1 } as const;
    const contentKey = await desk.ring.contentKey(first, plan, leila.device);
    if (!contentKey) throw new Error('no key');
    const part: ChangePart = { codec: 'yjs', continued: false, deflated: false, payload: new Uint8Array(3) };
    for (const epoch of [first, 'ee'.repeat(8) as EpochId]) {
      const sealer = { contentKey, signingKey: leila.signingKey };
      const envelope = await sealChange({ ...header, epoch, prev: NO_CHAIN.hash }, part, sealer);
      const outcome = await createInbox(profile, 's').take(desk, NEW_DOCUMENT, [{ seq: 1, envelope }]);
      expect(outcome.refused).toEqual(['not-allowed']);
    }
  });
});

describe('[E8] a change', () => {
  it('under the client id of another is refused, whoever signs it', async () => {
    const hers = new Y.Doc();
    const salt = newSalt();
    hers.clientID = await clientIdFor(awa.device, plan, salt);
    hers.getMap('tasks').set('a', 'hers');
    const update = toBytes(Y.encodeStateAsUpdate(hers));
    const pen = await penOf(await person('jeanne'));
    for (const salts of [[salt], [], [newSalt(), newSalt()]]) {
      expect(await take(await pen.seal(encodeYjsChange({ salts, update })))).toMatchObject({
        refused: ['foreign-ids'],
        updates: [],
      });
    }
    expect(await take(await pen.change('a'))).toMatchObject({ refused: [], withheld: false });
  });

  it('whose inside is damaged, empty or of no known form is refused and stops nothing', async () => {
    const pen = await penOf(awa);
    const insides = [
      new Uint8Array(0),
      Uint8Array.of(0),
      Uint8Array.of(0, 1, 1, 255, 255),
      Uint8Array.of(0, 255, 255, 255, 255, 255, 255, 255, 15),
      Uint8Array.of(200, 1, 2),
      new Uint8Array(5000).fill(255),
    ];
    for (const inside of insides) {
      const outcome = await take(await pen.seal(inside));
      expect(outcome).toMatchObject({ refused: ['foreign-ids'], updates: [], withheld: false });
    }
    const deflated = await pen.seal(new Uint8Array(50).fill(7), { part: { deflated: true } });
    expect(await take(deflated)).toMatchObject({ refused: ['unjoinable'] });
    expect(await take(await pen.change('a'))).toMatchObject({ refused: [] });
  });

  it('may delete what others wrote', async () => {
    const pen = await penOf(awa);
    const [update] = (await take(await pen.change('a'))).updates;
    const jeanne = new Y.Doc();
    const keys = await person('jeanne');
    const salt = newSalt();
    jeanne.clientID = await clientIdFor(keys.device, plan, salt);
    if (update) Y.applyUpdate(jeanne, update);
    const before = Y.encodeStateVector(jeanne);
    jeanne.getMap('tasks').delete('a');
    const deletion = toBytes(Y.encodeStateAsUpdate(jeanne, before));
    const outcome = await take(
      await (await penOf(keys)).seal(encodeYjsChange({ salts: [salt], update: deletion })),
    );
    expect(outcome).toMatchObject({ refused: [] });
    expect(outcome.updates).toHaveLength(1);
  });
});

describe('[E6] the chain of a device', () => {
  it('takes a repeat for one, wherever it comes', async () => {
    const pen = await penOf(awa);
    const [a, b, c] = [await pen.change('a'), await pen.change('b'), await pen.change('c')];
    await take(a, b, a, b);
    const outcome = await take(b, a, c);
    expect(outcome).toMatchObject({ refused: [], withheld: false });
    expect(outcome.updates).toHaveLength(1);
    expect(record.frontier.get(awa.device)?.ctr).toBe(3);
  });

  it('shows that something is withheld, and takes what comes before it and from others', async () => {
    const pen = await penOf(awa);
    const other = await (await penOf(await person('jeanne'))).change('j');
    const [a, b, c] = [await pen.change('a'), await pen.change('b'), await pen.change('c')];
    const outcome = await take(a, other, c);
    expect(outcome).toMatchObject({ withheld: true, refused: [] });
    expect(outcome.updates).toHaveLength(2);
    expect(record.frontier.get(awa.device)?.ctr).toBe(1);
    expect(record.cursor).toBe(0); // the log is read again
    const again = await take(a, other, b, c);
    expect(again).toMatchObject({ withheld: false, refused: [] });
    expect(again.updates).toHaveLength(2);
  });

  it('that parts from the one we hold is refused from there on, again and again, without an end', async () => {
    const pen = await penOf(awa);
    const [a, b] = [await pen.change('a'), await pen.change('b')];
    await take(a, b);
    const hash = await envelopeHash(a);
    const twin = await penOf(awa); // a copy of the device, which goes on from its first envelope
    const strayed = [await twin.seal(new Uint8Array(2), { ctr: 2, prev: hash })];
    for (let i = 0; i < 3; i++) strayed.push(await twin.seal(new Uint8Array(2)));
    for (const envelope of strayed) {
      expect(await take(envelope)).toMatchObject({ refused: ['broken-chain'], updates: [], withheld: false });
    }
    // after a restart the log is read once more from its start, and that is all
    inbox = createInbox(profile, 'another session');
    const next = await twin.seal(new Uint8Array(2));
    expect(await take(next)).toMatchObject({ withheld: true });
    const reading = await take(a, ...strayed, next);
    expect(reading).toMatchObject({ withheld: false, updates: [] });
    expect(await take(await twin.seal(new Uint8Array(2)))).toMatchObject({ withheld: false });
  });

  it('of this device, seen at the relay beyond what it remembers, is taken up from there', async () => {
    const pen = await penOf(profile.keys);
    await group.lodge(await joinOf(profile.keys));
    await take(await pen.change('a'), await pen.change('b'));
    expect(record.own).toEqual(record.frontier.get(profile.keys.device));
    expect(record.own.ctr).toBe(2);
  });
});

describe('[E5] a change in parts', () => {
  const parts = async (pen: Pen, payloads: readonly Bytes[]): Promise<Bytes[]> => {
    const sealed: Bytes[] = [];
    for (const [i, payload] of payloads.entries()) {
      sealed.push(await pen.seal(payload, { part: { continued: i < payloads.length - 1 } }));
    }
    return sealed;
  };

  const wholeChange = async (device: DeviceId): Promise<Bytes> => {
    const ydoc = new Y.Doc();
    const salt = newSalt();
    ydoc.clientID = await clientIdFor(device, plan, salt);
    ydoc.getMap('tasks').set('long', 'x'.repeat(3000));
    return encodeYjsChange({ salts: [salt], update: toBytes(Y.encodeStateAsUpdate(ydoc)) });
  };

  it('is whole after its last part, in one batch, in many, and after a restart at any point', async () => {
    const change = await wholeChange(awa.device);
    const pieces = [change.slice(0, 1000), change.slice(1000, 2000), change.slice(2000)];
    for (const restartAfter of [-1, 0, 1]) {
      record = NEW_DOCUMENT;
      seq = 0;
      const opened = await openProfile(createMemoryStorage());
      if (!opened.ok) throw new Error(opened.error.type);
      profile = opened.value;
      inbox = createInbox(profile, 'session');
      for (const [i, envelope] of (await parts(await penOf(awa), pieces)).entries()) {
        const outcome = await take(envelope);
        expect(outcome.refused).toEqual([]);
        expect(outcome.updates).toHaveLength(i === 2 ? 1 : 0);
        if (i === restartAfter) inbox = createInbox(profile, 'after a restart');
      }
    }
  });

  it('whose storing failed is taken again as if for the first time', async () => {
    const change = await wholeChange(awa.device);
    const envelopes = await parts(await penOf(awa), [
      change.slice(0, 900),
      change.slice(900, 1800),
      change.slice(1800),
    ]);
    const [first, second, last] = envelopes;
    if (!first || !second || !last) throw new Error('no parts');
    await take(first);
    await inbox.take(deskOf(), record, [{ seq: 2, envelope: second }]); // and its batch is lost
    inbox.forget();
    const outcome = await take(second, last);
    expect(outcome).toMatchObject({ refused: [] });
    expect(outcome.updates).toHaveLength(1);
  });

  it('cut off by a part that is refused, or never ended, spoils no later change', async () => {
    const pen = await penOf(awa);
    const change = await wholeChange(awa.device);
    await take(await pen.seal(change.slice(0, 500), { part: { continued: true } }));
    const other = await pen.seal(new Uint8Array(9), { part: { continued: true, codec: 'automerge' } });
    await take(other);
    expect(await take(await pen.seal(change.slice(500)))).toMatchObject({ refused: ['unjoinable'] });
    expect(await take(await pen.change('a'))).toMatchObject({ refused: [] });
  });

  it('reads the same to who was there and to who restarted, when a part in its middle opens for nobody', async () => {
    const pen = await penOf(awa);
    const change = await wholeChange(awa.device);
    const begun = await pen.seal(change.slice(0, 500), { part: { continued: true } });
    const unopenable = await pen
      .seal(change, { part: { payload: change } })
      .then((good) => resigned(good, awa));
    await take(begun);
    expect(await take(unopenable.bytes)).toMatchObject({ refused: ['unopenable'] });
    const after = await unopenable.next(change);
    const restarted = createInbox(profile, 'restarted');
    const entries = [{ seq: 3, envelope: after }];
    const stayed = await inbox.take(deskOf(), record, entries);
    const fresh = await restarted.take(deskOf(), record, entries);
    expect(stayed.refused).toEqual(fresh.refused);
    expect(stayed.updates).toEqual(fresh.updates);
    expect(stayed.updates).toHaveLength(1);
  });
});

/** The same header over a ciphertext that nobody's key opens, with a true signature; `next` follows it. */
async function resigned(
  good: Bytes,
  keys: DeviceKeys,
): Promise<{ bytes: Bytes; next: (payload: Bytes) => Promise<Bytes> }> {
  const unsigned = flipped(good, good.length - 100).subarray(0, good.length - 64);
  const signature = await signEnvelope(keys.signingKey, new Uint8Array(unsigned));
  const bytes = new Uint8Array([...unsigned, ...signature]);
  const envelope = decodeEnvelope(bytes);
  if (!envelope) throw new Error('malformed');
  const prev = await envelopeHash(bytes);
  const pen = await penOf(keys);
  return { bytes, next: (payload) => pen.seal(payload, { ctr: envelope.ctr + 1, prev }) };
}

async function joinOf(keys: DeviceKeys): Promise<Bytes> {
  const invitation = await group.invite();
  return join(group.roster(), invitation.keys, keys, NOON);
}
