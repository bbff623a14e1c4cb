/** Décisions in the hall and on paper: one device for everybody, answers noted for others, what is printed, and days for a calendar. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DecidingScreen } from '../../client/deciding-screen.tsx';
import { groupPath, type Place, routeOf } from '../../client/ui/route.ts';
import { mount } from './fixture/mount.tsx';
import { catchFiles } from './fixture/saved-files.ts';
import {
  cast,
  createSampleDecisions,
  openRound,
  propose,
  type SampleDecisions,
  SUBJECT,
} from './fixture/sample-decisions.ts';
import { useStrictPolicy } from './fixture/strict-policy.ts';

const LIST: Place = { type: 'decisions', view: 'list' };
const MEETING: Place = { type: 'decisions', view: 'meeting' };
const PAGE: Place = { type: 'decision', decision: SUBJECT };

function show(sample: SampleDecisions, first: Place): void {
  const [place, setPlace] = createSignal(first);
  const address = {
    path: () => groupPath(sample.group.space, place()),
    go: (path: string) => {
      const route = routeOf(path);
      if (route.type === 'group') setPlace(route.place);
    },
  };
  mount(() => <DecidingScreen group={sample.group} place={place()} address={address} />);
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const spoken = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
const shown = (selector: string): string => spoken(document.querySelector(selector)?.textContent);
const stances = (sample: SampleDecisions) => sample.facts().filter(({ type }) => type === 'stance.cast');

async function unfold(name: string): Promise<void> {
  const found = [...document.querySelectorAll('summary')].find((one) => spoken(one.textContent) === name);
  if (!found) throw new Error(`nothing is folded under ${name}`);
  await userEvent.click(found);
}

async function violations(): Promise<readonly string[]> {
  // a toast that comes into sight is judged once it is there
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function asked(sample: SampleDecisions): void {
  propose(sample);
  openRound(sample);
}

/** Jeanne objects, Bakary answers with a second version, all consent to it, one with a réserve. */
function integrated(sample: SampleDecisions): void {
  propose(sample);
  openRound(sample, { closesAt: sample.inDays(-2) }, { daysAgo: 5 });
  const objection = cast(sample, 'jeanne', 'objection', {
    daysAgo: 4,
    words: 'Trois jours, c’est trop court.',
  });
  for (const voter of ['awa', 'leila', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 3 });
  sample.tell('round.closed', 'leila', { round: 1 }, { daysAgo: 1.9 });
  sample.tell(
    'amendment.proposed',
    'bakary',
    { version: 'v2', text: 'On prête sept jours.', integrates: [objection] },
    { daysAgo: 1.8 },
  );
  openRound(sample, { round: 2, version: 'v2', closesAt: sample.inDays(-1) }, { daysAgo: 1.7 });
  const second = { round: 2, version: 'v2' };
  cast(sample, 'jeanne', 'consent', { daysAgo: 1.6, more: second });
  cast(sample, 'awa', 'consent', {
    daysAgo: 1.6,
    more: { ...second, concern: true },
    words: 'Et la caution ?',
  });
  cast(sample, 'rachid', 'consent', { daysAgo: 1.6, more: second });
  sample.tell('round.closed', 'leila', { round: 2 }, { daysAgo: 0.5 });
  sample.tell(
    'outcome.published',
    'leila',
    {
      statement: 'On prête sept jours.',
      concerns: [],
      mandate: { who: ['bakary'], what: 'tenir le cahier', until: '2027-06-01', accountableTo: 'au groupe' },
      reviewOn: '2027-07-20',
    },
    { daysAgo: 0.4 },
  );
}

