/** Why an act that needs the relay was not done, or cannot be now: beside its button, read out when it appears. */
import { type JSX, Show } from 'solid-js';
import { useWho } from '../i18n/who.ts';
import { createOnline } from './online.ts';

export function ActProblem(props: { readonly problem: string }): JSX.Element {
  const who = useWho();
  const online = createOnline();
  const sentence = (): string => (online() ? props.problem : who().offline);

  return (
    <div role="alert">
      <Show when={sentence()}>
        <p class="notice-block">{sentence()}</p>
      </Show>
    </div>
  );
}
