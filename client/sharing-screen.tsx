/** Partage on the screen: the cards, and what each other room shows of them, in its place. Fetched when first shown. */
import { createMemo, type JSX, Show } from 'solid-js';
import { CardBookings } from './features/bookings/card-bookings.tsx';
import { ExportMenu } from './features/exchange/export-menu.tsx';
import { CardMatches } from './features/matching/card-matches.tsx';
import { NeedsAndOffers } from './features/matching/needs-and-offers.tsx';
import { CardPhotos } from './features/photos/card-photos.tsx';
import { SharingPlace } from './features/sharing/sharing-place.tsx';
import type { SharingSlots } from './features/sharing/sharing-slots.ts';
import { StockPanel } from './features/stock/stock-panel.tsx';
import { Photo, thumbOf } from './photo/photo-view.tsx';
import { PlaceOnMap } from './place-on-map.tsx';
import { CalendarOfCards, MapOfCards } from './sharing-views.tsx';
import type { Sharing } from './state/sharing.ts';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import { latePart, PartPlace } from './ui/late-part.tsx';
import type { Place } from './ui/route.ts';

const importing = latePart(async () => (await import('./features/exchange/import-page.tsx')).ImportPage);

export function SharingScreen(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const sharing = createMemo(() => props.group.sharing.now());
  /** Inside Partage it is open: the place shows no slot before. */
  const Opened = (slot: { readonly children: (sharing: Sharing) => JSX.Element }): JSX.Element => (
    <Show when={sharing()} keyed>
      {(now) => slot.children(now)}
    </Show>
  );
  const slots: SharingSlots = {
    picture: (slot) => (
      <Show when={slot.card.photos[0]}>
        {(photo) => <Photo of={thumbOf(photo())} blobs={props.group.blobs} alt="" />}
      </Show>
    ),
    photos: (slot) => (
      <Opened>
        {(now) => (
          <Show when={slot.card.visibility === 'private' ? now.personal : now.cards}>
            {(cards) => <CardPhotos group={props.group} cards={cards()} card={slot.card} />}
          </Show>
        )}
      </Opened>
    ),
    bookings: (slot) => (
      <Opened>
        {(now) => <CardBookings group={props.group} sharing={now} card={slot.card} marked={slot.booking} />}
      </Opened>
    ),
    stock: (slot) => (
      <Opened>{(now) => <StockPanel group={props.group} sharing={now} card={slot.card} />}</Opened>
    ),
    matches: (slot) => (
      <Opened>{(now) => <CardMatches group={props.group} sharing={now} card={slot.card} />}</Opened>
    ),
    location: (slot) => (
      <Opened>{(now) => <PlaceOnMap group={props.group} sharing={now} card={slot.card} />}</Opened>
    ),
    map: (slot) => <MapOfCards group={props.group} address={props.address} cards={slot.cards} />,
    calendar: (slot) => <CalendarOfCards group={props.group} address={props.address} cards={slot.cards} />,
    needs: () => <Opened>{(now) => <NeedsAndOffers group={props.group} sharing={now} />}</Opened>,
    exporting: () => <Opened>{(now) => <ExportMenu group={props.group} sharing={now} />}</Opened>,
    importing: () => (
      <PartPlace of={importing}>
        <Opened>{(now) => <importing.Part group={props.group} sharing={now} />}</Opened>
      </PartPlace>
    ),
  };

  return <SharingPlace group={props.group} place={props.place} address={props.address} slots={slots} />;
}
