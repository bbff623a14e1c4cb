/** What a browser lacks is found by trying it. */
import { afterEach, expect, it, vi } from 'vitest';
import { missingAbilities } from '../../client/platform/abilities.ts';

afterEach(() => vi.restoreAllMocks());

it('finds nothing missing in the browser that runs the tests', async () => {
  expect(await missingAbilities()).toEqual([]);
});

it('names the curves that a browser refuses', async () => {
  vi.spyOn(crypto.subtle, 'generateKey').mockRejectedValue(new DOMException('', 'NotSupportedError'));
  expect(await missingAbilities()).toEqual(['ed25519', 'x25519']);
});
