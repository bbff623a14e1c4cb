/** An invitation opened inside a messaging app, which would forget it: copied whole, spent by nobody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const APPS = {
  Messenger:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/MessengerForiOS;FBAV/512.0.0.42.106;FBDV/iPhone15,3;FBSN/iOS;FBSV/18.5]',
  Instagram:
    'Mozilla/5.0 (Linux; Android 15; Pixel 8 Build/AP4A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/137.0.0.0 Mobile Safari/537.36 Instagram 385.0.0.47.74 Android',
};

describe('inside a messaging app', () => {
  let square: Square;
  let awa: ProxiedNeighbour;
  let link: string;

  beforeAll(async () => {
    square = await openSquare();
    awa = await square.neighbour('Awa');
    await awa.beginGroup('Les Tilleuls');
    link = await awa.inviteAnew(1);
  });
  afterAll(() => square.close());

  for (const [app, userAgent] of Object.entries(APPS)) {
    it(`${app}: says where to open it and copies the whole link`, async () => {
      const profile = {
        userAgent,
        permissions: ['clipboard-read', 'clipboard-write'],
        viewport: { width: 390, height: 700 },
      };
      const jeanne = await square.neighbour('Jeanne', { profile });
      const whole = `${jeanne.proxy.origin}/${link.slice(link.indexOf('#'))}`;
      await jeanne.page.goto(whole);
      await jeanne.sees('Ouvrez ce lien dans Chrome ou Safari');
      await jeanne.sees(`à l'intérieur de ${app}`);
      await jeanne.page.getByRole('button', { name: "Copier l'invitation" }).click();
      await jeanne.sees('Copié');
      expect(await jeanne.page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
      expect(jeanne.proxy.openSockets(), 'the relay was not even asked').toBe(0);
      await jeanne.context.close();
    });
  }

  it('selects the link when the app refuses to copy', async () => {
    const jeanne = await square.neighbour('Jeanne', {
      profile: { userAgent: APPS.Messenger },
      browserIs: () => {
        Clipboard.prototype.writeText = async () => {
          throw new DOMException('not here', 'NotAllowedError');
        };
      },
    });
    await jeanne.openInvitation(link);
    await jeanne.page.getByRole('button', { name: "Copier l'invitation" }).click();
    await jeanne.sees('Ce navigateur refuse de copier.');
    expect(await jeanne.page.evaluate(() => getSelection()?.toString())).toContain(
      link.slice(link.indexOf('#')),
    );
  });

  it('lets somebody go on there who wants to, and the invitation for one was still whole', async () => {
    const jeanne = await square.neighbour('Jeanne', { profile: { userAgent: APPS.Instagram } });
    await jeanne.openInvitation(link);
    await jeanne.page.getByRole('button', { name: 'Continuer ici quand même' }).click();
    await jeanne.page.getByLabel('Votre prénom').fill('Jeanne');
    await jeanne.page.getByRole('button', { name: 'Entrer' }).click();
    await jeanne.sees('Bienvenue Jeanne.');
    await awa.sees('Jeanne');
  });
});
