/** What every part of this room shares: who may say something, what people are called, addresses, and acts with their undo. */
import type { Accessor } from 'solid-js';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { Result } from '../../../core/result/result.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useMatchingText } from '../../i18n/late/matching.ts';
import type { GroupMatches, MatchFailure, Undo } from '../../state/group-matches.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';

/** Beyond these a line only counts. */
const NAMES_SHOWN = 3;

/** The two cards that an act is about. */
export interface Pair {
  readonly need: Card;
  readonly offer: Card;
}

export type MatchAct = 'propose' | 'accept' | 'decline' | 'done' | 'withdraw';

export interface MatchDesk {
  readonly group: Group;
  readonly matches: GroupMatches;
  readonly mayWrite: Accessor<boolean>;
  /** Custodians who are still in the group. */
  keepersOf(card: Card): readonly MemberId[];
  /** "Minh, Leïla et 2 autres"; `you`: oneself among them. */
  namesOf(members: readonly MemberId[]): readonly string[];
  /** Whom a proposal asks beside oneself. */
  othersOf(pair: Pair): readonly MemberId[];
  nameOf(member: MemberId): string;
  cardPath(card: Card): string;
  /** Says it, shows what was said with ten seconds to undo it, and gives the focus to the row when its button goes. */
  act(what: MatchAct, pair: Pair, event: MouseEvent): void;
  archiveNeed(need: Card, event: MouseEvent): void;
}

export function createMatchDesk(group: Group, sharing: Sharing): MatchDesk {
  const text = useText();
  const matchingText = useMatchingText();
  const toasts = useToasts();
  const { matches } = sharing;

  const nameOf = (member: MemberId): string =>
    member === group.me ? matchingText().you : personName(text(), group, member);
  const isHere = (member: MemberId): boolean => group.people().some((person) => person.member === member);
  const keepersOf = (card: Card): readonly MemberId[] => card.custodians.filter(isHere);
  const namesOf = (members: readonly MemberId[]): readonly string[] => {
    // oneself last: "Minh et vous"
    const inOrder = [
      ...members.filter((member) => member !== group.me),
      ...members.filter((member) => member === group.me),
    ];
    const shown = inOrder.slice(0, NAMES_SHOWN).map(nameOf);
    const more = inOrder.length - shown.length;
    return more > 0 ? [...shown, matchingText().others(more)] : shown;
  };

  const othersOf = ({ need, offer }: Pair): readonly MemberId[] =>
    [...new Set([...keepersOf(offer), ...keepersOf(need)])].filter((member) => member !== group.me);

  const said = (what: MatchAct, pair: Pair): string => {
    switch (what) {
      case 'propose':
        return matchingText().proposedNow(namesOf(othersOf(pair)));
      case 'accept':
        return matchingText().acceptedNow;
      case 'decline':
      case 'withdraw':
        return matchingText().declinedNow;
      case 'done':
        return matchingText().doneNow;
    }
  };

  return {
    group,
    matches,
    mayWrite: () => group.whoIsIn.standing() === 'in' && mayWrite(group.myRole(), INNER_CLASS),
    keepersOf,
    namesOf,
    othersOf,
    nameOf,
    cardPath: (card) => groupPath(group.space, { type: 'card', card: card.id }),
    act(what, pair, event) {
      const heirs = heirsOf(event);
      const sentence = said(what, pair);
      const done: Result<Undo, MatchFailure> = matches[what](pair.need.id, pair.offer.id);
      if (done.ok) toasts.show(sentence, done.value);
      else toasts.show(matchingText().notHere);
      passFocus(heirs());
    },
    archiveNeed(need, event) {
      const heirs = heirsOf(event);
      sharing.cards.archive(need.id);
      toasts.show(matchingText().needArchived(need.title), () => sharing.cards.restore(need.id));
      passFocus(heirs());
    },
  };
}

/** Where the focus goes when the pressed button is gone: to what stands in its row now, else to the heading. */
function heirsOf(event: MouseEvent): () => readonly (Element | null | undefined)[] {
  const pressed = event.currentTarget instanceof Element ? event.currentTarget : undefined;
  const row = pressed?.closest('[data-match]');
  const heading = pressed?.closest('section')?.querySelector('h2');
  return () => [
    row?.querySelector('button'),
    row?.querySelector('a'),
    heading,
    document.querySelector('#content'),
  ];
}
