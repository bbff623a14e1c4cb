/**
 * J2: from an idea to an active project. Minh has the idea, Awa facilitates, Henriette has no phone; who else answers does so from a device
 * without a screen. The group is a new one of nine people.
 */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { startAutomerge } from '../../core/event-log/automerge.ts';
import { groupDocId } from '../../core/group/group-documents.ts';
import { renameMember } from '../../core/people/names.ts';
import { decodeInvitationLink } from '../../core/roster/invitation-link.ts';
import { automergeWasm } from '../core/fixture/automerge-wasm.ts';
import { enterAsNeighbour, type NodeNeighbour } from '../peers/node-neighbour.ts';
import { openPeople } from './fixture/meeting-screens.ts';
import { openSquare, type ProxiedNeighbour, type Square } from './fixture/square.ts';
import { stateOf } from './fixture/state-of.ts';
import { createStoryClock } from './fixture/story-clock.ts';

const PROJECT = 'Ateliers réparation';
const SECOND = 'Ateliers couture';
const QUESTION = 'Commencer en janvier ?';
/** Also for what is held for ten seconds before it is written. */
const SYNC_MS = 60_000;

vi.setConfig({ testTimeout: 240_000, hookTimeout: 180_000 });

const clock = createStoryClock('2026-11-10T09:00:00Z');
let square: Square;
let awa: ProxiedNeighbour;
let minh: ProxiedNeighbour;
const voters = new Map<string, NodeNeighbour>();

beforeAll(async () => {
  await startAutomerge(automergeWasm());
  square = await openSquare({ env: clock.relayEnv });
  const arrive = async (name: string): Promise<ProxiedNeighbour> => {
    const one = await square.neighbour(name, { profile: { timezoneId: 'Europe/Paris' } });
    await clock.wind(one.context);
    return one;
  };
  awa = await arrive('Awa');
  await awa.beginGroup('Les Tilleuls');
  const link = await awa.inviteAnew(6);
  minh = await arrive('Minh');
  await minh.enter(link);
  for (const name of ['Jeanne', 'Bakary', 'Tomás']) voters.set(name, await enter(link, name));
  for (const name of ['Henriette', 'Leïla', 'Rachid', 'Solène']) await addWithoutPhone(name);
});
afterAll(async () => {
  for (const voter of voters.values()) voter.close();
  await square.close();
});

/** On a device without a screen. */
async function enter(invitation: string, firstName: string): Promise<NodeNeighbour> {
  return clock.during(async () => {
    const link = await decodeInvitationLink(invitation);
    if (!link.ok) throw new Error(link.error.type);
    const one = await enterAsNeighbour(`http://127.0.0.1:${square.relay.port}`, link.value);
    const people = await one.open(await groupDocId(one.book, 'people'));
    renameMember(people.ydoc, one.me, firstName);
    await one.allSent();
    return one;
  });
}

async function addWithoutPhone(name: string): Promise<void> {
  await openPeople(awa);
  await awa.page.getByRole('button', { name: "Ajouter quelqu'un sans téléphone" }).click();
  await awa.page.getByLabel('Son prénom').fill(name);
  await awa.page.keyboard.press('Enter');
  await awa.page.getByRole('dialog').waitFor({ state: 'detached' });
}

const stage = ({ page }: ProxiedNeighbour): Promise<string> =>
  page.locator('.stage-step[aria-current]').innerText();

async function atStage(one: ProxiedNeighbour, expected: string): Promise<void> {
  await expect.poll(() => stage(one), { timeout: SYNC_MS, message: one.name }).toBe(expected);
}

async function answer({ page }: ProxiedNeighbour, questions: readonly string[]): Promise<void> {
  const details = page.locator('.stage-questions');
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  for (const one of questions) await details.getByLabel(one).fill(`${one} C'est dit.`);
}

