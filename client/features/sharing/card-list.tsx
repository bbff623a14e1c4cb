/** The cards that the filter lets through, one row each; what to do where there is none; below, those put away and those unreadable. */
import { type JSX, Show } from 'solid-js';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { groupPath } from '../../ui/route.ts';
import { ArchivedCards } from './archived-cards.tsx';
import type { CardSearch } from './card-search.ts';
import { CardRow } from './card-row.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import type { SharingSlots } from './sharing-slots.ts';
import { UnreadableCards } from './unreadable-cards.tsx';

const ROW_PX = 96;
const ROW_GAP_PX = 8;

export function CardList(props: {
  readonly desk: SharingDesk;
  readonly slots: SharingSlots;
  readonly search: CardSearch;
  /** The card that was open before: the list comes back to it. */
  readonly revealed: string | undefined;
}): JSX.Element {
  const text = useSharingText();
  const found = () => props.search.found().cards;

  return (
    <div class="share-list">
      <Show
        when={props.desk.live().length > 0}
        fallback={<NothingYet desk={props.desk} hasImport={props.slots.importing !== undefined} />}
      >
        <Show when={found().length > 0} fallback={<NothingFound search={props.search} />}>
          <VirtualList
            each={found()}
            by={({ id }) => id}
            label={text().count(found().length)}
            estimatePx={ROW_PX}
            gapPx={ROW_GAP_PX}
            revealed={props.revealed}
          >
            {(row) => <CardRow card={row.item} desk={props.desk} slots={props.slots} />}
          </VirtualList>
        </Show>
      </Show>
      <ArchivedCards desk={props.desk} />
      <UnreadableCards desk={props.desk} />
    </div>
  );
}

function NothingYet(props: { readonly desk: SharingDesk; readonly hasImport: boolean }): JSX.Element {
  const text = useSharingText();
  const path = (place: Parameters<typeof groupPath>[1]): string => groupPath(props.desk.group.space, place);

  return (
    <Show when={props.desk.mayWrite()} fallback={<p class="empty">{text().waiting}</p>}>
      <EmptyState title={text().empty} hint={text().firstHint}>
        <p class="ways">
          <a class="button button-primary" href={path({ type: 'new-card', kind: undefined })}>
            {text().add}
          </a>
          <Show when={props.hasImport}>
            <a href={path({ type: 'sharing', view: 'import' })}>{text().importTable}</a>
          </Show>
        </p>
      </EmptyState>
    </Show>
  );
}

function NothingFound(props: { readonly search: CardSearch }): JSX.Element {
  const text = useSharingText();

  return (
    <EmptyState title={text().none} hint={text().noneHint}>
      <Button onClick={() => props.search.clear()}>{text().clear}</Button>
    </EmptyState>
  );
}
