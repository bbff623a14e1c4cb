/** In place of a list that has nothing yet: what to do first, and the one button or field that does it. */
import { type JSX, Show } from 'solid-js';

export interface EmptyStateProps {
  readonly title: string;
  readonly hint?: string;
  /** The one action; none where somebody else must act first. */
  readonly children?: JSX.Element;
}

export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="empty">
      <p class="empty-title">{props.title}</p>
      <Show when={props.hint}>
        <p class="empty-hint">{props.hint}</p>
      </Show>
      <Show when={props.children}>
        <div class="empty-act">{props.children}</div>
      </Show>
    </div>
  );
}
