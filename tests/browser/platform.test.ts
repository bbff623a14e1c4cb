/** What core asks of a browser, in a real one: a browser that lacks any of it cannot open a group. */
import { expect, it } from 'vitest';

it('signs with Ed25519 and agrees with X25519', async () => {
  const signer = await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']);
  const bytes = new TextEncoder().encode('placette');
  const signature = await crypto.subtle.sign('Ed25519', signer.privateKey, bytes);
  expect(await crypto.subtle.verify('Ed25519', signer.publicKey, signature, bytes)).toBe(true);
  const agreement = await crypto.subtle.generateKey('X25519', false, ['deriveBits']);
  expect(agreement).toHaveProperty('privateKey.extractable', false);
});

it('has storage, locks, channels and compression', () => {
  expect(isSecureContext).toBe(true);
  for (const name of ['indexedDB', 'BroadcastChannel', 'CompressionStream', 'Worker']) {
    expect(globalThis).toHaveProperty(name);
  }
  expect(navigator).toHaveProperty('locks');
  expect(navigator).toHaveProperty('storage.persist');
});
