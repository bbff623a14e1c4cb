/** Every rule of the roster has one operation here that breaks it and no other. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { sign } from '../../../core/crypto/signing.ts';
import { NO_OP, NO_SPACE, type OpHash, type SpaceId } from '../../../core/id/id.ts';
import { epochMarks, newEpochKeys } from '../../../core/roster/epoch-keys.ts';
import { foldRoster } from '../../../core/roster/fold.ts';
import { invitationKeys } from '../../../core/roster/invitation-keys.ts';
import { join } from '../../../core/roster/join.ts';
import { encodeClaim } from '../../../core/roster/operation-codec.ts';
import type { Genesis, Invite, Join, PersonAdd, Rotate } from '../../../core/roster/operation.ts';
import type { RosterRule } from '../../../core/roster/refusal.ts';
import { currentEpoch } from '../../../core/roster/roster.ts';
import { rotate } from '../../../core/roster/rotate.ts';
import { signOperation } from '../../../core/roster/verify-operation.ts';
import { person, seedOf } from '../fixture/person.ts';
import { beginGroup, type Group, NOON, type OpenInvitation } from '../fixture/story.ts';

const SMALL_ORDER = new Uint8Array(32); // y = 0, and u = 0

let awa: DeviceKeys;
let jeanne: DeviceKeys;
let bakary: DeviceKeys;
let lane: Group;
let invitation: OpenInvitation;

beforeAll(async () => {
  [awa, jeanne, bakary] = [await person('awa'), await person('jeanne'), await person('bakary')];
  lane = await beginGroup(awa);
  await lane.welcome(jeanne);
  invitation = await lane.invite();
});

const head = (): Pick<Invite, 'space' | 'prev' | 'at' | 'author'> => ({
  space: lane.roster().space,
  prev: lane.roster().head,
  at: NOON,
  author: awa.device,
});

async function inviteOp(change: Partial<Invite> = {}, by = awa): Promise<Bytes> {
  const { signing, box } = await invitationKeys(
    (await seedOf('a new secret')).slice(0, 16),
    lane.roster().space,
  );
  const op: Invite = {
    type: 'invite',
    ...head(),
    author: by.device,
    invitePub: signing.publicKey,
    inviteBoxPub: box.publicKey,
    role: 'member',
    expires: NOON + 1,
    uses: 1,
    mode: 'open',
    ...change,
  };
  return signOperation(op, by.signingKey);
}

/** Proof and signature are right for whatever was changed. */
async function joinOp(change: Partial<Join> = {}, by = bakary): Promise<Bytes> {
  const claim: Omit<Join, 'proof'> = {
    type: 'join',
    ...head(),
    author: by.device,
    invitePub: invitation.keys.signing.publicKey,
    devicePub: by.devicePub,
    boxPub: by.boxPub,
    ...change,
  };
  const proof = await sign('placette-join1', invitation.keys.signing.privateKey, encodeClaim(claim));
  return signOperation({ ...claim, proof, ...change }, by.signingKey);
}

async function rotateOp(change: Partial<Rotate> = {}, by = awa): Promise<Bytes> {
  const op: Rotate = {
    type: 'rotate',
    ...head(),
    author: by.device,
    ...(await epochMarks(newEpochKeys('group'))),
    prevCommons: new Uint8Array(48),
    prevInner: new Uint8Array(48),
    ...change,
  };
  return signOperation(op, by.signingKey);
}

async function personAddOp(change: Partial<PersonAdd> = {}, by = awa): Promise<Bytes> {
  const salt = new Uint8Array(16).fill(7);
  const op: PersonAdd = { type: 'person-add', ...head(), author: by.device, salt, ...change };
  return signOperation(op, by.signingKey);
}

async function genesisOp(change: Partial<Genesis> = {}): Promise<Bytes> {
  const op: Genesis = {
    type: 'genesis',
    space: NO_SPACE,
    prev: NO_OP,
    at: NOON,
    author: awa.device,
    kind: 'group',
    salt: new Uint8Array(16),
    devicePub: awa.devicePub,
    boxPub: awa.boxPub,
    ...(await epochMarks(newEpochKeys('group'))),
    ...change,
  };
  return signOperation(op, awa.signingKey);
}

async function refusalOfChain(...ops: Bytes[]): Promise<RosterRule | undefined> {
  const folded = await foldRoster(ops);
  return folded.ok ? undefined : folded.error.rule;
}

