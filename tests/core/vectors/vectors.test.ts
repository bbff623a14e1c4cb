/** What was written once must be written the same for ever, and open for ever. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openBlob, sealBlob } from '../../../core/blob/sealed-blob.ts';
import { type Bytes, utf8 } from '../../../core/bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../../../core/bytes/hex.ts';
import { importAeadKey } from '../../../core/crypto/aead.ts';
import { agree } from '../../../core/crypto/agreement.ts';
import { canonicalJson } from '../../../core/canonical-json/canonical-json.ts';
import { decodeEnvelope, encodeEnvelopeHeader, type EnvelopeHeader, envelopeHash, verifyEnvelope } from '../../../core/crypto/envelope.ts';
import { boxTarget, openKeyBox, sealKeyBox } from '../../../core/crypto/key-box.ts';
import {
  contentKey,
  type DocClass,
  docIdForName,
  ephemeralKey,
  epochAgreementKey,
  innerCheck,
} from '../../../core/crypto/ring.ts';
import { openChange, sealChange } from '../../../core/crypto/sealed-change.ts';
import { bodyCommit } from '../../../core/decisions/body.ts';
import { signEvent } from '../../../core/decisions/sign-event.ts';
import { verifyEvent } from '../../../core/decisions/verify-event.ts';
import { type DocId, type EnvelopeHash, type EpochId, type EventId, type MemberId, NO_ENVELOPE, type OpHash } from '../../../core/id/id.ts';
import { decodeDeviceLink, encodeDeviceLink } from '../../../core/meet/device-link.ts';
import { commitmentTo, digitsOf, sealingKeys } from '../../../core/meet/exchange.ts';
import { encodeBody } from '../../../core/meet/meet-body.ts';
import { createSealing, type Sealing } from '../../../core/meet/sealing.ts';
import { readBlobToken, signBlobRequest, verifyBlobToken } from '../../../core/protocol/blob-request.ts';
import { decodeClientFrame, encodeClientFrame } from '../../../core/protocol/client-frames.ts';
import { signHello } from '../../../core/protocol/hello-claim.ts';
import { decodeRelayFrame, encodeRelayFrame } from '../../../core/protocol/relay-frames.ts';
import { wordsOf } from '../../../core/recovery/phrase-secret.ts';
import { recoveryKeys } from '../../../core/recovery/recovery-keys.ts';
import { decodeRecoveryLink, encodeRecoveryLink } from '../../../core/recovery/recovery-link.ts';
import { foldRoster } from '../../../core/roster/fold.ts';
import { memberIdOf } from '../../../core/roster/identified-operation.ts';
import { invitationKeys, readProof } from '../../../core/roster/invitation-keys.ts';
import { decodeInvitationLink, encodeInvitationLink } from '../../../core/roster/invitation-link.ts';
import { decodeOperation } from '../../../core/roster/operation-codec.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { offerOf } from '../fixture/meeting-ends.ts';
import { person, seedOf } from '../fixture/person.ts';
import { recoverySheet } from '../fixture/recovery-keys.ts';
import { SAMPLE_CLIENT_FRAMES, SAMPLE_RELAY_FRAMES } from '../fixture/sample-frames.ts';
import { seedRandomness } from '../fixture/seeded-random.ts';
import { beginGroup, DAY, type Group, NOON, type OpenInvitation } from '../fixture/story.ts';
import { ENGLISH, FRENCH } from '../fixture/word-lists.ts';
import { frozenVectors, type Vectors } from './frozen.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Awa begins a group, Jeanne joins, Awa rotates: the same bytes in every run. */
async function frozenGroup(): Promise<Group> {
  const restore = seedRandomness('vectors');
  const lane = await beginGroup(await person('awa'));
  await lane.welcome(await person('jeanne'));
  await lane.rotate();
  restore();
  return lane;
}

