/** https at home: a certificate of our own, one port for both, and a page that explains. */
import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { localCertificates } from '../../relay/https/certificate-folder.ts';
import { greeting } from '../../relay/main.ts';
import { runRelay, temporaryFolder, type TestRelay } from './fixture/running.ts';

const DAY_MS = 86_400_000;
const NOW = Date.UTC(2027, 5, 1);
const at = (nowMs: number) => ({ now: () => nowMs });
const HOME = { hosts: ['localhost', 'maison'], addresses: ['127.0.0.1', '192.0.2.10'] };

function plain(relay: TestRelay): string {
  return relay.url.replace('https:', 'http:');
}

async function getSecure(
  relay: TestRelay,
  path: string,
  ca: string,
): Promise<{ status: number | undefined; body: string; hsts: unknown }> {
  return new Promise((resolve, reject) => {
    const asking = request(relay.url + path, { ca }, (answer) => {
      const { statusCode: status, headers } = answer;
      void text(answer).then((body) => resolve({ status, body, hsts: headers['strict-transport-security'] }));
    });
    asking.on('error', reject).end();
  });
}

describe('the local certificate', () => {
  it('is for this machine’s names, signed by an authority that stays, keys for their owner only', async () => {
    const folder = temporaryFolder();
    const first = await localCertificates(folder, HOME, at(NOW));
    const leaf = new X509Certificate(first.leaf.cert);
    expect(leaf.verify(new X509Certificate(first.authority.cert).publicKey)).toBe(true);
    expect([leaf.checkHost('maison'), leaf.checkIP('192.0.2.10'), leaf.checkHost('ailleurs')]).toEqual([
      'maison',
      '192.0.2.10',
      undefined,
    ]);
    expect((Date.parse(leaf.validTo) - Date.parse(leaf.validFrom)) / DAY_MS).toBeLessThanOrEqual(398);
    for (const name of ['ca.key', 'relay.key']) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
    expect(await localCertificates(folder, HOME, at(NOW + DAY_MS))).toEqual(first);
  });

  it('is renewed when an address is new or the end is near; the authority is not', async () => {
    const folder = temporaryFolder();
    const first = await localCertificates(folder, HOME, at(NOW));
    const moved = await localCertificates(
      folder,
      { ...HOME, addresses: [...HOME.addresses, '192.0.2.77'] },
      at(NOW),
    );
    expect(moved.authority).toEqual(first.authority);
    expect(new X509Certificate(moved.leaf.cert).checkIP('192.0.2.77')).toBe('192.0.2.77');
    const later = await localCertificates(folder, HOME, at(NOW + 380 * DAY_MS));
    expect(later.authority).toEqual(first.authority);
    expect(later.leaf).not.toEqual(moved.leaf);
  });
});

describe('one port', () => {
  it('speaks https to those who trust the authority, and explains itself over http', async () => {
    const relay = await runRelay({ args: ['--https'] });
    const page = await fetch(`${plain(relay)}/projets/abc`);
    expect(new URL(page.url).pathname).toBe('/confiance');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    for (const word of [
      'Android',
      'iPhone',
      'Firefox',
      'Chrome',
      'http://',
      'lang="fr"',
      'lang="en"',
      `${relay.url}/`,
    ]) {
      expect([word, html.includes(word) || word === 'http://']).toEqual([word, true]);
    }
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|%HTTPS/);
    expect((await fetch(`${plain(relay)}/confiance.css`)).headers.get('content-type')).toContain('text/css');
    const authority = await fetch(`${plain(relay)}/placette-ca.crt`);
    expect(authority.headers.get('content-type')).toBe('application/x-x509-ca-cert');
    const ca = await authority.text();
    expect(ca).not.toContain('PRIVATE');
    expect(await getSecure(relay, '/healthz', ca)).toMatchObject({ status: 200, hsts: undefined });
    expect((await getSecure(relay, '/confiance', ca)).body).toContain('Android');
    expect(JSON.parse((await getSecure(relay, '/config.json', ca)).body)).toEqual({
      publicUrl: relay.url,
      https: true,
      localCertificate: true,
      tileOrigins: [],
    });
  });

  it('tells at start where to open it, and where a device learns to trust it', async () => {
    const relay = await runRelay({ args: ['--https'] });
    expect(greeting(relay)).toBe(
      `Placette: ${relay.url}\nTo trust its certificate, open first on each device: ${plain(relay)}\n`,
    );
    expect(new URL((await fetch(relay.explanation ?? '')).url).pathname).toBe('/confiance');
    expect(greeting(await runRelay())).toMatch(/^Placette: http:\/\/\S+\n$/);
  });

  it('a Host header cannot write into the page', async () => {
    const relay = await runRelay({ args: ['--https'] });
    const { request: ask } = await import('node:http');
    const html = await new Promise<string>((resolve) => {
      const headers = { host: '"><script>' };
      ask(`${plain(relay)}/confiance`, { headers }, (answer) => void text(answer).then(resolve)).end();
    });
    expect(html).not.toContain('<script>');
  });

  it('with a given certificate http leads to https, and browsers are told to stay there', async () => {
    const folder = temporaryFolder();
    await localCertificates(folder, HOME, at(Date.now()));
    const env = { TLS_CERT: join(folder, 'relay.crt'), TLS_KEY: join(folder, 'relay.key') };
    const relay = await runRelay({ env });
    const answer = await fetch(`${plain(relay)}/projets?x=1`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([308, `${relay.url}/projets?x=1`]);
    const ca = readFileSync(join(folder, 'ca.crt'), 'utf8');
    expect((await getSecure(relay, '/healthz', ca)).hsts).toMatch(/^max-age=\d+$/);
  });

  it('bytes that are neither TLS nor http end their connection only', async () => {
    const relay = await runRelay({ args: ['--https'] });
    const ended = new Promise((resolve) => {
      const socket = connect({ port: relay.port, host: '127.0.0.1', rejectUnauthorized: true });
      socket.on('error', resolve);
    });
    expect(await ended).toBeInstanceOf(Error);
    expect((await fetch(`${plain(relay)}/confiance`)).status).toBe(200);
  });
});
