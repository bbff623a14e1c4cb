/** Aujourd'hui: what is settled together, what waits for me, what is next, and the news since this device last looked. */
import { page } from 'vitest/browser';
import { createSignal } from 'solid-js';
import { beforeEach, describe, expect, it } from 'vitest';
import { Today } from '../../client/features/today/today.tsx';
import { addDays } from '../../client/i18n/calendar-day.ts';
import { today } from '../../client/i18n/today.ts';
import { createLastLook, type LastLook } from '../../client/state/last-look.ts';
import type { Group, Person } from '../../client/state/workplace.ts';
import type { MemberId } from '../../core/id/id.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

/** When everybody in the sample group acts. */
const ACTED_S = 1_790_000_000;

beforeEach(() => localStorage.clear());

function must(added: { readonly ok: boolean; readonly value?: string }): string {
  if (!added.ok || added.value === undefined) throw new Error('refused');
  return added.value;
}

interface Opened extends SampleGroup {
  readonly project: string;
}

interface Options {
  readonly sinceS?: number;
  readonly people?: readonly Person[];
  readonly waitsElsewhere?: number;
  /** The cards have not come yet. */
  readonly awaitsCards?: boolean;
}

function open(options: Options = {}): Opened {
  const sample = createSampleGroup();
  const project = must(sample.plan.addProject('Halle'));
  sample.meet();
  const lastLook: LastLook = { sinceS: () => options.sinceS ?? ACTED_S, begin: () => () => undefined };
  const people = options.people;
  const known: Group = people ? { ...sample.group, people: () => people } : sample.group;
  const group: Group = options.awaitsCards
    ? { ...known, sharing: { ...known.sharing, now: () => undefined } }
    : known;
  mount(() => (
    <Today
      group={group}
      lastLook={lastLook}
      waitsElsewhere={options.waitsElsewhere ?? 0}
      children={undefined}
    />
  ));
  return { ...sample, project };
}

const rows = (title: string) => page.getByRole('region', { name: title }).getByRole('listitem');
const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe('what waits', () => {
  it('is said once when there is nothing', async () => {
    open();
    await expect.element(page.getByText('Rien ne vous attend')).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 2 })).not.toBeInTheDocument();
  });

  it.each([{ waitsElsewhere: 1 }, { awaitsCards: true }])(
    'is not said to be nothing while something waits in Partage, or may: %o',
    async (options) => {
      open(options);
      await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect.element(page.getByText('Rien ne vous attend')).not.toBeInTheDocument();
    },
  );

  it('is mine when it is late, due in two weeks, or blocked, the most urgent first', async () => {
    const { plan, project } = open();
    const add = (title: string, fields: object) => plan.addTask({ project, title, owners: [AWA], ...fields });
    add('Bloquée', { status: 'blocked' });
    add('Plus tard', { due: addDays(today(), 15) });
    add('Demain', { due: addDays(today(), 1) });
    add('En retard', { due: addDays(today(), -1) });
    add('Faite', { due: today(), status: 'done' });
    add('De Jeanne', { due: today(), owners: [JEANNE] });
    await expect
      .poll(() =>
        rows('On vous attend')
          .elements()
          .map((row) => row.textContent),
      )
      .toEqual([
        "En retardEn retard, c'était pour hier, dans «\u00A0Halle\u00A0»Terminée",
        'DemainPour demain, dans «\u00A0Halle\u00A0»Terminée',
        'BloquéeBloquée, dans «\u00A0Halle\u00A0»Terminée',
      ]);
    await expect
      .poll(() =>
        rows('Ensuite')
          .elements()
          .map((row) => row.textContent),
      )
      .toEqual(["Aujourd’hui De JeanneJeanne s'en occupe"]);
  });

  it('is ended in one tap, with its undo, and the focus goes on to the next row', async () => {
    const { plan, project } = open();
    const first = must(plan.addTask({ project, title: 'Banc', owners: [AWA], due: today() }));
    must(plan.addTask({ project, title: 'Table', owners: [AWA], due: addDays(today(), 1) }));
    await page.getByRole('button', { name: 'Terminée' }).first().click();
    await expect.poll(() => rows('On vous attend').elements()).toHaveLength(1);
    await expect.poll(() => document.activeElement?.textContent).toBe('Table');
    await tap('Annuler');
    expect(plan.task(first)?.status).toBe('todo');
    await expect.poll(() => rows('On vous attend').elements()).toHaveLength(2);
  });

  it("is taken when it is nobody's", async () => {
    const { plan, project } = open();
    const task = must(plan.addTask({ project, title: 'Affiches', due: addDays(today(), 3) }));
    await tap("Je m'en occupe");
    expect(plan.task(task)?.owners).toEqual([AWA]);
    await expect.element(page.getByRole('heading', { name: 'On vous attend' })).toBeVisible();
    await tap('Annuler');
    expect(plan.task(task)?.owners).toEqual([]);
  });

  it('shows the first eight, and the others when asked', async () => {
    const { plan, project } = open();
    for (let i = 0; i < 11; i++) plan.addTask({ project, title: `Tâche ${i}`, owners: [AWA], due: today() });
    await expect.poll(() => rows('On vous attend').elements()).toHaveLength(8);
    await tap('et 3 autres tâches');
    await expect.poll(() => rows('On vous attend').elements()).toHaveLength(11);
  });
});

