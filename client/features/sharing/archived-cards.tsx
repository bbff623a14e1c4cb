/** What was put away: folded, each with who archived it and a way back. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { archiveSentence, hasEnded } from './archive-sentence.ts';
import type { SharingDesk } from './sharing-desk.ts';

const ROW_PX = 62;

export function ArchivedCards(props: { readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const sharingText = useSharingText();
  const cards = () => props.desk.archived();

  return (
    <Show when={cards().length > 0}>
      <details class="details">
        <summary>{sharingText().archivedCards(cards().length)}</summary>
        <VirtualList
          each={cards()}
          by={({ id }) => id}
          label={sharingText().archivedCards(cards().length)}
          estimatePx={ROW_PX}
          class="share-away"
        >
          {(row) => (
            <div class="row">
              <span class="row-words">
                <a class="row-title" href={props.desk.cardPath(row.item.id)} dir="auto">
                  {row.item.title}
                </a>
                <span class="soft">{archiveSentence(text(), props.desk, row.item)}</span>
              </span>
              <Show when={props.desk.mayWrite() && !hasEnded(row.item)}>
                <button
                  type="button"
                  class="button"
                  aria-label={sharingText().restoreNamed(row.item.title)}
                  onClick={() => {
                    props.desk.homeOf(row.item.id).restore(row.item.id);
                    passFocus([
                      document.querySelector('.share-away button'),
                      document.querySelector('#content'),
                    ]);
                  }}
                >
                  {text().plan.restore}
                </button>
              </Show>
            </div>
          )}
        </VirtualList>
      </details>
    </Show>
  );
}