/** Every other kind of operation; returns a name for each. */
async function tellOn(lane: Group, henriette: MemberId): Promise<string[]> {
  seedRandomness('every other operation');
  const [awa, jeanne] = [lane.founder, await person('jeanne')];
  const [bakary, nour, tablet] = [await person('bakary'), await person('nour'), await person('jeanne/tablet')];
  const doc = `01${'1d'.repeat(15)}` as DocId;
  const cuts = [{ doc, device: tablet.device, ctr: 300, hash: '1f'.repeat(32) as EnvelopeHash }];
  const sheet = await recoverySheet('jeanne', lane.roster().space);
  const found = await person('jeanne/new');
  const posters: OpenInvitation[] = [];
  const last = (): OpenInvitation => {
    const poster = posters.at(-1);
    if (!poster) throw new Error('nobody was invited');
    return poster;
  };
  const steps: readonly (readonly [name: string, step: () => Promise<unknown>])[] = [
    ['home', async () => lane.setHome(['https://relais.example', 'http://192.168.1.10:8787'])],
    ['device-add', async () => lane.addDevice(tablet, { by: jeanne })],
    ['recovery-set', async () => lane.setRecovery(sheet, { by: jeanne })],
    ['invite, approve', async () => posters.push(await lane.invite({ mode: 'approve', role: 'guest' }))],
    ['join, waiting', async () => lane.join(bakary, last())],
    ['admit', async () => lane.admit(bakary, { by: jeanne })],
    ['invite-revoke', async () => lane.revokeInvitation(last())],
    ['role, higher', async () => lane.changeRole(lane.member(bakary), 'member', { until: NOON + 7 * DAY })],
    ['device-revoke, cuts', async () => lane.revokeDevice(tablet.device, { by: jeanne, cuts })],
    ['recover', async () => lane.recover(found, sheet)],
    ['role, lower', async () => lane.changeRole(lane.member(bakary), 'observer')],
    ['invite, nour', async () => posters.push(await lane.invite({ uses: 1 }))],
    ['join, nour', async () => lane.join(nour, last())],
    ['vouch, claim', async () => lane.vouch(nour.device, henriette, { by: nour })],
    ['vouch', async () => lane.vouch(nour.device, henriette, { by: jeanne })],
    ['vouch, second', async () => lane.vouch(nour.device, henriette, { by: awa })],
    ['leave', async () => lane.leave(bakary)],
    ['rotate, due', async () => lane.rotate()],
    ['remove', async () => lane.remove(lane.member(jeanne))],
  ];
  for (const [, step] of steps) await step();
  return steps.map(([name]) => name);
}

async function awasFirstChange(lane: Group): Promise<EnvelopeHeader> {
  const { space } = lane.roster();
  const doc = await docIdForName(await seedOf('first commons key'), space, 'work', 'plan');
  const epoch = currentEpoch(lane.roster()).id;
  return { kind: 'change', space, doc, epoch, device: lane.founder.device, ctr: 1, prev: NO_ENVELOPE };
}

const PART = { codec: 'yjs', continued: false, deflated: false, payload: utf8('une table pour la placette') } as const;

function expectFrozen(name: string, computed: Vectors): void {
  expect(computed).toEqual(frozenVectors(name, computed));
}

