/** An invitation, or a sheet's code, opened inside a messaging app: it is copied and taken to a real browser, unspent. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';

export function InAppGuard(props: {
  readonly app: string;
  /** From `#j=` or `#r=` on. */
  readonly invitation: string;
  readonly goOn: () => void;
}): JSX.Element {
  const text = useText();
  const isSheet = (): boolean => props.invitation.startsWith('#r=');

  return (
    <PlainScreen plate="Placette">
      <h1>{text().guard.inAppTitle}</h1>
      <p>{text().guard.inAppWhy(props.app)}</p>
      <p>{isSheet() ? text().comeBack.inAppDo : text().guard.inAppDo}</p>
      <CopyLink
        primary
        link={`${location.origin}/${props.invitation}`}
        label={isSheet() ? text().comeBack.home.label : text().join.linkLabel}
        action={isSheet() ? text().comeBack.home.action : text().guard.copyInvitation}
      />
      <p>
        <button type="button" class="link-button" onClick={() => props.goOn()}>
          {text().guard.continueHere}
        </button>
      </p>
    </PlainScreen>
  );
}
