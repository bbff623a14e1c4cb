/** Needs and offers on the screen: why two cards go together, proposing, answering, reaching each other, and needs that nobody answers. */
import { page } from 'vitest/browser';
import { createSignal, type JSX } from 'solid-js';
import { describe, expect, it } from 'vitest';
import { CardMatches } from '../../client/features/matching/card-matches.tsx';
import { sayReasons } from '../../client/features/matching/match-reasons.ts';
import { NeedsAndOffers } from '../../client/features/matching/needs-and-offers.tsx';
import { matchingTextIn } from '../../client/i18n/late/matching.ts';
import type { Sharing } from '../../client/state/sharing.ts';
import type { Group } from '../../client/state/workplace.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { NewCard } from '../../core/inventory/new-card.ts';
import type { Match } from '../../core/matching/match.ts';
import type { Contact } from '../../core/people/contact-fields.ts';
import { mount } from './fixture/mount.tsx';
import { AWA, createSampleGroup, JEANNE, type SampleGroup } from './fixture/sample-group.ts';

const MINH = 'minh' as MemberId;

const minding: NewCard = {
  kind: 'need',
  title: "Garde d'enfants",
  needs: ['supportive_relationships'],
  transactions: ['receive-donate'],
  custodians: [AWA],
};
const students: NewCard = { ...minding, kind: 'offer', title: 'Deux étudiants', custodians: [JEANNE] };

interface Opened extends SampleGroup {
  readonly group: Group;
  readonly sharing: Sharing;
  add(card: NewCard): string;
}

/** Awa's device, and beside Jeanne also Minh. */
function open(role: 'facilitator' | 'observer' = 'facilitator'): Opened {
  const sample = createSampleGroup(role);
  const [jeanne] = sample.group.people().filter(({ member }) => member === JEANNE);
  if (!jeanne) throw new Error('no Jeanne');
  const minh = { ...jeanne, member: MINH, name: 'Minh' };
  const contacts: ReadonlyMap<MemberId, Contact> = new Map([
    [JEANNE, { phone: '06 12 34 56 78', note: 'plutôt le soir' }],
  ]);
  const group: Group = {
    ...sample.group,
    people: () => [...sample.group.people(), minh],
    contacts: {
      of: (member) => contacts.get(member) ?? {},
      isOpen: () => true,
      set: () => Promise.reject(new Error('not here')),
    },
  };
  return {
    ...sample,
    group,
    add: (card) => {
      const added = sample.cards.add(card);
      if (!added.ok) throw new Error(added.error.type);
      return added.value;
    },
  };
}

