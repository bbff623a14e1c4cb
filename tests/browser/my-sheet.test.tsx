/** "Ma fiche": when it is offered, what stands on it, and that it is not believed before two of its words are read from it. */
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { KeepPlace } from '../../client/features/sheet/keep-place.tsx';
import { MySheet } from '../../client/features/sheet/my-sheet.tsx';
import type { RecoveryFailure } from '../../client/state/act-failure.ts';
import type { Group } from '../../client/state/workplace.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { readPhrase } from '../../core/recovery/phrase.ts';
import { loadWordList } from '../../core/recovery/word-list.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup } from './fixture/sample-group.ts';

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json({ publicUrl: 'https://placette.example' }));
  vi.spyOn(globalThis, 'print').mockReturnValue();
});

interface Options {
  readonly role?: Role;
  readonly tasks?: number;
  readonly alone?: boolean;
  readonly recovery?: 'none' | 'set';
  readonly failure?: RecoveryFailure;
}

function open(options: Options = {}) {
  const { role = 'facilitator', tasks = 5, alone = false, recovery = 'none', failure } = options;
  const sample = createSampleGroup(role);
  const project = sample.plan.firstProject('Entre voisins');
  for (let i = 0; i < tasks; i++)
    if (project.ok) sample.plan.addTask({ project: project.value, title: `Tâche ${i}` });
  const setRecovery = vi.fn(async (_secret: Bytes): Promise<Result<void, RecoveryFailure>> =>
    failure ? fail(failure) : ok(undefined),
  );
  const people = sample.group.people().filter(({ isMe }) => isMe || !alone);
  const group: Group = { ...sample.group, setRecovery, recovery: () => recovery, people: () => people };
  mount(() => <KeepPlace group={group} />);
  return { setRecovery, group };
}

const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();
const offer = () => page.getByRole('button', { name: 'Imprimer ma fiche' });
const dialog = () => page.getByRole('dialog');
/** The one that is on the screen; another stands ready for the printer. */
const paper = () => dialog().getByRole('article', { name: 'Ma fiche' });
const words = (): string[] =>
  [...document.querySelectorAll('dialog .my-sheet-words li')].map((word) => word.textContent ?? '');

async function make(): Promise<readonly string[]> {
  await offer().click();
  await tap('Faire ma fiche');
  await expect.element(paper()).toBeVisible();
  return words();
}

/** The two positions that are asked for. */
async function asked(): Promise<readonly [number, number]> {
  await expect.element(page.getByRole('heading', { name: 'Vérifions ensemble' })).toHaveFocus();
  const [one, other] = [...document.querySelectorAll('.check-words label')].map((label) =>
    Number(/\d+/.exec(label.textContent ?? '')?.[0]),
  );
  if (!one || !other) expect.unreachable();
  return [one, other];
}

const answer = (position: number) => page.getByLabelText(`Le mot n° ${position}`, { exact: true });

it('is offered once there is something to lose', async () => {
  open();
  await expect.element(page.getByText('Vous avez 5 tâches et 1 projet.')).toBeVisible();
  await expect.element(offer()).toBeVisible();
});

it.each<Options>([{ tasks: 4 }, { alone: true }, { recovery: 'set' }])(
  'is not offered before, nor when another device made one: %o',
  async (options) => {
    open(options);
    await expect.element(offer()).not.toBeInTheDocument();
  },
);

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

it.each<Role>(['facilitator', 'member', 'observer'])(
  'is made by its own press, in the hands of: %s',
  async (role) => {
    const { setRecovery } = open({ role });
    await offer().click();
    await expect.element(dialog()).toHaveTextContent('les mots ne sont gardés nulle part sur cet appareil');
    expect(setRecovery).not.toHaveBeenCalled();
    await tap('Faire ma fiche');
    await expect.element(paper()).toHaveTextContent('Les Tilleuls');
    await expect.element(paper()).toHaveTextContent('https://placette.example/g/');
    await expect.element(paper()).toHaveTextContent('Mon prénomAwa');
    await expect.element(paper()).toHaveTextContent('Gardez cette fiche comme une clé');
    await expect.element(paper().getByRole('img', { name: 'Code à photographier' })).toBeVisible();
    expect(setRecovery).toHaveBeenCalledOnce();
    expect(readPhrase(words().join(' '), [await loadWordList('fr')])).toMatchObject({
      ok: true,
      value: { secret: setRecovery.mock.calls[0]?.[0] },
    });
  },
);

