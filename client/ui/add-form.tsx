/** One field at the end of a list: Enter adds, empties the field and leaves the focus there for the next one. */
import { type JSX, untrack } from 'solid-js';
import type { Result } from '../../core/result/result.ts';
import type { ActFailure } from '../i18n/failure-sentence.ts';
import { createEntry } from './entry.ts';
import { EntryField } from './entry-field.tsx';
import { Button } from './button.tsx';

export function AddForm(props: {
  readonly label: string;
  readonly placeholder?: string;
  readonly action: string;
  readonly emptySentence: string;
  readonly focused?: boolean;
  /** The one thing to do on this screen. */
  readonly primary?: boolean;
  readonly labelShown?: boolean;
  /** Names what is typed and not added yet, so that it comes back with the form. */
  readonly keep?: string;
  readonly add: (text: string) => Result<unknown, ActFailure> | Promise<Result<unknown, ActFailure>>;
}): JSX.Element {
  let input: HTMLInputElement | undefined;
  const entry = createEntry({
    keep: untrack(() => props.keep),
    submit: (text) => props.add(text),
    emptySentence: () => props.emptySentence,
    accepted: () => {
      entry.type('');
      input?.focus();
    },
  });

  return (
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
        label={props.label}
        labelHidden={!props.labelShown}
        placeholder={props.placeholder ?? ''}
        focused={props.focused ?? false}
      />
      <Button type="submit" tone={props.primary ? 'primary' : 'plain'}>
        {props.action}
      </Button>
    </form>
  );
}