function showCard({ group, sharing }: Opened, id: string): void {
  const Shown = (): JSX.Element => {
    const card = sharing.cards.card(id);
    return card && <CardMatches group={group} sharing={sharing} card={card} />;
  };
  mount(() => <Shown />);
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const titles = (list: RegExp | string) =>
  page
    .getByRole('list', { name: list })
    .getByRole('article')
    .elements()
    .map((row) => row.querySelector('a')?.textContent);

describe('why two cards go together', () => {
  it('is said in words: the need, the hours that both have, whether there is enough', () => {
    const opened = open();
    const { cards, matches } = opened;
    const evening = { rrule: 'FREQ=MONTHLY;BYDAY=1TU', from: '18:00', to: '21:00', tz: 'Europe/Paris' };
    const fields = { quantity: { value: '2', unit: 'person' }, availability: [evening] } as const;
    const need = opened.add({ ...minding, ...fields });
    opened.add({ ...students, ...fields });
    const [found] = matches.matchesOf(need);
    if (!found || !cards.card(need)) throw new Error('no match');
    const startMs = new Date(2026, 11, 1, 18).getTime();
    const at = (nowMs: number, more: object = {}): string => {
      const why = { ...found.why, commonTime: { startMs, endMs: startMs + 3 * 3_600_000 }, ...more };
      const match: Match = { ...found, why };
      return sayReasons(matchingTextIn('fr'), match, { code: 'fr', today: '2026-11-25', nowMs });
    };
    expect(at(startMs - 1)).toBe(
      'Même besoin\u00A0: entraide\u00A0; mardi 1er décembre, 18\u00A0h\u00A0; assez pour 2 personnes',
    );
    expect(at(startMs + 1, { isEnough: false })).toBe(
      "Même besoin\u00A0: entraide\u00A0; en ce moment, jusqu'à 21\u00A0h\u00A0; pas assez pour 2 personnes",
    );
  });
});

describe('who can help', () => {
  it('is proposed to who keeps the card, by name, with undo', async () => {
    const opened = open();
    const need = opened.add(minding);
    const offer = opened.add({ ...students, custodians: [JEANNE, MINH] });
    showCard(opened, need);
    await expect.element(page.getByRole('heading', { name: 'Qui peut aider' })).toBeVisible();
    await button('Proposer à Jeanne et Minh').click();
    await expect.element(page.getByText("Vous l'avez proposé à Jeanne et Minh.")).toBeVisible();
    expect(opened.matches.standing(need, offer).agreement).toBe('proposed');
    await button('Annuler').click();
    await expect.element(button('Proposer à Jeanne et Minh')).toBeVisible();
    expect(opened.matches.standing(need, offer).agreement).toBe('none');
  });

  it('shows how to reach each other once both sides have said yes, and then that it is done', async () => {
    const opened = open();
    const need = opened.add(minding);
    const offer = opened.add({ ...students, custodians: [JEANNE, MINH] });
    showCard(opened, need);
    await button('Proposer à Jeanne et Minh').click();
    opened.meet();
    await expect.poll(() => opened.herMatches.mine().length).toBe(1);
    await expect.element(page.getByRole('link', { name: '06 12 34 56 78' })).not.toBeInTheDocument();
    opened.herMatches.accept(need, offer);
    opened.meet();
    await expect.element(page.getByText("D'accord des deux côtés")).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: '06 12 34 56 78' }))
      .toHaveAttribute('href', 'tel:0612345678');
    await expect.element(page.getByText('plutôt le soir')).toBeVisible();
    await button("C'est fait").click();
    await button('Archiver ce besoin').click();
    await expect.poll(() => opened.cards.card(need)?.archive).toBeDefined();
  });

  it('names nobody to those whom it does not concern', async () => {
    const opened = open();
    const need = opened.add({ ...minding, custodians: [MINH] });
    const offer = opened.add(students);
    opened.meet();
    await expect.poll(() => opened.herMatches.hasAnswer(need)).toBe(true);
    opened.herMatches.propose(need, offer);
    opened.meet();
    showCard(opened, need);
    await expect.element(page.getByText('Proposé à Minh par Jeanne.', { exact: false })).toBeVisible();
    await expect.element(button(/D'accord|Non merci|Retirer|Proposer/)).not.toBeInTheDocument();
  });

  it('asks who keeps the card, who may say no and change their mind', async () => {
    const opened = open();
    const need = opened.add(minding);
    const offer = opened.add(students);
    opened.meet();
    await expect.poll(() => opened.herMatches.hasAnswer(need)).toBe(true);
    opened.herMatches.propose(need, offer);
    opened.meet();
    showCard(opened, need);
    await expect.element(page.getByText('On attend votre réponse.')).toBeVisible();
    await button('Non merci').click();
    await expect.element(page.getByText('Pas cette fois : vous avez dit non.')).toBeVisible();
    await button('Finalement oui').click();
    await expect.element(page.getByText("D'accord des deux côtés")).toBeVisible();
    await button('Finalement non').click();
    await expect.element(page.getByText('Pas cette fois : vous avez dit non.')).toBeVisible();
  });

  it('of a know-how are the needs that it answers', async () => {
    const opened = open();
    opened.add(minding);
    showCard(opened, opened.add(students));
    await expect.element(page.getByRole('heading', { name: 'Peut répondre à' })).toBeVisible();
    expect(titles('Peut répondre à')).toEqual(["Garde d'enfants"]);
  });

  it('is not looked for where a home or a draft is concerned, and shows nothing of an initiative', async () => {
    const opened = open();
    const consent = {
      notice: 'notice-2026-11',
      purposes: ['mise en relation'],
      channel: 'oral meeting',
      collectedBy: AWA,
      given: '2026-11-01',
      until: '2027-11-01',
    } as const;
    opened.add(students);
    showCard(opened, opened.add({ kind: 'need', title: 'Une chambre', needs: ['housing'] }));
    await expect.element(page.getByText('Un logement ne se cherche pas ici', { exact: false })).toBeVisible();
    showCard(opened, opened.add({ ...minding, isAboutSomebodyElse: true, consent }));
    await expect.element(page.getByText('Cette fiche attend le oui', { exact: false })).toBeVisible();
    showCard(opened, opened.add({ ...minding, kind: 'initiative' }));
    expect(page.getByRole('heading').elements()).toHaveLength(2);
    await expect.element(button(/Proposer/)).not.toBeInTheDocument();
  });

  it('can only be read by who may not write', async () => {
    const opened = open('observer');
    const need = opened.add(minding);
    opened.add(students);
    showCard(opened, need);
    await expect.element(page.getByText('Même besoin : entraide')).toBeVisible();
    await expect.element(button(/Proposer/)).not.toBeInTheDocument();
  });

  it('shows a few, and all when asked', async () => {
    const opened = open();
    const need = opened.add(minding);
    for (let n = 0; n < 60; n++) opened.add({ ...students, title: `Voisin ${n}` });
    showCard(opened, need);
    expect(titles('Qui peut aider')).toHaveLength(4);
    await button('Voir 56 autres fiches').click();
    await expect.poll(() => titles('Qui peut aider').length).toBeGreaterThan(4);
    await expect.element(page.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '60');
  });
});

