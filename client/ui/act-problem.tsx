/** Why an act that needs the relay was not done, or cannot be now: beside its button, read out when it appears. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { createOnline } from './online.ts';

export function ActProblem(props: { readonly problem: string }): JSX.Element {
  const text = useText();
  const online = createOnline();
  const sentence = (): string => (online() ? props.problem : text().who.offline);

  return (
    <div role="alert">
      <Show when={sentence()}>
        <p class="notice-block">{sentence()}</p>
      </Show>
    </div>
  );
}
