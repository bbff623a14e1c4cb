/** What every part of Partage shares: the cards of both documents, who may write, names, addresses, and the acts that need an undo. */
import type { Accessor } from 'solid-js';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import type { GroupCards } from '../../state/group-cards.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';

export interface SharingDesk {
  readonly group: Group;
  readonly sharing: Sharing;
  readonly mayWrite: Accessor<boolean>;
  /** Not archived, those kept on this device alone among them. */
  readonly live: Accessor<readonly Card[]>;
  readonly archived: Accessor<readonly Card[]>;
  /** Live and archived alike. */
  readonly card: (id: string) => Card | undefined;
  /** The cards among which this one is, to change it there. */
  readonly homeOf: (id: string) => GroupCards;
  readonly nameOf: (member: MemberId | '') => string;
  readonly isHere: (member: MemberId) => boolean;
  /** `''` for oneself. */
  readonly otherName: (member: MemberId | '') => string;
  /** Everybody of the card has left the group. */
  readonly isToEntrust: (card: Card) => boolean;
  /** Whose it is to erase for good: who entered it, and who facilitates. */
  readonly mayErase: (card: Card) => boolean;
  readonly cardPath: (card: string) => string;
  readonly archive: (card: Card) => void;
}

export function createSharingDesk(group: Group, sharing: Sharing): SharingDesk {
  const text = useText();
  const cardText = useCardText();
  const toasts = useToasts();
  const { cards, personal } = sharing;
  const writes = (): boolean => group.whoIsIn.standing() === 'in' && mayWrite(group.myRole(), INNER_CLASS);
  const homeOf = (id: string): GroupCards => (personal?.card(id) ? personal : cards);
  const nameOf = (member: MemberId | ''): string => personName(text(), group, member);
  const isHere = (member: MemberId): boolean => group.people().some((person) => person.member === member);

  return {
    group,
    sharing,
    mayWrite: writes,
    live: () => (personal ? [...cards.live(), ...personal.live()] : cards.live()),
    archived: () => (personal ? [...cards.archived(), ...personal.archived()] : cards.archived()),
    card: (id) => cards.card(id) ?? personal?.card(id),
    homeOf,
    nameOf,
    isHere,
    otherName: (member) => (member === group.me ? '' : nameOf(member)),
    isToEntrust: (card) => !card.custodians.some(isHere),
    mayErase: (card) => writes() && (card.enteredBy === group.me || group.myRole() === 'facilitator'),
    cardPath: (card) => groupPath(group.space, { type: 'card', card }),
    archive({ id, title }) {
      const home = homeOf(id);
      home.archive(id);
      toasts.show(cardText().archived(title), () => home.restore(id));
    },
  };
}
