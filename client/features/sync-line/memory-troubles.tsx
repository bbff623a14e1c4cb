/** What this browser's memory lost or will lose, on the screens that have no sync line. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Keeping } from '../../state/workplace.ts';
import { Notice } from '../../ui/notice.tsx';

export function MemoryTroubles(props: {
  readonly keeping: Keeping;
  /** How many groups of this device can no longer be read. */
  readonly damagedGroups: number;
}): JSX.Element {
  const text = useText();
  const grave = () => props.keeping !== 'kept' && props.keeping !== 'may-be-evicted' && props.keeping;

  return (
    <Show when={grave() || props.damagedGroups > 0}>
      <aside class="memory-troubles" aria-label={text().sync.troubles}>
        <Show when={grave()}>
          {(keeping) => (
            <Notice tone="alarm" summary={text().sync.keeping[keeping()]}>
              {text().sync.keepingHint[keeping()]}
            </Notice>
          )}
        </Show>
        <Show when={props.damagedGroups > 0}>
          <Notice tone="alarm" summary={text().sync.damagedGroups(props.damagedGroups)}>
            {text().group.damagedHint}
          </Notice>
        </Show>
      </aside>
    </Show>
  );
}
