/** A decision and what it sets going: projects, tasks, rules, mandates and Aujourd'hui, in memory over the real fold. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DecisionWork } from '../../client/features/decision-work/decision-work.tsx';
import { DecidingToday } from '../../client/features/deciding-today/deciding-today.tsx';
import { Mandates } from '../../client/features/mandates/mandates.tsx';
import { ProjectsPlace } from '../../client/features/projects/projects-place.tsx';
import { Rules } from '../../client/features/rules/rules.tsx';
import { FIRST_DAY_RULES } from '../../client/state/first-day-rules.ts';
import { decisionsOfTask, projectWork } from '../../client/state/project-work.ts';
import { writeHere } from '../../client/state/settings-here.ts';
import type { Address } from '../../client/ui/address.ts';
import { groupPath, type Place, routeOf } from '../../client/ui/route.ts';
import { decideProject, projectText, undecideTask } from '../../core/plan/decided-work.ts';
import { SIX_QUESTIONS, type SixQuestion } from '../../core/plan/six-questions.ts';
import { mount } from './fixture/mount.tsx';
import {
  cast,
  createSampleDecisions,
  openRound,
  propose,
  type SampleDecisions,
  SUBJECT,
} from './fixture/sample-decisions.ts';

interface Shown {
  readonly place: () => Place;
  readonly project: string;
  readonly go: (place: Place) => void;
}

function must(added: { readonly ok: boolean; readonly value?: string }): string {
  if (!added.ok || added.value === undefined) throw new Error('refused');
  return added.value;
}

function showProject(sample: SampleDecisions): Shown {
  const { plan, space } = sample.group;
  const project = must(plan.addProject('Ateliers réparation'));
  const [place, setPlace] = createSignal<Place>({ type: 'project', project });
  const address: Address = {
    path: () => groupPath(space, place()),
    go: (path) => {
      const route = routeOf(path);
      if (route.type === 'group') setPlace(route.place);
    },
  };
  mount(() => (
    <main id="content" tabindex="-1">
      <ProjectsPlace group={sample.group} place={place()} address={address} />
    </main>
  ));
  return { place, project, go: setPlace };
}

/** Adopted by three of five, and final. */
function decided(
  sample: SampleDecisions,
  how: { readonly subject?: string; readonly title?: string } = {},
): void {
  const { subject = SUBJECT, title = 'Règle de prêt' } = how;
  propose(sample, { title }, { subject });
  openRound(sample, { closesAt: sample.inDays(-6) }, { subject, daysAgo: 9 });
  for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { subject, daysAgo: 8 });
  sample.tell('round.closed', 'leila', { round: 1 }, { subject, daysAgo: 5 });
  sample.tell('decision.finalised', 'leila', {}, { subject, daysAgo: 1 });
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const current = (): string => document.querySelector('.stage-step[aria-current]')?.textContent ?? '';

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function answer(questions: readonly string[]): Promise<void> {
  for (const one of questions) await page.getByLabelText(one).fill(`${one} dit.`);
}

function write(sample: SampleDecisions, project: string, one: SixQuestion, words: string): void {
  sample.group.plan.apply((plan) => projectText(plan, project, one)?.insert(0, words));
}

const WITHOUT_RULE = { ...FIRST_DAY_RULES, activationWithoutDecision: false };

