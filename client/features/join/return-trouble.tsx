/** Why one's place could not be taken, or that there is no network to take it. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useComeBackText } from '../../i18n/late/come-back.ts';
import { recoverFailureSentence } from '../../i18n/late/recovery-sentence.ts';
import type { RecoverFailure } from '../../state/act-failure.ts';
import { createOnline } from '../../ui/online.ts';

export function ReturnTrouble(props: { readonly failure: RecoverFailure | undefined }): JSX.Element {
  const text = useText();
  const comeBackText = useComeBackText();
  const online = createOnline();

  return (
    <>
      <p class="field-problem" role="alert">
        {props.failure ? recoverFailureSentence(text(), props.failure) : ''}
      </p>
      <Show when={!online()}>
        <p class="notice notice-waiting" role="status">
          {comeBackText().offline}
        </p>
      </Show>
    </>
  );
}
