/**
 * Before an invitation is spent in Safari on an iPhone or iPad: there only what stands on the home screen is kept, and it has a memory of
 * its own, so the invitation is copied and taken along.
 */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { InvitationPreview } from '../../state/workplace.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';

export function AddToHome(props: {
  readonly invitation: InvitationPreview;
  /** As it was read, whole or from `#j=` on. */
  readonly link: string;
  readonly goOn: () => void;
}): JSX.Element {
  const text = useText();
  const whole = (): string => (props.link.startsWith('#') ? `${location.origin}/${props.link}` : props.link);

  return (
    <PlainScreen plate={props.invitation.groupName || text().join.plateWithoutName}>
      <h1>{text().join.homeTitle}</h1>
      <p>{text().join.homeWhy}</p>
      <ol class="numbered">
        <li>
          {text().join.homeCopy}
          <CopyLink
            primary
            link={whole()}
            label={text().join.linkLabel}
            action={text().guard.copyInvitation}
          />
        </li>
        <li>{text().join.homeAdd}</li>
        <li>{text().join.homeOpen}</li>
      </ol>
      <p>
        <button type="button" class="link-button" onClick={() => props.goOn()}>
          {text().guard.continueHere}
        </button>
      </p>
    </PlainScreen>
  );
}
