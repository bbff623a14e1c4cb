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

    const card = awa.page.locator('.card', { hasText: 'Réserver la halle' });
    await card.getByText('Jeanne', { exact: true }).waitFor({ timeout: SYNC_MS });
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
    const [code] = /\d{3}(?:\s\d{3}){3}/.exec(text) ?? [];
    if (code === undefined) throw new Error(`no code in ${text}`);
    return code;
  }
});

describe('in one group', () => {
  const TASK = 'Réserver la halle';
  let awa: ProxiedNeighbour;
  let jeanne: ProxiedNeighbour;
  let paul: ProxiedNeighbour;
  let link: string;

  beforeAll(async () => {
    [awa, jeanne, paul] = [
      await square.neighbour('Awa'),
      await square.neighbour('Jeanne'),
      await square.neighbour('Paul'),
    ];
    await awa.beginGroup(GROUP);
    await awa.addProject(PROJECT);
    link = await awa.inviteAnew(6);
    await jeanne.enter(link);
    await paul.enter(link);
    await awa.addTask(PROJECT, TASK);
  });
  afterAll(() => square.dismissAllBut());

  const description = ({ page }: ProxiedNeighbour) =>
    page.getByRole('textbox', { name: 'Description', exact: true });

  it('[R2] an observer no longer reads notes, and the screen says so before and after', async () => {
    await jeanne.openProject(PROJECT);
    await jeanne.page.getByRole('link', { name: TASK }).click();
    await description(jeanne).click();
    await jeanne.page.keyboard.type('Demander la clé à la mairie.');

    await goTo(awa, 'Le groupe');
    await ask(awa, 'Jeanne', 'Changer de rôle…');
    await dialog(awa).getByRole('radio', { name: 'Observe' }).check();
    await dialog(awa).getByText("ne lira plus l'inventaire, les notes et les contacts").waitFor();
    await dialogAct(awa, 'Changer le rôle');
    await awa.sees('Jeanne : observe.', SYNC_MS);
    await row(awa, 'Jeanne').getByText('observe').waitFor();

    await jeanne.sees('élément réservé au groupe', SYNC_MS);
    expect(await jeanne.page.getByText('Demander la clé à la mairie.').count()).toBe(0);
    expect(await jeanne.page.getByRole('button', { name: "Je m'en occupe" }).count()).toBe(0);

    await ask(awa, 'Jeanne', 'Changer de rôle…');
    await dialog(awa).getByRole('radio', { name: 'De passage' }).check();
    await dialogAct(awa, 'Changer le rôle');
    await awa.sees('Jeanne : de passage.', SYNC_MS);
    await description(jeanne).waitFor({ timeout: SYNC_MS });
    await ask(awa, 'Jeanne', 'Fixer une fin…');
    await dialog(awa).getByLabel('Son séjour se termine le').fill('12/03/2099');
    await dialogAct(awa, 'Enregistrer');
    await row(awa, 'Jeanne').getByText("de passage jusqu'au 12 mars 2099").waitFor({ timeout: SYNC_MS });
    await goTo(jeanne, 'Le groupe');
    await row(jeanne, 'Jeanne').getByText("de passage jusqu'au 12 mars 2099").waitFor({ timeout: SYNC_MS });
  });

  it('keeps what was chosen while there is no network, and does it once there is', async () => {
    await ask(awa, 'Jeanne', 'Changer de rôle…');
    await dialog(awa).getByRole('radio', { name: 'Membre' }).check();
    awa.proxy.cut();
    await dialogAct(awa, 'Changer le rôle');
    await dialog(awa).getByText("le relais ne répond pas. Rien n'est changé.").waitFor({ timeout: 30_000 });
    expect(await dialog(awa).getByRole('radio', { name: 'Membre' }).isChecked()).toBe(true);
    awa.proxy.mend();
    await dialogAct(awa, 'Changer le rôle');
    await awa.sees('Jeanne : membre.', SYNC_MS);
  });

  it('[R11] adds somebody without a phone, whose name is written by the others', async () => {
    await goTo(paul, 'Le groupe');
    await paul.page.getByRole('button', { name: "Ajouter quelqu'un sans téléphone" }).click();
    await dialog(paul).getByLabel('Son prénom').fill('Lucette');
    await dialogAct(paul, 'Ajouter');
    await paul.sees('Lucette fait partie du groupe, sans téléphone.', SYNC_MS);
    await row(awa, 'Lucette').getByText('sans téléphone').waitFor({ timeout: SYNC_MS });
    await awa.page.getByRole('button', { name: 'Changer le prénom : Lucette' }).click();
    await awa.page.getByLabel('Son prénom').fill('Lucette Garnier');
    await awa.page.keyboard.press('Enter');
    await row(paul, 'Lucette Garnier').waitFor({ timeout: SYNC_MS });
  });

  it('gives somebody their place once two people have said that it is them', async () => {
    link = await awa.inviteAnew(6);
    const lucette = await square.neighbour('Lucette');
    await lucette.openInvitation(link);
    await lucette.page.getByLabel('Votre prénom').fill('Lucette');
    await lucette.page.getByRole('button', { name: 'Entrer' }).click();
    await lucette.page.getByRole('button', { name: "J'étais déjà là…" }).click({ timeout: SYNC_MS });
    await dialog(lucette).getByRole('combobox').fill('Garnier');
    await lucette.page.getByRole('option', { name: 'Lucette Garnier' }).click();
    await dialogAct(lucette, 'Reprendre cette place');
    await lucette.sees("C'est dit. Deux personnes du groupe doivent le confirmer.", SYNC_MS);
    await lucette.page.getByRole('button', { name: 'Passer' }).click();
    await lucette.sees('Vous avez dit être Lucette Garnier.');
    await lucette.sees('Il faut deux confirmations. Aucune encore.');

    const yes = ({ page }: ProxiedNeighbour) =>
      page.getByRole('button', { name: 'Oui, je connais cette personne' });
    await goTo(awa, "Aujourd'hui");
    await awa.sees('dit être Lucette Garnier', SYNC_MS);
    await yes(awa).click();
    await awa.sees("C'est confirmé.", SYNC_MS);
    await awa.sees('1 est donnée.');
    await awa.sees("Vous l'avez confirmé.");
    await yes(paul).click({ timeout: SYNC_MS });

    await goTo(lucette, 'Le groupe');
    await row(lucette, 'Lucette Garnier').getByText('vous').waitFor({ timeout: SYNC_MS });
    await lucette.page.getByText("qui vient d'entrer").waitFor({ state: 'detached' });
    expect(await row(lucette, 'Lucette').count()).toBe(1);
    expect(await lucette.page.getByText('Vous ne faites plus partie').count()).toBe(0);
    // and what they write is theirs from there on
    await lucette.openProject(PROJECT);
    await lucette.page.getByRole('link', { name: TASK }).click();
    await lucette.page.getByRole('button', { name: "Je m'en occupe" }).click();
    await awa.openProject(PROJECT);
    await awa.page
      .locator('.card', { hasText: TASK })
      .getByText('Lucette Garnier', { exact: true })
      .waitFor({ timeout: SYNC_MS });
  });

  it('lets go who leaves, with their name when they want that', async () => {
    await paul.openProject(PROJECT);
    await paul.page.getByRole('link', { name: TASK }).click();
    await paul.page.getByRole('button', { name: "Je m'en occupe" }).click();
    await paul.page.keyboard.press('Escape');
    await goTo(awa, 'Le groupe');
    await awa.page.getByRole('button', { name: 'Quitter le groupe…' }).click();
    await dialog(awa).getByText('Vous êtes la seule personne qui facilite ce groupe.').waitFor();
    await dialog(awa).getByRole('button', { name: 'Fermer', exact: true }).first().click();

    await goTo(paul, 'Le groupe');
    await paul.page.getByRole('button', { name: 'Quitter le groupe…' }).click();
    await dialog(paul).getByText('Effacer mon prénom et mon contact').click();
    await dialogAct(paul, 'Quitter le groupe');
    await paul.sees('Vous avez quitté ce groupe.', SYNC_MS);
    expect(await paul.page.getByRole('button', { name: 'Quitter le groupe…' }).count()).toBe(0);

    await row(awa, 'Paul').waitFor({ state: 'detached', timeout: SYNC_MS });
    await awa.page.getByText('Personne partie (1)').click();
    await awa.page.locator('.person-former', { hasText: 'personne partie' }).waitFor();
    await awa.openProject(PROJECT);
    await awa.page.locator('.card', { hasText: TASK }).getByText('personne partie').waitFor();
    expect(await awa.page.getByText('Paul').count()).toBe(0);
  });
});
