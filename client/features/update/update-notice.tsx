/**
 * Says that a newer version is there, and takes it when the person wants to: never by itself, in the middle of a sentence. A text that
 * was begun, not added, and could not be stored is named first.
 */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { PageUpdates } from '../../platform/page-updates.ts';
import { Button } from '../../ui/button.tsx';
import { hasUnstoredDrafts, leaveDrafts } from '../../ui/kept-drafts.ts';

export function UpdateNotice(props: { readonly updates: PageUpdates }): JSX.Element {
  const text = useText();
  const [isWarned, setWarned] = createSignal(false);

  function take(): void {
    if (hasUnstoredDrafts() && !isWarned()) return void setWarned(true);
    leaveDrafts();
    props.updates.take();
  }

  return (
    <Show when={props.updates.isReady()}>
      <div class="update" role="status">
        <span>{isWarned() ? text().update.unsent : text().update.ready}</span>
        <Button onClick={take}>{isWarned() ? text().update.takeAnyway : text().update.take}</Button>
      </div>
    </Show>
  );
}
