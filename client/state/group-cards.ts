/** A group's cards in this tab: accessors that follow the document, and what people do to them as transactions. */
import { type Accessor, createMemo, createRoot } from 'solid-js';
import * as Y from 'yjs';
import type { Json } from '../../core/canonical-json/canonical-json.ts';
import type { Act } from '../../core/doc/act.ts';
import type { TextFailure } from '../../core/doc/text-field.ts';
import type { AvailabilityRule } from '../../core/inventory/availability.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { TitleFailure } from '../../core/inventory/card-title.ts';
import {
  addMember,
  addPhoto,
  archiveCard,
  type CardSet,
  confirmCard,
  eraseCard,
  keepCardArchived,
  removeMember,
  removePhoto,
  renameCard,
  restoreCard,
  setAvailability,
  setCapacity,
  setDeposit,
  setLocation,
  setQuantity,
  setVisibility,
  setWords,
} from '../../core/inventory/change-card.ts';
import { descriptionOf, readDescription } from '../../core/inventory/description.ts';
import { addCard, type CardFailure, type NewCard } from '../../core/inventory/new-card.ts';
import { type Cards, followCards, rawCard } from '../../core/inventory/inventory.ts';
import type { Location } from '../../core/inventory/location.ts';
import type { PhotoRef } from '../../core/inventory/photo.ts';
import type { Quantity } from '../../core/inventory/quantity.ts';
import type { CardKind, Visibility } from '../../core/inventory/values.ts';
import type { Result } from '../../core/result/result.ts';
import { followDocument } from './follow-document.ts';

/** A refused entry comes back as a code and changes nothing. */
export interface GroupCards {
  /** Not archived, in the order in which they were read. */
  readonly live: Accessor<readonly Card[]>;
  readonly archived: Accessor<readonly Card[]>;
  /** Live and archived alike; undefined for what is not here. The same object as long as nothing changed in it. */
  card(id: string): Card | undefined;
  /** "Fiches illisibles": ids of what is kept and not interpreted. */
  readonly unreadable: Accessor<readonly string[]>;
  /** As it is stored, for who may know what it was. */
  raw(id: string): Json;
  /** The shared text of its description, to be followed and written in. */
  description(id: string): Y.Text;
  /** As it is now, without making one. Followed where it is read. */
  readDescription(id: string): string;

  add(card: NewCard): Result<string, CardFailure>;
  /** All of them or none, in one transaction: an import. Answers their ids. */
  addAll(cards: readonly NewCard[]): readonly Result<string, CardFailure>[];
  rename(id: string, title: string): Result<void, TitleFailure>;
  setQuantity(id: string, quantity: Quantity | undefined): Result<void, CardFailure>;
  setCapacity(id: string, capacity: number): Result<void, CardFailure>;
  setDeposit(id: string, cents: number): Result<void, CardFailure>;
  setAvailability(id: string, rules: readonly AvailabilityRule[]): Result<void, CardFailure>;
  setLocation(id: string, kind: CardKind, location: Location | undefined): Result<void, CardFailure>;
  setWords(id: string, field: 'placeLabel' | 'origin', typed: string): Result<void, TextFailure>;
  setVisibility(id: string, visibility: Visibility): void;
  addMember(id: string, set: CardSet, member: string): Result<void, CardFailure>;
  removeMember(id: string, set: CardSet, member: string): Result<void, CardFailure>;
  addPhoto(id: string, photo: PhotoRef): void;
  removePhoto(id: string, hash: string): void;
  /** The person whom it is about has said yes. */
  confirm(id: string): void;
  archive(id: string): void;
  restore(id: string): void;
  keepArchived(id: string): void;
  /** For good. */
  erase(id: string): void;
}

/** `act`: by this person, now. */
export function createGroupCards(ydoc: Y.Doc, act: () => Act): GroupCards {
  const followed = followCards(ydoc);
  // somebody who types a description changes no card: 20,000 of them are not listed again for a letter
  const all = followDocument<Cards>(ydoc, () => followed.read());
  const described = followDescriptions(ydoc);
  // all live as long as the page, as their document does
  const { live, archived, byId } = createRoot(() => {
    const living = createMemo(() => all().cards.filter((card) => !card.archive));
    const away = createMemo(() => all().cards.filter((card) => card.archive));
    const indexed = createMemo(() => new Map<string, Card>(all().cards.map((card) => [card.id, card])));
    return { live: living, archived: away, byId: indexed };
  });

  return {
    live,
    archived,
    card: (id) => byId().get(id),
    unreadable: () => all().unreadable,
    raw: (id) => rawCard(ydoc, id),
    description: (id) => descriptionOf(ydoc, id),
    readDescription: (id) => {
      described();
      return readDescription(ydoc, id);
    },

    add: (card) => addCard(ydoc, card, act()),
    addAll: (cards) => {
      const now = act();
      return ydoc.transact(() => cards.map((card) => addCard(ydoc, card, now)));
    },
    rename: (id, title) => renameCard(ydoc, id, title, act()),
    setQuantity: (id, quantity) => setQuantity(ydoc, id, quantity, act()),
    setCapacity: (id, capacity) => setCapacity(ydoc, id, capacity, act()),
    setDeposit: (id, cents) => setDeposit(ydoc, id, cents, act()),
    setAvailability: (id, rules) => setAvailability(ydoc, id, rules, act()),
    setLocation: (id, kind, location) => setLocation(ydoc, id, kind, location, act()),
    setWords: (id, field, typed) => setWords(ydoc, id, field, typed, act()),
    setVisibility: (id, visibility) => setVisibility(ydoc, id, visibility, act()),
    addMember: (id, set, member) => addMember(ydoc, id, set, member, act()),
    removeMember: (id, set, member) => removeMember(ydoc, id, set, member, act()),
    addPhoto: (id, photo) => addPhoto(ydoc, id, photo, act()),
    removePhoto: (id, hash) => removePhoto(ydoc, id, hash, act()),
    confirm: (id) => confirmCard(ydoc, id, act()),
    archive: (id) => archiveCard(ydoc, id, act()),
    restore: (id) => restoreCard(ydoc, id),
    keepArchived: (id) => keepCardArchived(ydoc, id, act()),
    erase: (id) => eraseCard(ydoc, id),
  };
}

/** Another value when a description may be another. They are the document's only root texts, and need not have been made here yet. */
function followDescriptions(ydoc: Y.Doc): Accessor<number> {
  let version = 0;
  ydoc.on('afterTransaction', ({ changed }: Y.Transaction) => {
    for (const type of changed.keys()) {
      if (type.parent !== null || type instanceof Y.Map) continue;
      version += 1;
      return;
    }
  });
  return followDocument(ydoc, () => version);
}