describe('frozen vectors', () => {
  it('of identifiers and keys', async () => {
    const lane = await frozenGroup();
    const { space } = lane.roster();
    const [awa, ringKey] = [lane.founder, await seedOf('first commons key')];
    const place = { space, doc: (await awasFirstChange(lane)).doc, device: awa.device };
    const computed: Vectors = {
      'awa device public key': bytesToHex(awa.devicePub),
      'awa box public key': bytesToHex(awa.boxPub),
      'awa device id': awa.device,
      'awa box target': await boxTarget(awa.boxPub),
      'space id': space,
      'epoch id': currentEpoch(lane.roster()).id,
      'roster head': lane.roster().head,
      'content key': bytesToHex(await contentKey(ringKey, place)),
      'ephemeral key': bytesToHex(await ephemeralKey(ringKey, place)),
      'epoch public key': bytesToHex((await epochAgreementKey(ringKey)).publicKey),
      'inner check': bytesToHex(await innerCheck(ringKey)),
      'member id': await memberIdOf('0a'.repeat(32) as OpHash, awa.devicePub),
    };
    const classes: readonly DocClass[] = ['work', 'voice', 'link', 'inner', 'record', 'admin'];
    for (const each of classes) computed[`doc id, ${each}`] = await docIdForName(ringKey, space, each, 'plan');
    expectFrozen('identifiers', computed);
  });

  it('of an envelope, which still opens', async () => {
    const lane = await frozenGroup();
    const header = await awasFirstChange(lane);
    const key = await importAeadKey(await contentKey(await seedOf('first commons key'), header));
    seedRandomness('nonce');
    const sealed = await sealChange(header, PART, { contentKey: key, signingKey: lane.founder.signingKey });
    const computed = {
      header: bytesToHex(encodeEnvelopeHeader(header)),
      'header, later': bytesToHex(
        encodeEnvelopeHeader({ ...header, ctr: 300, prev: '1f'.repeat(32) as EnvelopeHeader['prev'] }),
      ),
      'header, snapshot': bytesToHex(encodeEnvelopeHeader({ ...header, kind: 'snapshot', ctr: 0 })),
      envelope: bytesToHex(sealed),
      'envelope hash': await envelopeHash(sealed),
    };
    expectFrozen('envelope', computed);
    const read = decodeEnvelope(hexToBytes(frozenVectors('envelope', computed).envelope ?? ''));
    if (!read) expect.unreachable();
    expect(await verifyEnvelope(read, lane.founder.devicePub)).toBe(true);
    expect(await openChange(read, key)).toEqual(PART);
  });

  it('of a key box, which still opens', async () => {
    const jeanne = await person('jeanne');
    const place = { space: (await frozenGroup()).roster().space, epoch: 'e1'.repeat(8) as EpochId, ring: 'inner' } as const;
    const ringKey = await seedOf('boxed key');
    const fresh = bytesToHex(await sealKeyBox(jeanne.boxPub, place, ringKey)); // new at each sealing, so only opened
    const { box } = frozenVectors('key-box', { box: fresh });
    expect(await openKeyBox(jeanne.agreementKey, jeanne.boxPub, place, hexToBytes(box ?? ''))).toEqual(ringKey);
  });

  it('of operations, which still fold', async () => {
    const lane = await frozenGroup();
    seedRandomness('henriette');
    const henriette = await lane.addPerson();
    const first = lane.ops.map((op) => decodeOperation(op)?.type ?? 'malformed');
    const names = [...first, ...(await tellOn(lane, henriette))];
    const computed = Object.fromEntries(names.map((name, i) => [name, bytesToHex(lane.ops[i] ?? new Uint8Array(0))]));
    expectFrozen('operations', computed);
    const frozen = frozenVectors('operations', computed);
    const folded = await foldRoster(Object.keys(computed).map((name) => hexToBytes(frozen[name] ?? '')));
    expect(folded).toEqual({ ok: true, value: lane.roster() });
  });

  it('of a fact of the decisions log, and of the words beside it', async () => {
    const lane = await frozenGroup();
    const { space, head, devices } = lane.roster();
    const author = devices.get(lane.founder.device)?.member;
    if (!author) expect.unreachable();
    const body = { salt: '0a'.repeat(16), text: 'Avec 50 € de caution, non.' };
    const event = await signEvent(
      {
        v: 1,
        type: 'stance.cast',
        group: space,
        subject: 'dec_placette',
        author,
        device: lane.founder.device,
        at: '2026-11-10T09:00:00Z',
        prev: ['1f'.repeat(32) as EventId],
        roster: head,
        payload: { round: 1, version: 'v1', choice: 'objection', bodyCommit: await bodyCommit(body) },
      },
      lane.founder.signingKey,
    );
    const computed = { event: canonicalJson({ ...event }), id: event.id, 'body commitment': await bodyCommit(body) };
    expectFrozen('event', computed);
    const read: unknown = JSON.parse(frozenVectors('event', computed)['event'] ?? '');
    expect(await verifyEvent(read, lane.roster())).toMatchObject({ ok: true });
  });

  it('of every client frame', async () => {
    const hello = await signHello(
      { origin: 'https://relais.example', challenge: encodeRelayFrame(SAMPLE_RELAY_FRAMES.challenge), features: [] },
      await person('awa'),
    );
    const computed = { ...hexOf(SAMPLE_CLIENT_FRAMES, encodeClientFrame), 'hello, signed': bytesToHex(hello) };
    expectFrozen('client-frames', computed);
    for (const [type, frame] of Object.entries(SAMPLE_CLIENT_FRAMES)) {
      expect(decodeClientFrame(hexToBytes(frozenVectors('client-frames', computed)[type] ?? ''))).toEqual(frame);
    }
  });

  it('of every relay frame', () => {
    const computed = hexOf(SAMPLE_RELAY_FRAMES, encodeRelayFrame);
    expectFrozen('relay-frames', computed);
    for (const [type, frame] of Object.entries(SAMPLE_RELAY_FRAMES)) {
      expect(decodeRelayFrame(hexToBytes(frozenVectors('relay-frames', computed)[type] ?? ''))).toEqual(frame);
    }
  });

  it('of an invitation', async () => {
    const { space } = (await frozenGroup()).roster();
    const secret = (await seedOf('invitation')).slice(0, 16);
    const keys = await invitationKeys(secret, space);
    const link = { space, secret, relay: '', groupName: 'Les Tilleuls', inviterName: 'Awa' };
    const { devicePub } = await person('jeanne');
    const computed = {
      link: await encodeInvitationLink('https://placette.example', link),
      'signing public key': bytesToHex(keys.signing.publicKey),
      'box public key': bytesToHex(keys.box.publicKey),
      'read proof': bytesToHex(await readProof(keys, { challenge: await seedOf('nonce'), space, devicePub })),
    };
    expectFrozen('invitation', computed);
    expect(await decodeInvitationLink(frozenVectors('invitation', computed).link ?? '')).toEqual({ ok: true, value: link });
  });

  it('of a sealed blob, and of the token that asks for it', async () => {
    const lane = await frozenGroup();
    const [{ space }, awa, ringKey] = [lane.roster(), lane.founder, await seedOf('inner key')];
    const header = { ring: 'inner', epoch: 'e1'.repeat(8) as EpochId } as const;
    seedRandomness('blob');
    const sealed = await sealBlob(space, header, ringKey, utf8('une photo de la placette'));
    if (!sealed.ok) expect.unreachable();
    const { hash, bytes } = sealed.value;
    const request = { origin: 'https://relais.example', method: 'PUT', space, hash } as const;
    const token = await signBlobRequest(request, awa, NOON + 300);
    const computed = { blob: bytesToHex(bytes), hash, authorization: token };
    expectFrozen('blob', computed);
    const frozen = frozenVectors('blob', computed);
    const opened = await openBlob(space, { hash, bytes: hexToBytes(frozen.blob ?? '') }, () => ringKey);
    expect(opened).toEqual({ ok: true, value: utf8('une photo de la placette') });
    const read = readBlobToken(frozen.authorization);
    expect(read && (await verifyBlobToken(request, read, awa.devicePub))).toBe(true);
  });

  it('of a recovery sheet', async () => {
    const { space } = (await frozenGroup()).roster();
    const secret = (await seedOf('recovery')).slice(0, 16);
    const keys = await recoveryKeys(secret, space);
    const link = { space, secret, relay: 'https://relais.example', groupName: 'Les Tilleuls' };
    const computed = {
      secret: bytesToHex(secret),
      'words, fr': wordsOf(secret, FRENCH).join(' '),
      'words, en': wordsOf(secret, ENGLISH).join(' '),
      link: await encodeRecoveryLink('https://placette.example', link),
      'signing public key': bytesToHex(keys.signing.publicKey),
      'box public key': bytesToHex(keys.box.publicKey),
    };
    expectFrozen('recovery', computed);
    expect(await decodeRecoveryLink(frozenVectors('recovery', computed).link ?? '')).toEqual({ ok: true, value: link });
  });

  it('of a meeting face to face, which still opens', async () => {
    const [opener, joiner] = [await offerOf('awa'), await offerOf('jeanne')];
    const secret = (await seedOf('device link')).slice(0, 16);
    const link = { number: 48_213, secret, relay: '' };
    const reveals = { opener, joiner };
    const hex = async (body: Bytes | Promise<Bytes>): Promise<string> => bytesToHex(await body);
    const openers = async (given?: Bytes): Promise<Sealing> => {
      const shared = await agree(opener.privateKey, joiner.publicKey);
      return createSealing('opener', await sealingKeys(shared ?? new Uint8Array(0), reveals, given));
    };
    const joiners = async (given?: Bytes): Promise<Sealing> => {
      const shared = await agree(joiner.privateKey, opener.publicKey);
      return createSealing('joiner', await sealingKeys(shared ?? new Uint8Array(0), reveals, given));
    };
    const [compared, proven] = [await openers(), await openers(secret)];
    const computed: Vectors = {
      'opener commits': await hex(encodeBody({ type: 'commitment', commitment: await commitmentTo('opener', opener) })),
      'joiner commits': await hex(encodeBody({ type: 'commitment', commitment: await commitmentTo('joiner', joiner) })),
      'opener reveals': await hex(encodeBody({ type: 'reveal', publicKey: opener.publicKey, nonce: opener.nonce })),
      'joiner reveals': await hex(encodeBody({ type: 'reveal', publicKey: joiner.publicKey, nonce: joiner.nonce })),
      digits: await digitsOf(reveals),
      'opener says the same': await hex(compared.seal({ type: 'same' })),
      'opener says a message': await hex(compared.seal({ type: 'message', message: utf8('bonjour') })),
      'joiner says not the same': await hex((await joiners()).seal({ type: 'not-the-same' })),
      'opener proves the secret': await hex(proven.seal({ type: 'same' })),
      'device link': await encodeDeviceLink('https://placette.example', link),
    };
    expectFrozen('meeting', computed);
    const frozen = frozenVectors('meeting', computed);
    const sealed = (name: string): Bytes => hexToBytes(frozen[name] ?? '').slice(1);
    const hers = await joiners();
    expect(await hers.open(sealed('opener says the same'))).toEqual({ type: 'same' });
    expect(await hers.open(sealed('opener says a message'))).toEqual({ type: 'message', message: utf8('bonjour') });
    expect(await (await joiners(secret)).open(sealed('opener proves the secret'))).toEqual({ type: 'same' });
    expect(await (await joiners()).open(sealed('opener proves the secret'))).toBeUndefined();
    expect(await decodeDeviceLink(frozen['device link'] ?? '')).toEqual({ ok: true, value: link });
  });
});

function hexOf<Frame>(frames: Readonly<Record<string, Frame>>, encode: (frame: Frame) => Bytes): Vectors {
  return Object.fromEntries(Object.entries(frames).map(([type, frame]) => [type, bytesToHex(encode(frame))]));
}
