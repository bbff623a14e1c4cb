/** What it is about: themes of a closed list, free words, and what it is good for. */
import { For, type JSX, Show, untrack } from 'solid-js';
import { type Card, TAG_LIMIT } from '../../../core/inventory/card.ts';
import { type CardSet } from '../../../core/inventory/change-card.ts';
import { type CardFailure } from '../../../core/inventory/new-card.ts';
import {
  CATEGORIES,
  type Category,
  KINDS_OF_PERSON,
  NEED_CODES,
  type NeedCode,
} from '../../../core/inventory/values.ts';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chips.tsx';
import { ComboboxMany } from '../../ui/combobox.tsx';
import { createEntryOf } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import type { SharingDesk } from './sharing-desk.ts';

interface FieldProps {
  readonly card: Card;
  readonly desk: SharingDesk;
}

export function CategoriesField(props: FieldProps): JSX.Element {
  const text = useCardText();
  const values = useSharingValues();

  return (
    <ComboboxMany<Category>
      label={text().themes}
      placeholder={text().addTheme}
      options={CATEGORIES.map((value) => ({ value, label: values().category[value] }))}
      values={props.card.categories}
      choose={(chosen) => chooseAmong(props, 'categories', props.card.categories, chosen)}
    />
  );
}

export function NeedsField(props: FieldProps): JSX.Element {
  const text = useCardText();
  const values = useSharingValues();
  /** What somebody believes is nothing to write beside them. */
  const codes = (): readonly NeedCode[] =>
    NEED_CODES.filter(
      (code) =>
        code !== 'spirituality' ||
        !KINDS_OF_PERSON.includes(props.card.kind) ||
        props.card.needs.includes(code),
    );

  return (
    <ComboboxMany<NeedCode>
      label={text().needs}
      placeholder={text().addNeed}
      options={codes().map((value) => ({ value, label: values().need[value] }))}
      values={props.card.needs}
      choose={(chosen) => chooseAmong(props, 'needs', props.card.needs, chosen)}
    />
  );
}

export function TagsField(props: FieldProps): JSX.Element {
  const text = useCardText();
  let input: HTMLInputElement | undefined;
  const entry = createEntryOf<void, CardFailure>(
    {
      keep: untrack(() => `tag/${props.card.id}`),
      submit: (tag) => props.desk.homeOf(props.card.id).addMember(props.card.id, 'tags', tag),
      emptySentence: () => text().emptyTag,
      accepted: () => {
        entry.type('');
        input?.focus();
      },
    },
    cardFailureSentence,
  );

  return (
    <div class="share-field" role="group" aria-label={text().tags}>
      <Show when={props.card.tags.length > 0}>
        <p class="field-label">{text().tags}</p>
        <p class="chips">
          <For each={props.card.tags}>
            {(tag) => (
              <Chip
                label={tag}
                removeLabel={text().removeTag(tag)}
                remove={() => {
                  props.desk.homeOf(props.card.id).removeMember(props.card.id, 'tags', tag);
                  passFocus([input]);
                }}
              />
            )}
          </For>
        </p>
      </Show>
      <Show when={props.card.tags.length < TAG_LIMIT || entry.text() !== ''}>
        <form
          class="add-form"
          onSubmit={(event) => {
            event.preventDefault();
            void entry.send();
          }}
        >
          <EntryField
            ref={(element) => (input = element)}
            entry={entry}
            label={props.card.tags.length === 0 ? text().tags : text().newTag}
            hint={text().tagHint}
          />
          <Button type="submit">{text().addTag}</Button>
        </form>
      </Show>
    </div>
  );
}

function chooseAmong(
  { card, desk }: FieldProps,
  set: CardSet,
  before: readonly string[],
  chosen: readonly string[],
): void {
  const home = desk.homeOf(card.id);
  for (const one of chosen) if (!before.includes(one)) home.addMember(card.id, set, one);
  for (const one of before) if (!chosen.includes(one)) home.removeMember(card.id, set, one);
}
