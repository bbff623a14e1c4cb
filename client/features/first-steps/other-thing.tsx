/** Anything else that one could lend or do, in one's own words. */
import { createSignal, type JSX } from 'solid-js';
import type { CardFailure } from '../../../core/inventory/new-card.ts';
import type { Result } from '../../../core/result/result.ts';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import type { Messages } from '../../i18n/fr.ts';
import { useText } from '../../i18n/language.tsx';
import { useFirstStepsText } from '../../i18n/late/first-steps.ts';
import type { Offer } from '../../i18n/late/first-steps-fr.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChips } from '../../ui/chips.tsx';
import { createEntryOf } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';

type Failure = CardFailure | { readonly type: 'not-yet' };

const KINDS = ['equipment', 'skill'] as const;

export function OtherThing(props: {
  readonly add: (offer: Offer) => Promise<Result<string, Failure>>;
}): JSX.Element {
  const text = useText();
  const stepsText = useFirstStepsText();
  const [kind, setKind] = createSignal<Offer['kind']>('equipment');
  let input: HTMLInputElement | undefined;
  const entry = createEntryOf<string, Failure>(
    {
      submit: (title) => props.add({ title, kind: kind() }),
      accepted: () => {
        entry.type('');
        input?.focus();
      },
    },
    sentence,
  );

  /** Of what a title and a kind alone can do wrong. */
  function sentence(messages: Messages, failure: Failure): string {
    switch (failure.type) {
      case 'empty':
      case 'too-long':
        return failureSentence(messages, failure);
      case 'phone-in-title':
        return stepsText().phoneInTitle;
      case 'email-in-title':
        return stepsText().emailInTitle;
      default:
        return stepsText().notYet;
    }
  }

  return (
    <form
      class="lend-other"
      onSubmit={(event) => {
        event.preventDefault();
        void entry.send();
      }}
    >
      <div class="add-form">
        <EntryField
          ref={(element) => (input = element)}
          entry={entry}
          label={stepsText().otherLabel}
          labelHidden
          placeholder={stepsText().otherHint}
          focused
        />
        <Button type="submit">{text().plan.addTask}</Button>
      </div>
      <ChoiceChips
        label={stepsText().otherIs}
        options={KINDS.map((value) => ({ value, label: stepsText().otherKind[value] }))}
        chosen={[kind()]}
        choose={setKind}
      />
    </form>
  );
}
