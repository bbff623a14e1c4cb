/** A link that can be read, selected and copied with one button; where the browser refuses to copy, it selects it and says so. */
import { createSignal, createUniqueId, type JSX } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from './button.tsx';

export function CopyLink(props: {
  readonly link: string;
  readonly label: string;
  readonly action: string;
  readonly primary?: boolean;
}): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  const [outcome, setOutcome] = createSignal<'copied' | 'refused'>();
  let field: HTMLInputElement | undefined;

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(props.link);
      setOutcome('copied');
    } catch {
      field?.select(); // no clipboard here: the hand can still do it
      setOutcome('refused');
    }
  }

  return (
    <div class="copy-link">
      <label for={id} class="field-label">
        {props.label}
      </label>
      <input
        id={id}
        ref={(element) => (field = element)}
        class="field-input copy-link-field"
        type="text"
        readOnly
        value={props.link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button tone={props.primary ? 'primary' : 'plain'} onClick={() => void copy()}>
        {props.action}
      </Button>
      <p class="copy-link-outcome" role="status">
        {outcome() === 'copied' ? text().common.copied : ''}
        {outcome() === 'refused' ? text().common.notCopied : ''}
      </p>
    </div>
  );
}
