/** A relay that is set up wrongly says so in one sentence, and does not start. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_BLOB_LIMITS, DEFAULT_LIMITS } from '../../core/protocol/limits.ts';
import { readConfig } from '../../relay/config/config.ts';
import { temporaryFolder } from './fixture/running.ts';

describe('configuration', () => {
  it('needs nothing', () => {
    expect(readConfig({}, [])).toMatchObject({
      ok: true,
      value: {
        port: 8787,
        host: undefined,
        newSpaces: 'loopback',
        trustProxy: false,
        tileOrigins: [],
        tls: { type: 'none' },
        limits: DEFAULT_LIMITS,
      },
    });
  });

  it('reads every variable', () => {
    const folder = temporaryFolder();
    for (const name of ['cert.pem', 'key.pem']) writeFileSync(join(folder, name), '');
    const env = {
      PORT: '443',
      HOST: '::1',
      DATA_DIR: folder,
      PUBLIC_URL: 'https://relais.example/',
      ORIGINS: 'https://a.example, https://b.example:8443',
      TILE_ORIGINS: 'https://tuiles.example',
      TLS_CERT: join(folder, 'cert.pem'),
      TLS_KEY: join(folder, 'key.pem'),
      NEW_SPACES: 'anyone',
      TRUST_PROXY: '1',
      LOG_LEVEL: 'warn',
      LIMIT_CONNECTIONS_PER_DEVICE: '3',
      LIMIT_BLOB_BYTES_PER_SPACE: '5000000',
    };
    const config = readConfig(env, ['--https']);
    expect(config).toMatchObject({
      ok: true,
      value: {
        port: 443,
        publicUrl: 'https://relais.example',
        origins: ['https://a.example', 'https://b.example:8443'],
        tileOrigins: ['https://tuiles.example'],
        tls: { type: 'given' },
        newSpaces: 'anyone',
        trustProxy: true,
        limits: { ...DEFAULT_LIMITS, connectionsPerDevice: 3 },
        blobLimits: { ...DEFAULT_BLOB_LIMITS, blobBytesPerSpace: 5_000_000 },
      },
    });
  });

  const mistakes: readonly [Record<string, string>, string][] = [
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535, not "http".'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
    [{ NEW_SPACES: 'all' }, 'NEW_SPACES must be one of loopback, anyone, not "all".'],
    [{ TRUST_PROXY: 'maybe' }, 'TRUST_PROXY must be 1 or 0, not "maybe".'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of debug, info, warn, error, not "loud".'],
    [
      { PUBLIC_URL: 'relais.example' },
      'PUBLIC_URL must be an address such as https://relais.example, without a path, not "relais.example".',
    ],
    [
      { ORIGINS: 'https://a.example,https://b.example/x' },
      'ORIGINS must be an address such as https://relais.example, without a path, not "https://b.example/x".',
    ],
    [
      { TILE_ORIGINS: 'http://tuiles.example' },
      'TILE_ORIGINS takes https addresses only, not "http://tuiles.example".',
    ],
    [
      { TILE_ORIGINS: 'https://tuiles.example,https://*' },
      'TILE_ORIGINS takes https addresses only, not "https://*".',
    ],
    [
      { TILE_ORIGINS: 'https://a;script-src' },
      'TILE_ORIGINS takes https addresses only, not "https://a;script-src".',
    ],
    [{ TLS_CERT: '/nowhere.pem' }, 'TLS_CERT names a file that is not there: "/nowhere.pem".'],
    [
      { TLS_KEY: import.meta.filename },
      'TLS_CERT is missing: TLS_KEY works only together with its certificate.',
    ],
    [
      { LIMIT_BLOB_BYTES: '3000000' },
      'LIMIT_BLOB_BYTES must be a whole number from 1024 to 2097152, not "3000000".',
    ],
    [{ LIMIT_FRAME_BYTES: '1' }, 'LIMIT_FRAME_BYTES must be a whole number from 4096 to 262144, not "1".'],
  ];
  for (const [env, sentence] of mistakes) {
    it(`refuses ${JSON.stringify(env)}`, () => {
      expect(readConfig(env, [])).toEqual({ ok: false, error: { type: 'config-mistake', sentence } });
    });
  }

  it('refuses an unknown option', () => {
    expect(readConfig({}, ['--http'])).toMatchObject({
      error: { sentence: 'The only option is --https, not "--http".' },
    });
  });
});
