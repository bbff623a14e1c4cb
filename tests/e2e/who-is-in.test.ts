/** Who is in, on real screens: removed with an open page, lowered, gone, without a phone, at the door, and back in one's own place. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';

const GROUP = 'Les Tilleuls';
const PROJECT = 'Fête du quartier';
const SYNC_MS = 20_000;

let square: Square;

beforeAll(async () => {
  square = await openSquare();
});
afterAll(() => square.close());

const goTo = ({ page }: ProxiedNeighbour, place: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Lieux du groupe' }).getByRole('link', { name: place }).click();

/** The row of a person in Le groupe. */
const row = ({ page }: ProxiedNeighbour, name: string) => page.locator('.person', { hasText: name });

async function ask(one: ProxiedNeighbour, name: string, act: string): Promise<void> {
  await one.page.getByRole('button', { name: `Que faire : ${name}` }).click();
  await one.page.getByRole('menuitem', { name: act }).click();
}

const dialog = ({ page }: ProxiedNeighbour) => page.getByRole('dialog');

async function dialogAct(one: ProxiedNeighbour, name: string): Promise<void> {
  await dialog(one).getByRole('button', { name, exact: true }).click();
}

describe('removing a member', () => {
  it('[R4] closes the group to their open page: they read what they have, and what they write reaches nobody', async () => {
    const awa = await square.neighbour('Awa');
    const jeanne = await square.neighbour('Jeanne');
    const paul = await square.neighbour('Paul');
    await awa.beginGroup(GROUP);
    await awa.addProject(PROJECT);
    const link = await awa.inviteAnew(6);
    await jeanne.enter(link);
    await paul.enter(link);
    await jeanne.addTask(PROJECT, 'Réserver la halle');
    await awa.openProject(PROJECT);
    await awa.sees('Réserver la halle', SYNC_MS);
    await jeanne.page.getByRole('link', { name: 'Réserver la halle' }).click();
    await jeanne.page.getByRole('button', { name: "Je m'en occupe" }).click();
    await jeanne.page.keyboard.press('Escape');

    jeanne.proxy.cut();
    await jeanne.addTask(PROJECT, 'Repeindre le banc');
    await goTo(awa, 'Le groupe');
    await row(awa, 'Jeanne').waitFor();
    await ask(awa, 'Jeanne', 'Retirer du groupe…');
    await dialog(awa).getByText('Les invitations ouvertes se ferment.').waitFor();
    await dialogAct(awa, 'Retirer Jeanne');
    await awa.sees('Jeanne ne fait plus partie du groupe.', SYNC_MS);
    await row(awa, 'Jeanne').waitFor({ state: 'detached' });
    await awa.page.getByText('Personne partie (1)').click();
    await awa.page.locator('.person-former', { hasText: 'Jeanne' }).waitFor();

    jeanne.proxy.mend();
    await jeanne.sees('Vous ne faites plus partie de ce groupe.', SYNC_MS);
    await jeanne.sees(/^Gardé sur cet appareil, \d+ changements? non envoyés?/);
    await jeanne.sees('Repeindre le banc');
    await jeanne.sees('Réserver la halle');
    expect(await jeanne.page.getByLabel('Nouvelle tâche dans « À faire »').count()).toBe(0);

    await awa.addTask(PROJECT, 'Prévenir la mairie');
    await paul.openProject(PROJECT);
    await paul.sees('Prévenir la mairie', SYNC_MS);
    // cited by name where they were
    await paul.page.locator('.card', { hasText: 'Réserver la halle' }).getByText('Jeanne').waitFor();
    expect(await paul.page.getByText('Repeindre le banc').count()).toBe(0);
    expect(await jeanne.page.getByText('Prévenir la mairie').count()).toBe(0);

    await jeanne.page.reload();
    await jeanne.sees('Vous ne faites plus partie de ce groupe.', SYNC_MS);
    expect(await jeanne.page.getByText('Hors ligne').count()).toBe(0);
    expect(await jeanne.page.getByText('Prévenir la mairie').count()).toBe(0);

    await jeanne.page.getByRole('button', { name: 'Effacer de cet appareil…' }).click();
    await dialogAct(jeanne, 'Effacer de cet appareil');
    await jeanne.sees(`${GROUP} est effacé de cet appareil.`);
    await jeanne.page.reload();
    await jeanne.sees("Comment s'appelle votre groupe ?");

    const salif = await square.neighbour('Salif');
    await salif.openInvitation(link);
    await salif.page.getByLabel('Votre prénom').fill('Salif');
    await salif.page.getByRole('button', { name: 'Entrer' }).click();
    await salif.sees('Cette invitation a été retirée.', SYNC_MS);
    await square.dismissAllBut();
  });
});

