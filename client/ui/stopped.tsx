/** Something did not open, or a screen broke: nothing is erased, and reloading is the way on. The message is under details. */
import type { JSX } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { PlainScreen } from './plain-screen.tsx';

export function Stopped(props: {
  readonly title: string;
  readonly why: string;
  readonly error: unknown;
}): JSX.Element {
  const text = useText();
  const message = (): string => (props.error instanceof Error ? props.error.message : String(props.error));

  return (
    <PlainScreen plate="Placette">
      <h1>{props.title}</h1>
      <p role="alert">{props.why}</p>
      <button type="button" class="button button-primary" onClick={() => location.reload()}>
        {text().common.reload}
      </button>
      <details class="details">
        <summary>{text().common.details}</summary>
        <p>{message()}</p>
      </details>
    </PlainScreen>
  );
}
