/** The search field over a real plan and real cards, answered by its worker; and by the page where workers are refused. */
import { createRoot } from 'solid-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Search } from '../../client/features/search/search.tsx';
import { openWorkerEngine } from '../../client/search/engine.ts';
import { createGroupSearch, type GroupSearch, useGroupSearch } from '../../client/search/group-search.ts';
import { sourcesOf } from '../../client/search/sources.ts';
import type { GroupCards } from '../../client/state/group-cards.ts';
import type { GroupSharing } from '../../client/state/sharing.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

interface Neighbours extends SampleGroup {
  readonly cards: GroupCards;
}

function neighbours(): Neighbours {
  const sample = createSampleGroup();
  return sample;
}

function must(added: { readonly ok: boolean; readonly value?: string }): string {
  if (!added.ok || added.value === undefined) throw new Error('refused');
  return added.value;
}

function addCard({ cards }: Neighbours, title: string, description = ''): string {
  const id = must(cards.add({ kind: 'equipment', title, custodians: [JEANNE] }));
  if (description !== '') cards.description(id).insert(0, description);
  return id;
}

const field = () => page.getByRole('combobox', { name: 'Chercher partout' });
const shown = (): readonly string[] =>
  [...document.querySelectorAll('[role="option"]')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
const marked = (): readonly string[] =>
  [...document.querySelectorAll('[role="option"] mark')].map((one) => one.textContent);

const said = (): readonly string[] =>
  [...document.querySelectorAll('[aria-live]')].map((one) => one.textContent);

function open(group: Neighbours['group']): readonly string[] {
  const went: string[] = [];
  mount(() => (
    <div role="search">
      <Search group={group} go={(path) => went.push(path)} />
    </div>
  ));
  return went;
}

function searchOf(
  group: Neighbours['group'],
  ...engine: Parameters<typeof createGroupSearch> extends [unknown, ...infer R] ? R : never
): GroupSearch {
  const search = createGroupSearch(sourcesOf(group), ...engine);
  onTestFinished(() => search.close());
  return search;
}

const idsIn = (search: GroupSearch, query: string): Promise<readonly string[]> =>
  search.ids(query, { limit: 20 });

describe('the field', () => {
  it('finds tasks, projects, cards and people, says what they are and marks what matched', async () => {
    const here = neighbours();
    const project = must(here.plan.addProject('Halle du marché'));
    must(here.plan.addTask({ project, title: 'Emprunter des échelles' }));
    addCard(here, 'Échelle de 3 m', 'Se range chez Jeanne.');
    open(here.group);
    await field().fill('echelles');
    await expect
      .poll(shown)
      .toEqual(['Emprunter des échelles Tâche, Halle du marché', 'Échelle de 3 m Fiche, gardée par Jeanne']);
    expect(marked()).toEqual(['échelles', 'Échelle']);
    await field().fill('jeanne');
    await expect
      .poll(shown)
      .toEqual(['Jeanne Personne', 'Échelle de 3 m Fiche, gardée par Jeanne Se range chez Jeanne.']);
    await field().fill('marché');
    await expect.poll(shown).toEqual(['Halle du marché Projet']);
    await expect.poll(said).toContain('1 résultat');
    expect(said().join(' ')).not.toContain('available');
  });

  it('is reached by / and by Ctrl+K, and Enter goes to what is chosen', async () => {
    const here = neighbours();
    const card = addCard(here, 'Perceuse');
    const went = open(here.group);
    await userEvent.keyboard('/');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('preceuse');
    // the first answer waits for the worker's own files
    await expect.poll(shown, { timeout: 10_000 }).toEqual(['Perceuse Fiche, gardée par Jeanne']);
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(field()).toHaveAttribute('aria-activedescendant');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => went).toEqual([`/g/${here.group.space}/c/${card}`]);
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field()).toHaveFocus();
  });

  it('finds what one keeps for oneself, says that it is, and leads to it', async () => {
    const here = neighbours();
    addCard(here, 'Chambre d’amis');
    const { personal } = here.sharing;
    if (!personal) throw new Error('no private cards');
    const card = must(personal.add({ kind: 'need', title: 'Chambre pour dix mois' }));
    personal.description(card).insert(0, 'Pour Lucienne.');
    const went = open(here.group);
    await field().fill('lucienne');
    await expect.poll(shown).toEqual(['Chambre pour dix mois Fiche, pour vous Pour Lucienne.']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => went).toEqual([`/g/${here.group.space}/c/${card}`]);
    await field().fill('chambre');
    await expect
      .poll(() => shown().toSorted())
      .toEqual(['Chambre d’amis Fiche, gardée par Jeanne', 'Chambre pour dix mois Fiche, pour vous']);
    personal.erase(card);
    await expect.poll(shown).toEqual(['Chambre d’amis Fiche, gardée par Jeanne']);
  });

  it('has archived things last, and says so', async () => {
    const here = neighbours();
    here.cards.archive(addCard(here, 'Scie'));
    addCard(here, 'Établi', 'Avec une scie.');
    open(here.group);
    await field().fill('scie');
    await expect
      .poll(shown)
      .toEqual(['Établi Fiche, gardée par Jeanne Avec une scie.', 'Scie Fiche, gardée par Jeanne, archivée']);
  });

  it('says when nothing matches, and when only some words do', async () => {
    const here = neighbours();
    addCard(here, 'Table pliante');
    open(here.group);
    await field().fill('zzzz');
    await expect.element(page.getByText('Rien ne correspond à « zzzz ».').first()).toBeVisible();
    expect(shown()).toEqual([]);
    await field().fill('tente pliante');
    await expect.poll(shown).toEqual(['Table pliante Fiche, gardée par Jeanne']);
    await expect
      .element(page.getByText("Rien n'a tous ces mots. Voici ce qui s'en approche.", { exact: true }))
      .toBeVisible();
    await expect.poll(said).toContain("Rien n'a tous ces mots. Voici ce qui s'en approche. 1 résultat");
  });

  it('follows what changes while it is open', async () => {
    const here = neighbours();
    const card = addCard(here, 'Remorque');
    open(here.group);
    await field().fill('remorque');
    await expect.poll(shown).toHaveLength(1);
    addCard(here, 'Autre remorque');
    await expect.poll(shown).toHaveLength(2);
    here.cards.rename(card, 'Brouette');
    await expect.poll(shown).toEqual(['Autre remorque Fiche, gardée par Jeanne']);
    here.cards.description(card).insert(0, 'Tient lieu de remorque.');
    await expect.poll(shown).toHaveLength(2);
  });

  it('keeps the chosen one of many in sight', async () => {
    const here = neighbours();
    for (let n = 0; n < 25; n++) addCard(here, `Chaise ${n}`);
    open(here.group);
    await field().fill('chaise');
    await expect.poll(shown).toHaveLength(25);
    for (let n = 0; n < 20; n++) await userEvent.keyboard('{ArrowDown}');
    const isInSight = (): boolean => {
      const chosen = document.querySelector('[role="option"][data-highlighted]')?.getBoundingClientRect();
      const list = document.querySelector('.search-found')?.getBoundingClientRect();
      return (
        chosen !== undefined && list !== undefined && chosen.top >= list.top && chosen.bottom <= list.bottom
      );
    };
    await expect.poll(isInSight).toBe(true);
    expect(document.querySelector('.search-list')?.scrollTop).toBeGreaterThan(0);
  });

  it('takes signs, emoji and very long words for words', async () => {
    const here = neighbours();
    addCard(here, 'Scie sauteuse');
    open(here.group);
    for (const hostile of ['*', '+-~^:', '🪚🪚', '-scie:^2~1*', 'x'.repeat(10_000)])
      await field().fill(hostile);
    await field().fill('+scie');
    await expect.poll(shown).toEqual(['Scie sauteuse Fiche, gardée par Jeanne']);
  });
});