describe('a first operation is refused as', () => {
  it('not-first, when it is no genesis, follows something or is missing', async () => {
    expect(await refusalOfChain()).toBe('not-first');
    expect(await refusalOfChain(await inviteOp())).toBe('not-first');
    expect(await refusalOfChain(await genesisOp({ prev: '11'.repeat(32) as OpHash }))).toBe('not-first');
    expect(await refusalOfChain(await genesisOp())).toBeUndefined();
  });

  it('malformed', async () => {
    expect(await refusalOfChain(new Uint8Array(300))).toBe('malformed');
  });

  it('[K6] weak-key, when one of its keys is of small order', async () => {
    for (const field of ['devicePub', 'boxPub', 'epochPub']) {
      expect(await refusalOfChain(await genesisOp({ [field]: SMALL_ORDER }))).toBe('weak-key');
    }
  });

  it('author-is-not-the-key', async () => {
    expect(await refusalOfChain(await genesisOp({ author: jeanne.device }))).toBe('author-is-not-the-key');
  });

  it('bad-signature', async () => {
    const forged = await genesisOp();
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(await refusalOfChain(forged)).toBe('bad-signature');
  });

  it('wrong-rings, when a group has no inner ring or another space has one', async () => {
    expect(await refusalOfChain(await genesisOp({ innerCheck: new Uint8Array(32) }))).toBe('wrong-rings');
    expect(await refusalOfChain(await genesisOp({ kind: 'own' }))).toBe('wrong-rings');
    const own = { kind: 'own', innerCheck: new Uint8Array(32) } as const;
    expect(await refusalOfChain(await genesisOp(own))).toBeUndefined();
  });
});

describe('a later operation is refused as', () => {
  it('malformed', async () => {
    expect(await lane.refusalOf(new Uint8Array(10))).toBe('malformed');
  });

  it('already-begun, when it is a second genesis', async () => {
    expect(await lane.refusalOf(await genesisOp())).toBe('already-begun');
  });

  it('wrong-space', async () => {
    expect(await lane.refusalOf(await inviteOp({ space: '11'.repeat(16) as SpaceId }))).toBe('wrong-space');
  });

  it('not-next, when it is replayed, comes too early or too late', async () => {
    for (const op of lane.ops.slice(1)) expect(await lane.refusalOf(op)).toBe('not-next');
    const [genesis, invited, joined] = lane.ops;
    if (!genesis || !invited || !joined) expect.unreachable();
    expect(await refusalOfChain(genesis, joined, invited)).toBe('not-next');
  });

  it('unknown-author', async () => {
    expect(await lane.refusalOf(await inviteOp({}, bakary))).toBe('unknown-author');
    expect(await lane.refusalOf(await rotateOp({}, bakary))).toBe('unknown-author');
  });

  it('only-facilitators', async () => {
    expect(await lane.refusalOf(await inviteOp({}, jeanne))).toBe('only-facilitators');
    expect(await lane.refusalOf(await rotateOp({}, jeanne))).toBe('only-facilitators');
  });

  it("bad-signature, when somebody signs in a facilitator's name or a byte is changed", async () => {
    expect(await lane.refusalOf(await inviteOp({ author: awa.device }, jeanne))).toBe('bad-signature');
    const op = await inviteOp();
    op[op.length - 66] = 9; // uses, before mode and signature
    expect(await lane.refusalOf(op)).toBe('bad-signature');
  });

  it('bad-signature, when nothing but one byte of a join differs', async () => {
    const op = await joinOp();
    op[op.length - 70] = (op[op.length - 70] ?? 0) ^ 1; // inside the proof
    expect(await lane.refusalOf(op)).toBe('bad-signature');
  });
});

describe('an invitation is refused as', () => {
  it('invite-useless, when it has no use or expires before it begins', async () => {
    expect(await lane.refusalOf(await inviteOp({ uses: 0 }))).toBe('invite-useless');
    expect(await lane.refusalOf(await inviteOp({ expires: NOON - 1 }))).toBe('invite-useless');
  });

  it('[K6] weak-key', async () => {
    expect(await lane.refusalOf(await inviteOp({ invitePub: SMALL_ORDER }))).toBe('weak-key');
    expect(await lane.refusalOf(await inviteOp({ inviteBoxPub: SMALL_ORDER }))).toBe('weak-key');
  });

  it('key-in-use, when its key opened another', async () => {
    const invitePub = invitation.keys.signing.publicKey;
    expect(await lane.refusalOf(await inviteOp({ invitePub }))).toBe('key-in-use');
  });

  it('nothing, otherwise', async () => {
    expect(await lane.refusalOf(await inviteOp())).toBeUndefined();
  });
});