describe('an answer noted for somebody', () => {
  it('asks for a witness, keeps all three names, and goes when the person answers', async () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    show(sample, PAGE);
    await unfold('Noter l’avis de quelqu’un');
    await page.getByLabelText('Qui répond').selectOptions('Jeanne');
    const buttons = page.getByRole('group', { name: 'Avis de Jeanne' });
    await buttons.getByRole('button', { name: 'Je consens', exact: true }).click();
    await expect
      .element(page.getByRole('combobox', { name: 'Témoin' }))
      .toHaveAttribute('aria-invalid', 'true');
    expect(stances(sample)).toHaveLength(0);
    const witness = page.getByRole('combobox', { name: 'Témoin' });
    expect([...(witness.element() as HTMLSelectElement).options].map(({ text }) => text)).toEqual([
      'Choisir un témoin',
      'Bakary',
      'Leïla',
      'Rachid',
    ]);
    await witness.selectOptions('Leïla');
    expect(await violations()).toEqual([]);
    await buttons.getByRole('button', { name: 'Je consens', exact: true }).click();
    await expect.element(page.getByText(/Avis noté\s: Jeanne, par Awa, témoin Leïla/)).toBeVisible();
    await sample.deciding.flush();
    expect(
      stances(sample).map(({ author, payload }) => [author, payload['onBehalfOf'], payload['witness']]),
    ).toEqual([['awa', 'jeanne', 'leila']]);
    await expect.poll(() => sample.deciding.decision(SUBJECT)?.onBehalf.length).toBe(1);
    expect(shown('.history-list')).toContain('Jeanne, par Awa, témoin Leïla, Je consens');
    cast(sample, 'jeanne', 'objection', { daysAgo: 0, words: 'Moi-même, non.' });
    expect(sample.deciding.decision(SUBJECT)?.onBehalf).toEqual([]);
    expect(sample.deciding.decision(SUBJECT)?.objections).toHaveLength(1);
    const people = page.getByLabelText('Qui répond').element() as HTMLSelectElement;
    expect([...people.options].map(({ text }) => text)).not.toContain('Jeanne');
  });

  it('that objects is taken back by whoever carries, with a witness', async () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    cast(sample, 'rachid', 'objection', {
      more: { onBehalfOf: 'jeanne', witness: 'leila' },
      words: 'Trop court, dit-elle.',
    });
    show(sample, PAGE);
    expect(shown('.objection h3')).toContain('Objection de Jeanne, par Rachid, témoin Leïla');
    await unfold('Retirer l’objection de Jeanne');
    await button('Retirer l’objection de Jeanne').click();
    expect(sample.facts().some(({ type }) => type === 'objection.withdrawn')).toBe(false);
    await page.getByRole('combobox', { name: 'Témoin' }).selectOptions('Bakary');
    await button('Retirer l’objection de Jeanne').click();
    await sample.deciding.flush();
    expect(sample.deciding.decision(SUBJECT)?.objections.map(({ resolution }) => resolution)).toEqual([
      'withdrawn',
    ]);
  });

  it('is offered to nobody who may not carry', () => {
    const sample = createSampleDecisions('odile');
    asked(sample);
    show(sample, PAGE);
    expect(document.body.textContent).toContain('Règle de prêt');
    expect(document.body.textContent).not.toContain('Noter l’avis');
  });
});

describe('mode réunion', () => {
  it('shows one decision at a time, goes on by keys, and takes an answer by a name', async () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    propose(sample, { title: 'Une idée' }, { subject: 'dec_idea', daysAgo: 1 });
    show(sample, MEETING);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Règle de prêt' })).toBeVisible();
    expect(shown('.hall-name')).toContain('1 sur 2');
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Une idée' })).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    expect(shown('.hall-slide h1')).toBe('Une idée');
    await userEvent.keyboard('{PageUp}');
    await expect.element(page.getByRole('heading', { level: 1, name: 'Règle de prêt' })).toHaveFocus();

    await button(/^Jeanne/).click();
    await page.getByRole('combobox', { name: 'Témoin' }).selectOptions('Bakary');
    await button('Je consens').click();
    await button(/^Rachid/).click();
    // the witness of one is the witness of the next
    await button('Je consens').click();
    await button(/^Bakary/).click();
    // but nobody witnesses their own answer
    await button('Je consens').click();
    await expect
      .element(page.getByRole('combobox', { name: 'Témoin' }))
      .toHaveAttribute('aria-invalid', 'true');
    await page.getByRole('combobox', { name: 'Témoin' }).selectOptions('Jeanne');
    await button('Je consens').click();
    await button(/^Awa/).click();
    await button("Je m'abstiens").click();
    await expect.poll(() => shown('.hall-turnout')).toBe('4 avis sur 5');
    expect(shown('.hall-carried')).toContain('Bakary, par Awa, témoin Jeanne');
    expect(await violations()).toEqual([]);
    await sample.deciding.flush();
    expect(
      stances(sample).map(({ payload }) => [payload['onBehalfOf'] ?? '', payload['witness'] ?? '']),
    ).toEqual([
      ['jeanne', 'bakary'],
      ['rachid', 'bakary'],
      ['bakary', 'jeanne'],
      ['', ''],
    ]);
  });

  it('asks for a witness again where the one chosen before is not asked', async () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    propose(sample, { title: 'La clé' }, { subject: 'dec_key' });
    const few = { eligible: ['awa', 'bakary', 'jeanne'], closesAt: sample.inDays(9) };
    openRound(sample, few, { subject: 'dec_key' });
    show(sample, MEETING);
    await button(/^Jeanne/).click();
    await page.getByLabelText('Témoin').selectOptions('Rachid');
    await button('Suivante').click();
    await expect.poll(() => shown('.hall-slide h1')).toBe('La clé');
    await button(/^Jeanne/).click();
    await button('Je consens').click();
    await expect.element(page.getByText('Nommez un témoin', { exact: false }).first()).toBeVisible();
    await expect.element(page.getByLabelText('Témoin')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabelText('Témoin').selectOptions('Bakary');
    await button('Je consens').click();
    await sample.deciding.flush();
    expect(stances(sample).map(({ payload }) => payload['witness'])).toEqual(['bakary']);
  });

  it('keeps the arrows for who types or chooses', async () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    propose(sample, { title: 'Une idée' }, { subject: 'dec_idea', daysAgo: 1 });
    show(sample, MEETING);
    await button(/^Awa/).click();
    await button("J'objecte").click();
    await userEvent.keyboard('non{ArrowLeft}{ArrowRight}');
    expect(shown('.hall-slide h1')).toBe('Règle de prêt');
  });

  it('stays at a decision that has just been closed, and says what came of it', async () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    propose(sample, { title: 'Une idée' }, { subject: 'dec_idea', daysAgo: 1 });
    for (const voter of ['awa', 'bakary', 'jeanne', 'leila', 'rachid']) cast(sample, voter, 'consent');
    show(sample, MEETING);
    await button('Clore la consultation').click();
    await expect.poll(() => shown('.hall-line')).toContain('adoptée');
    expect(shown('.hall-slide h1')).toBe('Règle de prêt');
    expect(shown('.hall-name')).toContain('1 sur 2');
  });

  it('says so when nothing waits, and fits 360 px under a strict policy', async () => {
    await page.viewport(360, 740);
    onTestFinished(() => page.viewport(414, 896));
    const refused = useStrictPolicy();
    const sample = createSampleDecisions('awa');
    show(sample, MEETING);
    await expect.element(page.getByText('Rien n’attend de réponse.')).toBeVisible();
    asked(sample);
    await button(/^Jeanne/).click();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
    expect(refused()).toEqual([]);
  });
});