describe('what is to settle', () => {
  it('is two dates, each a button that settles', async () => {
    const sample = open();
    const { plan, hers, project } = sample;
    const task = must(plan.addTask({ project, title: 'Semis', owners: [AWA] }));
    sample.meet();
    plan.setDue(task, '2031-11-27');
    hers.setDue(task, '2031-11-30');
    sample.meet();
    const row = rows('À régler ensemble');
    await expect.element(row).toHaveTextContent("SemisDeux dates pour l'échéance");
    await expect.element(page.getByRole('button', { name: '27 novembre 2031 (vous)' })).toBeVisible();
    await tap('30 novembre 2031 (Jeanne)');
    await expect.element(page.getByText('À régler ensemble')).not.toBeInTheDocument();
    expect(plan.task(task)?.dues.map(({ day }) => day)).toEqual(['2031-11-30']);
  });

  it('is two states', async () => {
    const sample = open();
    const { plan, hers, project } = sample;
    const task = must(plan.addTask({ project, title: 'Semis' }));
    sample.meet();
    plan.setStatus(task, 'doing');
    hers.setStatus(task, 'blocked');
    sample.meet();
    await tap('En cours (vous)');
    expect(plan.task(task)?.statuses.map(({ status }) => status)).toEqual(['doing']);
  });

  it.each([
    ['Restaurer', false],
    ['Laisser archivée', true],
  ])('is a task archived while it was edited: %s', async (way, staysArchived) => {
    const sample = open();
    const { plan, hers, project } = sample;
    const task = must(plan.addTask({ project, title: 'Semis' }));
    sample.meet();
    hers.archiveTask(task);
    plan.renameTask(task, 'Semis de fèves');
    sample.meet();
    await expect
      .element(rows('À régler ensemble'))
      .toHaveTextContent('Semis de fèvesArchivée par Jeanne pendant que vous la modifiiez.');
    await tap(way);
    await expect.element(page.getByText('À régler ensemble')).not.toBeInTheDocument();
    expect(Boolean(plan.task(task)?.archive)).toBe(staysArchived);
  });
});

