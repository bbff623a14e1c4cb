/**
 * What one presses. A busy or impossible button keeps the focus and its place in the reading order: it only does nothing, and says so.
 * One primary on a screen; danger is for what undo cannot give back.
 */
import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

export type ButtonTone = 'primary' | 'plain' | 'quiet' | 'danger';

export interface ButtonProps {
  readonly tone?: ButtonTone;
  readonly type?: 'button' | 'submit';
  /** The form that it sends, when it stands outside. */
  readonly form?: string;
  readonly icon?: IconName;
  /** The act is running: its words say so, a second press does nothing. */
  readonly busy?: boolean;
  /** It cannot be done now; say why beside it. */
  readonly disabled?: boolean;
  readonly class?: string;
  readonly describedBy?: string;
  /** Its name where its words alone would not tell which; begins with them or holds them. */
  readonly label?: string;
  readonly onClick?: (event: MouseEvent) => void;
  readonly ref?: (button: HTMLButtonElement) => void;
  readonly children: JSX.Element;
}

export function Button(props: ButtonProps): JSX.Element {
  const isStill = (): boolean => Boolean(props.busy) || Boolean(props.disabled);

  return (
    <button
      ref={(element) => props.ref?.(element)}
      type={props.type ?? 'button'}
      form={props.form}
      class={buttonClass(props.tone ?? 'plain', props.class)}
      aria-disabled={isStill() ? 'true' : undefined}
      aria-busy={props.busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      onClick={(event) => {
        if (isStill()) event.preventDefault(); // Enter in a field of the form arrives here too
        else props.onClick?.(event);
      }}
    >
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      {props.children}
    </button>
  );
}

function buttonClass(tone: ButtonTone, own: string | undefined): string {
  return ['button', tone === 'plain' ? '' : `button-${tone}`, own ?? ''].filter(Boolean).join(' ');
}
