/** A link that can be read, selected and copied with one button; where the browser refuses to copy, it selects it and says so. */
import { createUniqueId, type JSX } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from './button.tsx';
import { createCopying } from './copying.ts';

export function CopyLink(props: {
  readonly link: string;
  readonly label: string;
  readonly action: string;
  readonly primary?: boolean;
}): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  const copying = createCopying(() => props.link);

  return (
    <div class="copy-link">
      <label for={id} class="field-label">
        {props.label}
      </label>
      <input
        id={id}
        ref={copying.field}
        class="field-input copy-link-field"
        type="text"
        readOnly
        value={props.link}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button tone={props.primary ? 'primary' : 'plain'} onClick={() => void copying.copy()}>
        {props.action}
      </Button>
      <p class="copy-link-outcome" role="status">
        {copying.outcome() === 'copied' ? text().common.copied : ''}
        {copying.outcome() === 'refused' ? text().common.notCopied : ''}
      </p>
    </div>
  );
}
