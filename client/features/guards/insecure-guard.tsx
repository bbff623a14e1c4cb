/** On `http://` anywhere but this device, browsers switch off WebCrypto, locks and the camera: the way on is the same host in https. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';

export function InsecureGuard(props: { readonly invitation: string }): JSX.Element {
  const text = useText();
  const secure = (): string => `https://${location.host}/`;

  return (
    <PlainScreen plate="Placette">
      <h1>{text().guard.insecureTitle}</h1>
      <p>{text().guard.insecureWhy}</p>
      <p>
        {text().guard.insecureDo}{' '}
        <a class="address" href={secure() + props.invitation} target="_self">
          {secure()}
        </a>
      </p>
      <p class="soft">
        {text().guard.insecureHost} <code>npm start -- --https</code>
      </p>
    </PlainScreen>
  );
}
