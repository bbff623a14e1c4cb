/** In place of a code that no phone could use: why, and what the person who runs Placette can do. */
import { type JSX, Show } from 'solid-js';
import { useInviteText } from '../../i18n/late/invite.ts';

const HTTPS_COMMAND = 'npm start -- --https';
const ADDRESS_SETTING = 'PUBLIC_URL';

export function UnreachableAddress(props: { readonly onlyHere: boolean }): JSX.Element {
  const inviteText = useInviteText();

  return (
    <div class="unreachable">
      <p>
        <strong>{props.onlyHere ? inviteText().onlyHere : inviteText().insecure}</strong>
      </p>
      <p>
        {props.onlyHere ? inviteText().onlyHereHint : inviteText().insecureHint} <code>{HTTPS_COMMAND}</code>{' '}
        {inviteText().onlyHereOr} <code>{ADDRESS_SETTING}</code>.
      </p>
      <Show when={props.onlyHere}>
        <p>{inviteText().onlyHereThen}</p>
      </Show>
    </div>
  );
}
