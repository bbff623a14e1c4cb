/** Two ways of looking at cards that need their own code: on a map, and by what is booked. Each is fetched when it is first shown. */
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import { GROUP_DOCUMENTS } from '../core/group/group-documents.ts';
import type { Card } from '../core/inventory/card.ts';
import type { MemberId } from '../core/id/id.ts';
import { mayWrite } from '../core/roster/role.ts';
import type { CalendarEntry, CalendarView } from './calendar/calendar-entry.ts';
import { useGroupGround } from './group-ground.ts';
import { useText } from './i18n/language.tsx';
import { useMapText } from './i18n/late/map.ts';
import { useSharingText } from './i18n/late/sharing.ts';
import { today } from './i18n/today.ts';
import type { MapEntry } from './map/map-entry.ts';
import { tileHost, useBlockedTiles } from './map/tile-host.ts';
import type { BookedCard } from './state/group-bookings.ts';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import { Button } from './ui/button.tsx';
import { latePart, PartPlace } from './ui/late-part.tsx';
import { personName } from './ui/person-name.ts';
import { groupPath } from './ui/route.ts';

const cardMap = latePart(async () => (await import('./map/card-map.tsx')).CardMap);
const groundDialog = latePart(
  async () => (await import('./features/map-ground/map-ground.tsx')).MapGroundDialog,
);
const calendar = latePart(async () => (await import('./calendar/booking-calendar.tsx')).BookingCalendar);

interface ViewProps {
  readonly group: Group;
  readonly address: Address;
  readonly cards: readonly Card[];
}

export function MapOfCards(props: ViewProps): JSX.Element {
  const text = useSharingText();
  const mapText = useMapText();
  const land = useGroupGround(() => props.group);
  const isBlocked = useBlockedTiles(() => land.tiles());
  const [isChoosing, setChoosing] = createSignal(false);
  const mayChoose = (): boolean => mayWrite(props.group.myRole(), GROUP_DOCUMENTS.settings);
  const entries = createMemo((): readonly MapEntry[] =>
    props.cards.flatMap(({ id, title, kind, location }) =>
      location ? [{ id, title, kind, ...location }] : [],
    ),
  );
  const without = (): number => props.cards.length - entries().length;

  return (
    <PartPlace of={cardMap}>
      <cardMap.Part
        entries={entries()}
        selected={undefined}
        onSelect={(card: string) => props.address.go(groupPath(props.group.space, { type: 'card', card }))}
        outlines={land.outlines()}
        tiles={land.tiles()}
      />
      <Show when={!isBlocked() && land.tiles()}>
        {(tiles) => <p class="soft">{mapText().tilesSee(tileHost(tiles()))}</p>}
      </Show>
      <Show when={land.isComing()}>
        <p class="soft">{mapText().outlineComing}</p>
      </Show>
      <Show when={without() > 0}>
        <p class="soft">{text().withoutPlace(without())}</p>
      </Show>
      <Show when={mayChoose() && land.ground()}>
        {(ground) => (
          <>
            <Button class="map-ground-open" onClick={() => setChoosing(true)}>
              {mapText().ground}
            </Button>
            <Show when={isChoosing()}>
              <PartPlace of={groundDialog}>
                <groundDialog.Part
                  ground={ground()}
                  space={props.group.space}
                  outlines={land.outlines()}
                  isComing={land.isComing()}
                  close={() => setChoosing(false)}
                />
              </PartPlace>
            </Show>
          </>
        )}
      </Show>
    </PartPlace>
  );
}

export function CalendarOfCards(props: ViewProps): JSX.Element {
  const text = useText();
  const [day, setDay] = createSignal(today());
  const [view, setView] = createSignal<CalendarView>();
  // a memo runs at once: what it calls stands before it
  const entriesOf = ({ card, facts, fold }: BookedCard): readonly CalendarEntry[] =>
    facts.bookings.flatMap((booking) => {
      const state = fold.get(booking.id)?.state;
      if (state === undefined || state === 'declined' || state === 'cancelled' || state === 'rejected')
        return [];
      const { id, startMs, endMs, by } = booking;
      return [{ id, title: card.title, who: whoIs(by), startMs, endMs, state, card: card.id }];
    });
  const whoIs = (by: string): string =>
    by === props.group.me ? text().group.you : personName(text(), props.group, by as MemberId);
  const entries = createMemo((): readonly CalendarEntry[] => {
    const all = props.group.sharing.now()?.bookings.all();
    return props.cards.flatMap(({ id }) => {
      const booked = all?.get(id);
      return booked ? entriesOf(booked) : [];
    });
  });

  return (
    <PartPlace of={calendar}>
      <calendar.Part
        entries={entries()}
        day={day()}
        view={view()}
        onMove={(moved: string) => setDay(moved)}
        onView={(chosen: CalendarView) => setView(chosen)}
        onOpen={(booking: string) =>
          props.address.go(groupPath(props.group.space, { type: 'booking', booking }))
        }
      />
    </PartPlace>
  );
}
