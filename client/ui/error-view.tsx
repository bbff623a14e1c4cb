/** Something broke: what happened, what is kept, what to do. The message that helps whoever repairs it is folded under details. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { Button } from './button.tsx';

export interface ErrorViewProps {
  /** What happened. */
  readonly title: string;
  /** What is kept and what to do. */
  readonly why: string;
  readonly error: unknown;
  /** The way on; reloading the page otherwise. */
  readonly action?: { readonly label: string; readonly act: () => void };
  /** Inside a screen that has a heading of its own. */
  readonly inside?: boolean;
}

export function ErrorView(props: ErrorViewProps): JSX.Element {
  const text = useText();
  const message = (): string => (props.error instanceof Error ? props.error.message : String(props.error));

  return (
    <div class="error-view">
      <Show when={props.inside} fallback={<h1>{props.title}</h1>}>
        <h2>{props.title}</h2>
      </Show>
      <p role="alert">{props.why}</p>
      <Button
        tone={props.inside ? 'plain' : 'primary'}
        onClick={() => (props.action ? props.action.act() : location.reload())}
      >
        {props.action?.label ?? text().common.reload}
      </Button>
      <details class="details">
        <summary>{text().common.details}</summary>
        <p class="error-message">{message()}</p>
      </details>
    </div>
  );
}
