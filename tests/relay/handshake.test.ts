/** Who is there: the challenge, HELLO, and every way in which it is not accepted. */
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../core/bytes/bytes.ts';
import { encodeClientFrame } from '../../core/protocol/client-frames.ts';
import { signHello } from '../../core/protocol/hello-claim.ts';
import { DEFAULT_LIMITS } from '../../core/protocol/limits.ts';
import { encodeRelayFrame } from '../../core/protocol/relay-frames.ts';
import { person } from '../core/fixture/person.ts';
import { createStage, ORIGIN } from './fixture/stage.ts';

describe('handshake', () => {
  it('welcomes a device that signs this challenge for this origin, and tells the limits', async () => {
    const stage = await createStage();
    const client = stage.open();
    await client.hello(await person('awa'), ORIGIN, ['eph']);
    const welcome = await client.until('welcome');
    expect(welcome.session).toHaveLength(8);
    expect(welcome.limits).toEqual(DEFAULT_LIMITS);
    expect(stage.relay.stats().connections).toBe(1);
    client.hangUp();
    expect(stage.relay.stats().connections).toBe(0);
  });

  it('closes 4401 on a HELLO signed for another origin', async () => {
    const stage = await createStage();
    const client = stage.open();
    await client.hello(await person('awa'), 'https://faux.example');
    expect(await client.closed()).toBe(4401);
  });

  it('accepts any of several configured origins', async () => {
    const stage = await createStage();
    const client = stage.open({ origins: ['https://autre.example', ORIGIN] });
    await client.hello(await person('awa'), ORIGIN);
    await client.until('welcome');
  });

  it('closes 4401 on a wrong signature', async () => {
    const stage = await createStage();
    const client = stage.open();
    const [awa, jeanne] = await Promise.all([person('awa'), person('jeanne')]);
    await client.hello({ ...awa, signingKey: jeanne.signingKey }, ORIGIN);
    expect(await client.closed()).toBe(4401);
  });

  it('closes 4401 on a HELLO replayed from another connection', async () => {
    const stage = await createStage();
    const [first, second] = [stage.open(), stage.open()];
    const challenge = encodeRelayFrame(await first.until('challenge'));
    const hello = await signHello({ origin: ORIGIN, challenge, features: [] }, await person('awa'));
    first.sendBytes(hello);
    await first.until('welcome');
    second.sendBytes(hello);
    expect(await second.closed()).toBe(4401);
  });

  it('closes 4406 on another version, whatever follows it', async () => {
    const stage = await createStage();
    const client = stage.open();
    client.sendBytes(Uint8Array.of(0x01, 2, 9, 9, 9));
    expect(await client.closed()).toBe(4406);
  });

  it('closes 4400 on bytes that are no HELLO', async () => {
    const stage = await createStage();
    for (const bytes of [
      new Uint8Array(0),
      Uint8Array.of(1),
      Uint8Array.of(1, 1),
      encodeClientFrame({ type: 'ping', value: 1 }),
    ]) {
      const client = stage.open();
      client.sendBytes(bytes);
      expect(await client.closed()).toBe(4400);
    }
  });

  it('gives a stranger 5 seconds, 2 frames and 1 KiB', async () => {
    const stage = await createStage();
    const silent = stage.open();
    await stage.advance(4_999);
    expect(stage.relay.stats().connections).toBe(1);
    await stage.advance(1);
    expect(await silent.closed()).toBe(4401);
    const talkative = stage.open();
    for (let n = 0; n < 3; n++) talkative.sendBytes(Uint8Array.of(1));
    expect([4400, 4401]).toContain(await talkative.closed());
    const large = stage.open();
    large.sendBytes(new Uint8Array(1025));
    expect(await large.closed()).toBe(4401);
    expect(stage.relay.stats().connections).toBe(0);
  });

  it('a second HELLO is malformed', async () => {
    const stage = await createStage();
    const client = stage.open();
    const awa = await person('awa');
    const challenge = encodeRelayFrame(await client.until('challenge'));
    const hello = await signHello({ origin: ORIGIN, challenge, features: [] }, awa);
    client.sendBytes(hello);
    await client.until('welcome');
    client.sendBytes(concatBytes(hello));
    expect(await client.closed()).toBe(4400);
  });
});