describe('besoins et offres', () => {
  const list = /\d besoins?/;

  function show(opened: Opened): void {
    mount(() => <NeedsAndOffers group={opened.group} sharing={opened.sharing} />);
  }

  it('puts first what nobody answers, with what to do, and words without a name to send', async () => {
    const opened = open();
    opened.add(minding);
    opened.add(students);
    opened.add({ ...minding, title: 'Un broyeur', needs: ['land'], quantity: { value: '2', unit: 'day' } });
    show(opened);
    expect(titles(list).filter((title) => title !== 'Deux étudiants')).toEqual([
      'Un broyeur',
      "Garde d'enfants",
    ]);
    await button('Demander autour de vous').click();
    await expect
      .element(page.getByRole('textbox', { name: 'Les mots à envoyer' }))
      .toHaveValue(
        "Bonjour\u00A0! Dans notre groupe «\u00A0Les Tilleuls\u00A0», on cherche\u00A0: Un broyeur (2 jours). Pouvez-vous aider, ou connaissez-vous quelqu'un\u00A0? Répondez-moi, je transmettrai.",
      );
  });

  it('gives no words to send about somebody else', async () => {
    const opened = open();
    const consent = {
      notice: 'notice-2026-11',
      purposes: ['mise en relation'],
      channel: 'oral meeting',
      collectedBy: AWA,
      given: '2026-11-01',
      until: '2027-11-01',
    } as const;
    const need = opened.add({ ...minding, isAboutSomebodyElse: true, consent });
    opened.cards.confirm(need);
    show(opened);
    await expect.element(page.getByText('demandez-lui avant', { exact: false })).toBeVisible();
    await expect.element(button('Demander autour de vous')).not.toBeInTheDocument();
  });

  it('is filtered by what is needed, with counts and examples', async () => {
    const opened = open();
    opened.add(minding);
    opened.add(students);
    opened.add({ ...minding, title: 'Un broyeur', needs: ['land', 'objects_of_utility'] });
    opened.add({ ...minding, title: 'Un toit', needs: ['housing'] });
    show(opened);
    const chips = page.getByRole('group', { name: 'Montrer les besoins' }).getByRole('button');
    expect(chips.elements().map((chip) => chip.textContent)).toEqual([
      'Tous 2',
      'Sans réponse 1',
      'Terrain 1',
      'Objets utiles 1',
      'Entraide 1',
    ]);
    await button('Terrain 1').click();
    expect(titles(list)).toEqual(['Un broyeur']);
    await expect.element(page.getByText('Par exemple : un carré de jardin', { exact: false })).toBeVisible();
    await expect
      .element(page.getByText("1 besoin de logement n'est pas montré", { exact: false }))
      .toBeVisible();
  });

  it('goes on under the hand: what is proposed there stays in its row', async () => {
    const opened = open();
    const need = opened.add(minding);
    opened.add(students);
    const [shown, setShown] = createSignal(true);
    mount(() => <>{shown() && <NeedsAndOffers group={opened.group} sharing={opened.sharing} />}</>);
    await button('Proposer à Jeanne').click();
    await expect.element(page.getByText("Vous l'avez proposé à Jeanne.")).toBeVisible();
    await expect.element(button('Retirer la proposition')).toHaveFocus();
    setShown(false);
    setShown(true);
    await expect.element(page.getByText("Vous l'avez proposé à Jeanne.")).toBeVisible();
    expect(opened.matches.proposalsOf(need)).toHaveLength(1);
  });

  it('says what to do first when nobody needs anything', async () => {
    show(open());
    await expect.element(page.getByText("Aucun besoin n'est dit pour l'instant.")).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Dire un besoin' }))
      .toHaveAttribute('href', expect.stringMatching(/new-card\/need$/));
  });

  it('draws only what is in sight of a thousand needs', async () => {
    const opened = open();
    opened.cards.addAll(
      Array.from({ length: 1000 }, (_, n): NewCard => ({
        ...minding,
        title: `Besoin ${n}`,
        needs: ['water'],
      })),
    );
    show(opened);
    await expect.poll(() => page.getByRole('article').elements().length).toBeGreaterThan(0);
    expect(page.getByRole('article').elements().length).toBeLessThan(60);
  });
});
