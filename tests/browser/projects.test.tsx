/** The board and the panel of a task, by menu, keyboard and drag, with refusals beside their fields. */
import { page, userEvent } from 'vitest/browser';
import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { ProjectsPlace } from '../../client/features/projects/projects-place.tsx';
import type { Address } from '../../client/ui/address.ts';
import { groupPath, type Place, routeOf } from '../../client/ui/route.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

interface Opened extends SampleGroup {
  readonly project: string;
  readonly go: (place: Place) => void;
}

function must(added: { readonly ok: boolean; readonly value?: string }): string {
  if (!added.ok || added.value === undefined) throw new Error('refused');
  return added.value;
}

function open(
  titles: readonly string[],
  role: Parameters<typeof createSampleGroup>[0] = 'facilitator',
): Opened {
  const sample = createSampleGroup(role);
  const project = must(sample.plan.addProject('Halle du marché'));
  for (const title of titles) must(sample.plan.addTask({ project, title }));
  const [place, setPlace] = createSignal<Place>({ type: 'project', project });
  const address: Address = {
    path: () => groupPath(sample.group.space, place()),
    go: (path) => {
      const route = routeOf(path);
      if (route.type === 'group') setPlace(route.place);
    },
  };
  mount(() => (
    <main tabindex="-1">
      <ProjectsPlace group={sample.group} place={place()} address={address} />
    </main>
  ));
  return { ...sample, project, go: setPlace };
}

function columns(): readonly string[] {
  return [...document.querySelectorAll('.column')].map((column) => {
    const cards = [...column.querySelectorAll('.card-title')].map((card) => card.textContent);
    return `${column.getAttribute('aria-label')}: ${cards.join(', ')}`;
  });
}

const idOf = ({ plan }: SampleGroup, title: string): string => {
  const task = plan.view().projects[0]?.tasks.find((one) => one.title === title);
  if (!task) throw new Error(`no task ${title}`);
  return task.id;
};

describe('a board', () => {
  it('takes a task into another column by its menu, and the focus follows', async () => {
    open(['Banc', 'Table']);
    await page.getByRole('button', { name: 'Que faire de « Banc »' }).click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    await expect
      .element(page.getByRole('menuitemradio', { name: 'À faire' }))
      .toHaveAttribute('aria-checked', 'true');
    await page.getByRole('menuitemradio', { name: 'En cours' }).click();
    await expect.poll(columns).toEqual(['À faire: Table', 'En cours: Banc', 'Bloquée: ', 'Terminée: ']);
    await expect.poll(() => document.activeElement?.textContent).toBe('Banc');
  });

  it('is worked by the keyboard alone', async () => {
    open(['Banc', 'Table', 'Chaise']);
    document.querySelector<HTMLElement>('.card-title')?.focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => columns()[0]).toBe('À faire: Table, Banc, Chaise');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.poll(() => columns()[0]).toBe('À faire: Table, Chaise, Banc');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await expect
      .poll(columns)
      .toEqual(['À faire: Table, Chaise', 'En cours: Banc', 'Bloquée: ', 'Terminée: ']);
    await expect.poll(() => document.activeElement?.textContent).toBe('Banc');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await expect.poll(() => columns()[0]).toBe('À faire: Banc, Table, Chaise');
  });

  it('takes a card that is dragged, before, behind and into an empty column', async () => {
    await page.viewport(1400, 900);
    open(['Banc', 'Table', 'Chaise']);
    await page.getByRole('link', { name: 'Banc' }).dropTo(page.getByRole('region', { name: 'Bloquée' }));
    await expect.poll(() => columns()[2]).toBe('Bloquée: Banc');
    await page
      .getByRole('link', { name: 'Banc' })
      .dropTo(page.getByRole('link', { name: 'Chaise' }), { targetPosition: { x: 4, y: 1 } });
    await expect.poll(() => columns()[0]).toBe('À faire: Table, Banc, Chaise');
  });

  it('by phase shows what is done at the end, and keeps the phase of what comes back', async () => {
    const sample = open(['Banc', 'Table']);
    const phase = must(sample.plan.addPhase(sample.project, 'Travaux'));
    sample.plan.setPhase(idOf(sample, 'Banc'), phase);
    await expect.poll(columns).toEqual(['Travaux: Banc', 'Sans phase: Table', 'Fait: ']);
    await page.getByRole('button', { name: 'Que faire de « Banc »' }).click();
    await page.getByRole('menuitemradio', { name: 'Fait' }).click();
    await expect.poll(columns).toEqual(['Travaux: ', 'Sans phase: Table', 'Fait: Banc']);
    expect(sample.plan.task(idOf(sample, 'Banc'))).toMatchObject({ status: 'done', phase });
  });

  it('archives with undo', async () => {
    const sample = open(['Banc']);
    await page.getByRole('button', { name: 'Que faire de « Banc »' }).click();
    await page.getByRole('menuitem', { name: 'Archiver' }).click();
    await expect.element(page.getByText('« Banc » archivée.')).toBeVisible();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => sample.plan.view().projects[0]?.tasks.length).toBe(1);
  });

  it('is only read by an observer', async () => {
    const sample = open(['Banc'], 'observer');
    await expect.element(page.getByText('Vous observez ce groupe')).toBeVisible();
    expect(document.querySelector('.card-menu, .add-form, .icon-button')).toBeNull();
    sample.go({ type: 'task', task: idOf(sample, 'Banc') });
    await expect
      .element(page.getByRole('textbox', { name: 'Titre de la tâche' }))
      .toHaveAttribute('readonly');
  });
});

