/** "Ma fiche": when it is offered, what stands on it, and what it says when there is no way to make a code. */
import { page } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeepPlace } from '../../client/features/sheet/keep-place.tsx';
import { MySheet } from '../../client/features/sheet/my-sheet.tsx';
import type { Group, InvitationTicket } from '../../client/state/workplace.ts';
import type { Role } from '../../core/roster/role.ts';
import { fail, ok } from '../../core/result/result.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup } from './fixture/sample-group.ts';

const LINK = 'https://placette.example/#j=abc';
const TICKET: InvitationTicket = {
  id: 'abc',
  link: LINK,
  expiresAt: new Date(2031, 10, 30, 12),
  isOver: () => false,
  uses: 1,
  onlyHere: false,
  trustAt: undefined,
};

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ publicUrl: 'https://placette.example' }));
  vi.spyOn(globalThis, 'print').mockReturnValue();
});

function open(options: { role?: Role; tasks?: number; answers?: boolean; alone?: boolean } = {}) {
  const { role = 'facilitator', tasks = 5, answers = true, alone = false } = options;
  const sample = createSampleGroup(role);
  const project = sample.plan.firstProject('Entre voisins');
  for (let i = 0; i < tasks; i++)
    if (project.ok) sample.plan.addTask({ project: project.value, title: `Tâche ${i}` });
  const invite = vi.fn(async () => (answers ? ok(TICKET) : fail({ type: 'relay-unreachable' } as const)));
  const people = sample.group.people().filter(({ isMe }) => isMe || !alone);
  const group: Group = { ...sample.group, invite, people: () => people };
  mount(() => <KeepPlace group={group} />);
  return { invite, group };
}

const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();
const offer = () => page.getByRole('button', { name: 'Imprimer ma fiche' });
/** The one that is on the screen; another stands ready for the printer. */
const paper = () => page.getByRole('dialog').getByRole('article', { name: 'Ma fiche' });

it('is offered once there is something to lose', async () => {
  open();
  await expect.element(page.getByText('Vous avez 5 tâches et 1 projet.')).toBeVisible();
  await expect.element(offer()).toBeVisible();
});

it.each([{ tasks: 4 }, { alone: true }])('is not offered before: %o', async (options) => {
  open(options);
  await expect.element(offer()).not.toBeInTheDocument();
});

it('put off, comes back after a week', async () => {
  open();
  await tap('Plus tard');
  await expect.element(offer()).not.toBeInTheDocument();
  open();
  await expect.element(offer()).not.toBeInTheDocument();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 7 * 24 * 3_600_000 + 1);
  open();
  await expect.element(offer()).toBeVisible();
});

it('carries a code for one device, for who facilitates, when they ask for it', async () => {
  const { invite } = open();
  await offer().click();
  await expect.element(paper()).toHaveTextContent('https://placette.example/g/');
  await expect.element(paper()).not.toHaveTextContent('Ce code laisse entrer');
  expect(invite).not.toHaveBeenCalled();
  await tap('Ajouter un code pour revenir');
  await expect.element(paper()).toHaveTextContent('Ce code laisse entrer un seul appareil');
  await expect.element(paper()).toHaveTextContent("jusqu'au 30 novembre 2031");
  await expect.element(paper()).toHaveTextContent('Gardez-le comme une clé');
  await expect.element(paper()).toHaveTextContent(LINK);
  await expect.element(paper()).toHaveTextContent('https://placette.example/g/');
  await expect.element(paper()).toHaveTextContent('Vous êtes la seule personne qui facilite');
  expect(invite).toHaveBeenCalledExactlyOnceWith({ role: 'facilitator', uses: 1, days: 30 });
  await tap('Fermer');
  await offer().click();
  await expect.element(paper()).toHaveTextContent(LINK);
  expect(invite).toHaveBeenCalledOnce();
});

it('keeps the code when one goes from one place to another', async () => {
  const { invite, group } = open();
  await offer().click();
  await tap('Ajouter un code pour revenir');
  await expect.element(paper()).toHaveTextContent(LINK);
  await tap('Fermer');
  await tap('Plus tard');
  mount(() => <MySheet group={group} />);
  await offer().click();
  await expect.element(paper()).toHaveTextContent(LINK);
  expect(invite).toHaveBeenCalledOnce();
});

it('is offered again until somebody says that it is printed', async () => {
  open();
  await offer().click();
  await tap('Imprimer');
  expect(print).toHaveBeenCalledOnce();
  await tap('Fermer');
  await expect.element(offer()).toBeVisible();
  await offer().click();
  await tap('Imprimer');
  await tap("C'est imprimé");
  await expect.element(offer()).not.toBeInTheDocument();
});

it('says whom to ask when the relay does not answer', async () => {
  open({ answers: false });
  await offer().click();
  await tap('Ajouter un code pour revenir');
  await expect
    .element(paper())
    .toHaveTextContent("le relais ne répond pas. Cette fiche n'a donc pas de code pour revenir.");
  await expect.element(page.getByRole('button', { name: 'Réessayer' })).toBeVisible();
  await tap('Fermer');
  await expect.element(offer()).toBeVisible();
});

it('asks the relay for nothing in the hands of a member', async () => {
  const { invite } = open({ role: 'member' });
  await offer().click();
  await expect.element(paper()).toHaveTextContent('Mon prénomAwa');
  await expect.element(page.getByRole('dialog').getByRole('img')).not.toBeInTheDocument();
  expect(invite).not.toHaveBeenCalled();
});

it('puts nothing else of the page on paper', async () => {
  open();
  await offer().click();
  await tap('Ajouter un code pour revenir');
  await expect.element(paper()).toHaveTextContent(LINK);
  const onPaper = document.querySelector('.print-only');
  expect(onPaper?.parentElement).toBe(document.body);
  expect(onPaper?.textContent).toContain('Mon prénom');
  await tap('Fermer');
  expect(document.querySelector('.print-only')).toBeNull();
});
