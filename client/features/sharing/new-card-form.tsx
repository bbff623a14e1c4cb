/**
 * A new card of one kind: its name and only what that kind needs, the rest behind "Plus" or later on its page. About somebody else, what is
 * read to them comes first, and without their yes nothing of it is shared. What is refused stays typed, with what is wrong beside it.
 */
import { createUniqueId, For, type JSX, onMount, Show, untrack } from 'solid-js';
import {
  CATEGORIES,
  type CardKind,
  type Category,
  KINDS_OF_PERSON,
  KINDS_TO_BOOK,
  KINDS_WITHOUT_PLACE,
} from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { useNewCardText } from '../../i18n/late/sharing-new.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { today } from '../../i18n/today.ts';
import type { Address } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { ComboboxMany } from '../../ui/combobox.tsx';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import { ConsentForm, ConsentNotice } from './consent-form.tsx';
import { KindDrawing } from './kind-drawing.tsx';
import { createNewCardDraft } from './new-card-draft.ts';
import type { SharingDesk } from './sharing-desk.ts';
import { UnitSelect } from './unit-select.tsx';

export function NewCardForm(props: {
  readonly kind: CardKind;
  readonly desk: SharingDesk;
  readonly address: Address;
}): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const newText = useNewCardText();
  const values = useSharingValues();
  const toasts = useToasts();
  const kind = untrack(() => props.kind);
  const draft = untrack(() => createNewCardDraft(kind, props.desk));
  const isOfPerson = KINDS_OF_PERSON.includes(kind);
  /** Of other kinds it is asked behind "Plus". */
  const asksPlaceFirst = kind === 'place' || kind === 'initiative';
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector<HTMLInputElement>('.share-new-name input')?.focus());

  /** The sentence of what was refused, where it is one of these. */
  const problem = (...types: readonly string[]): string => {
    const found = draft.failure();
    return found && types.includes(found.type) ? cardFailureSentence(text(), found) : '';
  };
  const consentFailure = () => {
    const found = draft.failure();
    const isConsent =
      found?.type === 'consent-missing' ||
      found?.type === 'consent-months' ||
      found?.type === 'consent-purpose';
    return isConsent ? found : undefined;
  };

  function send(isPrivate: boolean): void {
    const name = draft.title[0]().trim();
    const sent = draft.send({ today: today(), isPrivate, say: (purpose) => newText().purpose[purpose] });
    if (!sent.ok) {
      queueMicrotask(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    toasts.show(newText().added(name));
    props.address.go(groupPath(props.desk.group.space, { type: 'card', card: sent.value }), {
      replace: true,
    });
  }

  return (
    <form
      ref={(element) => (form = element)}
      class="share-new"
      onSubmit={(event) => {
        event.preventDefault();
        send(false);
      }}
    >
      <a class="share-back" href={groupPath(props.desk.group.space, { type: 'new-card', kind: undefined })}>
        {newText().change}
      </a>
      <div class="share-name">
        <KindDrawing kind={kind} large />
        <div class="share-name-words">
          <p class="soft">{values().kind[kind]}</p>
          <h1>
            {draft.isForOther() ? questionOther(newText().questionOther, kind) : newText().question[kind]}
          </h1>
        </div>
      </div>
      <Show when={isOfPerson}>
        <ForWhom isForOther={draft.isForOther()} choose={draft.setForOther} />
        <Show when={draft.isForOther()}>
          <ConsentNotice draft={draft.consent} desk={props.desk} />
        </Show>
      </Show>
      <WordsField
        class="share-new-name"
        label={cardText().name}
        placeholder={newText().example[kind]}
        words={draft.title}
        changed={draft.changed}
        problem={problem('empty', 'too-long', 'phone-in-title', 'email-in-title')}
      />
      <Show when={kind === 'need'}>
        <div class="share-amount">
          <WordsField
            label={cardText().quantityOf.need}
            words={draft.quantity}
            changed={draft.changed}
            inputMode="decimal"
            problem={problem('quantity')}
          />
          <UnitSelect unit={draft.unit[0]()} choose={draft.unit[1]} />
        </div>
      </Show>
      <Show when={kind === 'supply'}>
        <UnitSelect unit={draft.unit[0]()} choose={draft.unit[1]} />
      </Show>
      <Show when={asksPlaceFirst}>
        <WordsField
          label={newText().placeLabel}
          hint={cardText().placeHint}
          words={draft.placeLabel}
          changed={draft.changed}
          problem={problem('place-of-person', 'place-too-long')}
        />
      </Show>
      <Show when={draft.isForOther()}>
        <ConsentForm draft={draft.consent} failure={consentFailure()} changed={draft.changed} />
      </Show>
      <details
        class="details"
        open={
          problem('capacity', 'description-too-long', ...(asksPlaceFirst ? [] : ['place-too-long'])) !== ''
        }
      >
        <summary>{newText().more}</summary>
        <div class="share-sheet-more">
          <WordsField
            label={newText().description}
            words={draft.description}
            changed={draft.changed}
            rows={3}
            class="share-long"
            problem={problem('description-too-long')}
          />
          <ComboboxMany<Category>
            label={cardText().themes}
            placeholder={cardText().addTheme}
            options={CATEGORIES.map((value) => ({ value, label: values().category[value] }))}
            values={draft.categories()}
            choose={draft.setCategories}
          />
          <Show when={KINDS_TO_BOOK.includes(kind)}>
            <WordsField
              class="share-number"
              label={kind === 'place' ? cardText().capacityOfPlace : cardText().capacity}
              placeholder="1"
              words={draft.capacity}
              changed={draft.changed}
              inputMode="numeric"
              problem={problem('capacity')}
            />
          </Show>
          <Show when={!KINDS_WITHOUT_PLACE.includes(kind) && !asksPlaceFirst}>
            <WordsField
              label={newText().placeLabel}
              hint={cardText().placeHint}
              words={draft.placeLabel}
              changed={draft.changed}
              problem={problem('place-too-long')}
            />
          </Show>
        </div>
      </details>
      <p class="share-acts">
        <Button type="submit" tone="primary">
          {newText().save}
        </Button>
        <Show when={props.desk.sharing.personal}>
          <Button tone="quiet" onClick={() => send(true)}>
            {newText().savePrivate}
          </Button>
        </Show>
      </p>
    </form>
  );
}

function ForWhom(props: {
  readonly isForOther: boolean;
  readonly choose: (isForOther: boolean) => void;
}): JSX.Element {
  const text = useNewCardText();
  const id = createUniqueId();
  const options = () => [
    { isOther: false, label: text().forMe },
    { isOther: true, label: text().forOther },
  ];

  return (
    <fieldset class="share-for">
      <legend class="visually-hidden">{text().forWhom}</legend>
      <For each={options()}>
        {(option) => (
          <label class="option">
            <input
              type="radio"
              name={id}
              checked={props.isForOther === option.isOther}
              onChange={() => props.choose(option.isOther)}
            />
            <span>{option.label}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}

function questionOther(
  questions: { readonly skill: string; readonly need: string; readonly offer: string },
  kind: CardKind,
): string {
  if (kind === 'need') return questions.need;
  return kind === 'offer' ? questions.offer : questions.skill;
}