describe('a project', () => {
  it('says what is missing when it is launched, keeps what was typed, and goes on by the rule of the group', async () => {
    const sample = createSampleDecisions('jeanne');
    showProject(sample);
    await page.getByText('Six questions : 0 sur 6').click();
    await answer(['Qui ?', 'Quand ?', 'Comment ?', 'Pourquoi ?']);
    expect(current()).toBe('idée');
    await button('Lancer le projet').click();
    await expect.element(page.getByText('Il manque : où ? combien ?')).toBeVisible();
    await expect.poll(() => document.activeElement?.getAttribute('data-question')).toBe('ou');
    await expect.element(page.getByLabelText('Qui ?')).toHaveValue('Qui ? dit.');
    expect(await violations()).toEqual([]);
    await answer(['Où ?', 'Combien ?']);
    await expect.poll(current).toBe('actif');
    await expect.element(page.getByText('sans décision')).toBeVisible();
    await expect.element(button('Lancer le projet')).not.toBeInTheDocument();
  });

  it('asks for a decision where the rule does, and each names the other', async () => {
    const sample = createSampleDecisions('jeanne');
    writeHere(sample.group, 'rules', WITHOUT_RULE, null);
    const shown = showProject(sample);
    for (const one of SIX_QUESTIONS) write(sample, shown.project, one, `${one} dit`);
    await expect.poll(current).toBe('programmation');
    await expect.element(page.getByText("Ce projet n'a pas de décision en vigueur.")).toBeVisible();
    await button('Proposer une décision').click();
    await expect
      .element(page.getByLabelText('La question, en une ligne'))
      .toHaveValue('Lancer le projet « Ateliers réparation » ?');
    await page.getByLabelText('La question, en une ligne').fill(' ');
    await button('Proposer').click();
    await expect.element(page.getByText('Donnez une question, en une ligne.')).toBeVisible();
    await page.getByLabelText('La question, en une ligne').fill('Lancer les ateliers ?');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await button('Proposer une décision').click();
    await expect
      .element(page.getByLabelText('La question, en une ligne'))
      .toHaveValue('Lancer les ateliers ?');
    await button('Proposer').click();
    await expect.poll(() => shown.place().type).toBe('decision');
    const [decision] = sample.deciding.decisions();
    expect(decision?.proposal).toMatchObject({
      title: 'Lancer les ateliers ?',
      links: { projects: [shown.project] },
    });
    expect(decision?.proposal?.text).toContain('Où ? ou dit');
    const subject = decision?.subject ?? '';
    shown.go({ type: 'project', project: shown.project });
    await expect
      .element(page.getByText("La décision « Lancer les ateliers ? » n'est pas encore en vigueur."))
      .toBeVisible();
    openRound(sample, { closesAt: sample.inDays(-1) }, { subject, daysAgo: 0 });
    for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { subject, daysAgo: 0 });
    sample.tell('round.closed', 'leila', { round: 1 }, { subject });
    await expect.poll(current).toBe('actif');
    await expect.element(page.getByText('sans décision')).not.toBeInTheDocument();
    sample.tell(
      'decision.reviewed',
      'awa',
      { result: 'dropped', statement: 'On arrête.', nextReviewOn: '' },
      { subject },
    );
    await expect.element(page.getByText('décision abandonnée')).toBeVisible();
    expect(sample.group.plan.view().projects).toHaveLength(1);
  });

  it('is paused and stopped, with undo', async () => {
    const sample = createSampleDecisions('jeanne');
    const { project } = showProject(sample);
    for (const one of SIX_QUESTIONS) write(sample, project, one, 'dit');
    await page.getByText('Six questions : 6 sur 6').click();
    await button('Mettre en pause').click();
    await expect.element(page.getByText('en pause', { exact: true })).toBeVisible();
    await button('Reprendre').click();
    await button('Arrêter ce projet').click();
    await expect.poll(current).toBe('arrêté');
    await button('Annuler').click();
    await expect.poll(current).toBe('actif');
  });

  it('is only read by an observer', async () => {
    const sample = createSampleDecisions('odile');
    showProject(sample);
    await page.getByText('Six questions : 0 sur 6').click();
    await expect.element(page.getByText('Pas encore de réponse.').first()).toBeVisible();
    await expect.element(button('Lancer le projet')).not.toBeInTheDocument();
    expect(document.querySelector('textarea')).toBeNull();
  });

  it('names the decision that a task comes of, found by a few letters, and takes it away with undo', async () => {
    const sample = createSampleDecisions('jeanne');
    decided(sample);
    const shown = showProject(sample);
    const task = must(sample.group.plan.addTask({ project: shown.project, title: 'Banc' }));
    shown.go({ type: 'task', task });
    const field = page.getByRole('group', { name: 'Décision', exact: true });
    await expect.element(field.getByText('sans décision')).toBeVisible();
    await field.getByRole('combobox').fill('regl');
    await page.getByRole('option', { name: /Règle de prêt/ }).click();
    await expect.element(field.getByRole('link', { name: 'Règle de prêt' })).toBeVisible();
    expect(decisionsOfTask(sample.group, task)).toEqual([SUBJECT]);
    await expect.element(field.getByText('sans décision')).not.toBeInTheDocument();
    await field.getByRole('button', { name: 'Ne plus relier « Règle de prêt »' }).click();
    expect(decisionsOfTask(sample.group, task)).toEqual([]);
    await button('Annuler').click();
    expect(decisionsOfTask(sample.group, task)).toEqual([SUBJECT]);
    sample.group.plan.apply((plan, act) => undecideTask(plan, task, SUBJECT, act));
    sample.group.plan.apply((plan, act) => decideProject(plan, shown.project, SUBJECT, act));
    await expect.element(field.getByText('Par le projet :')).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe('a decision', () => {
  it('sets a task going in a new project of its name, and then in that project', async () => {
    const sample = createSampleDecisions('jeanne');
    decided(sample);
    mount(() => (
      <DecisionWork group={sample.group} decision={SUBJECT} title="Règle de prêt" linked={[]} isInForce />
    ));
    await page.getByLabelText('Nouvelle tâche').fill('Acheter une caisse');
    await userEvent.keyboard('{Enter}');
    await page.getByLabelText('Nouvelle tâche').fill('Coller des étiquettes');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('link', { name: 'Coller des étiquettes' })).toBeVisible();
    const [project, ...others] = sample.group.plan.view().projects;
    expect(others).toEqual([]);
    expect(project?.title).toBe('Règle de prêt');
    expect(projectWork(sample.group, project?.id ?? '').decisions).toEqual([SUBJECT]);
    expect(project?.tasks.map(({ id }) => decisionsOfTask(sample.group, id))).toEqual([[SUBJECT], [SUBJECT]]);
    await expect.element(page.getByText('tâche, Règle de prêt, à faire').first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('sets nothing going before it is in force', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    mount(() => (
      <DecisionWork
        group={sample.group}
        decision={SUBJECT}
        title="Règle de prêt"
        linked={[]}
        isInForce={false}
      />
    ));
    await expect.poll(() => document.querySelector('.decision-work')).toBeNull();
  });
});

describe('the rules', () => {
  it('are set on the first day, refused where they are wrong, and then adopted by a decision', async () => {
    const sample = createSampleDecisions('awa');
    mount(() => <Rules group={sample.group} />);
    await expect.element(page.getByText('règle du premier jour')).toBeVisible();
    await button('Changer les règles').click();
    const quorum = page.getByLabelText('Part des personnes qui doivent répondre, en %');
    await quorum.fill('0');
    await button('Garder ces règles').click();
    await expect.element(page.getByText('Un quorum de 0 % laisse décider une personne seule.')).toBeVisible();
    await quorum.fill('101');
    await button('Garder ces règles').click();
    await expect.element(page.getByText('Un nombre entier, de 0 à 100.')).toBeVisible();
    await quorum.fill('40');
    expect(await violations()).toEqual([]);
    await button('Garder ces règles').click();
    await expect.element(page.getByText('40 %')).toBeVisible();
    await expect.element(page.getByText('règle du premier jour')).toBeVisible();
    decided(sample, { title: 'Nos règles' });
    await button('Changer les règles').click();
    await quorum.fill('70');
    await page.getByText('Un projet peut être lancé sans décision').click();
    await page.getByText('Nos règles').click();
    await button('Adopter ces règles').click();
    await expect.element(page.getByText('70 %')).toBeVisible();
    await expect.element(page.getByText('avec une décision en vigueur')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Nos règles' })).toBeVisible();
    expect(sample.deciding.rules()).toMatchObject({ quorumPct: 70, activationWithoutDecision: false });
    await expect.element(page.getByText('règle du premier jour')).not.toBeInTheDocument();
  });

  it('are told as set without agreement, and taken back to what was adopted', async () => {
    const sample = createSampleDecisions('awa');
    decided(sample, { title: 'Nos règles' });
    const rules = { ...FIRST_DAY_RULES, quorumPct: 60 };
    const id = sample.tell('rules.adopted', 'leila', { decision: SUBJECT, rules });
    writeHere(sample.group, 'rules', { ...rules, quorumPct: 5 }, id);
    sample.setAvailable(false);
    mount(() => <Rules group={sample.group} />);
    await expect.element(page.getByText('5 %', { exact: true })).toBeVisible();
    expect(document.querySelector('.rules-standing')?.textContent ?? '').not.toContain('sans accord');
    sample.setAvailable(true);
    await expect.element(page.getByText('réglage sans accord')).toBeVisible();
    await button('Reprendre les règles adoptées').click();
    await expect.element(page.getByText('60 %')).toBeVisible();
    await expect.element(page.getByText('réglage sans accord')).not.toBeInTheDocument();
  });

  it('are the stricter ones of two that were adopted at once', async () => {
    const sample = createSampleDecisions('jeanne');
    decided(sample, { subject: 'dec_one', title: 'Une' });
    decided(sample, { subject: 'dec_two', title: 'Deux' });
    const one = { ...FIRST_DAY_RULES, quorumPct: 60, challengeDays: 1 };
    const two = { ...FIRST_DAY_RULES, quorumPct: 20, challengeDays: 9 };
    const id = sample.tell(
      'rules.adopted',
      'leila',
      { decision: 'dec_one', rules: one },
      { subject: 'dec_one' },
    );
    sample.tell('rules.adopted', 'awa', { decision: 'dec_two', rules: two }, { subject: 'dec_two' });
    writeHere(sample.group, 'rules', one, id);
    mount(() => <Rules group={sample.group} />);
    await expect.element(page.getByText('deux adoptions à la fois')).toBeVisible();
    await expect.element(page.getByText('60 %')).toBeVisible();
    await expect.element(page.getByText('9 jours')).toBeVisible();
    await expect.element(button('Changer les règles')).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });
});

describe('mandates', () => {
  it('say who, what, until when and to whom, and which end soon or have ended', async () => {
    const sample = createSampleDecisions('awa');
    for (const [subject, what, days] of [
      ['dec_old', 'Tenir les clés', -3],
      ['dec_soon', 'Garder la caisse', 10],
      ['dec_far', 'Garder le matériel', 300],
    ] as const) {
      decided(sample, { subject, title: `Décision ${what}` });
      sample.tell(
        'outcome.published',
        'leila',
        {
          statement: 'Dit.',
          mandate: {
            who: ['bakary', 'jeanne'],
            what,
            until: sample.inDays(days).slice(0, 10),
            accountableTo: 'le groupe',
          },
          concerns: [],
          reviewOn: '',
        },
        { subject },
      );
    }
    mount(() => <Mandates group={sample.group} />);
    const rows = () =>
      [...document.querySelectorAll('.mandate')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
    await expect.poll(() => rows().length).toBe(3);
    expect(rows()[0]).toMatch(
      /^Bakary et Jeanne : Tenir les clés ?mandat échu .*, rend compte à : le groupe, décidé par Décision Tenir les clés$/,
    );
    expect(rows()[1]).toMatch(/se termine le /);
    expect(rows()[2]).toMatch(/jusqu'au /);
    expect(await violations()).toEqual([]);
  });
});

describe("Aujourd'hui", () => {
  it('tells what waits for my answer, what is to be looked at again, and what is new', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample, { title: 'Les clés' }, { subject: 'dec_keys' });
    openRound(sample, {}, { subject: 'dec_keys' });
    decided(sample, { subject: 'dec_due', title: 'Le prêt' });
    sample.tell(
      'outcome.published',
      'leila',
      { statement: 'Dit.', concerns: [], reviewOn: sample.inDays(-2).slice(0, 10) },
      { subject: 'dec_due' },
    );
    decided(sample, { subject: 'dec_new', title: 'La fête' });
    const [count, setCount] = createSignal(0);
    mount(() => (
      <DecidingToday group={sample.group} sinceS={Date.now() / 1000 - 864_000} counted={setCount} />
    ));
    const rows = (name: string) => page.getByRole('region', { name }).getByRole('listitem');
    await expect
      .element(rows('On attend votre avis').first())
      .toHaveTextContent(/Les clés.*Votre avis est attendu jusqu/);
    await expect.element(rows('Décisions').nth(0)).toHaveTextContent(/Le prêt.*À revoir depuis/);
    await expect.element(rows('Décisions').nth(1)).toHaveTextContent(/La fête.*en vigueur/);
    expect(count()).toBe(3);
    expect(await violations()).toEqual([]);
  });

  it('does not tell for ever what a clock years ahead has said', async () => {
    const sample = createSampleDecisions('jeanne');
    decided(sample, { subject: 'dec_odd', title: 'Le four' });
    sample.tell('question.asked', 'rachid', {}, { subject: 'dec_odd', words: 'Quand ?', daysAgo: -900 });
    decided(sample, { subject: 'dec_new', title: 'La fête' });
    sample.pass(30);
    sample.tell('question.asked', 'rachid', {}, { subject: 'dec_new', words: 'Quand ?' });
    const sinceS = Date.parse(sample.inDays(-10)) / 1000;
    mount(() => <DecidingToday group={sample.group} sinceS={sinceS} counted={() => undefined} />);
    const rows = page.getByRole('region', { name: 'Décisions' }).getByRole('listitem');
    await expect.element(rows.first()).toHaveTextContent(/La fête/);
    expect(rows.elements()).toHaveLength(1);
  });

  it('tells under what is settled together that a decision is suspended', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    const open = openRound(sample, { closesAt: sample.inDays(-1) });
    for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 1.5 });
    cast(sample, 'bakary', 'objection', { daysAgo: 1.4, prev: [open], words: 'Trop court.' });
    const voices = sample.facts().filter(({ author, type }) => type === 'stance.cast' && author !== 'bakary');
    sample.tell(
      'round.closed',
      'leila',
      { round: 1 },
      { daysAgo: 0.5, prev: voices.slice(-1).map(({ id }) => id) },
    );
    mount(() => <DecidingToday group={sample.group} sinceS={Date.now() / 1000} counted={() => undefined} />);
    await expect
      .element(page.getByRole('region', { name: 'Décisions à régler ensemble' }).getByRole('listitem'))
      .toHaveTextContent(/Règle de prêt.*Suspendue : objection reçue hors ligne\./);
  });
});
