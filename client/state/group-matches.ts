/** Needs and what could answer them, in this tab: found when somebody looks, and what people said about it, followed from the document. */
import { type Accessor, createMemo, createRoot, untrack } from 'solid-js';
import type * as Y from 'yjs';
import type { Act } from '../../core/doc/act.ts';
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { Quantity } from '../../core/inventory/quantity.ts';
import { followMatchWords, pairKey } from '../../core/matching/follow-words.ts';
import { canBeMatched, HELPING, type Match } from '../../core/matching/match.ts';
import {
  type MatchWord,
  type Saying,
  sayOfMatch,
  type Sides,
  type Standing,
  standingOf,
  unsayOfMatch,
} from '../../core/matching/proposal.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { followDocument } from './follow-document.ts';
import type { GroupCards } from './group-cards.ts';
import type { GroupStock } from './group-stock.ts';
import { type Answers, createMatchIndex } from './match-index.ts';

/** A need and a card that somebody put together. Both are here, and neither was put away. */
export interface Proposal {
  /** `pairKey` of the two. */
  readonly id: string;
  readonly need: Card;
  readonly offer: Card;
  /** Never `none`. */
  readonly standing: Standing;
  /** Of the last word, seconds since 1970 by the clock of who said it. */
  readonly atS: number;
}

export type MatchFailure =
  /** A home, a draft, what was put away meanwhile, or two cards that are no need and no help. */
  { readonly type: 'not-to-be-matched' };

export type Undo = () => void;

export interface GroupMatches {
  /** For a need: who can help; for the others: the needs that it could answer. The best first, those already proposed among them. */
  matchesOf(card: string): readonly Match[];
  /** Of a need: the first few, and how many in all. */
  answersOf(need: string): Answers;
  /** Whether there is an answer at all: a look at thousands of needs. */
  hasAnswer(need: string): boolean;
  /** Not archived, confirmed, not about a home. */
  readonly openNeeds: Accessor<readonly Card[]>;
  standing(need: string, offer: string): Standing;
  /** In which this card is; what was said last first. */
  proposalsOf(card: string): readonly Proposal[];
  /** Those that ask me: I keep one of the cards, and nobody of its side has answered. */
  readonly mine: Accessor<readonly Proposal[]>;
  /** Words that are kept and not interpreted. */
  readonly unreadable: Accessor<readonly string[]>;

  /** Each act answers the way back: undo, as if it had not been said. */
  propose(need: string, offer: string): Result<Undo, MatchFailure>;
  accept(need: string, offer: string): Result<Undo, MatchFailure>;
  decline(need: string, offer: string): Result<Undo, MatchFailure>;
  /** Who helped has helped. */
  done(need: string, offer: string): Result<Undo, MatchFailure>;
  /** Takes back what I proposed; of who keeps one of the cards this is a no of their side, until they say yes. */
  withdraw(need: string, offer: string): Result<Undo, MatchFailure>;
}

export interface GroupMatchesOptions {
  /** By this person, now. */
  readonly act: () => Act;
  readonly cards: GroupCards;
  readonly me: Accessor<MemberId>;
  /** By this device's clock: for hours that two cards share. */
  readonly nowMs: () => number;
  /** How much there is of supplies. */
  readonly stock: Pick<GroupStock, 'of'>;
}

const NO_MATCHES: readonly Match[] = [];
const NO_ANSWERS: Answers = { best: [], count: 0 };
const NO_PROPOSALS: readonly Proposal[] = [];

