/** Every address that is printed works: what the relay does not accept is not among them. */
import { describe, expect, it } from 'vitest';
import { addressesOf, explanationOf } from '../../relay/http/addresses.ts';
import { reachableOrigin } from '../../relay/http/reachable-origin.ts';
import { lanAddresses } from '../../relay/https/local-names.ts';

const OPEN = { host: undefined, tls: { type: 'none' }, publicUrl: undefined, origins: [] } as const;
const LOCAL = { ...OPEN, tls: { type: 'local' } } as const;

describe('the addresses printed at start', () => {
  it('are this machine’s and those on the network where no origin is configured', () => {
    const urls = addressesOf(OPEN, 8787);
    expect(urls[0]).toBe('http://localhost:8787');
    expect(urls).toHaveLength(1 + lanAddresses().length);
    expect(addressesOf({ ...LOCAL, host: '::1' }, 8787)).toEqual(['https://[::1]:8787']);
  });

  it('are the configured ones and localhost where some are, for no other is accepted', () => {
    const publicUrl = 'https://relais.example';
    expect(addressesOf({ ...OPEN, publicUrl }, 8787)).toEqual(['http://localhost:8787', publicUrl]);
    const origins = ['https://autre.example'];
    expect(addressesOf({ ...OPEN, origins }, 8787)).toEqual(['http://localhost:8787', ...origins]);
    expect(addressesOf({ ...OPEN, host: '192.0.2.5', publicUrl }, 8787)).toEqual([publicUrl]);
    const own = { ...OPEN, host: '192.0.2.5', publicUrl: 'http://192.0.2.5:8787' };
    expect(addressesOf(own, 8787)).toEqual(['http://192.0.2.5:8787']);
  });

  it('and the one in invitations is accepted too', () => {
    const origins = ['https://relais.example'];
    expect(reachableOrigin('https://localhost:8787', { ...LOCAL, origins })).toBe(origins[0]);
  });

  it('lead neighbours to the explanation on the same port', () => {
    const urls = ['https://localhost:8787', 'https://192.0.2.5:8787', 'https://relais.example'];
    expect(explanationOf(urls, 8787)).toBe('http://192.0.2.5:8787');
    expect(explanationOf(urls.slice(0, 1), 8787)).toBe('http://localhost:8787');
  });
});