async function openDecision(one: ProxiedNeighbour, title: string): Promise<void> {
  const places = one.page.getByRole('navigation', { name: 'Lieux du groupe' });
  await places.getByRole('link', { name: /Décisions/ }).click({ timeout: SYNC_MS });
  await one.page.locator('.decide-line-title', { hasText: title }).click({ timeout: SYNC_MS });
  await one.page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

it('1-3: an idea is launched once its six questions are answered, by the rule of the group', async () => {
  await minh.addProject(PROJECT);
  await answer(minh, ['Qui ?', 'Quand ?', 'Comment ?', 'Pourquoi ?']);
  expect(await stage(minh)).toBe('idée');
  await minh.page.getByRole('button', { name: 'Lancer le projet' }).click();
  await minh.sees('Il manque : où ? combien ?');
  expect(await minh.page.getByLabel('Qui ?').inputValue()).toBe("Qui ? C'est dit.");
  await answer(minh, ['Où ?', 'Combien ?']);
  await atStage(minh, 'actif');
  await minh.sees('sans décision');
  await awa.openProject(PROJECT);
  await atStage(awa, 'actif');
});

it('4: where the rules ask for a decision, the project says so and offers to propose one', async () => {
  await openPeople(awa);
  await awa.sees('règle du premier jour');
  await awa.page.getByRole('button', { name: 'Changer les règles' }).click();
  await awa.page.getByLabel('Un projet peut être lancé sans décision').uncheck();
  await awa.page.getByLabel('Part des personnes qui doivent répondre, en %').fill('60');
  await awa.page.getByRole('button', { name: 'Garder ces règles' }).click();
  await awa.sees('avec une décision en vigueur');

  await minh.addProject(SECOND);
  await answer(minh, ['Qui ?', 'Quand ?', 'Comment ?', 'Pourquoi ?', 'Où ?', 'Combien ?']);
  await atStage(minh, 'programmation');
  await minh.sees("Ce projet n'a pas de décision en vigueur.");
  await minh.page.getByRole('button', { name: 'Proposer une décision' }).first().click();
  await minh.page.getByLabel('La question, en une ligne').fill(QUESTION);
  await minh.page.getByRole('button', { name: 'Proposer', exact: true }).click();
  await minh.page.getByRole('heading', { name: QUESTION, level: 1 }).waitFor();
});

it('5: nine are asked, six answers count, and the project is active on both devices', async () => {
  await openDecision(awa, QUESTION);
  await awa.page.getByRole('button', { name: 'Ouvrir la consultation' }).click();
  await awa.page.locator('form').getByRole('button', { name: 'Ouvrir la consultation' }).click();
  await awa.sees('0 avis sur 9');
  await clock.during(async () => {
    for (const voter of voters.values()) await consent(voter);
  });
  await awa.page.getByRole('button', { name: 'Je consens', exact: true }).click();
  await openDecision(minh, QUESTION);
  await minh.page.getByRole('button', { name: 'Je consens', exact: true }).first().click();
  await minh.page.getByText('Noter l’avis de quelqu’un').click();
  await minh.page.getByLabel('Qui répond').selectOption('Henriette');
  await minh.page.getByLabel('Témoin').selectOption('Jeanne');
  await minh.page
    .getByRole('group', { name: 'Avis de Henriette' })
    .getByRole('button', { name: 'Je consens', exact: true })
    .click();
  await awa.sees('6 avis sur 9', SYNC_MS);
  await awa.page.getByText(/Voir les 6 avis/).click();
  await awa.sees('Henriette, par Minh, témoin Jeanne');

  await clock.moveTo('2026-11-18T09:00:00Z', [awa.page, minh.page]);
  await awa.page.reload();
  await awa.page.getByRole('button', { name: 'Clore la consultation' }).click({ timeout: SYNC_MS });
  await minh.openProject(SECOND);
  await atStage(minh, 'actif');
  await clock.moveTo('2026-11-22T09:00:00Z', [awa.page, minh.page]);
  await awa.page.reload();
  await awa.page.getByRole('button', { name: 'Mettre en vigueur' }).click({ timeout: SYNC_MS });
  await awa.sees('en vigueur', SYNC_MS);
  await awa.page.getByRole('link', { name: SECOND }).click();
  await awa.page.getByRole('heading', { name: SECOND, level: 1 }).waitFor();
  for (const one of [awa, minh]) {
    await atStage(one, 'actif');
    await one.page.locator('.stage').getByRole('link', { name: QUESTION }).waitFor();
    await expect.poll(() => one.page.locator('.stage-line').getByText('sans décision').count()).toBe(0);
  }
});

it('6: a decision that is dropped at its review leaves the project, which says so', async () => {
  await openDecision(awa, QUESTION);
  await awa.page.getByRole('button', { name: 'Revoir cette décision' }).click({ timeout: SYNC_MS });
  await awa.page.getByLabel("L'abandonner").check();
  await awa.page.getByLabel('Ce que le groupe en dit').fill('Personne ne vient.');
  await awa.page.getByRole('button', { name: 'Enregistrer' }).click();
  await minh.sees('décision abandonnée', SYNC_MS);
  await atStage(minh, 'programmation');
  await minh.page.getByRole('heading', { name: SECOND, level: 1 }).waitFor();
});

it('leaves both devices with the same state', { timeout: 120_000 }, async () => {
  await expect
    .poll(async () => (await stateOf(awa)) === (await stateOf(minh)), { timeout: SYNC_MS, interval: 1000 })
    .toBe(true);
});

/** As soon as the round has arrived. */
async function consent(voter: NodeNeighbour): Promise<void> {
  const register = await voter.openRegister();
  const opened = async () =>
    [...(await register.read()).facts.values()].find(({ type }) => type === 'round.opened');
  await expect.poll(async () => (await opened()) !== undefined, { timeout: SYNC_MS }).toBe(true);
  const round = await opened();
  if (!round) throw new Error('it has arrived');
  await register.say({
    type: 'stance.cast',
    subject: round.subject,
    payload: { round: 1, version: 'v1', choice: 'consent' },
    prev: [round.id],
  });
  await voter.allSent();
}