export function createGroupMatches(
  inventory: Y.Doc,
  { act, cards, me, nowMs, stock }: GroupMatchesOptions,
): GroupMatches {
  const followed = followMatchWords(inventory);
  const said = followDocument(inventory, () => followed.read());
  const index = createMatchIndex();

  const wordsOf = (need: string, offer: string): readonly MatchWord[] =>
    said().words.of(pairKey(need, offer));
  const sidesOf = (need: Card | undefined, offer: Card | undefined): Sides => ({
    need: need?.custodians ?? [],
    offer: offer?.custodians ?? [],
  });

  // all live as long as the page, as their document does
  const { indexed, openNeeds, mine, byCard } = createRoot(() => {
    const upToDate = createMemo(() => {
      index.update(cards.live(), (card) => stockOf(stock, card));
      return {}; // another object: what was found is asked for again, and mostly still holds
    });
    const needs = createMemo(() => cards.live().filter((card) => card.kind === 'need' && canBeMatched(card)));
    const standing = createMemo(() => readProposals());
    const grouped = createMemo(() => {
      const found = new Map<string, Proposal[]>();
      for (const proposal of standing()) {
        for (const { id } of [proposal.need, proposal.offer])
          found.set(id, [...(found.get(id) ?? []), proposal]);
      }
      return found;
    });
    const asking = createMemo(() => standing().filter((proposal) => asks(proposal, me())));
    return { indexed: upToDate, openNeeds: needs, mine: asking, byCard: grouped };
  });

  function readProposals(): readonly Proposal[] {
    const found: Proposal[] = [];
    const { words: saidOf } = said();
    for (const id of saidOf.names()) {
      const words = saidOf.of(id);
      const [first] = words;
      const pair = first && pairOf(first.need, first.offer);
      if (!pair) continue;
      const standing = standingOf(words, sidesOf(pair.need, pair.offer));
      const atS = words.reduce((latest, { at }) => Math.max(latest, at), 0);
      if (standing.agreement !== 'none') found.push({ id, ...pair, standing, atS });
    }
    return found.sort((a, b) => b.atS - a.atS || (a.id < b.id ? -1 : 1));
  }

  /** Undefined when these two are not to be matched, or one of them is not here. */
  function pairOf(needId: string, offerId: string): { need: Card; offer: Card } | undefined {
    const [need, offer] = [cards.card(needId), cards.card(offerId)];
    if (need?.kind !== 'need' || !offer || !HELPING.includes(offer.kind)) return undefined;
    return canBeMatched(need) && canBeMatched(offer) ? { need, offer } : undefined;
  }

  function say(need: string, offer: string, status: Saying): Result<Undo, MatchFailure> {
    return untrack(() => {
      if (!pairOf(need, offer)) return fail({ type: 'not-to-be-matched' });
      const { by, at } = act();
      const mine = wordsOf(need, offer).filter((word) => word.by === by);
      // of one person's words the latest counts: two within a second stay in their order
      const after = mine.reduce((latest, word) => Math.max(latest, word.at + 1), at);
      const id = sayOfMatch(inventory, { need, offer, status }, { by, at: after });
      return ok(() => unsayOfMatch(inventory, id));
    });
  }

  return {
    matchesOf: (id) => {
      indexed();
      const card = cards.card(id);
      return card ? index.all(card, nowMs()) : NO_MATCHES;
    },
    answersOf: (id) => {
      indexed();
      const need = cards.card(id);
      return need ? index.answers(need, nowMs()) : NO_ANSWERS;
    },
    hasAnswer: (id) => {
      indexed();
      const need = cards.card(id);
      return need !== undefined && index.hasAnswer(need, nowMs());
    },
    openNeeds,
    standing: (need, offer) => standingOf(wordsOf(need, offer), sidesOf(cards.card(need), cards.card(offer))),
    proposalsOf: (card) => byCard().get(card) ?? NO_PROPOSALS,
    mine,
    unreadable: () => said().unreadable,

    propose: (need, offer) => say(need, offer, 'proposed'),
    accept: (need, offer) => say(need, offer, 'accepted'),
    decline: (need, offer) => say(need, offer, 'declined'),
    done: (need, offer) => say(need, offer, 'done'),
    withdraw: (need, offer) => say(need, offer, 'declined'),
  };
}

/** Undefined while nobody has noted any. */
function stockOf(stock: Pick<GroupStock, 'of'>, { id, unit }: Card): Quantity | undefined {
  const there = stock.of(id);
  const counted = unit ?? there?.movements[0]?.unit;
  return there && counted && { value: String(there.total), unit: counted };
}

/** Whether a proposal waits for the answer of this person. */
function asks({ need, offer, standing }: Proposal, member: MemberId): boolean {
  if (standing.agreement !== 'proposed') return false;
  const waits = (side: keyof Sides, card: Card): boolean =>
    card.custodians.includes(member) && !standing.yes.includes(side);
  return waits('need', need) || waits('offer', offer);
}
