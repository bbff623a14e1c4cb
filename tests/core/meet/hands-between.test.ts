/** Somebody between the two devices, which is where a relay stands: they may read, change, keep, repeat and make up. */
import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../../core/bytes/bytes.ts';
import { commitmentTo, type MeetRole } from '../../../core/meet/exchange.ts';
import { encodeBody } from '../../../core/meet/meet-body.ts';
import { createMeeting, type Meeting } from '../../../core/meet/meeting.ts';
import type { MeetListener, MeetPort } from '../../../core/meet/meet-port.ts';
import { ok } from '../../../core/result/result.ts';
import { agree, alone, failureOf, type Hands, meet, offerOf, valueOf } from '../fixture/meeting-ends.ts';
import { seedOf } from '../fixture/person.ts';

const ROUNDS = 200;
const NAMES = ['malformed', 'commitment-broken', 'meeting-ended', 'secret-wrong'];

/** Awa opens, Jeanne joins, and somebody holds a whole meeting of their own with each of them. */
async function inTheMiddle(
  seed: string,
  secret?: Bytes,
): Promise<Record<'awa' | 'towardsAwa' | 'jeanne' | 'towardsJeanne', Meeting>> {
  const [awa, towardsAwa] = await connected(seed, 'awa', secret);
  const [towardsJeanne, jeanne] = await connected(seed, 'jeanne', secret);
  return { awa, towardsAwa, jeanne, towardsJeanne };
}

/** An opener and a joiner, one of whom is named and has the secret; the other is in the middle, and does not. */
async function connected(
  seed: string,
  honest: 'awa' | 'jeanne',
  secret: Bytes | undefined,
): Promise<readonly [opener: Meeting, joiner: Meeting]> {
  const listeners: Partial<Record<MeetRole, MeetListener>> = {};
  const make = async (role: MeetRole, other: MeetRole): Promise<Meeting> => {
    const isHonest = (role === 'opener') === (honest === 'awa');
    const port: MeetPort = {
      async say(body) {
        listeners[other]?.heard(body);
        return ok(undefined);
      },
      listen: (listener) => void (listeners[role] = listener),
      leave: () => listeners[other]?.ended({ type: 'meeting-ended' }),
    };
    const offer = await offerOf(`${seed} ${honest} ${isHonest ? 'honest' : 'between'}`);
    const guessed = secret && (await seedOf('a guess')).slice(0, 16);
    return createMeeting(port, { role, offer, secret: isHonest ? secret : guessed });
  };
  const opener = await make('opener', 'joiner');
  const joiner = await make('joiner', 'opener');
  for (const listener of Object.values(listeners)) listener.met();
  return [opener, joiner];
}

describe('somebody who runs an exchange of their own with each side', () => {
  it('[M3] shows the two people different digits', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { awa, jeanne, towardsAwa } = await inTheMiddle(`between ${round}`);
      const hers = valueOf(await awa.digits);
      expect(valueOf(await towardsAwa.digits)).toBe(hers); // their exchange is a good one
      expect(valueOf(await jeanne.digits), `round ${round}`).not.toBe(hers);
    }
  });

  it('[M3] is told no by both, and hears nothing', async () => {
    const { awa, jeanne, towardsAwa, towardsJeanne } = await inTheMiddle('caught');
    await Promise.all([awa.digits, jeanne.digits]);
    towardsAwa.confirm();
    towardsJeanne.confirm();
    awa.refuse();
    jeanne.refuse();
    for (const end of [awa, jeanne, towardsAwa, towardsJeanne]) {
      expect(failureOf(await end.agreed)).toBe('not-the-same');
    }
  });

  it('[M4] does not get past the secret of a QR code', async () => {
    const { awa, jeanne } = await inTheMiddle('qr', (await seedOf('qr')).slice(0, 16));
    for (const end of [awa, jeanne])
      expect(['secret-wrong', 'meeting-ended']).toContain(failureOf(await end.agreed));
  });
});

