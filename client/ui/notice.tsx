/** One sentence that unfolds into what it means and what to do. The tone is colour and mark, the words say it alone. */
import { type JSX, Show } from 'solid-js';

export type Tone = 'quiet' | 'good' | 'waiting' | 'alarm';

export function Notice(props: {
  readonly tone: Tone;
  readonly summary: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.children} fallback={<p class={`notice notice-${props.tone}`}>{props.summary}</p>}>
      <details class={`notice notice-${props.tone}`}>
        <summary>{props.summary}</summary>
        <div class="notice-more">{props.children}</div>
      </details>
    </Show>
  );
}
