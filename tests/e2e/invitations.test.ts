/** Invitations that work, and each way in which one does not: a plain sentence, what was typed stays, a way on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bytesToBase64url } from '../../core/bytes/base64url.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { decodeInvitationLink, encodeInvitationLink } from '../../core/roster/invitation-link.ts';
import { beginAsFacilitator } from './fixture/facilitator.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const GROUP = 'Les Tilleuls';
const PROJECT = 'Fête du quartier';
const NAMES = { groupName: GROUP, inviterName: 'Awa' };

let square: Square;
let awa: ProxiedNeighbour;
let link: string;

beforeAll(async () => {
  square = await openSquare();
  awa = await square.neighbour('Awa');
  await awa.beginGroup(GROUP);
  await awa.addProject(PROJECT);
  link = await awa.invite();
});
afterEach(() => square.dismissAllBut(awa));
afterAll(() => square.close());

describe('an invitation that does not work', () => {
  it('says that a mistyped link is mistyped, keeps it, and takes the right one in its place', async () => {
    const jeanne = await square.neighbour('Jeanne');
    const mistyped = link.slice(0, -9) + (link.at(-9) === 'A' ? 'B' : 'A') + link.slice(-8);
    await jeanne.openInvitation(mistyped);
    await jeanne.sees('Ce lien est incomplet ou mal recopié.');
    const field = jeanne.page.getByLabel("Lien d'invitation");
    expect(await field.inputValue()).toContain(mistyped.slice(mistyped.indexOf('#')));

    await field.fill('bonjour');
    await jeanne.page.getByRole('button', { name: "Lire l'invitation" }).click();
    await jeanne.sees('Ce lien est incomplet ou mal recopié.');
    expect(await field.inputValue()).toBe('bonjour');

    await field.fill(link);
    await jeanne.page.getByRole('button', { name: "Lire l'invitation" }).click();
    await jeanne.sees(`Awa vous invite dans ${GROUP}.`);
  });

  it('says that the relay does not know the group', async () => {
    const space = bytesToHex(randomBytes(16)) as SpaceId;
    const jeanne = await refusedWith(
      await encodeInvitationLink('http://localhost', { space, secret: randomBytes(16), relay: '', ...NAMES }),
      'Ce relais ne connaît pas ce groupe.',
    );
    await jeanne.page.getByRole('button', { name: 'Coller un autre lien' }).click();
    await jeanne.page.getByLabel("Lien d'invitation").fill(link);
    await jeanne.page.getByLabel("Lien d'invitation").press('Enter');
    await jeanne.sees(`Awa vous invite dans ${GROUP}.`);
  });

  it('says that the group does not know the invitation', async () => {
    const read = await decodeInvitationLink(link);
    if (!read.ok) throw new Error(read.error.type);
    const unknown = { ...read.value, secret: randomBytes(16) };
    await refusedWith(
      await encodeInvitationLink('http://localhost', unknown),
      'Le groupe ne connaît pas cette invitation.',
    );
  });

  it('says that an invitation for one was used, and invents nobody', async () => {
    const forOne = await awa.inviteAnew(1);

    const first = await square.neighbour('Fatou');
    await first.enter(forOne);
    await first.openProject(PROJECT);
    await refusedWith(forOne, 'Cette invitation a déjà servi autant de fois que prévu.');
    await awa.sees('Fatou');
    expect(await awa.page.locator('.person').count()).toBe(2);
  });

  it('says that an invitation is out of date, by the clock of the relay', async () => {
    const facilitator = await beginAsFacilitator(`http://localhost:${square.relay.port}`);
    const { link: short, expires } = await facilitator.invite({ role: 'member', uses: 6, validS: 2 });
    await expect.poll(() => Math.floor(Date.now() / 1000), { timeout: 10_000 }).toBeGreaterThan(expires);
    await refusedWith(short, "Cette invitation n'est plus valable, sa date est passée.");
  });

  it('is still there after a reload in the middle, outside the address, and gone once it is spent', async () => {
    const salif = await square.neighbour('Salif');
    await salif.openInvitation(link);
    await salif.sees(`Awa vous invite dans ${GROUP}.`);
    await salif.page.reload();
    await salif.sees(`Awa vous invite dans ${GROUP}.`);
    expect(salif.page.url()).not.toContain('#');
    await salif.page.getByLabel('Votre prénom').fill('Salif');
    await salif.page.getByRole('button', { name: 'Entrer' }).click();
    await salif.sees('Bienvenue Salif.');
    expect(await salif.page.evaluate(() => JSON.stringify(history.state))).toBe('null');
  });

  it('waits for the relay with what was typed, and enters once it answers', async () => {
    const jeanne = await square.neighbour('Jeanne');
    await jeanne.openInvitation(link);
    const field = jeanne.page.getByLabel('Votre prénom');
    await field.fill('Jeanne');
    jeanne.proxy.cut();
    await jeanne.page.getByRole('button', { name: 'Entrer' }).click();
    await jeanne.sees('Il faut le réseau pour entrer, et le relais ne répond pas.', 20_000);
    expect(await field.inputValue()).toBe('Jeanne');
    jeanne.proxy.mend();
    await jeanne.page.getByRole('button', { name: 'Réessayer' }).click();
    await jeanne.sees('Bienvenue Jeanne.', 20_000);
    await jeanne.openProject(PROJECT);

    await jeanne.openInvitation(link);
    await jeanne.sees('Vous êtes déjà dans ce groupe.');
    await jeanne.openProject(PROJECT);
  });

  it('says how to invite when the relay cannot be reached', async () => {
    const bakary = await square.neighbour('Bakary');
    await bakary.beginGroup('Sans relais');
    // the whole page is on the device: only the relay is missing
    await bakary.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    bakary.proxy.cut();
    await bakary.page.getByRole('button', { name: 'Inviter' }).click();
    await bakary.sees('Il faut le réseau pour inviter, et le relais ne répond pas.', 20_000);
    bakary.proxy.mend();
    await bakary.page.getByRole('button', { name: 'Réessayer' }).click();
    await bakary.page.getByRole('dialog').getByLabel("Lien d'invitation").waitFor({ timeout: 20_000 });
  });

  async function refusedWith(refused: string, sentence: string): Promise<ProxiedNeighbour> {
    const jeanne = await square.neighbour('Jeanne');
    await jeanne.openInvitation(refused);
    await jeanne.page.getByLabel('Votre prénom').fill('Jeanne');
    await jeanne.page.getByRole('button', { name: 'Entrer' }).click();
    await jeanne.sees(sentence, 20_000);
    expect(await jeanne.page.getByLabel('Votre prénom').inputValue(), 'what was typed stays').toBe('Jeanne');
    return jeanne;
  }
});

describe('an invitation that works', () => {
  it('is pasted where no link could be opened', async () => {
    const paul = await square.neighbour('Paul');
    await paul.page.goto(paul.proxy.origin);
    await paul.page.getByRole('link', { name: "J'ai une invitation" }).click();
    await paul.page.getByLabel("Lien d'invitation").fill(`  ${link}\n`);
    await paul.page.getByRole('button', { name: "Lire l'invitation" }).click();
    await paul.page.getByLabel('Votre prénom').fill('Paul');
    await paul.page.getByRole('button', { name: 'Entrer' }).click();
    await paul.sees('Bienvenue Paul.');
    await paul.openProject(PROJECT);
  });

  it('replaces the one that stands in an open page', async () => {
    const minh = await square.neighbour('Minh');
    const other = await encodeInvitationLink('http://localhost', {
      space: bytesToHex(randomBytes(16)) as SpaceId,
      secret: randomBytes(16),
      relay: '',
      groupName: 'Ailleurs',
      inviterName: 'Zoé',
    });
    await minh.openInvitation(other);
    await minh.sees('Zoé vous invite dans Ailleurs.');
    await minh.page.evaluate((fragment) => (location.hash = fragment), link.slice(link.indexOf('#')));
    await minh.sees(`Awa vous invite dans ${GROUP}.`);
  });

  it('lets six people in who press Entrer at the same moment', async () => {
    const forSix = await awa.inviteAnew(6);
    const names = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'].map((number) => `Invité ${number}`);
    const six = await Promise.all(names.map((name) => square.neighbour(name)));
    await Promise.all(
      six.map(async (one) => {
        await one.openInvitation(forSix);
        await one.page.getByLabel('Votre prénom').fill(one.name);
      }),
    );
    await Promise.all(six.map((one) => one.page.getByRole('button', { name: 'Entrer' }).click()));
    await Promise.all(six.map((one) => one.sees(`Bienvenue ${one.name}.`, 40_000)));
    await Promise.all(six.map((one) => one.openProject(PROJECT)));
    for (const name of names) await awa.sees(name, 20_000);
  });

  it('[K5] leaves the secret in no address, no referrer and no byte that travels', async () => {
    const lea = await square.neighbour('Léa');
    const urls: string[] = [];
    lea.page.on('request', (request) => urls.push(request.url(), JSON.stringify(request.headers())));
    await lea.enter(link);
    await lea.openProject(PROJECT);

    const read = await decodeInvitationLink(link);
    if (!read.ok) throw new Error(read.error.type);
    const secret = Buffer.from(read.value.secret);
    const fragment = link.slice(link.indexOf('#j=') + 3);
    const shown = await lea.page.evaluate(() => [
      location.href,
      document.referrer,
      document.documentElement.outerHTML,
    ]);
    const captured = lea.proxy.captured();
    expect(captured.length).toBeGreaterThan(10_000);
    for (const trace of [
      fragment,
      fragment.slice(24, 40),
      secret.toString('hex'),
      bytesToBase64url(read.value.secret),
    ]) {
      expect(shown.join('\n').includes(trace), 'on the page').toBe(false);
      expect(captured.includes(trace), 'in what the relay got').toBe(false);
      expect(square.relay.output().includes(trace), 'in its log').toBe(false);
    }
    // Chromium itself names a navigation by its whole address; nothing leaves the browser with it
    expect(
      urls.slice(2).some((url) => url.includes(fragment)),
      'in a request',
    ).toBe(false);
    expect(captured.includes(secret), 'the bare bytes').toBe(false);
    await lea.page.goBack();
    expect(lea.page.url(), 'in the history').not.toContain('#j=');
  });
});
