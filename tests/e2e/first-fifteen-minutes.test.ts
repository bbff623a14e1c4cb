/** Six people who have never seen Placette, a laptop and five phones: the storyboard of the first meeting, counted in taps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTally, type Hand } from './fixture/hand.ts';
import { askedWords, readPaperSheet } from './fixture/paper-sheet.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const GROUP = 'Les Tilleuls';
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Everybody's thing: one of the chips, or their own words. */
const NEIGHBOURS = [
  { name: 'Jeanne', thing: 'Marmite de 50 litres', typed: true },
  { name: 'Bakary', thing: 'Remorque', typed: false },
  { name: 'Tomás', thing: 'Couture', typed: false },
  { name: 'Minh', thing: 'Aide aux papiers', typed: false },
  { name: 'Rachid', thing: 'Perceuse', typed: false },
] as const;

let square: Square;
let awa: ProxiedNeighbour;
let awasHand: Hand;
let link = '';
const tally = createTally();

beforeAll(async () => {
  square = await openSquare({ env: { PUBLIC_URL: 'https://relais.example' } });
  awa = await square.neighbour('Awa');
  awasHand = tally.hand();
});
afterAll(() => square.close());

describe('the first fifteen minutes', () => {
  it('1, 2: a group begins with two words', async () => {
    const { page } = awa;
    await page.goto(awa.proxy.origin);
    awasHand.step('1 group');
    await awasHand.type(page.getByLabel("Comment s'appelle votre groupe"), GROUP);
    await awasHand.tap(page.getByRole('button', { name: 'Créer' }));
    awasHand.step('2 first name');
    await awasHand.type(page.getByLabel('Et vous, comment vous appelle-t-on'), 'Awa');
    await awasHand.tap(page.getByRole('button', { name: 'Entrer' }));
    await page.getByRole('heading', { name: 'Pour commencer' }).waitFor();
  });

  it('3, 4, 5: a thing and a date take one tap each', async () => {
    const { page } = awa;
    awasHand.step('4 a thing');
    await awasHand.tap(page.getByRole('button', { name: 'Perceuse' }));
    await awa.sees('«\u00A0Perceuse\u00A0» ajoutée. Gardée par Awa.');
    awasHand.step('5 a date');
    await awasHand.tap(page.getByRole('button', { name: 'Dans une semaine' }));
    await awa.sees("C'est noté");
    expect(await page.locator('.first-step-done').count()).toBe(2);
  });

  it('6: the code fills the screen, for six people, until the evening', async () => {
    const { page } = awa;
    awasHand.step('6 invite');
    await awasHand.tap(page.getByRole('button', { name: 'Inviter' }));
    const code = page.getByRole('img', { name: 'Code à photographier' });
    await code.waitFor();
    const box = await code.boundingBox();
    const { height } = page.viewportSize() ?? { height: 0 };
    expect(box?.height).toBeGreaterThan(height * 0.8);
    await page
      .getByText(/Ouvrez l'appareil photo\. Ce code laisse entrer six personnes, jusqu'à (ce|demain) soir\./)
      .waitFor();
    link = await page.getByLabel("Lien d'invitation").inputValue();
  });

  it('7, 8, 9: five enter, each with a thing, in front of everybody', async () => {
    const entered = awa.page.getByRole('dialog').getByRole('list');
    for (const { name, thing, typed } of NEIGHBOURS) {
      const one = await square.neighbour(name, { profile: PHONE });
      const { page } = one;
      const hand = tally.hand();
      await one.openInvitation(link);
      await one.sees(`Awa vous invite dans ${GROUP}.`);
      hand.step('7 enter, for five');
      await hand.type(page.getByLabel('Votre prénom'), name);
      await hand.tap(page.getByRole('button', { name: 'Entrer' }));
      await page.getByRole('heading', { name: `Bienvenue ${name}.` }).waitFor({ timeout: 30_000 });
      hand.step('8 a thing, for five');
      if (typed) {
        await hand.tap(page.getByRole('button', { name: 'Autre…' }));
        await hand.type(page.getByLabel('Autre chose'), thing);
        await hand.tap(page.getByRole('button', { name: 'Ajouter' }));
      } else await hand.tap(page.getByRole('button', { name: thing }));
      await one.sees(`«\u00A0${thing}\u00A0» ajoutée. Gardée par ${name}.`);
      await entered.getByText(`${name} vient d'entrer.`).waitFor({ timeout: 30_000 });
      await entered.getByText(thing).waitFor({ timeout: 30_000 });
    }
    await awa.sees('5 personnes de plus');
  }, 240_000);

  it('10: without Wi-Fi two changes stay here, and with it they are with everybody', async () => {
    const { page } = awa;
    awasHand.step('10 two changes');
    await awasHand.tap(page.getByRole('button', { name: 'Fermer', exact: true }));
    expect(await page.locator('.first-step-done').count()).toBe(3);
    awa.proxy.cut();
    await awasHand.tap(page.getByRole('button', { name: "Je m'en occupe" }));
    await awasHand.tap(page.getByRole('button', { name: 'Terminée' }));
    await awa.sees('Hors ligne, 2 changements gardés ici', 30_000);
    awa.proxy.mend();
    await awa.sees('Partagé avec 5 appareils', 60_000);
  }, 150_000);

  it('12: there is something to lose, and a sheet that keeps the place', async () => {
    const { page } = awa;
    await expect
      .poll(() => page.locator('.keep-place').allTextContents(), { timeout: 10_000 })
      .toEqual([expect.stringContaining('Vous avez 6 choses à partager, 1 tâche et 1 projet.')]);
    awasHand.step('12 the sheet');
    await awasHand.tap(page.getByRole('button', { name: 'Imprimer ma fiche' }));
    const sheet = page.getByRole('dialog').getByRole('article', { name: 'Ma fiche' });
    await awasHand.tap(page.getByRole('button', { name: 'Faire ma fiche' }));
    await sheet.getByText('qui la trouve peut prendre votre place').waitFor();
    await sheet.getByText('https://relais.example/g/').waitFor();
    const paper = await readPaperSheet(page);
    await awasHand.tap(page.getByRole('button', { name: 'Imprimer', exact: true }));
    await awasHand.tap(page.getByRole('button', { name: 'Vérifier ma fiche' }));
    for (const [field, word] of await askedWords(page, paper)) await awasHand.type(field, word);
    await awasHand.tap(page.getByRole('button', { name: 'Vérifier', exact: true }));
    await awa.sees('Votre fiche fonctionne.');
  });

  it('takes no more taps than that', () => {
    console.info(tally.table());
    expect(tally.counts()).toEqual({
      '1 group': [1, 1],
      '2 first name': [1, 1],
      '4 a thing': [1, 0],
      '5 a date': [1, 0],
      '6 invite': [1, 0],
      '7 enter, for five': [5, 5],
      '8 a thing, for five': [6, 1],
      '10 two changes': [3, 0],
      '12 the sheet': [5, 2],
    });
  });
});
