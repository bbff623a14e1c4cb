/** The cards of a group as a list. */
import { type JSX, Show } from 'solid-js';
import { useSharingText } from '../../i18n/late/sharing.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';

export function CardList(props: { readonly group: Group; readonly sharing: Sharing }): JSX.Element {
  const text = useSharingText();
  const cards = () => props.sharing.cards.live();

  return (
    <>
      <h1>{text().title}</h1>
      <Show when={cards().length > 0} fallback={<p class="empty">{text().firstHint}</p>}>
        <VirtualList each={cards()} by={({ id }) => id} label={text().count(cards().length)} estimatePx={72}>
          {(row) => (
            <a dir="auto" href={groupPath(props.group.space, { type: 'card', card: row.item.id })}>
              {row.item.title}
            </a>
          )}
        </VirtualList>
      </Show>
    </>
  );
}
