/** The whole state as canonical JSON, to compare two devices word by word: the same changes give the same text. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import type { Group } from '../../state/workplace.ts';
import { useToasts } from '../../ui/toasts.tsx';

export function CopyState(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(await props.group.canonicalState());
      toasts.show(text().common.copied);
    } catch {
      toasts.show(who().stateNotCopied);
    }
  }

  return (
    <details class="details">
      <summary>{text().common.details}</summary>
      <p class="soft">{who().stateHint}</p>
      <button type="button" class="button" onClick={copy}>
        {who().copyState}
      </button>
    </details>
  );
}