describe('on paper', () => {
  it('a record says what it was about, what stood against it and how that was taken in, réserves, turnout, heads', () => {
    const sample = createSampleDecisions('awa');
    integrated(sample);
    show(sample, PAGE);
    const paper = shown('.print-only');
    for (const words of [
      'Règle de prêt',
      'Des outils ne reviennent pas.',
      'Texte, version 2On prête sept jours.',
      'Jeanne, sur la version 1 : Trois jours, c’est trop court. Intégrée dans la version 2, proposée en réponse.',
      'Awa : Et la caution ?',
      '3 avis sur 5, au tour 2, quorum de 60 %',
      'Bakary : tenir le cahier',
      'À revoir le 20 juillet 2027',
    ])
      expect(paper).toContain(words);
    for (const head of sample.deciding.decision(SUBJECT)?.heads ?? ['none']) expect(paper).toContain(head);
  });

  it('a record says no words that were taken back, also where they have not gone yet', () => {
    const sample = createSampleDecisions('awa');
    asked(sample);
    const objection = cast(sample, 'jeanne', 'objection', { words: 'Le médecin me l’interdit.' });
    show(sample, PAGE);
    expect(shown('.print-only')).toContain('Le médecin me l’interdit.');
    sample.tell('text.erased', 'jeanne', { event: objection, reason: 'asked' });
    expect(shown('.print-only')).not.toContain('médecin');
    expect(sample.deciding.words(SUBJECT, objection)).toBeUndefined();
  });

  it('a list says what is in force and nothing else', () => {
    const sample = createSampleDecisions('awa');
    integrated(sample);
    propose(sample, { title: 'Une idée' }, { subject: 'dec_idea', daysAgo: 1 });
    show(sample, LIST);
    const paper = shown('.print-only');
    expect(paper).toContain('Relevé de décisions');
    expect(paper).toContain('1 décision en vigueur');
    expect(paper).toContain('On prête sept jours.');
    expect(paper).not.toContain('Une idée');
    expect(document.querySelectorAll('.print-only')).toHaveLength(1);
  });

  it('the review goes into a calendar as a file', async () => {
    const sample = createSampleDecisions('awa');
    integrated(sample);
    show(sample, PAGE);
    const saved = catchFiles();
    await button('Ajouter la révision à mon agenda').click();
    await expect.poll(() => saved.length).toBe(1);
    expect(saved[0]?.name).toMatch(/^revisions-.*\.ics$/);
    const text = await saved[0]?.blob.text();
    expect(text).toContain('DTSTART;VALUE=DATE:20270720');
    expect(text).toContain('SUMMARY:À revoir : Règle de prêt');
    await expect.element(page.getByText('1 date enregistrée.')).toBeVisible();
  });
});