describe('a body on its way', () => {
  const BODIES = { commitment: 0, reveal: 1, yes: 2, message: 3 } as const;

  it('[M3] that reveals another key than was committed to is called commitment-broken', async () => {
    const stranger = await offerOf('stranger');
    const swap: Hands = (body, from, index) =>
      from === 'joiner' && index === BODIES.reveal
        ? [Uint8Array.of(2, ...stranger.publicKey, ...stranger.nonce)]
        : [body];
    const { opener, joiner } = await meet({ hands: swap });
    expect(failureOf(await opener.digits)).toBe('commitment-broken');
    expect(failureOf(await joiner.agreed)).toBe('meeting-ended');
  });

  it('[M3] sent back to who said it is no commitment of the other', async () => {
    const { meeting, other, said } = await alone('opener');
    other.met();
    for (let index = 0; index < 2; index++) other.heard(await bodyOf(said, index));
    expect(failureOf(await meeting.digits)).toBe('commitment-broken');
  });

  it('[M3] is not revealed to who has not committed', async () => {
    const { meeting, other, said } = await alone('opener');
    const stranger = await offerOf('stranger');
    other.met();
    other.heard(Uint8Array.of(2, ...stranger.publicKey, ...stranger.nonce));
    expect(failureOf(await meeting.digits)).toBe('malformed');
    expect(said).toHaveLength(1);
  });

  it('[E2] with one bit changed ends the meeting, whichever it is', async () => {
    for (const from of ['opener', 'joiner'] as const) {
      for (const [name, index] of Object.entries(BODIES)) {
        for (const at of [0, 1, 20, -1]) {
          const flip: Hands = (body, by, n) =>
            by === from && n === index
              ? [body.map((byte, i) => (i === (at + body.length) % body.length ? byte ^ 4 : byte))]
              : [body];
          const ends = await meet({ hands: flip });
          const receiver = from === 'opener' ? ends.joiner : ends.opener;
          const failure = await spoiled(ends, from, receiver);
          expect(NAMES, `${name} of ${from}, byte ${at}`).toContain(failure);
          expect(failure).not.toBe('meeting-ended'); // it was the receiver who noticed
        }
      }
    }
  });

  it('[M4] that comes twice, too late, or never ends the meeting and is never heard wrongly', async () => {
    let held: Bytes | undefined;
    const hands: Readonly<Record<string, Hands>> = {
      'comes twice': (body, from, index) => (from === 'opener' && index >= 3 ? [body, body] : [body]),
      'yes comes again in place of a message': (body, from, index) => {
        if (from === 'opener' && index === 2) held = body;
        return from === 'opener' && index === 3 && held ? [held] : [body];
      },
      'changes places with the next': (body, from, index) => {
        if (from !== 'opener' || index < 3) return [body];
        if (index === 3) {
          held = body;
          return [];
        }
        return index === 4 && held ? [body, held] : [body];
      },
      'is left out': (body, from, index) => (from === 'opener' && index === 3 ? [] : [body]),
    };
    for (const [name, between] of Object.entries(hands)) {
      const { openersLine, joinersLine } = await agree(await meet({ hands: between }));
      for (const word of ['un', 'deux', 'trois']) await openersLine.say(utf8(word));
      const heard: Bytes[] = [];
      let next = await joinersLine.heard();
      for (; next.ok; next = await joinersLine.heard()) heard.push(next.value);
      expect(next.error.type, name).toBe('malformed');
      expect(heard, name).toEqual(name === 'comes twice' ? [utf8('un')] : []);
    }
  });

  it('[M4] cannot be a yes that nobody said', async () => {
    const fake: Hands = (body, from, index) =>
      from === 'joiner' && index === BODIES.reveal ? [body, Uint8Array.of(3, ...new Uint8Array(17))] : [body];
    const { opener, joiner } = await meet({ hands: fake });
    valueOf(await joiner.digits);
    opener.confirm();
    expect(failureOf(await opener.agreed)).toBe('malformed');
    expect(failureOf(await joiner.agreed)).toBe('meeting-ended');
  });

  it('[M4] that was sealed by one’s own side does not open', async () => {
    const { meeting, other, said } = await alone('opener');
    const peer = await offerOf('peer');
    other.met();
    other.heard(encodeBody({ type: 'commitment', commitment: await commitmentTo('joiner', peer) }));
    other.heard(encodeBody({ type: 'reveal', publicKey: peer.publicKey, nonce: peer.nonce }));
    valueOf(await meeting.digits);
    meeting.confirm();
    other.heard(await bodyOf(said, BODIES.yes));
    expect(failureOf(await meeting.agreed)).toBe('malformed');
  });
});

/** The `index`-th body, when it is said. */
async function bodyOf(said: readonly Bytes[], index: number): Promise<Bytes> {
  for (;;) {
    const body = said[index];
    if (body) return body;
    await new Promise(setImmediate);
  }
}

/** How it ends for the receiver when both people do all they can, and the other side says one word. */
async function spoiled(
  { opener, joiner }: { readonly opener: Meeting; readonly joiner: Meeting },
  from: MeetRole,
  receiver: Meeting,
): Promise<string> {
  await Promise.all([opener.digits, joiner.digits]);
  opener.confirm();
  joiner.confirm();
  const agreed = await receiver.agreed;
  if (!agreed.ok) return agreed.error.type;
  const sender = await (from === 'opener' ? opener : joiner).agreed;
  if (sender.ok) await sender.value.say(utf8('bonjour'));
  return failureOf(await agreed.value.heard());
}
