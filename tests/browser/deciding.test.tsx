/** Décisions in the browser: the lists, the page in each state, for each person, in memory over the real fold. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DecidingScreen } from '../../client/deciding-screen.tsx';
import { DecidingOffer } from '../../client/features/deciding/deciding-offer.tsx';
import type { Address } from '../../client/ui/address.ts';
import { keptDraft } from '../../client/ui/kept-drafts.ts';
import { groupPath, type Place, routeOf } from '../../client/ui/route.ts';
import { mount } from './fixture/mount.tsx';
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
const PAGE: Place = { type: 'decision', decision: SUBJECT };

function show(
  sample: SampleDecisions,
  first: Place = PAGE,
): { readonly place: () => Place; readonly go: (place: Place) => void } {
  const [place, setPlace] = createSignal(first);
  const address: Address = {
    path: () => groupPath(sample.group.space, place()),
    go: (path) => {
      const route = routeOf(path);
      if (route.type === 'group') setPlace(route.place);
    },
  };
  mount(() => <DecidingScreen group={sample.group} place={place()} address={address} />);
  return { place, go: (next) => void setPlace(next) };
}

function shown(selector: string): string {
  return (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
const all = (selector: string): readonly string[] =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

async function violations(): Promise<readonly string[]> {
  // a toast that comes into sight is judged once it is there
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

function adopted(sample: SampleDecisions): void {
  propose(sample);
  openRound(sample, { closesAt: sample.inDays(-1) }, { daysAgo: 3 });
  for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 2 });
  sample.tell('round.closed', 'leila', { round: 1 });
}

describe('the lists', () => {
  it('offer a first question where there is none, and nothing to who only observes', async () => {
    const { place } = show(createSampleDecisions(), LIST);
    const link = page.getByRole('link', { name: 'Qui garde les clés ?' });
    await expect.element(link).toBeVisible();
    expect(link.element().getAttribute('href')).toContain('/new-decision/keys');
    expect(place()).toEqual(LIST);
    expect(await violations()).toEqual([]);
  });

  it('are offered on Aujourd’hui while nothing was ever proposed, to who decides', async () => {
    const none = createSampleDecisions('jeanne');
    mount(() => <DecidingOffer group={none.group} />);
    await expect.element(page.getByRole('link', { name: 'Qui garde les clés ?' })).toBeVisible();
    propose(none);
    await expect.poll(() => document.querySelector('.decide-offer')).toBeNull();
    mount(() => <DecidingOffer group={createSampleDecisions('odile').group} />);
    expect(document.querySelector('.decide-offer')).toBeNull();
  });

  it('do not say that nothing was proposed while the register cannot be read', async () => {
    const sample = createSampleDecisions();
    sample.setAvailable(false);
    show(sample, LIST);
    await expect.element(button('Réessayer')).toBeVisible();
    expect(document.querySelector('.empty')).toBeNull();
    await button('Réessayer').click();
    await expect.element(page.getByRole('link', { name: 'Qui garde les clés ?' })).toBeVisible();
  });

  it('offer nothing to an observer', async () => {
    show(createSampleDecisions('odile'), LIST);
    await expect.element(page.getByText("Rien n'a encore été proposé", { exact: false })).toBeVisible();
    expect(document.querySelectorAll('.decide-lists a')).toHaveLength(0);
  });

  it('put each decision in one list, by what waits and how far it is', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    propose(sample, { title: 'Une idée' }, { subject: 'dec_idea' });
    propose(sample, { title: 'Retirée' }, { subject: 'dec_gone' });
    sample.tell('proposal.withdrawn', 'bakary', {}, { subject: 'dec_gone' });
    show(sample, LIST);
    await expect
      .poll(() => all('.decide-list > h2'))
      .toEqual(['On attend votre avis', 'En consultation', 'Closes']);
    expect(all('.decide-line-title')).toEqual(['Règle de prêt', 'Une idée', 'Retirée']);
    expect(all('.chip-filter')).toEqual([
      'Toutes 3',
      'On attend votre avis 1',
      'En consultation 1',
      'Closes 1',
    ]);
    await button(/^Closes/).click();
    expect(all('.decide-line-title')).toEqual(['Retirée']);
    await button(/^Toutes/).click();
    await page.getByLabelText('Chercher une décision').fill('idee');
    expect(all('.decide-line-title')).toEqual(['Une idée']);
    await page.getByLabelText('Chercher une décision').fill('rien de tel');
    await button('Tout montrer').click();
    expect(all('.decide-line-title')).toHaveLength(3);
  });

  it('leave the focus where it is while time passes and others speak', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    propose(sample, { title: 'Une idée' }, { subject: 'dec_idea' });
    show(sample, LIST);
    const link = page.getByRole('link', { name: 'Règle de prêt' }).element();
    if (link instanceof HTMLElement) link.focus();
    sample.pass(0.01);
    sample.tell('question.asked', 'rachid', {}, { subject: 'dec_idea', words: 'Laquelle ?' });
    await expect.poll(() => shown('.decide-lists')).toContain('1 question');
    expect(document.activeElement).toBe(link);
  });

  it('say what is in force, and what is to be looked at again', async () => {
    const sample = createSampleDecisions();
    adopted(sample);
    sample.tell('outcome.published', 'leila', {
      statement: 'Trois jours.',
      reviewOn: sample.inDays(20).slice(0, 10),
    });
    sample.pass(5);
    sample.tell('decision.finalised', 'leila', {});
    show(sample, LIST);
    await expect.poll(() => all('.decide-list > h2')).toEqual(['En vigueur']);
    expect(shown('.decide-tag')).toBe('en vigueur');
  });
});

describe('answering', () => {
  it('asks an objection for its reason, keeps what was typed, and counts it at once', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    show(sample);
    await expect.element(page.getByText('0 avis sur 5, il en faut 3.')).toBeVisible();
    await button("J'objecte").click();
    await button("Envoyer l'objection").click();
    await expect
      .element(page.getByText("Dites en quoi ce texte nuirait, ou ce qui l'améliorerait.", { exact: true }))
      .toBeVisible();
    await page.getByLabelText('Votre objection').fill('La salle est prise le mercredi.');
    await button("Envoyer l'objection").click();
    await expect.poll(() => shown('.objection')).toContain('La salle est prise le mercredi.');
    expect(shown('.stance-words')).toContain('1 objection');
    expect(sample.facts().map(({ type }) => type)).not.toContain('stance.cast');
    await sample.deciding.flush();
    expect(sample.facts().at(-1)).toMatchObject({ type: 'stance.cast', payload: { choice: 'objection' } });
    expect(shown('.objection h3')).toBe('Objection de Jeanne');
  });

  it('can be undone while it is held, and changed afterwards', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    show(sample);
    await button('Je consens').click();
    await expect.element(button('Je consens')).toHaveAttribute('aria-pressed', 'true');
    await button('Annuler').click();
    await expect.element(button('Je consens')).toHaveAttribute('aria-pressed', 'false');
    await sample.deciding.flush();
    expect(sample.facts()).toHaveLength(2);
    await button("Je m'abstiens").click();
    await button('Je consens').click();
    await sample.deciding.flush();
    expect(
      sample
        .facts()
        .filter(({ type }) => type === 'stance.cast')
        .map(({ payload }) => payload['choice']),
    ).toEqual(['consent']);
    await button("Je m'abstiens").click();
    await sample.deciding.flush();
    await expect.element(button("Je m'abstiens")).toHaveAttribute('aria-pressed', 'true');
    expect(shown('.decide-history summary')).toBe('Historique, 4 faits');
  });

  it('gives the reason back to its field when it is undone, or refused after all', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    show(sample);
    const reason = page.getByLabelText('Votre objection');
    await button("J'objecte").click();
    await reason.fill('La salle est prise.');
    await button("Envoyer l'objection").click();
    await button('Annuler').click();
    await button("J'objecte").click();
    await expect.element(reason).toHaveValue('La salle est prise.');
    await button("Envoyer l'objection").click();
    await expect.poll(() => shown('.objection')).toContain('La salle est prise.');
    sample.setAvailable(false);
    await sample.deciding.flush();
    await expect
      .element(page.getByText("Le registre n'est pas disponible", { exact: false }).first())
      .toBeVisible();
    await button("J'objecte").click();
    await expect.element(reason).toHaveValue('La salle est prise.');
  });

  it('of one that is held and two things said quickly after it, nothing is lost', async () => {
    const sample = createSampleDecisions('awa');
    propose(sample);
    openRound(sample);
    const objections = ['jeanne', 'rachid'].map((voter) =>
      cast(sample, voter, 'objection', { words: 'Non.' }),
    );
    await sample.deciding.hold(SUBJECT, { type: 'cast', choice: 'consent' });
    const tests = objections.map((objection) =>
      sample.deciding.hold(SUBJECT, { type: 'test', objection, qualifies: false, kind: '' }),
    );
    expect((await Promise.all(tests)).map(({ ok }) => ok)).toEqual([true, true]);
    await sample.deciding.flush();
    const tested = sample.facts().filter(({ type }) => type === 'objection.tested');
    expect(tested.map(({ payload }) => payload['objection'])).toEqual(objections);
  });

  it('of two decisions, held at once, are each shown with their own reason', async () => {
    const sample = createSampleDecisions('jeanne');
    for (const subject of [SUBJECT, 'dec_other']) {
      propose(sample, {}, { subject });
      openRound(sample, {}, { subject });
    }
    const objecting = { type: 'cast', choice: 'objection' } as const;
    await sample.deciding.hold('dec_other', objecting, { words: 'Pas ici.' });
    await sample.deciding.hold(SUBJECT, objecting, { words: 'La salle est prise.' });
    show(sample);
    await expect.poll(() => shown('.objection')).toContain('La salle est prise.');
    expect(document.body.textContent).not.toContain('Pas ici.');
  });

  it('keeps the reason when the register cannot take it, and says so', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    show(sample);
    await page.getByLabelText('Votre question').fill('Combien de temps ?');
    sample.setAvailable(false);
    await button('Envoyer').click();
    await expect.element(page.getByText("Le registre n'est pas disponible", { exact: false })).toBeVisible();
    await expect.element(page.getByLabelText('Votre question')).toHaveValue('Combien de temps ?');
  });

  it('spreads points, refuses too many, and shows which option leads', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample, { method: 'dot_vote', rule: { dotsPerPerson: 3, options: ['Fête', 'Four'] } });
    cast(sample, 'awa', '', { more: { scores: { Fête: 1, Four: 2 } } });
    show(sample);
    await button('Plus pour Fête').click();
    await button('Plus pour Fête').click();
    await page.getByRole('spinbutton', { name: 'Four' }).fill('2');
    await expect.element(page.getByText('1 de trop')).toBeVisible();
    await button('Enregistrer ma réponse').click();
    await expect.element(page.getByText('trop de points', { exact: false })).toBeVisible();
    await button('Moins pour Four').click();
    await button('Enregistrer ma réponse').click();
    await expect.poll(() => shown('.score-bars')).toContain('Fête3 points, en tête');
    await page.getByRole('spinbutton', { name: 'Four' }).fill('');
    await button('Enregistrer ma réponse').click();
    await expect.poll(() => shown('.score-bars')).toContain('Four2 points');
  });

  it('is not offered to who is not asked; an observer asks a question', async () => {
    const sample = createSampleDecisions('odile');
    propose(sample);
    openRound(sample);
    show(sample);
    await expect.element(page.getByText('Vous ne faites pas partie', { exact: false })).toBeVisible();
    expect(document.querySelectorAll('.answer')).toHaveLength(0);
    await page.getByLabelText('Votre question').fill('Et les enfants ?');
    await button('Envoyer').click();
    await expect.element(page.getByText('Et les enfants ?')).toBeVisible();
    expect(shown('.talk-line')).toContain('hors tour');
  });

  it('asks which of two answers from two devices is right, her alone', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    const opening = openRound(sample);
    cast(sample, 'jeanne', 'consent', { prev: [opening], device: 'one' });
    cast(sample, 'jeanne', 'objection', { prev: [opening], device: 'two', words: 'Trop court.' });
    show(sample);
    await expect.element(page.getByText('Laquelle est la bonne ?')).toBeVisible();
    expect(all('.decide-note button')).toEqual(['Je consens', "J'objecte"]);
    await page.getByRole('button', { name: 'Je consens', exact: true }).first().click();
    await sample.deciding.flush();
    await expect.element(page.getByText('Laquelle est la bonne ?')).not.toBeInTheDocument();
    expect(shown('.stance-words')).toContain('1 consent');
  });
});

describe('an objection', () => {
  it('is looked at by two, answered by an amendment, and greys what was said of the earlier text', async () => {
    const sample = createSampleDecisions('leila');
    propose(sample);
    openRound(sample, { closesAt: sample.inDays(-1) }, { daysAgo: 3 });
    cast(sample, 'jeanne', 'objection', { daysAgo: 2, words: 'Trois jours, c’est trop.' });
    cast(sample, 'awa', 'consent', { daysAgo: 2, more: { concern: true }, words: 'À revoir vite.' });
    cast(sample, 'rachid', 'consent', { daysAgo: 2 });
    show(sample);
    await button('Clore la consultation').click();
    await expect.poll(() => shown('.decide-page .decide-head .decide-tag')).toBe('objection à intégrer');
    expect(shown('.reserve')).toContain('À revoir vite.');
    await page.getByText('Cette objection montre-t-elle un risque réel ?').click();
    await button('Oui, il faut en tenir compte').click();
    await expect.poll(() => shown('.objection-tests')).toContain('Leïla : à retenir');
    await button('Proposer un amendement').click();
    await page.getByLabelText('Le nouveau texte').fill('On prête deux jours.');
    expect(all('.difference del')).toEqual(['[retiré : trois]']);
    expect(all('.difference ins')).toEqual(['[ajouté : deux]']);
    await button('Proposer la version 2').click();
    await expect.poll(() => shown('.decide-texts')).toContain('On prête deux jours.');
    await button('Ouvrir un tour sur la version 2').click();
    await button('Ouvrir la consultation').click();
    await expect.element(page.getByText('0 avis sur 5, il en faut 3.')).toBeVisible();
    expect(shown('.earlier')).toContain('Tour 1, portait sur la version 1');
    expect(shown('.earlier')).toContain('intégrée au texte');
    expect(await violations()).toEqual([]);
  });

  it('keeps what one has begun to say of it while others speak', async () => {
    const sample = createSampleDecisions('awa');
    propose(sample);
    openRound(sample);
    cast(sample, 'jeanne', 'objection', { words: 'Trop court.' });
    show(sample);
    await expect.poll(() => shown('.objection')).toContain('Trop court.');
    const sheet = document.querySelector('.objection details');
    if (sheet instanceof HTMLDetailsElement) sheet.open = true;
    await page.getByLabelText('En quoi').selectOptions('elle nuirait ailleurs');
    cast(sample, 'rachid', 'consent');
    await expect.poll(() => shown('.stance-words')).toContain('1 consent');
    expect(document.querySelector('.objection details')).toBe(sheet);
    await button('Oui, il faut en tenir compte').click();
    await sample.deciding.flush();
    expect(sample.facts().at(-1)?.payload).toMatchObject({ qualifies: true, kind: 'side-effects' });
  });

  it('received from offline suspends; its words and time are shown to all', async () => {
    const sample = createSampleDecisions('rachid');
    propose(sample);
    const opening = openRound(sample, { closesAt: sample.inDays(-1) }, { daysAgo: 3 });
    for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 2 });
    sample.tell('round.closed', 'leila', { round: 1 });
    show(sample);
    await expect.poll(() => shown('.decide-head .decide-tag')).toContain('adoptée, contestable');
    cast(sample, 'bakary', 'objection', { prev: [opening], daysAgo: 2, words: 'Et la remorque ?' });
    await expect.poll(() => shown('.decide-head .decide-tag')).toBe('suspendue : objection reçue hors ligne');
    expect(shown('.decide-note-alarm')).toContain('Et la remorque ?');
    expect(shown('.decide-note-alarm')).toContain('Bakary a objecté hors ligne');
  });

  it('that came late is answered by a new text, and the history shows it for ever', async () => {
    const sample = createSampleDecisions('awa');
    propose(sample);
    const opening = openRound(sample, { closesAt: sample.inDays(-1) }, { daysAgo: 3 });
    for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 2 });
    sample.tell('round.closed', 'leila', { round: 1 });
    const late = cast(sample, 'bakary', 'objection', {
      prev: [opening],
      daysAgo: 2,
      words: 'Et la remorque ?',
    });
    show(sample);
    await button('Proposer un amendement').click();
    await page.getByLabelText('Le nouveau texte').fill('On prête trois jours, la remorque un seul.');
    await button('Proposer la version 2').click();
    await page.getByText('Ce qui change de la version 1 à la version 2').click();
    expect(shown('.difference')).toContain('la remorque un seul');
    await button('Ouvrir un tour sur la version 2').click();
    await button('Ouvrir la consultation').click();
    await expect.element(page.getByText('0 avis sur 5, il en faut 3.')).toBeVisible();
    for (const voter of ['awa', 'bakary', 'jeanne', 'leila', 'rachid'])
      sample.tell('stance.cast', voter, { round: 2, version: 'v2', choice: 'consent' });
    await button('Clore la consultation').click();
    await expect.poll(() => shown('.decide-head .decide-tag')).toContain('adoptée');
    await sample.deciding.flush();
    expect(sample.deciding.decision(SUBJECT)).toMatchObject({
      state: 'adopted',
      version: 'v2',
      suspendedBy: [],
    });
    expect(sample.deciding.decision(SUBJECT)?.history.some(({ id }) => id === late)).toBe(true);
    expect(shown('.earlier')).toContain("Bakary : J'objecte");
    expect(shown('.earlier')).toContain('tardif');
  });

  it('that came late is taken back by who raised it', async () => {
    const sample = createSampleDecisions('bakary');
    propose(sample);
    const opening = openRound(sample, { closesAt: sample.inDays(-1) }, { daysAgo: 3 });
    for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 2 });
    sample.tell('round.closed', 'leila', { round: 1 });
    cast(sample, 'bakary', 'objection', { prev: [opening], daysAgo: 2, words: 'Et la remorque ?' });
    show(sample);
    await button('Retirer mon objection').click();
    await expect.poll(() => shown('.decide-head .decide-tag')).toContain('adoptée');
  });

  it('that comes after it was put in force asks for a review', async () => {
    const sample = createSampleDecisions();
    propose(sample);
    const opening = openRound(sample, { closesAt: sample.inDays(-4.5) }, { daysAgo: 6 });
    for (const voter of ['awa', 'jeanne', 'rachid']) cast(sample, voter, 'consent', { daysAgo: 5 });
    sample.tell('round.closed', 'leila', { round: 1 }, { daysAgo: 4 });
    sample.tell('decision.finalised', 'leila', {});
    cast(sample, 'bakary', 'objection', { prev: [opening], daysAgo: 5, words: 'Et la remorque ?' });
    show(sample);
    await expect.poll(() => shown('.decide-head .decide-tag')).toBe('en vigueur');
    expect(shown('.decide-note')).toContain('Demande de révision');
    expect(shown('.decide-note')).toContain('Et la remorque ?');
  });

  it('is taken back by who raised it', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    openRound(sample);
    cast(sample, 'jeanne', 'objection', { words: 'Non.' });
    show(sample);
    await button('Retirer mon objection').click();
    await expect.poll(() => shown('.objection h3')).toBe('Objection de Jeanneretirée');
    await sample.deciding.flush();
    expect(sample.facts().at(-1)?.type).toBe('objection.withdrawn');
  });
});

describe('what a decision says of itself', () => {
  it('two closes put together, the outcome with its mandate, and putting it in force after the days', async () => {
    const sample = createSampleDecisions('leila');
    propose(sample);
    openRound(sample, { closesAt: sample.inDays(-1) }, { daysAgo: 3 });
    const [one, two, three] = ['awa', 'jeanne', 'rachid'].map((voter) =>
      cast(sample, voter, 'consent', { daysAgo: 2 }),
    );
    if (!one || !two || !three) throw new Error('nobody');
    sample.tell('round.closed', 'leila', { round: 1 }, { prev: [one] });
    sample.tell('round.closed', 'awa', { round: 1 }, { prev: [three] });
    show(sample);
    await expect.element(page.getByText('Deux clôtures réunies', { exact: false })).toBeVisible();
    expect(shown('.decide-part')).toContain('3 avis sur 5.');
    await button('Dire ce qui est décidé').click();
    await page.getByLabelText('Ce qui est décidé, en une phrase').fill('On prête trois jours.');
    await button('Bakary').click();
    await button('Publier').click();
    await expect.element(page.getByText('Un mandat dit qui le porte', { exact: false })).toBeVisible();
    expect(sample.facts().map(({ type }) => type)).not.toContain('outcome.published');
    await page.getByLabelText('Mandat : faire quoi').fill('tenir la liste');
    const form = document.querySelector<HTMLFormElement>('form.decide-sheet');
    form?.requestSubmit();
    form?.requestSubmit(); // a press that bounces
    await expect
      .poll(() => shown('.mandate'))
      .toBe('Bakary : tenir la liste, compte à rendre : tout le groupe.');
    expect(keptDraft(`${sample.group.space}/${SUBJECT}/publish/what`)).toBeUndefined();
    expect(sample.facts().filter(({ type }) => type === 'outcome.published')).toHaveLength(1);
    expect(document.querySelector('.outcome .decide-tag')).not.toBeNull();
    expect(button('Mettre en vigueur').query()).toBeNull();
    sample.pass(4);
    await button('Mettre en vigueur').click();
    await expect.poll(() => shown('.decide-head .decide-tag')).toBe('en vigueur');
    expect(await violations()).toEqual([]);
  });

  it('words that were erased, altered, or are missing', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    const question = sample.tell('question.asked', 'jeanne', {}, { words: 'Pourquoi trois ?' });
    sample.tell('question.asked', 'rachid', {}, { words: 'x', isAltered: true });
    sample.tell('reaction.given', 'awa', { bodyCommit: 'a'.repeat(64) });
    show(sample);
    await expect.element(page.getByText('texte altéré')).toBeVisible();
    await expect.element(page.getByText('ne sont pas encore arrivés', { exact: false })).toBeVisible();
    await button('Effacer ces mots').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Effacer ces mots' }).click();
    await expect.element(page.getByText('texte effacé à la demande de son auteur')).toBeVisible();
    expect(sample.facts().at(-1)).toMatchObject({ type: 'text.erased', payload: { event: question } });
    expect(sample.deciding.words(SUBJECT, question)).toBeUndefined();
  });

  it('whose device to connect when a part is missing', async () => {
    const sample = createSampleDecisions('jeanne');
    propose(sample);
    sample.tell('question.asked', 'rachid', {}, { prev: ['ab'.repeat(32) as never] });
    show(sample);
    await expect
      .element(page.getByText("Il manque une partie, connectez l'appareil de Rachid."))
      .toBeVisible();
  });

  it('that it is not here, for an address of one that has not arrived', async () => {
    show(createSampleDecisions(), { type: 'decision', decision: 'dec_elsewhere' });
    await expect.element(page.getByRole('heading', { name: "Cette décision n'est pas ici" })).toBeVisible();
  });
});

describe('a new question', () => {
  it('that every group has is before everybody in two presses', async () => {
    const sample = createSampleDecisions('leila');
    const { place } = show(sample, { type: 'new-decision', template: 'keys' });
    await expect
      .element(page.getByLabelText('La question, en une ligne'))
      .toHaveValue('Qui garde les clés ?');
    await button('Ouvrir la consultation').click();
    await expect.poll(() => place().type).toBe('decision');
    expect(sample.facts().map(({ type }) => type)).toEqual(['proposal.submitted', 'round.opened']);
    await expect.element(page.getByText('Voyez-vous un risque à essayer ?')).toBeVisible();
    await button('Je consens').click();
    await expect.poll(() => shown('.stance-words')).toContain('1 consent');
  });

  it('keeps what was typed, says what is missing beside its field, and writes nothing until it is right', async () => {
    const sample = createSampleDecisions('leila');
    const { go } = show(sample, { type: 'new-decision', template: 'dots' });
    await button('Ouvrir la consultation').click();
    await expect.element(page.getByText('Donnez une question, en une ligne.')).toBeVisible();
    await page.getByLabelText('La question, en une ligne').fill('Où va le four ?');
    await page.getByLabelText('Les choix, un par ligne').fill('Cour');
    await button('Ouvrir la consultation').click();
    await expect.element(page.getByText('Il faut au moins deux choix.')).toBeVisible();
    expect(sample.facts()).toHaveLength(0);
    go(LIST);
    go({ type: 'new-decision', template: 'dots' });
    await expect.element(page.getByLabelText('La question, en une ligne')).toHaveValue('Où va le four ?');
    await page.getByLabelText('Les choix, un par ligne').fill('Cour\nRoseaux');
    await button('Ouvrir la consultation').click();
    await expect.poll(() => sample.facts().length).toBe(2);
    expect(sample.facts().at(-1)?.payload).toMatchObject({
      method: 'dot_vote',
      rule: { dotsPerPerson: 3, options: ['Cour', 'Roseaux'] },
    });
  });

  it('that is sent twice is written once; a round that is refused after all is told, and opened from its page', async () => {
    const sample = createSampleDecisions('leila');
    const { place } = show(sample, { type: 'new-decision', template: 'keys' });
    sample.deciding.log.follow(({ verified }) => {
      if (verified.some(({ type }) => type === 'proposal.submitted')) sample.setAvailable(false);
    });
    await expect.element(button('Ouvrir la consultation')).toBeVisible();
    const form = document.querySelector('form');
    form?.requestSubmit();
    form?.requestSubmit();
    await expect.poll(() => place().type).toBe('decision');
    await expect
      .element(page.getByText("Le registre n'est pas disponible", { exact: false }).first())
      .toBeVisible();
    expect(sample.facts().map(({ type }) => type)).toEqual(['proposal.submitted']);
    sample.setAvailable(true);
    await expect.element(button('Ouvrir la consultation')).toBeVisible();
  });

  it('of a member loses no choice that was named, though its round is opened later', async () => {
    const sample = createSampleDecisions('jeanne');
    const { place } = show(sample, { type: 'new-decision', template: 'poll' });
    await page.getByLabelText('La question, en une ligne').fill('Quelle couleur ?');
    await page.getByRole('textbox').nth(2).fill('Bleu\nVert\nBleu');
    await button('Proposer').click();
    await expect.poll(() => place().type).toBe('decision');
    expect(sample.facts()[0]?.payload).toMatchObject({ title: 'Quelle couleur ?', text: 'Bleu\nVert' });
  });

  it('of a member waits for who facilitates; the kinds are offered', async () => {
    const sample = createSampleDecisions('jeanne');
    const { go } = show(sample, { type: 'new-decision', template: undefined });
    await expect.poll(() => all('.decide-door')).toHaveLength(8);
    expect(await violations()).toEqual([]);
    go({ type: 'new-decision', template: 'consent' });
    await page.getByLabelText('La question, en une ligne').fill('Un composteur');
    await page.getByLabelText('Ce que vous proposez').fill('Pendant un mois, un composteur dans la cour.');
    await button('Proposer').click();
    await expect.poll(() => sample.facts().map(({ type }) => type)).toEqual(['proposal.submitted']);
    await expect.poll(() => shown('.decide-head .decide-tag')).toBe('proposée');
  });
});

it('fits 360 px, needs no pointer, and asks nothing of a strict policy', async () => {
  await page.viewport(360, 740);
  const refused = useStrictPolicy();
  const sample = createSampleDecisions('jeanne');
  propose(sample);
  openRound(sample);
  cast(sample, 'awa', 'objection', {
    words: 'Sanslamoindreespacecemotestbientroplongpouruntelephonedetroiscentsoixantepixels',
  });
  show(sample);
  await expect.element(button('Je consens')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  button('Je consens').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Je consens')).toHaveAttribute('aria-pressed', 'true');
  for (const one of document.querySelectorAll<HTMLElement>('.answer'))
    expect(one.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  expect(refused()).toEqual([]);
  expect(await violations()).toEqual([]);
});