describe('the news', () => {
  it('say what neighbours did, newest first, and leave out what I did', async () => {
    const bakary = 'bakary' as MemberId;
    const people: readonly Person[] = [
      {
        member: AWA,
        name: 'Awa',
        role: 'facilitator',
        sinceS: 10,
        isMe: true,
        hasDevice: true,
        untilS: 0,
        hasSheet: false,
      },
      {
        member: JEANNE,
        name: 'Jeanne',
        role: 'member',
        sinceS: 5,
        isMe: false,
        hasDevice: true,
        untilS: 0,
        hasSheet: false,
      },
      {
        member: bakary,
        name: 'Bakary',
        role: 'member',
        sinceS: ACTED_S + 5,
        isMe: false,
        hasDevice: true,
        untilS: 0,
        hasSheet: false,
      },
    ];
    const sample = open({ sinceS: 1, people });
    const { plan, hers, project } = sample;
    const mine = must(plan.addTask({ project, title: 'Semis' }));
    must(plan.addTask({ project, title: 'À moi' }));
    const finished = must(plan.addTask({ project, title: 'Tri' }));
    sample.meet();
    hers.renameTask(mine, 'Semis de fèves');
    hers.setStatus(finished, 'done');
    must(hers.addTask({ project, title: 'Marmite' }));
    sample.herCards.add({ kind: 'equipment', title: 'Remorque' });
    sample.cards.add({ kind: 'equipment', title: 'À moi aussi' });
    sample.meet();
    await expect
      .poll(() => [...document.querySelectorAll('.news li')].map((line) => line.textContent).toSorted())
      .toEqual([
        'Bakary a rejoint le groupe.',
        'Jeanne a ajouté «\u00A0Marmite\u00A0».',
        'Jeanne a modifié «\u00A0Semis de fèves\u00A0».',
        'Jeanne a terminé «\u00A0Tri\u00A0».',
        'Jeanne partage «\u00A0Remorque\u00A0».',
      ]);
    expect(document.querySelector('.news li')?.textContent).toBe('Bakary a rejoint le groupe.');
    await expect
      .element(page.getByRole('link', { name: 'Marmite' }))
      .toHaveAttribute('href', expect.stringContaining('/t/tsk_'));
    await expect
      .element(page.getByRole('link', { name: 'Remorque' }))
      .toHaveAttribute('href', expect.stringContaining('/c/res_'));
  });

  it('are not older than the last look', async () => {
    const sample = open({ sinceS: ACTED_S });
    const { hers, project } = sample;
    must(hers.addTask({ project, title: 'Marmite' }));
    sample.meet();
    await expect.element(page.getByText('Rien ne vous attend')).toBeVisible();
  });
});

describe('the last look', () => {
  const SPACE = createSampleGroup().group.space;
  const WEEK_S = 7 * 24 * 3600;

  it('is a week ago the first time, and then when the page was left or hidden', () => {
    const [nowS, setNowS] = createSignal(ACTED_S);
    const first = createLastLook(SPACE, nowS);
    expect(first.sinceS()).toBe(ACTED_S - WEEK_S);
    const leave = first.begin();
    setNowS(ACTED_S + 60);
    expect(first.sinceS(), 'it stays while one reads').toBe(ACTED_S - WEEK_S);
    leave();
    expect(createLastLook(SPACE, nowS).sinceS()).toBe(ACTED_S + 60);
  });

  it('goes on when one comes back within half an hour, and moves on after', () => {
    const [nowS, setNowS] = createSignal(ACTED_S);
    const look = createLastLook(SPACE, nowS);
    look.begin()();
    setNowS(ACTED_S + 600);
    const leave = look.begin();
    expect(look.sinceS()).toBe(ACTED_S - WEEK_S);
    leave();
    setNowS(ACTED_S + 600 + 1801);
    look.begin()();
    expect(look.sinceS()).toBe(ACTED_S + 600);
  });

  it('of a clock that ran ahead is forgotten', () => {
    localStorage.setItem(`placette.look.${SPACE}`, String(ACTED_S + 1_000_000));
    expect(createLastLook(SPACE, () => ACTED_S).sinceS()).toBe(ACTED_S - WEEK_S);
  });
});
