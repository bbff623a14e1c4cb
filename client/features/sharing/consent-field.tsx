/** What a person agreed to when somebody else wrote about them, and their own word that it is right. */
import { createUniqueId, type JSX, Show } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { sayDate } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { createCurrentDay } from '../../ui/current-day.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { SharingDesk } from './sharing-desk.ts';

interface FieldProps {
  readonly card: Card;
  readonly desk: SharingDesk;
}

/** Stands above everything while the person has not read it. */
export function ConfirmNotice(props: FieldProps): JSX.Element {
  const text = useCardText();
  const toasts = useToasts();
  const id = createUniqueId();

  return (
    <Show when={!props.card.isConfirmed}>
      <section class="sheet share-confirm" aria-labelledby={id}>
        <h2 id={id}>{text().confirmTitle}</h2>
        <p>{text().confirmWhy}</p>
        <Show when={props.desk.mayWrite()}>
          <Button
            tone="primary"
            onClick={() => {
              props.desk.homeOf(props.card.id).confirm(props.card.id);
              toasts.show(text().confirmed);
              passFocus([document.querySelector('#content')]);
            }}
          >
            {text().confirm}
          </Button>
        </Show>
      </section>
    </Show>
  );
}

export function ConsentField(props: FieldProps): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const values = useSharingValues();
  const day = createCurrentDay();
  const say = (date: string): string => sayDate(text().code, date, day());

  return (
    <Show when={props.card.consent}>
      {(consent) => (
        <div class="share-field">
          <p class="field-label">{cardText().consent}</p>
          <Show
            when={consent().until < day()}
            fallback={<p>{cardText().consentGiven(say(consent().given), say(consent().until))}</p>}
          >
            <p class="notice-block">{cardText().consentOver(say(consent().until))}</p>
          </Show>
          <p class="soft">
            {cardText().consentHow(
              values().channel[consent().channel],
              props.desk.nameOf(consent().collectedBy),
            )}{' '}
            {cardText().consentFor(consent().purposes)} {cardText().notice(consent().notice)}
          </p>
        </div>
      )}
    </Show>
  );
}
