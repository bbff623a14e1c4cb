/** A few letters that narrow a list on the same page. */
import { createUniqueId, type JSX } from 'solid-js';
import '../style/find-field.css';
import { Icon } from './icon.tsx';

export function FindField(props: {
  readonly label: string;
  readonly hint: string;
  readonly words: string;
  readonly type: (words: string) => void;
}): JSX.Element {
  const id = createUniqueId();

  return (
    <div class="find-field">
      <label for={id} class="visually-hidden">
        {props.label}
      </label>
      <Icon name="search" />
      <input
        id={id}
        type="search"
        class="field-input"
        placeholder={props.hint}
        autocomplete="off"
        value={props.words}
        onInput={(event) => props.type(event.currentTarget.value)}
      />
    </div>
  );
}