describe('a poster', () => {
  it('leads to the door: the same code on both screens, across a reload, and in when a neighbour opens', async () => {
    const awa = await square.neighbour('Awa');
    await awa.beginGroup(GROUP);
    await awa.addProject(PROJECT);
    await awa.invite();
    await awa.page.getByRole('button', { name: 'Inviter' }).click();
    await dialog(awa).getByText('Pour qui, pour combien de temps').click();
    await dialog(awa).getByLabel('Comment on entre').selectOption("Attendre qu'un voisin ouvre (affiche)");
    const field = dialog(awa).getByLabel("Lien d'invitation");
    const openLink = await field.inputValue();
    await dialog(awa).getByRole('button', { name: 'Faire un nouveau' }).click();
    await expect.poll(async () => (await field.count()) > 0 && (await field.inputValue())).not.toBe(openLink);
    await dialog(awa).getByText('à la porte').first().waitFor();
    const link = await field.inputValue();
    await awa.page.getByRole('button', { name: 'Fermer', exact: true }).first().click();

    const jeanne = await square.neighbour('Jeanne');
    await jeanne.openInvitation(link);
    await jeanne.page.getByLabel('Votre prénom').fill('Jeanne');
    await jeanne.page.getByRole('button', { name: 'Entrer' }).click();
    await jeanne.sees('Vous attendez à la porte', SYNC_MS);
    const code = await codeOn(jeanne);
    await jeanne.page.reload();
    expect(await codeOn(jeanne)).toBe(code);
    await jeanne.page.goto(jeanne.proxy.origin);
    await jeanne.page.getByRole('link', { name: 'Vous attendez à la porte de Les Tilleuls' }).click();

    await awa.page.getByText(`Quelqu'un attend à la porte : code ${code}`).waitFor({ timeout: SYNC_MS });
    await goTo(awa, "Aujourd'hui");
    await awa.page.getByText(`Quelqu'un attend à la porte : code ${code}`).waitFor();
    await awa.page.getByRole('button', { name: 'Laisser entrer' }).click();
    await jeanne.sees('Bienvenue Jeanne.', SYNC_MS);
    await jeanne.openProject(PROJECT);
    await goTo(awa, 'Le groupe');
    await row(awa, 'Jeanne').waitFor({ timeout: SYNC_MS });

    const salif = await square.neighbour('Salif');
    await salif.openInvitation(link);
    await salif.page.getByLabel('Votre prénom').fill('Salif');
    await salif.page.getByRole('button', { name: 'Entrer' }).click();
    await salif.sees('Vous attendez à la porte', SYNC_MS);
    await awa.page.getByRole('button', { name: 'Fermer cette invitation' }).click({ timeout: SYNC_MS });
    await awa.sees('Invitation fermée.', SYNC_MS);
    await salif.sees("personne n'ouvrira", SYNC_MS);
    await salif.page.getByRole('button', { name: 'Ne plus attendre' }).click();
    await salif.sees("Comment s'appelle votre groupe ?");
    await square.dismissAllBut();
  });

  async function codeOn(one: ProxiedNeighbour): Promise<string> {
    const text = await one.page.locator('.door-code').innerText();
    const [code] = /\d{3}\s\d{3}/.exec(text) ?? [];
    if (code === undefined) throw new Error(`no code in ${text}`);
    return code;
  }
});
