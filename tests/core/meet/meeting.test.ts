/** Two people who stand face to face, and an honest way between their devices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bytes, utf8 } from '../../../core/bytes/bytes.ts';
import { hexToBytes } from '../../../core/bytes/hex.ts';
import { commitmentTo, digitsOf, freshOffer } from '../../../core/meet/exchange.ts';
import { decodeBody, encodeBody, MESSAGE_BYTES } from '../../../core/meet/meet-body.ts';
import { createMeeting } from '../../../core/meet/meeting.ts';
import { MEET_BODIES, MEET_BODY_BYTES } from '../../../core/protocol/meetings.ts';
import { fail } from '../../../core/result/result.ts';
import { bytesUpTo } from '../fixture/arbitraries.ts';
import { agree, alone, failureOf, meet, offerOf, valueOf } from '../fixture/meeting-ends.ts';
import { seedOf } from '../fixture/person.ts';

const secretOf = async (words: string): Promise<Bytes> => (await seedOf(words)).slice(0, 16);

describe('a meeting', () => {
  it('[M3] shows the same six digits on both screens', async () => {
    for (let round = 0; round < 5; round++) {
      const { opener, joiner } = await meet({ seed: `round ${round}` });
      const digits = valueOf(await opener.digits);
      expect(digits).toMatch(/^[0-9]{6}$/);
      expect(valueOf(await joiner.digits)).toBe(digits);
    }
  });

  it('lets messages travel both ways once both said the same, in order', async () => {
    const ends = await meet();
    const { openersLine, joinersLine } = await agree(ends);
    for (const word of ['un', 'deux', 'trois']) valueOf(await openersLine.say(utf8(word)));
    valueOf(await joinersLine.say(utf8('merci')));
    for (const word of ['un', 'deux', 'trois'])
      expect(valueOf(await joinersLine.heard())).toEqual(utf8(word));
    expect(valueOf(await openersLine.heard())).toEqual(utf8('merci'));
  });

  it('[M4] is agreed only when both said so', async () => {
    const { opener, joiner, said, end } = await meet();
    await Promise.all([opener.digits, joiner.digits]);
    opener.confirm();
    opener.confirm();
    const first = await Promise.race([opener.agreed, joiner.agreed, settled(said, 5)]);
    expect(first).toBe('nothing yet');
    expect(said).toHaveLength(5); // the second yes of the same person is not said again
    end();
    expect(failureOf(await opener.agreed)).toBe('meeting-ended');
    expect(failureOf(await joiner.agreed)).toBe('meeting-ended');
  });

  it('hears no yes before there are digits', async () => {
    const { meeting, other } = await alone('opener');
    meeting.confirm();
    other.met();
    const peer = await offerOf('peer');
    other.heard(encodeBody({ type: 'commitment', commitment: await commitmentTo('joiner', peer) }));
    other.heard(encodeBody({ type: 'reveal', publicKey: peer.publicKey, nonce: peer.nonce }));
    valueOf(await meeting.digits);
    other.ended({ type: 'meeting-ended' });
    expect(failureOf(await meeting.agreed)).toBe('meeting-ended');
  });

  it('ends on both sides when one says no, whatever the other said', async () => {
    for (const otherConfirms of [true, false]) {
      const { opener, joiner } = await meet();
      await Promise.all([opener.digits, joiner.digits]);
      if (otherConfirms) joiner.confirm();
      opener.refuse();
      expect(failureOf(await opener.agreed)).toBe('not-the-same');
      expect(failureOf(await joiner.agreed)).toBe('not-the-same');
    }
  });

  it('ends on the other side when somebody leaves', async () => {
    const { opener, joiner } = await meet();
    await joiner.digits;
    joiner.leave();
    expect(failureOf(await opener.agreed)).toBe('meeting-ended');
    expect(failureOf(await joiner.agreed)).toBe('meeting-ended');
  });

  it('[M4] with a secret needs nobody to compare', async () => {
    const secret = await secretOf('qr');
    const { opener, joiner } = await meet({ secrets: { opener: secret, joiner: secret } });
    const line = valueOf(await opener.agreed);
    valueOf(await line.say(utf8('bonjour')));
    expect(valueOf(await valueOf(await joiner.agreed).heard())).toEqual(utf8('bonjour'));
  });

  it('[M4] with another secret, or none on one side, does not come about', async () => {
    const secrets = { opener: await secretOf('qr'), joiner: await secretOf('another') };
    const wrong = await meet({ secrets });
    const failures = [failureOf(await wrong.opener.agreed), failureOf(await wrong.joiner.agreed)];
    expect(failures).toContain('secret-wrong');
    for (const failure of failures) expect(['secret-wrong', 'meeting-ended']).toContain(failure);

    const { opener, joiner } = await meet({ secrets: { opener: secrets.opener } });
    await joiner.digits;
    joiner.confirm();
    for (const end of [opener, joiner]) {
      expect(['secret-wrong', 'malformed', 'meeting-ended']).toContain(failureOf(await end.agreed));
    }
  });

  it('whose relay refuses says why', async () => {
    for (const type of ['relay-lost', 'meeting-ended'] as const) {
      const meeting = createMeeting(
        { say: async () => fail({ type }), listen: (other) => other.met(), leave: () => undefined },
        { role: 'joiner', offer: await freshOffer(), secret: undefined },
      );
      expect(failureOf(await meeting.digits)).toBe(type);
      expect(failureOf(await meeting.agreed)).toBe(type);
    }
  });
});

describe('a sealed line', () => {
  it('delivers what was said before it was closed, and then says that it is over', async () => {
    const { openersLine, joinersLine } = await agree(await meet());
    const said = openersLine.say(utf8('https://placette.example/#j=…'));
    openersLine.close();
    expect(await said).toMatchObject({ ok: true });
    expect(valueOf(await joinersLine.heard())).toEqual(utf8('https://placette.example/#j=…'));
    expect(failureOf(await joinersLine.heard())).toBe('meeting-ended');
    expect(await openersLine.say(utf8('encore'))).toEqual(fail({ type: 'meeting-ended' }));
    expect(failureOf(await openersLine.heard())).toBe('meeting-ended');
  });

  it('wakes who was waiting', async () => {
    const { openersLine, joinersLine } = await agree(await meet());
    const [first, second] = [joinersLine.heard(), joinersLine.heard()];
    await openersLine.say(utf8('un'));
    openersLine.close();
    expect(valueOf(await first)).toEqual(utf8('un'));
    expect(failureOf(await second)).toBe('meeting-ended');
  });

  it('[M1] carries what fits into one body, and refuses more before it is sent', async () => {
    const ends = await meet();
    const { openersLine, joinersLine } = await agree(ends);
    valueOf(await openersLine.say(new Uint8Array(MESSAGE_BYTES)));
    expect(valueOf(await joinersLine.heard())).toHaveLength(MESSAGE_BYTES);
    expect(ends.said.at(-1)?.body).toHaveLength(MEET_BODY_BYTES);
    const before = ends.said.length;
    expect(await openersLine.say(new Uint8Array(MESSAGE_BYTES + 1))).toEqual(
      fail({ type: 'message-too-long' }),
    );
    expect(ends.said).toHaveLength(before);
  });

  it('takes an empty message for one', async () => {
    const { openersLine, joinersLine } = await agree(await meet());
    await openersLine.say(utf8(''));
    expect(valueOf(await joinersLine.heard())).toEqual(utf8(''));
  });
});

describe('whatever the other side sends', () => {
  it('[E4] never throws and ends with a name', async () => {
    const names = ['malformed', 'commitment-broken', 'secret-wrong', 'meeting-ended'];
    const anyBody = fc.oneof(
      bytesUpTo(80),
      fc
        .tuple(fc.constantFrom(1, 2, 3), fc.uint8Array({ maxLength: 60 }))
        .map(([type, rest]): Bytes => Uint8Array.of(type, ...rest)),
      fc.uint8Array({ minLength: 32, maxLength: 32 }).map((rest): Bytes => Uint8Array.of(1, ...rest)),
      fc.uint8Array({ minLength: 48, maxLength: 48 }).map((rest): Bytes => Uint8Array.of(2, ...rest)),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyBody, { maxLength: 5 }),
        fc.constantFrom('opener' as const, 'joiner' as const),
        fc.boolean(),
        async (bodies, role, hasSecret) => {
          const { meeting, other } = await alone(role, hasSecret ? await secretOf('qr') : undefined);
          other.met();
          for (const body of bodies) other.heard(body);
          other.ended({ type: 'meeting-ended' });
          expect(names).toContain(failureOf(await meeting.digits));
          expect(names).toContain(failureOf(await meeting.agreed));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('[E4] after an honest exchange never throws, and is never taken for a message', async () => {
    const peer = await offerOf('peer');
    const commitment = await commitmentTo('joiner', peer);
    await fc.assert(
      fc.asyncProperty(bytesUpTo(60), fc.boolean(), async (sealed, hasSecret) => {
        const { meeting, other } = await alone('opener', hasSecret ? await secretOf('qr') : undefined);
        other.met();
        other.heard(encodeBody({ type: 'commitment', commitment }));
        other.heard(encodeBody({ type: 'reveal', publicKey: peer.publicKey, nonce: peer.nonce }));
        other.heard(encodeBody({ type: 'sealed', sealed }));
        valueOf(await meeting.digits);
        expect(failureOf(await meeting.agreed)).toBe(hasSecret ? 'secret-wrong' : 'malformed');
      }),
      { numRuns: 50 },
    );
  });

  it('[E4] decodes only what encodes to the same', () => {
    fc.assert(
      fc.property(bytesUpTo(80), (bytes) => {
        const body = decodeBody(bytes);
        if (body) expect(encodeBody(body)).toEqual(bytes);
      }),
    );
  });

  it('[K6] refuses a key to which nothing secret can be sealed', async () => {
    const small = [
      '0000000000000000000000000000000000000000000000000000000000000000',
      '0100000000000000000000000000000000000000000000000000000000000000',
      'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    ];
    for (const hex of small) {
      const { meeting, other } = await alone('opener');
      const reveal = { publicKey: hexToBytes(hex), nonce: new Uint8Array(16) };
      other.met();
      const commitment = await commitmentTo('joiner', reveal);
      other.heard(encodeBody({ type: 'commitment', commitment }));
      other.heard(encodeBody({ type: 'reveal', ...reveal }));
      expect(failureOf(await meeting.digits)).toBe('malformed');
    }
  });

  it('[M1] is heard 64 times at most, and 2 KiB at once', async () => {
    const long = await alone('opener');
    long.other.met();
    long.other.heard(new Uint8Array(MEET_BODY_BYTES + 1));
    expect(failureOf(await long.meeting.agreed)).toBe('malformed');

    const ends = await meet();
    const { openersLine, joinersLine } = await agree(ends);
    const words = MEET_BODIES - 3; // after commitment, reveal and yes
    for (let n = 0; n < words; n++) valueOf(await openersLine.say(Uint8Array.of(n)));
    await openersLine.say(utf8('one more'));
    for (let n = 0; n < words; n++) expect(valueOf(await joinersLine.heard())).toEqual(Uint8Array.of(n));
    expect(failureOf(await joinersLine.heard())).toBe('malformed');
  });
});

describe('six digits', () => {
  it('depend on every byte that was revealed, and on who opened', async () => {
    const [opener, joiner] = await Promise.all([offerOf('a'), offerOf('b')]);
    const digits = await digitsOf({ opener, joiner });
    expect(await digitsOf({ opener: joiner, joiner: opener })).not.toBe(digits);
    for (const [role, part] of [
      ['opener', 'publicKey'],
      ['opener', 'nonce'],
      ['joiner', 'publicKey'],
      ['joiner', 'nonce'],
    ] as const) {
      const changed = { opener: { ...opener }, joiner: { ...joiner } };
      changed[role][part] = changed[role][part].map((byte, i) => (i === 7 ? byte ^ 1 : byte));
      expect(await digitsOf(changed)).not.toBe(digits);
    }
  });

  it('are spread evenly, zeros in front included', async () => {
    const reveal = await offerOf('a');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 1000; n++) {
      const nonce = new Uint8Array(16);
      new DataView(nonce.buffer).setUint32(0, n);
      const digits = await digitsOf({ opener: reveal, joiner: { ...reveal, nonce } });
      expect(digits).toHaveLength(6);
      counts[Number(digits[0])] = (counts[Number(digits[0])] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 100)).toBeLessThan(40); // four standard deviations
  });
});

/** When so many bodies were said and everything that follows by itself has followed. */
async function settled(said: readonly unknown[], count: number): Promise<'nothing yet'> {
  while (said.length < count) await new Promise(setImmediate);
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  return 'nothing yet';
}
