/** Says that a newer version is there, and takes it when the person wants to: never by itself, in the middle of a sentence. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { PageUpdates } from '../../platform/page-updates.ts';
import { Button } from '../../ui/button.tsx';

export function UpdateNotice(props: { readonly updates: PageUpdates }): JSX.Element {
  const text = useText();
  return (
    <Show when={props.updates.isReady()}>
      <div class="update" role="status">
        <span>{text().update.ready}</span>
        <Button onClick={() => props.updates.take()}>{text().update.take}</Button>
      </div>
    </Show>
  );
}