it('works once both words are read from it, and is not offered again', async () => {
  open();
  const twelve = await make();
  await tap('Imprimer');
  expect(print).toHaveBeenCalledOnce();
  await tap('Vérifier ma fiche');
  const [one, other] = await asked();
  await expect.element(paper()).not.toBeInTheDocument();
  await answer(one).fill((twelve[one - 1] ?? '').toUpperCase());
  await answer(other).fill(` ${twelve[other - 1]} `);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Votre fiche fonctionne.' })).toHaveFocus();
  await expect.element(dialog()).toHaveTextContent('Rangez-la loin du téléphone.');
  await dialog().getByText('Fermer', { exact: true }).click();
  await expect.element(offer()).not.toBeInTheDocument();
  open();
  await expect.element(offer()).not.toBeInTheDocument();
});

it('says which word is wrong, and shows itself again', async () => {
  open();
  const twelve = await make();
  await tap('Vérifier ma fiche');
  const [one, other] = await asked();
  await answer(one).fill(twelve[one - 1] ?? '');
  await answer(other).fill('bonjour');
  await tap('Vérifier');
  await expect.element(dialog()).toHaveTextContent(`Ce n'est pas le mot n° ${other}.`);
  await expect.element(dialog()).not.toHaveTextContent(`Ce n'est pas le mot n° ${one}.`);
  await expect.element(answer(other)).toHaveFocus();
  await tap('Revoir ma fiche');
  await expect.element(paper()).toBeVisible();
  expect(words()).toEqual(twelve);
  await tap('Vérifier ma fiche');
  await asked();
  await tap('Vérifier');
  expect(document.querySelectorAll('.check-words [aria-invalid="true"]')).toHaveLength(2);
});

it('says what is lost when one closes it unchecked, and is then offered again', async () => {
  open();
  const twelve = await make();
  await userEvent.keyboard('{Escape}');
  await expect
    .element(page.getByRole('heading', { name: "Votre fiche n'est pas encore vérifiée" }))
    .toHaveFocus();
  await expect.element(paper()).not.toBeInTheDocument();
  await tap('Revoir ma fiche');
  expect(words()).toEqual(twelve);
  await tap('Fermer');
  await tap('Fermer quand même');
  await expect.element(dialog()).not.toBeInTheDocument();
  await offer().click();
  await expect.element(page.getByRole('button', { name: 'Faire ma fiche' })).toBeVisible();
  expect(document.body.textContent).not.toContain(twelve.join(''));
  open({ recovery: 'set' });
  await expect.element(page.getByText("Votre fiche n'a pas été vérifiée.")).toBeVisible();
});

it('says that a later one replaces an earlier one', async () => {
  const { group } = open({ recovery: 'set' });
  mount(() => <MySheet group={group} />);
  await offer().click();
  await expect.element(dialog()).toHaveTextContent("l'ancienne ne marchera plus");
});

it('says that it needs the network, and is made when there is some', async () => {
  const { setRecovery } = open({ failure: { type: 'relay-unreachable' } });
  await offer().click();
  await tap('Faire ma fiche');
  await expect
    .element(dialog().getByRole('alert'))
    .toHaveTextContent('Il faut le réseau pour faire une fiche');
  setRecovery.mockResolvedValue(ok(undefined));
  await tap('Faire ma fiche');
  await expect.element(paper()).toBeVisible();
});

it('puts nothing else of the page on paper, and keeps nothing of it', async () => {
  open();
  const twelve = await make();
  const onPaper = document.querySelector('.print-only');
  expect(onPaper?.parentElement).toBe(document.body);
  expect(onPaper?.textContent).toContain(twelve[0]);
  expect(JSON.stringify([localStorage, sessionStorage])).not.toContain(twelve[0]);
  await tap('Fermer');
  await tap('Fermer quand même');
  expect(document.querySelector('.print-only')).toBeNull();
});
