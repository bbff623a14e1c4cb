/** A button that is only a drawing: its name is read out, and shown when the pointer rests on it. */
import type { JSX } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';

export interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly class?: string;
  readonly expanded?: boolean;
  /** It opens a menu. */
  readonly hasMenu?: boolean;
  readonly onClick: (event: MouseEvent) => void;
  readonly ref?: (button: HTMLButtonElement) => void;
}

export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <button
      ref={(element) => props.ref?.(element)}
      type="button"
      class={`icon-button ${props.class ?? ''}`}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-haspopup={props.hasMenu ? 'menu' : undefined}
      title={props.label}
      onClick={(event) => props.onClick(event)}
    >
      <Icon name={props.icon} />
    </button>
  );
}
