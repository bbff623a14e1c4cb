import { beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { decodeClientFrame } from '../../../core/protocol/client-frames.ts';
import { type HelloPlace, signHello, verifyHello } from '../../../core/protocol/hello-claim.ts';
import { encodeRelayFrame } from '../../../core/protocol/relay-frames.ts';
import { person, seedOf } from '../fixture/person.ts';

let awa: DeviceKeys;
let place: HelloPlace;
let signature: Bytes;

beforeAll(async () => {
  awa = await person('awa');
  place = { origin: 'https://relais.example', challenge: await challengeOf('first'), features: [] };
  const hello = decodeClientFrame(await signHello(place, awa));
  if (hello?.type !== 'hello') throw new Error('no HELLO');
  signature = hello.signature;
});

async function challengeOf(words: string): Promise<Bytes> {
  const [relayId, nonce] = [await seedOf('relay'), await seedOf(words)];
  return encodeRelayFrame({ type: 'challenge', version: 1, relayId, nonce, timeS: 1_811_851_200 });
}

describe('HELLO', () => {
  it('proves the device to the relay that asked', async () => {
    expect(await verifyHello(place, awa.devicePub, signature)).toBe(true);
  });

  it('is worth nothing at another relay, on another connection or for another device', async () => {
    const jeanne = await person('jeanne');
    const elsewhere = { ...place, origin: 'https://autre.example' };
    const later = { ...place, challenge: await challengeOf('second') };
    expect(await verifyHello(elsewhere, awa.devicePub, signature)).toBe(false);
    expect(await verifyHello(later, awa.devicePub, signature)).toBe(false);
    expect(await verifyHello({ ...place, features: ['x'] }, awa.devicePub, signature)).toBe(false);
    expect(await verifyHello(place, jeanne.devicePub, signature)).toBe(false);
  });
});
