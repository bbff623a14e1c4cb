/** In place of a code that no phone could use: why, and what the person who runs Placette can do. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';

const HTTPS_COMMAND = 'npm start -- --https';
const ADDRESS_SETTING = 'PUBLIC_URL';

export function UnreachableAddress(props: { readonly onlyHere: boolean }): JSX.Element {
  const text = useText();

  return (
    <div class="unreachable">
      <p>
        <strong>{props.onlyHere ? text().invite.onlyHere : text().invite.insecure}</strong>
      </p>
      <p>
        {props.onlyHere ? text().invite.onlyHereHint : text().invite.insecureHint}{' '}
        <code>{HTTPS_COMMAND}</code> {text().invite.onlyHereOr} <code>{ADDRESS_SETTING}</code>.
      </p>
      <Show when={props.onlyHere}>
        <p>{text().invite.onlyHereThen}</p>
      </Show>
    </div>
  );
}
