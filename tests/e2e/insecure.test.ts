/** http and https on an address that phones can open: what does not work says why and leads on, what works is invited to. */
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';
import { lanAddress } from './fixture/lan-address.ts';
import { meet, type Neighbour } from './fixture/neighbour.ts';
import { createRelayProcess, type RelayProcess, type RelayProcessOptions } from './fixture/relay-process.ts';

const lan = lanAddress();
const PROJECT = 'Jardin partagé';
const GROUP = 'Les Tilleuls';
const NO_LAN = 'this machine has no address on a network';

let browser: Browser;
const relays: RelayProcess[] = [];
const neighbours: Neighbour[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS] });
});
afterAll(async () => {
  for (const neighbour of neighbours) await neighbour.close();
  await browser.close();
  for (const relay of relays) await relay.dispose();
});

async function startRelay(options: RelayProcessOptions): Promise<RelayProcess> {
  const relay = await createRelayProcess(options);
  relays.push(relay);
  await relay.start();
  return relay;
}

async function neighbour(name: string, origin: string): Promise<Neighbour> {
  const met = await meet(browser, name, { origin, profile: { ignoreHTTPSErrors: true } });
  neighbours.push(met);
  return met;
}

describe('plain http', () => {
  let relay: RelayProcess;
  beforeAll(async () => {
    relay = await startRelay({});
  });

  it('says, on localhost, that a phone cannot open the invitation', async () => {
    const awa = await neighbour('Awa', `http://localhost:${relay.port}`);
    await awa.beginGroup(GROUP);
    const link = await awa.invite();
    expect(new URL(link).hostname).toBe('localhost');
    await awa.page.getByRole('button', { name: 'Inviter' }).click();
    await awa.sees('Un téléphone ne peut pas ouvrir cette adresse');
    await awa.sees('npm start -- --https');
    expect(await awa.page.getByRole('img', { name: 'Code à photographier' }).count(), 'no code to scan').toBe(
      0,
    );
  });

  it.skipIf(lan === undefined)(
    `explains itself on another address, and leads to https [skipped if ${NO_LAN}]`,
    async () => {
      const jeanne = await neighbour('Jeanne', `http://${lan}:${relay.port}`);
      await jeanne.page.goto(`http://${lan}:${relay.port}/#j=abc`);
      await jeanne.sees("Placette a besoin d'une adresse en https");
      const way = jeanne.page.getByRole('link', { name: `https://${lan}:${relay.port}/` });
      expect(await way.getAttribute('href'), 'with the invitation').toBe(
        `https://${lan}:${relay.port}/#j=abc`,
      );
      expect(new URL(jeanne.page.url()).hash, 'out of the address bar all the same').toBe('');
      await jeanne.page.getByRole('button', { name: 'English' }).click();
      await jeanne.sees('Placette needs an https address');
      expect(jeanne.complaints).toEqual([]);
    },
  );

  it('invites to PUBLIC_URL when there is one', async () => {
    const named = await startRelay({ env: { PUBLIC_URL: 'https://relais.example' } });
    const awa = await neighbour('Awa', `http://localhost:${named.port}`);
    await awa.beginGroup(GROUP);
    const link = await awa.invite();
    expect(link).toMatch(/^https:\/\/relais\.example\/#j=/);
    await awa.page.getByRole('button', { name: 'Inviter' }).click();
    await awa.page.getByRole('img', { name: 'Code à photographier' }).waitFor();
  });
});

describe.skipIf(lan === undefined)(`https with a certificate of our own [skipped if ${NO_LAN}]`, () => {
  let relay: RelayProcess;
  beforeAll(async () => {
    relay = await startRelay({ args: ['--https'] });
  });

  it('explains over http on the same port how to trust it, and hands out the certificate', async () => {
    const jeanne = await neighbour('Jeanne', `http://${lan}:${relay.port}`);
    await jeanne.page.goto(`http://${lan}:${relay.port}/`);
    await jeanne.sees('Il reste un pas à faire');
    await jeanne.page.getByText('iPhone ou iPad').first().click();
    await jeanne.sees('Réglages des certificats');
    const [download] = await Promise.all([
      jeanne.page.waitForEvent('download'),
      jeanne.page.getByRole('link', { name: 'Télécharger le certificat' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('placette-ca.crt');
    expect(await text(await download.createReadStream())).toBe(await authority());
    expect(await secure(await authority(), lan ?? ''), 'trusting it is enough').toBe(200);

    await jeanne.page
      .getByRole('link', { name: `https://${lan}:${relay.port}/` })
      .first()
      .click();
    await jeanne.sees("Comment s'appelle votre groupe ?");
    await jeanne.page.goto(`https://${lan}:${relay.port}/confiance`);
    await jeanne.sees('Il reste un pas à faire');
  });

  for (const host of new Set(['localhost', lan ?? ''])) {
    it(`invites from ${host === lan ? 'the address on the network' : host} to the address on the network`, async () => {
      const awa = await neighbour('Awa', `https://${host}:${relay.port}`);
      await awa.beginGroup(GROUP);
      await awa.addProject(PROJECT);
      const link = await awa.invite();
      expect(new URL(link).origin).toBe(`https://${lan}:${relay.port}`);
      await awa.page.getByRole('button', { name: 'Inviter' }).click();
      await awa.page.getByRole('img', { name: 'Code à photographier' }).waitFor();
      await awa.page.getByRole('button', { name: 'Fermer', exact: true }).click();

      const jeanne = await neighbour('Jeanne', new URL(link).origin);
      await jeanne.enter(link);
      await jeanne.openProject(PROJECT);
      await awa.openProject(PROJECT);
      await jeanne.addTask(PROJECT, 'Du téléphone');
      await awa.sees('Du téléphone', 20_000);
      await awa.addTask(PROJECT, "De l'ordinateur");
      await jeanne.sees("De l'ordinateur", 20_000);
    });
  }

  it('keeps its certificate when started again', async () => {
    const before = [await authority(), await leaf()];
    await relay.stop();
    await relay.start();
    expect([await authority(), await leaf()]).toEqual(before);
  });

  async function authority(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${relay.port}/placette-ca.crt`);
    return answer.text();
  }

  async function leaf(): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port: relay.port, host: '127.0.0.1', rejectUnauthorized: false }, () => {
        resolve(socket.getPeerCertificate().fingerprint256);
        socket.destroy();
      }).on('error', reject);
    });
  }

  async function secure(ca: string, hostname: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request({ hostname, port: relay.port, ca, path: '/healthz' }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});
