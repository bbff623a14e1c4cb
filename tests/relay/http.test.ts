/** What a browser gets from the relay: the client, its headers, and two small facts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { person } from '../core/fixture/person.ts';
import { beginGroup } from '../core/fixture/story.ts';
import { createAuthor, docOf } from './fixture/author.ts';
import { lodge } from './fixture/lodging.ts';
import { connectOverWebSocket, openWebSocket } from './fixture/over-websocket.ts';
import { runRelay, temporaryFolder } from './fixture/running.ts';

const CSP =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; font-src 'self'; " +
  "manifest-src 'self'; img-src 'self' blob: data:; connect-src 'self' https: wss: http://localhost:* ws://localhost:*; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function builtClient(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Placette</title>');
  writeFileSync(join(folder, 'sw.js'), '// sw');
  writeFileSync(join(folder, 'assets/main-abc.js'), 'export {}');
  writeFileSync(join(folder, 'assets/main-abc.js.br'), brotliCompressSync('export {}'));
  return folder;
}

describe('http', () => {
  it('serves the client: assets for ever and compressed, pages asked again, any path a screen', async () => {
    const relay = await runRelay({ clientDir: builtClient() });
    const asset = await fetch(`${relay.url}/assets/main-abc.js`, { headers: { 'accept-encoding': 'br' } });
    expect(await asset.text()).toBe('export {}');
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/projets/abc', '/sw.js']) {
      const page = await fetch(relay.url + path);
      expect([path, page.status, page.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
    }
    expect(await (await fetch(`${relay.url}/projets/abc`)).text()).toContain('<title>Placette</title>');
    expect((await fetch(`${relay.url}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${relay.url}/..%2f..%2fetc/passwd`)).headers.get('content-type')).toContain(
      'text/html',
    );
  });

  it('[K1] every answer carries the strict policy and the other security headers', async () => {
    const relay = await runRelay({ clientDir: builtClient() });
    for (const path of ['/', '/assets/main-abc.js', '/assets/gone.js', '/healthz', '/config.json', '/ws']) {
      const { headers } = await fetch(relay.url + path);
      expect([path, headers.get('content-security-policy')]).toEqual([path, CSP]);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=(self)');
      expect(headers.get('strict-transport-security')).toBeNull();
    }
  });

  it('tells its health, and the address for invitations', async () => {
    const relay = await runRelay();
    expect(await (await fetch(`${relay.url}/healthz`)).json()).toEqual({ status: 'ok', connections: 0 });
    expect(await (await fetch(`${relay.url}/config.json`)).json()).toEqual({
      publicUrl: relay.url,
      https: false,
      localCertificate: false,
      tileOrigins: [],
    });
    const known = await runRelay({ env: { PUBLIC_URL: 'https://relais.example' } });
    expect(await (await fetch(`${known.url}/config.json`)).json()).toEqual({
      publicUrl: 'https://relais.example',
      https: true,
      localCertificate: false,
      tileOrigins: [],
    });
  });

  it('allows pictures from the map tiles that the operator named, and from nowhere else', async () => {
    const relay = await runRelay({ env: { TILE_ORIGINS: 'https://tuiles.example, https://t.example:8443' } });
    const page = await fetch(relay.url);
    expect(page.headers.get('content-security-policy')).toContain(
      "; img-src 'self' blob: data: https://tuiles.example https://t.example:8443; ",
    );
    expect(await (await fetch(`${relay.url}/config.json`)).json()).toMatchObject({
      tileOrigins: ['https://tuiles.example', 'https://t.example:8443'],
    });
  });

  it('says in a sentence that the client is not built', async () => {
    const relay = await runRelay();
    const answer = await fetch(relay.url);
    expect([answer.status, await answer.text()]).toEqual([
      503,
      'The client is not built. Run: npm run build\n',
    ]);
  });
});

describe('the socket', () => {
  it('speaks placette.v1, closes 4400 on text, and 1009 on a message that is too large', async () => {
    const relay = await runRelay();
    const socket = new WebSocket(`${relay.url.replace('http', 'ws')}/ws`, 'placette.v1');
    const code = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => socket.on('open', resolve));
    expect(socket.protocol).toBe('placette.v1');
    expect(socket.extensions).toBe('');
    socket.send('bonjour');
    expect(await code).toBe(4400);
    const large = openWebSocket(relay.url);
    await large.until('challenge');
    large.sendBytes(new Uint8Array(256 * 1024 + 1));
    expect(await large.closed()).toBe(1009);
    expect(await (await fetch(`${relay.url}/healthz`)).json()).toMatchObject({ status: 'ok' });
  });

  it('accepts HELLO for the configured origins, and for its own address only where none is configured or on this machine', async () => {
    const relay = await runRelay({ env: { PUBLIC_URL: 'https://relais.example' } });
    const awa = await person('awa');
    for (const [origin, isWelcome] of [
      ['https://relais.example', true],
      [relay.url, true],
      ['https://faux.example', false],
    ] as const) {
      const client = openWebSocket(relay.url);
      await client.hello(awa, origin);
      if (isWelcome) await client.until('welcome');
      else expect(await client.closed()).toBe(4401);
      client.hangUp();
    }
  });

  it('lets programs and its own pages on this machine begin groups, and no other page', async () => {
    const relay = await runRelay({ env: { ORIGINS: 'https://page.example' } });
    const { port } = relay;
    const asking: readonly [headers: Record<string, string>, mayBegin: boolean][] = [
      [{}, true],
      [{ origin: relay.url }, true],
      [{ host: `localhost:${port}`, origin: `http://localhost:${port}` }, true],
      [{ origin: 'https://page.example' }, true],
      [{ origin: 'https://ailleurs.example' }, false],
      [{ origin: 'null' }, false],
      [{ host: `ailleurs.example:${port}`, origin: `http://ailleurs.example:${port}` }, false],
    ];
    for (const [index, [headers, mayBegin]] of asking.entries()) {
      const founder = await person(`founder ${index}`);
      const client = openWebSocket(relay.url, headers);
      await client.hello(founder, 'https://page.example');
      await client.until('welcome');
      const begun = lodge(client, await beginGroup(founder)).then(
        () => true,
        () => false,
      );
      expect([headers, await begun]).toEqual([headers, mayBegin]);
      client.hangUp();
    }
  });

  it('a name that leads to this machine gives no page the place of its own, where no origin is configured', async () => {
    const relay = await runRelay();
    const origin = `http://ailleurs.example:${relay.port}`;
    const paul = await person('paul');
    const client = openWebSocket(relay.url, { host: new URL(origin).host, origin });
    await client.hello(paul, origin);
    await client.until('welcome');
    await expect(lodge(client, await beginGroup(paul))).rejects.toThrow('forbidden');
  });
});

it('[K5] nothing typed, no key, id or address is in what the relay writes down', async () => {
  const relay = await runRelay({ env: { LOG_LEVEL: 'debug' }, clientDir: builtClient() });
  const awa = await person('awa');
  const group = await beginGroup(awa);
  const { space } = group.roster();
  const doc = await docOf(group);
  const client = await connectOverWebSocket(relay.url, awa);
  await lodge(client, group);
  await client.subscribe(1, space, doc);
  const canary = 'PerceuseDeJeanne';
  client.send({
    type: 'append',
    ch: 1,
    req: 1,
    mode: 'fresh',
    envelopes: [await createAuthor(group, awa, doc).write(canary)],
  });
  await client.answer(1);
  await fetch(`${relay.url}/projets/${canary}`);
  client.sendBytes(new TextEncoder().encode(canary));
  expect(await client.closed()).toBe(4400);
  await relay.close();
  const written = relay.lines.join('');
  expect(relay.lines.length).toBeGreaterThan(3);
  for (const secret of [canary, space, doc, awa.device, '127.0.0.1', group.roster().head])
    expect(written).not.toContain(secret);
  for (const line of relay.lines) expect(JSON.parse(line)).toHaveProperty('event');
});
