/** What a device signs to ask for a blob: good for that request, and for none that differs in anything. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesToBase64url } from '../../../core/bytes/base64url.ts';
import type { BlobHash, SpaceId } from '../../../core/id/id.ts';
import {
  blobPath,
  type BlobRequest,
  readBlobToken,
  signBlobRequest,
  verifyBlobToken,
} from '../../../core/protocol/blob-request.ts';
import { bytesUpTo } from '../fixture/arbitraries.ts';
import { person } from '../fixture/person.ts';

const request: BlobRequest = {
  origin: 'https://relais.example',
  method: 'GET',
  space: 'aa'.repeat(16) as SpaceId,
  hash: 'bb'.repeat(32) as BlobHash,
};
const EXPIRES = 1_811_851_200;

it('holds for what was signed, and its device and date can be read', async () => {
  const awa = await person('awa');
  const token = readBlobToken(await signBlobRequest(request, awa, EXPIRES));
  expect(token).toMatchObject({ device: awa.device, expires: EXPIRES });
  expect(token && (await verifyBlobToken(request, token, awa.devicePub))).toBe(true);
  expect(blobPath(request)).toBe(`/v1/spaces/${request.space}/blobs/${request.hash}`);
});

it('[P2] holds for nothing else', async () => {
  const [awa, jeanne] = [await person('awa'), await person('jeanne')];
  const token = readBlobToken(await signBlobRequest(request, awa, EXPIRES));
  if (!token) throw new Error('no token');
  const others: readonly Partial<BlobRequest>[] = [
    { origin: 'http://relais.example' },
    { method: 'PUT' },
    { space: 'ab'.repeat(16) as SpaceId },
    { hash: 'ba'.repeat(32) as BlobHash },
  ];
  for (const other of others)
    expect(await verifyBlobToken({ ...request, ...other }, token, awa.devicePub)).toBe(false);
  const changed = [{ expires: EXPIRES + 1 }, { device: jeanne.device }, { signature: new Uint8Array(64) }];
  for (const change of changed)
    expect(await verifyBlobToken(request, { ...token, ...change }, awa.devicePub)).toBe(false);
  expect(await verifyBlobToken(request, token, jeanne.devicePub)).toBe(false);
});

it('[E4] is read from exactly its own bytes, and nothing throws', async () => {
  const awa = await person('awa');
  const header = await signBlobRequest(request, awa, EXPIRES);
  const wrong = [
    undefined,
    '',
    'Placette',
    header.slice(0, -1),
    `${header}A`,
    `${header} `,
    header.replace('Placette', 'placette'),
  ];
  for (const text of wrong) expect(readBlobToken(text)).toBeUndefined();
  fc.assert(
    fc.property(bytesUpTo(120), fc.string({ unit: 'binary', maxLength: 200 }), (bytes, text) => {
      const read = readBlobToken(`Placette ${bytesToBase64url(bytes)}`);
      if (read) expect(bytes[0]).toBe(1);
      expect(readBlobToken(`Placette ${text} `)).toBeUndefined();
    }),
  );
});
