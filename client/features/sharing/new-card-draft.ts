/** A new card while it is written: what was typed and chosen so far, kept by kind until the card is made, and what was refused of it. */
import { type Accessor, createSignal } from 'solid-js';
import type { NewCard } from '../../../core/inventory/new-card.ts';
import {
  CATEGORIES,
  type CardKind,
  type Category,
  KINDS_OF_PERSON,
  KINDS_WITHOUT_PLACE,
} from '../../../core/inventory/values.ts';
import { cardTitle } from '../../../core/inventory/card-title.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';
import type { CardEntryFailure } from '../../i18n/late/sharing-failure.ts';
import { readTypedQuantity, unitOf } from '../../i18n/late/sharing-quantity.ts';
import { ENTRY_UNITS, type EntryUnit } from '../../i18n/late/sharing-units.ts';
import { readWholeNumber } from './amount-fields.tsx';
import { type ConsentDraft, createConsentDraft, type Purpose } from './consent-draft.ts';
import { createKeptSignal, createKeptWords } from '../../ui/kept-signal.ts';
import type { SharingDesk } from './sharing-desk.ts';

type KeptWords = ReturnType<typeof createKeptWords>;

export interface NewCardDraft {
  readonly title: KeptWords;
  readonly description: KeptWords;
  readonly quantity: KeptWords;
  readonly capacity: KeptWords;
  readonly placeLabel: KeptWords;
  readonly unit: readonly [Accessor<EntryUnit>, (unit: EntryUnit) => void];
  readonly categories: Accessor<readonly Category[]>;
  readonly setCategories: (categories: readonly Category[]) => void;
  readonly isForOther: Accessor<boolean>;
  readonly setForOther: (isForOther: boolean) => void;
  readonly consent: ConsentDraft;
  /** What was refused when it was last sent; it goes when something is changed. */
  readonly failure: Accessor<CardEntryFailure | undefined>;
  readonly changed: () => void;
  /** Answers the id of the card, which is then there. `isPrivate`: kept on this device alone. */
  send(options: {
    readonly today: string;
    readonly isPrivate: boolean;
    readonly say: (purpose: Purpose) => string;
  }): Result<string, CardEntryFailure>;
}

export function createNewCardDraft(kind: CardKind, desk: SharingDesk): NewCardDraft {
  const { group, sharing } = desk;
  const keep = `${group.space}/new-card/${kind}`;
  const [failure, setFailure] = createSignal<CardEntryFailure>();
  const title = createKeptWords(`${keep}/title`);
  const description = createKeptWords(`${keep}/description`);
  const quantity = createKeptWords(`${keep}/quantity`);
  const capacity = createKeptWords(`${keep}/capacity`);
  const placeLabel = createKeptWords(`${keep}/place`);
  const unit = createKeptSignal<EntryUnit>(`${keep}/unit`, kind === 'supply' ? 'kg' : 'unit', isEntryUnit);
  const [themes, setThemes] = createKeptWords(`${keep}/themes`);
  const [forWhom, setForWhom] = createKeptSignal(`${keep}/for`, 'me', isAnswer);
  const consent = createConsentDraft(`${keep}/consent`);
  const categories = (): readonly Category[] =>
    CATEGORIES.filter((category) => themes().split('|').includes(category));
  const isForOther = (): boolean => KINDS_OF_PERSON.includes(kind) && forWhom() === 'other';

  /** The card as it would be, or the first thing that is wrong with it, from the top of the form down. */
  function read(options: Parameters<NewCardDraft['send']>[0]): Result<NewCard, CardEntryFailure> {
    const name = cardTitle(title[0]());
    if (!name.ok) return name;
    const wanted = quantity[0]().trim();
    const much = wanted === '' ? undefined : readTypedQuantity(wanted, unit[0]());
    if (wanted !== '' && !much) return fail({ type: 'quantity' });
    const many = capacity[0]().trim() === '' ? 1 : readWholeNumber(capacity[0]());
    if (many === undefined) return fail({ type: 'capacity' });
    const agreed = consent.make({ by: group.me, today: options.today, say: options.say });
    if (isForOther() && !agreed.ok) return agreed;
    return ok({
      kind,
      title: title[0](),
      description: description[0]().trim(),
      categories: categories(),
      capacity: many,
      visibility: options.isPrivate ? 'private' : 'group',
      isAboutSomebodyElse: isForOther(),
      ...(kind === 'need' && much ? { quantity: much } : {}),
      ...(kind === 'supply' ? { unit: unitOf(unit[0]()) } : {}),
      ...(KINDS_WITHOUT_PLACE.includes(kind) ? {} : { placeLabel: placeLabel[0]() }),
      ...(isForOther() && agreed.ok ? { consent: agreed.value } : {}),
    });
  }

  function forget(): void {
    for (const [, set] of [title, description, quantity, capacity, placeLabel]) set('');
    unit[1](kind === 'supply' ? 'kg' : 'unit');
    setThemes('');
    setForWhom('me');
    consent.forget();
  }

  return {
    title,
    description,
    quantity,
    capacity,
    placeLabel,
    unit,
    categories,
    setCategories: (chosen) => setThemes(chosen.join('|')),
    isForOther,
    setForOther: (isOther) => setForWhom(isOther ? 'other' : 'me'),
    consent,
    failure,
    changed: () => setFailure(undefined),
    send: (options) => {
      const home = options.isPrivate ? sharing.personal : sharing.cards;
      const card = read(options);
      const added = card.ok ? home?.add(card.value) : card;
      if (!added) return fail({ type: 'consent-missing' });
      setFailure(added.ok ? undefined : added.error);
      if (added.ok) forget();
      return added;
    },
  };
}

function isAnswer(kept: string): kept is 'me' | 'other' {
  return kept === 'me' || kept === 'other';
}

function isEntryUnit(kept: string): kept is EntryUnit {
  return ENTRY_UNITS.some(({ name }) => name === kept);
}
