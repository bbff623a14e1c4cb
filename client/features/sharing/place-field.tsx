/** Where it is, in the words of the neighbourhood; never on what is about a person. */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { TextFailure } from '../../../core/doc/text-field.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { KINDS_WITHOUT_PLACE } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { createDraft } from '../../ui/draft.ts';
import { Field } from '../../ui/field.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import type { SharingSlots } from './sharing-slots.ts';

export function PlaceField(props: {
  readonly card: Card;
  readonly desk: SharingDesk;
  readonly slots: SharingSlots;
}): JSX.Element {
  return (
    <Show when={!KINDS_WITHOUT_PLACE.includes(props.card.kind)}>
      <div class="share-field">
        <PlaceLabelField card={props.card} desk={props.desk} />
        <Show when={props.slots.location}>
          {(location) => <Dynamic component={location()} card={props.card} />}
        </Show>
      </div>
    </Show>
  );
}

function PlaceLabelField(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const [failure, setFailure] = createSignal<TextFailure>();
  const problem = (): string => {
    const found = failure();
    return found ? cardFailureSentence(text(), found) : '';
  };
  const draft = createDraft<string>({
    keep: untrack(() => `place/${props.card.id}`),
    written: () => props.card.placeLabel,
    read: (typed) => typed,
    save: (label = '') => {
      const saved = props.desk.homeOf(props.card.id).setWords(props.card.id, 'placeLabel', label);
      setFailure(saved.ok ? undefined : saved.error);
      return saved.ok;
    },
    refused: () => '',
  });

  return (
    <Field label={cardText().place} hint={cardText().placeHint} problem={problem()}>
      {(control) => (
        <DraftInput control={control} draft={draft} isProse typed={() => setFailure(undefined)} />
      )}
    </Field>
  );
}