describe('the search of a group', () => {
  it('sees a change at once, from the first question on', async () => {
    const here = neighbours();
    const first = addCard(here, 'Perceuse');
    const search = searchOf(here.group);
    expect(await idsIn(search, 'perceuse')).toEqual([first]);
    const second = addCard(here, 'Perceuse à percussion');
    expect(await idsIn(search, 'perceuse')).toEqual([first, second]);
    here.cards.erase(first);
    expect(await idsIn(search, 'perceuse')).toEqual([second]);
  });

  it('answers from the page where workers are refused', async () => {
    const here = neighbours();
    const card = addCard(here, 'Perceuse');
    const search = searchOf(here.group, () => {
      throw new DOMException('refused', 'SecurityError');
    });
    expect(await idsIn(search, 'perceuse')).toEqual([card]);
  });

  it('goes on in the page when the worker fails, with what was asked meanwhile', async () => {
    const here = neighbours();
    const card = addCard(here, 'Perceuse');
    let breakDown = (): void => undefined;
    const search = searchOf(here.group, (failed) => {
      const engine = openWorkerEngine(failed);
      breakDown = () => {
        engine.close();
        failed();
      };
      return engine;
    });
    expect(await idsIn(search, 'perceuse')).toEqual([card]);
    const asked = idsIn(search, 'perceuse');
    breakDown();
    expect(await asked).toEqual([card]);
    const second = addCard(here, 'Perceuse à percussion');
    expect(await idsIn(search, 'perceuse')).toEqual([card, second]);
  });

  it('tells the worker of what changed only', async () => {
    const here = neighbours();
    const cards = ['Scie', 'Marteau', 'Pelle'].map((title) => addCard(here, title));
    const told: string[][] = [];
    const search = searchOf(here.group, (failed) => {
      const engine = openWorkerEngine(failed);
      return {
        ...engine,
        put: (entries) => {
          told.push(entries.map(({ title }) => title));
          return engine.put(entries);
        },
      };
    });
    await idsIn(search, 'scie');
    must(here.plan.addProject('Halle'));
    await idsIn(search, 'scie');
    here.cards.rename(cards[1] ?? '', 'Maillet');
    await idsIn(search, 'scie');
    expect(told).toEqual([['Awa', 'Jeanne', 'Scie', 'Marteau', 'Pelle'], ['Halle'], ['Maillet']]);
  });

  it('is one for all who use it, and gone with the last of them', async () => {
    const here = neighbours();
    addCard(here, 'Perceuse');
    const use = (): { search: GroupSearch; leave: () => void } =>
      createRoot((leave) => ({ search: useGroupSearch(here.group), leave }));
    const [one, two] = [use(), use()];
    expect(one.search).toBe(two.search);
    one.leave();
    expect(await idsIn(two.search, 'perceuse')).toHaveLength(1);
    two.leave();
    expect(await idsIn(two.search, 'perceuse')).toEqual([]);
    const next = use();
    expect(next.search).not.toBe(two.search);
    expect(await idsIn(next.search, 'perceuse')).toHaveLength(1);
    next.leave();
  });

  it('finds nothing of cards where they are closed', async () => {
    const here = neighbours();
    addCard(here, 'Perceuse');
    const closed: GroupSharing = { isOpen: () => false, now: () => undefined, open: async () => undefined };
    expect(await idsIn(searchOf({ ...here.group, sharing: closed }), 'perceuse')).toEqual([]);
  });
});
