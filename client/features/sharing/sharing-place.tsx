/** Partage: what a group shares. The address says which view of it, which card, or which new one. */
import '../../style/sharing.css';
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  Match,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { CARD_KINDS, type CardKind } from '../../../core/inventory/values.ts';
import { useSharingText } from '../../i18n/late/sharing.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import type { Address } from '../../ui/address.ts';
import { groupPath, type Place, type SharingView } from '../../ui/route.ts';
import { CardList } from './card-list.tsx';
import { CardPage } from './card-page.tsx';
import { CardSearchField, KindChips, MoreFilters } from './card-filters.tsx';
import { type CardSearch, createCardSearch } from './card-search.ts';
import { NewCardDoors } from './new-card-doors.tsx';
import { NewCardForm } from './new-card-form.tsx';
import { createSharingDesk, type SharingDesk } from './sharing-desk.ts';
import type { SharingSlots } from './sharing-slots.ts';

export interface SharingPlaceProps {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
  readonly slots: SharingSlots;
}

export function SharingPlace(props: SharingPlaceProps): JSX.Element {
  const text = useSharingText();

  return (
    <Show
      when={props.group.sharing.isOpen()}
      fallback={
        <>
          <h1>{text().title}</h1>
          <p class="empty">{text().closed}</p>
        </>
      }
    >
      <Show
        when={props.group.sharing.now()}
        keyed
        fallback={
          <>
            <h1>{text().title}</h1>
            <p class="part-coming" role="status">
              {text().coming}
            </p>
          </>
        }
      >
        {(sharing) => <OpenPlace {...props} sharing={sharing} />}
      </Show>
    </Show>
  );
}

function OpenPlace(props: SharingPlaceProps & { readonly sharing: Sharing }): JSX.Element {
  const desk = untrack(() => createSharingDesk(props.group, props.sharing));
  const search = untrack(() => createCardSearch(desk, props.slots.isFree));
  /** The last card that was open, to which the list comes back. */
  const [lastCard, setLastCard] = createSignal<string>();
  const booking = (): string | undefined =>
    props.place.type === 'booking' ? props.place.booking : undefined;
  const card = createMemo((): string | undefined => {
    const place = props.place;
    if (place.type === 'booking') return props.sharing.bookings.cardOf(place.booking);
    return place.type === 'card' ? place.card : undefined;
  });
  createEffect(() => {
    const opened = card();
    if (opened !== undefined) setLastCard(opened);
  });
  const view = (): SharingView | undefined => {
    if (props.place.type !== 'sharing') return undefined;
    // a view that nobody shows yet is the list
    const wanted = props.place.view;
    if (wanted === 'map' && props.slots.map) return 'map';
    if (wanted === 'calendar' && props.slots.calendar) return 'calendar';
    if (wanted === 'needs' && props.slots.needs) return 'needs';
    return wanted === 'import' && props.slots.importing && desk.mayWrite() ? 'import' : 'list';
  };
  const newKind = (): CardKind | undefined => {
    const wanted = props.place.type === 'new-card' ? props.place.kind : undefined;
    return CARD_KINDS.find((kind) => kind === wanted);
  };

  return (
    <Switch
      fallback={<SharingViews {...props} desk={desk} search={search} view="list" revealed={lastCard()} />}
    >
      <Match when={card()} keyed>
        {(id) => (
          <CardPage id={id} desk={desk} slots={props.slots} address={props.address} booking={booking()} />
        )}
      </Match>
      <Match when={booking()}>
        <NoBooking desk={desk} />
      </Match>
      <Match when={desk.mayWrite() && newKind()} keyed>
        {(kind) => <NewCardForm kind={kind} desk={desk} address={props.address} />}
      </Match>
      <Match when={desk.mayWrite() && props.place.type === 'new-card'}>
        <NewCardDoors desk={desk} />
      </Match>
      <Match when={view() === 'import' && props.slots.importing}>
        {(importing) => <Dynamic component={importing()} />}
      </Match>
      <Match when={view()}>
        {(now) => <SharingViews {...props} desk={desk} search={search} view={now()} revealed={lastCard()} />}
      </Match>
    </Switch>
  );
}

