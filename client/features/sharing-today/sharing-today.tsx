/** What waits in Partage, on Aujourd'hui: one sentence each, and the card where it is settled. */
import { createEffect, createMemo, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import { matchingTextIn } from '../../i18n/late/matching.ts';
import { useSharingTodayText } from '../../i18n/late/sharing-today.ts';
import { dayOf, sayDate, sayDay, saySince } from '../../i18n/spoken-day.ts';
import { type SharingRow, sharingRows } from '../../state/sharing-today.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { personName } from '../../ui/person-name.ts';
import { groupPath, type Place } from '../../ui/route.ts';

export function SharingToday(props: {
  readonly group: Group;
  /** Told how much it is, each time that it is another number. */
  readonly counted: (rows: number) => void;
}): JSX.Element {
  const text = useText();
  const todayText = useSharingTodayText();
  const day = createCurrentDay();
  const rows = createMemo((): readonly SharingRow[] => {
    const sharing = props.group.sharing.now();
    day(); // what should be back is late from a day on
    if (!sharing) return [];
    const here = new Set(props.group.people().map(({ member }) => member));
    return sharingRows({
      sharing,
      me: props.group.me,
      isHere: (member) => here.has(member),
      nowMs: Date.now(),
    });
  });
  createEffect(() => props.counted(rows().length));
  const nameOf = (member: string): string =>
    member === props.group.me ? text().group.you : personName(text(), props.group, member as MemberId);

  function sentence(row: SharingRow): string {
    switch (row.type) {
      case 'to-entrust':
        return todayText().toEntrust;
      case 'overdrawn':
        return todayText().overdrawn;
      case 'several-values':
        return todayText().severalValues;
      case 'archived-while-edited':
        return todayText().archivedWhileEdited;
      case 'contested':
        return todayText().contested(row.bookings);
      case 'disputed':
        return todayText().disputed;
      case 'consent': {
        const until = sayDate(text().code, row.until, day());
        return row.isOver ? todayText().consentOver(until) : todayText().consentEnds(until);
      }
      case 'word':
        return todayText().word(nameOf(row.from));
      case 'promoted': {
        const start = dayOf(new Date(row.booking.startMs));
        const say = row.why === 'cancelled' ? todayText().promoted : todayText().promotedByRuling;
        return say(nameOf(row.from), sayDay(text().code, start, day()));
      }
      case 'overdue':
        return todayText().overdue(
          saySince(text().code, row.overdue.booking.endMs, Date.now()),
          row.overdue.booking.by === props.group.me ? '' : nameOf(row.overdue.booking.by),
        );
      case 'match': {
        const { askedForNeed, askedOfOffer } = matchingTextIn(text().code);
        const say = row.match.side === 'need' ? askedForNeed : askedOfOffer;
        const by = row.match.by === undefined ? '' : nameOf(row.match.by);
        return say(by, row.match.offer.title, row.match.need.title);
      }
    }
  }

  return (
    <Show when={rows().length > 0}>
      <section class="today-part" aria-labelledby="sharing-today">
        <h2 id="sharing-today" tabindex="-1">
          {todayText().title}
        </h2>
        <ul class="sheet">
          <Keyed each={rows()} by={keyOf}>
            {(row) => (
              <li class="row">
                <p class="row-words">
                  <a class="row-title" dir="auto" href={groupPath(props.group.space, placeOf(row.item))}>
                    {row.item.card.title}
                  </a>
                  <span class={isNews(row.item) ? 'soft' : 'today-why'}>{sentence(row.item)}</span>
                </p>
              </li>
            )}
          </Keyed>
        </ul>
      </section>
    </Show>
  );
}

/** Nothing of it is to be settled. */
function isNews({ type }: SharingRow): boolean {
  return type === 'promoted' || type === 'word';
}

/** A booking's own place, where there is one to look at. */
function placeOf(row: SharingRow): Place {
  if (row.type === 'overdue') return { type: 'booking', booking: row.overdue.booking.id };
  if (row.type === 'promoted' || row.type === 'word') return { type: 'booking', booking: row.booking.id };
  if (row.type === 'contested' || row.type === 'disputed') return { type: 'booking', booking: row.first };
  return { type: 'card', card: row.card.id };
}

function keyOf(row: SharingRow): string {
  if (row.type === 'promoted' || row.type === 'word') return `${row.type} ${row.booking.id}`;
  if (row.type === 'overdue') return `${row.type} ${row.overdue.booking.id}`;
  return row.type === 'match' ? `${row.type} ${row.match.id}` : `${row.type} ${row.card.id}`;
}