describe('a join is refused as', () => {
  it('invite-unknown', async () => {
    expect(await lane.refusalOf(await joinOp({ invitePub: jeanne.devicePub }))).toBe('invite-unknown');
  });

  it('invite-expired, by the time it claims itself', async () => {
    const expired = lane
      .roster()
      .invitations.get(Buffer.from(invitation.keys.signing.publicKey).toString('hex'));
    const at = (expired?.expires ?? 0) + 1;
    expect(await lane.refusalOf(await joinOp({ at }))).toBe('invite-expired');
    expect(await lane.refusalOf(await joinOp({ at: at - 1 }))).toBeUndefined();
  });

  it('invite-used-up', async () => {
    const other = await beginGroup(awa);
    const single = await other.invite({ uses: 1 });
    await other.join(jeanne, single);
    expect(await other.refusalOf(await join(other.roster(), single.keys, bakary, NOON))).toBe(
      'invite-used-up',
    );
  });

  it('[R4] invite-closed', async () => {
    const other = await beginGroup(awa);
    const open = await other.invite();
    await other.rotate();
    expect(await other.refusalOf(await join(other.roster(), open.keys, bakary, NOON))).toBe('invite-closed');
  });

  it("key-in-use, when the device is in already or brings somebody's box key", async () => {
    expect(await lane.refusalOf(await joinOp({}, jeanne))).toBe('key-in-use');
    expect(await lane.refusalOf(await joinOp({ boxPub: jeanne.boxPub }))).toBe('key-in-use');
  });

  it('[K6] weak-key: a useless box key would make every later rotation fail', async () => {
    expect(await lane.refusalOf(await joinOp({ devicePub: SMALL_ORDER }))).toBe('weak-key');
    expect(await lane.refusalOf(await joinOp({ boxPub: SMALL_ORDER }))).toBe('weak-key');
  });

  it('author-is-not-the-key', async () => {
    const op = await joinOp({ author: (await person('ines')).device });
    expect(await lane.refusalOf(op)).toBe('author-is-not-the-key');
    expect(await lane.refusalOf(await joinOp({ devicePub: jeanne.devicePub }))).toBe('author-is-not-the-key');
  });

  it('bad-proof, when it was not made with the invitation', async () => {
    expect(await lane.refusalOf(await joinOp({ proof: new Uint8Array(64) }))).toBe('bad-proof');
  });

  it('bad-proof, when the proof was given to another device', async () => {
    const proof = (await joinOp({}, await person('ines'))).slice(-128, -64);
    expect(await lane.refusalOf(await joinOp({ proof }))).toBe('bad-proof');
  });

  it('nothing, otherwise', async () => {
    expect(await lane.refusalOf(await joinOp())).toBeUndefined();
  });
});

describe('a rotation is refused as', () => {
  it('[R3] same-keys, when one of the two rings keeps its key', async () => {
    const { epochPub, innerCheck } = currentEpoch(lane.roster());
    expect(await lane.refusalOf(await rotateOp({ epochPub }))).toBe('same-keys');
    expect(await lane.refusalOf(await rotateOp({ innerCheck }))).toBe('same-keys');
  });

  it('[K6] weak-key', async () => {
    expect(await lane.refusalOf(await rotateOp({ epochPub: SMALL_ORDER }))).toBe('weak-key');
  });

  it('wrong-rings, when a group loses its inner ring or another space gains one', async () => {
    expect(await lane.refusalOf(await rotateOp({ innerCheck: new Uint8Array(32) }))).toBe('wrong-rings');
    const papers = await beginGroup(awa, 'own');
    const { space, head: prev } = papers.roster();
    const innerCheck = new Uint8Array(32);
    const gains = { space, prev, innerCheck, prevInner: new Uint8Array(48).fill(1) };
    expect(await papers.refusalOf(await rotateOp(gains))).toBe('wrong-rings');
    expect(
      await papers.refusalOf(await rotateOp({ ...gains, prevInner: new Uint8Array(48) })),
    ).toBeUndefined();
    expect(
      await papers.refusalOf((await rotate(papers.roster(), papers.keys(), awa, NOON)).op),
    ).toBeUndefined();
  });
});

describe('somebody without a device is refused', () => {
  it('[R11] only-members, when a guest or an observer adds them', async () => {
    const other = await beginGroup(awa);
    for (const [name, role] of [
      ['paul', 'guest'],
      ['odile', 'observer'],
    ] as const) {
      const by = await person(name);
      await other.welcome(by, { role });
      const { space, head: prev } = other.roster();
      expect(await other.refusalOf(await personAddOp({ space, prev }, by))).toBe('only-members');
    }
  });

  it('unknown-author, when a stranger does', async () => {
    expect(await lane.refusalOf(await personAddOp({}, bakary))).toBe('unknown-author');
  });

  it("bad-signature, in a facilitator's name or when the salt is changed", async () => {
    expect(await lane.refusalOf(await personAddOp({ author: awa.device }, jeanne))).toBe('bad-signature');
    const op = await personAddOp();
    op[op.length - 65] = 8; // the salt's last byte, before the signature
    expect(await lane.refusalOf(op)).toBe('bad-signature');
  });

  it('as nothing, when a facilitator or a member adds them', async () => {
    expect(await lane.refusalOf(await personAddOp())).toBeUndefined();
    expect(await lane.refusalOf(await personAddOp({}, jeanne))).toBeUndefined();
  });
});

describe('what is refused', () => {
  it('changes nothing: the chain goes on as if it had never come', async () => {
    const other = await beginGroup(awa);
    const before = structuredClone(other.roster());
    const refused = [
      await inviteOp(),
      await joinOp(),
      await rotateOp(),
      await personAddOp(),
      await genesisOp(),
      new Uint8Array(9),
    ];
    for (const op of refused) expect(await other.refusalOf(op)).toBeDefined();
    expect(other.roster()).toEqual(before);
    await other.welcome(jeanne);
  });
});