/** It may still arrive; the page follows. */
function NoBooking(props: { readonly desk: SharingDesk }): JSX.Element {
  const text = useSharingText();

  return (
    <div class="share-page">
      <h1>{text().noBooking}</h1>
      <p>{text().noBookingHint}</p>
      <p class="ways">
        <a href={groupPath(props.desk.group.space, { type: 'sharing', view: 'list' })}>{text().title}</a>
      </p>
    </div>
  );
}

interface ViewsProps {
  readonly desk: SharingDesk;
  readonly slots: SharingSlots;
  readonly search: CardSearch;
  readonly view: SharingView;
  readonly revealed: string | undefined;
}

/** The same heading, search and filters above each way of looking at the cards. */
function SharingViews(props: ViewsProps): JSX.Element {
  const text = useSharingText();
  const isEmpty = (): boolean => props.desk.live().length === 0;
  const found = () => props.search.found().cards;

  return (
    <div class="share">
      <header class="share-top">
        <h1>{text().title}</h1>
        <Show when={!isEmpty()}>
          <CardSearchField search={props.search} />
          <Show when={props.desk.mayWrite()}>
            <a
              class="button button-primary"
              href={groupPath(props.desk.group.space, { type: 'new-card', kind: undefined })}
            >
              {text().add}
            </a>
          </Show>
        </Show>
      </header>
      <Show when={!isEmpty()}>
        <div class="share-filters">
          <KindChips search={props.search} />
          <ViewSwitch desk={props.desk} slots={props.slots} view={props.view} />
        </div>
        <MoreFilters search={props.search} asksFree={props.slots.isFree !== undefined} />
        <p class="visually-hidden" role="status">
          {text().shown(found().length)}
        </p>
      </Show>
      <Switch
        fallback={
          <CardList desk={props.desk} slots={props.slots} search={props.search} revealed={props.revealed} />
        }
      >
        <Match when={props.view === 'map' && props.slots.map}>
          {(map) => <Dynamic component={map()} cards={found()} />}
        </Match>
        <Match when={props.view === 'needs' && props.slots.needs}>
          {(needs) => <Dynamic component={needs()} />}
        </Match>
        <Match when={props.view === 'calendar' && props.slots.calendar}>
          {(calendar) => <Dynamic component={calendar()} cards={found()} />}
        </Match>
      </Switch>
      <Show when={!isEmpty() && props.view === 'list'}>
        <div class="share-foot">
          <Show when={props.slots.importing && props.desk.mayWrite()}>
            <a href={groupPath(props.desk.group.space, { type: 'sharing', view: 'import' })}>
              {text().importTable}
            </a>
          </Show>
          <Show when={props.slots.exporting}>{(exporting) => <Dynamic component={exporting()} />}</Show>
        </div>
      </Show>
    </div>
  );
}

/** Only views that somebody shows; the list alone needs no switch. */
function ViewSwitch(props: Pick<ViewsProps, 'desk' | 'slots' | 'view'>): JSX.Element {
  const text = useSharingText();
  const views = (): readonly ('list' | 'map' | 'calendar' | 'needs')[] => [
    'list',
    ...(props.slots.map ? (['map'] as const) : []),
    ...(props.slots.calendar ? (['calendar'] as const) : []),
    ...(props.slots.needs ? (['needs'] as const) : []),
  ];

  return (
    <Show when={views().length > 1}>
      <nav class="share-views" aria-label={text().views}>
        <For each={views()}>
          {(view) => (
            <a
              class="share-view"
              href={groupPath(props.desk.group.space, { type: 'sharing', view })}
              aria-current={view === props.view ? 'page' : undefined}
              data-scroll="keep"
            >
              {text().view[view]}
            </a>
          )}
        </For>
      </nav>
    </Show>
  );
}
