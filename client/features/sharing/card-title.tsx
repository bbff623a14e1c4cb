/** The name of a card as the heading of its page, changed where it stands; a phone number or an address in it is refused. */
import { type JSX, untrack } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { typeset } from '../../i18n/typeset.ts';
import { EditableTextOf } from '../../ui/editable-text.tsx';
import type { SharingDesk } from './sharing-desk.ts';

export function CardTitle(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useCardText();

  return (
    <EditableTextOf
      value={props.card.title}
      fieldLabel={text().name}
      editLabel={text().rename(props.card.title)}
      mayEdit={props.desk.mayWrite() && !props.card.archive}
      heading
      keep={untrack(() => `card-title/${props.card.id}`)}
      save={(title) => props.desk.homeOf(props.card.id).rename(props.card.id, title)}
      sentence={cardFailureSentence}
    >
      <h1 dir="auto">{typeset(props.card.title)}</h1>
    </EditableTextOf>
  );
}