describe('the panel of a task', () => {
  it('keeps a refused title with what is wrong, and saves a sound one', async () => {
    const sample = open(['Banc']);
    sample.go({ type: 'task', task: idOf(sample, 'Banc') });
    const title = page.getByRole('textbox', { name: 'Titre de la tâche' });
    await title.fill('x'.repeat(141));
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText("C'est trop long : 140 caractères au plus.")).toBeVisible();
    await expect.element(title).toHaveValue('x'.repeat(141));
    await title.fill('  https://exemple.org/?q=banc#ici  ');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => sample.plan.view().projects[0]?.tasks[0]?.title)
      .toBe('https://exemple.org/?q=banc#ici');
  });

  it('names who gave which state and which date, and settles both by a press', async () => {
    const sample = open(['Banc']);
    const task = idOf(sample, 'Banc');
    sample.meet();
    sample.plan.setDue(task, '2027-11-27');
    sample.hers.setDue(task, '2027-11-30');
    sample.plan.setStatus(task, 'done');
    sample.hers.setStatus(task, 'blocked');
    sample.meet();
    sample.go({ type: 'task', task });
    await expect.element(page.getByText('Deux dates :')).toBeVisible();
    await page.getByRole('button', { name: /30 novembre.* \(Jeanne\)/ }).click();
    await expect.element(page.getByText('Deux dates :')).not.toBeInTheDocument();
    expect(sample.plan.task(task)?.dues).toEqual([{ day: '2027-11-30', by: AWA }]);
    await page.getByRole('button', { name: 'Bloquée (Jeanne)' }).click();
    expect(sample.plan.task(task)?.statuses).toMatchObject([{ status: 'blocked', by: AWA }]);
  });

  it('of a task archived meanwhile says by whom and who edited, and gives the edit back', async () => {
    const sample = open(['Banc']);
    const task = idOf(sample, 'Banc');
    sample.meet();
    sample.hers.archiveTask(task);
    sample.plan.renameTask(task, 'Banc bleu');
    sample.meet();
    sample.go({ type: 'task', task });
    const panel = page.getByRole('complementary');
    await expect.element(panel.getByText('Archivée par Jeanne pendant que vous la modifiiez.')).toBeVisible();
    await panel.getByRole('button', { name: 'Restaurer' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Titre de la tâche' })).toHaveValue('Banc bleu');
  });

  it('adds, ticks and removes steps, and owners', async () => {
    const sample = open(['Banc']);
    const task = idOf(sample, 'Banc');
    sample.go({ type: 'task', task });
    await page.getByLabelText('Nouvelle étape').fill('Poncer');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('checkbox', { name: 'Poncer' }).click();
    expect(sample.plan.task(task)?.checklist).toMatchObject([{ label: 'Poncer', done: true }]);
    await page.getByRole('button', { name: "Retirer l'étape « Poncer »" }).click();
    expect(sample.plan.task(task)?.checklist).toEqual([]);
    await page.getByRole('button', { name: 'Annuler' }).click();
    expect(sample.plan.task(task)?.checklist).toHaveLength(1);
    await page.getByRole('button', { name: "Je m'en occupe" }).click();
    expect(sample.plan.task(task)?.owners).toEqual([AWA]);
    await page.getByRole('combobox', { name: "Qui s'en occupe" }).fill('jea');
    await page.getByRole('option', { name: 'Jeanne' }).click();
    await page.getByRole('button', { name: 'Retirer Awa' }).click();
    expect(sample.plan.task(task)?.owners).toEqual([JEANNE]);
  });

  it('closes by Escape, back on its card', async () => {
    const sample = open(['Banc']);
    sample.go({ type: 'task', task: idOf(sample, 'Banc') });
    await expect.element(page.getByRole('complementary')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
    await expect.poll(() => document.activeElement?.textContent).toBe('Banc');
  });

  it('of something that is not here says that it may be on its way', async () => {
    const sample = open(['Banc']);
    sample.go({ type: 'task', task: 'tsk_ailleurs' });
    await expect.element(page.getByRole('heading', { name: "Ce n'est pas ici" })).toBeVisible();
  });
});

describe('what is being typed', () => {
  it('stays when the columns are made anew under it, and the view does not turn', async () => {
    const sample = open(['Banc']);
    const field = page.getByLabelText('Nouvelle tâche dans « À faire »');
    await field.click();
    await userEvent.keyboard('Acheter du bo');
    must(sample.plan.addPhase(sample.project, 'Travaux'));
    await expect.element(field).toHaveValue('Acheter du bo');
    expect(document.activeElement).toBe(field.element());
    await page.getByRole('button', { name: 'Par phase' }).click();
    await page.getByRole('button', { name: 'Par état' }).click();
    await expect.element(field).toHaveValue('Acheter du bo');
    await field.click();
    await userEvent.keyboard('is{Enter}');
    await expect.element(field).toHaveValue('');
    expect(columns()[0]).toContain('Acheter du bois');
  });

  it('of a step and a refused title comes back with the panel, with what was wrong', async () => {
    const sample = open(['Banc']);
    const task = idOf(sample, 'Banc');
    sample.go({ type: 'task', task });
    await page.getByLabelText('Nouvelle étape').fill('Ponc');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('complementary')).toBeVisible(); // a text was begun
    await page.getByRole('textbox', { name: 'Titre de la tâche' }).fill('x'.repeat(150));
    await page.getByRole('button', { name: 'Refermer « Banc »' }).click();
    await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
    sample.go({ type: 'task', task });
    await expect.element(page.getByLabelText('Nouvelle étape')).toHaveValue('Ponc');
    await expect
      .element(page.getByRole('textbox', { name: 'Titre de la tâche' }))
      .toHaveValue('x'.repeat(150));
    await expect.element(page.getByText("C'est trop long : 140 caractères au plus.")).toBeVisible();
    await page.getByLabelText('Nouvelle étape').fill('');
    await page.getByRole('textbox', { name: 'Titre de la tâche' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('textbox', { name: 'Titre de la tâche' })).toHaveValue('Banc');
  });

  it('does not bring an old title back over a neighbour’s', async () => {
    const sample = open(['Banc']);
    const task = idOf(sample, 'Banc');
    sample.go({ type: 'task', task });
    const title = page.getByRole('textbox', { name: 'Titre de la tâche' });
    await title.fill('Acheter du bois ');
    await userEvent.keyboard('{Enter}');
    await expect.element(title).toHaveValue('Acheter du bois');
    sample.meet();
    sample.hers.renameTask(task, 'Acheter des planches');
    sample.meet();
    await expect.element(title).toHaveValue('Acheter des planches');
    await title.click();
    await userEvent.tab();
    expect(sample.plan.task(task)?.title).toBe('Acheter des planches');
  });

  it('and the whole project stay in sight when somebody archives it, with the way back', async () => {
    const sample = open(['Banc']);
    sample.go({ type: 'task', task: idOf(sample, 'Banc') });
    await page.getByLabelText('Nouvelle étape').fill('Poncer');
    sample.meet();
    sample.hers.archiveProject(sample.project);
    sample.meet();
    await expect.element(page.getByText('Projet archivé par Jeanne.')).toBeVisible();
    await expect.element(page.getByLabelText('Nouvelle étape')).toHaveValue('Poncer');
    await page.getByRole('status').getByRole('button', { name: 'Restaurer' }).click();
    await expect.element(page.getByText('Projet archivé par Jeanne.')).not.toBeInTheDocument();
    expect(sample.plan.view().projects).toHaveLength(1);
    await page.getByLabelText('Nouvelle étape').fill('');
  });
});

describe('what only some replicas have', () => {
  it('a task of a project that is not here opens by itself', async () => {
    const sample = open(['Banc']);
    const lost = must(sample.plan.addTask({ project: 'prj_ailleurs', title: 'Perdue' }));
    sample.go({ type: 'task', task: lost });
    await expect.element(page.getByRole('textbox', { name: 'Titre de la tâche' })).toHaveValue('Perdue');
  });

  it('a phase is taken away with undo, its tasks stay', async () => {
    const sample = open(['Banc']);
    const phase = must(sample.plan.addPhase(sample.project, 'Travaux'));
    sample.plan.setPhase(idOf(sample, 'Banc'), phase);
    await page.getByRole('button', { name: 'Retirer la phase « Travaux »' }).click();
    await expect.poll(columns).toEqual(['Sans phase: Banc', 'Fait: ']);
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(() => columns()[0]).toBe('Travaux: Banc');
  });
});

describe('the focus', () => {
  it('goes to the card behind when one is archived, and to the field when a date is chosen', async () => {
    const sample = open(['Banc', 'Table']);
    const task = idOf(sample, 'Table');
    await page.getByRole('button', { name: 'Que faire de « Banc »' }).click();
    await page.getByRole('menuitem', { name: 'Archiver' }).click();
    await expect.poll(() => document.activeElement?.textContent).toBe('Table');
    sample.meet();
    sample.plan.setDue(task, '2027-11-27');
    sample.hers.setDue(task, '2027-11-30');
    sample.meet();
    sample.go({ type: 'task', task });
    await page.getByRole('button', { name: /30 novembre.* \(Jeanne\)/ }).click();
    await expect
      .poll(() => document.activeElement?.getAttribute('placeholder'))
      .toBe('mardi, demain, 12 mars…');
  });
});
