/** The bookings of one day, one below the other, with what is needed to ask for another. */
import { For, type JSX, Show } from 'solid-js';
import { useCalendarText } from '../i18n/late/calendar.ts';
import { Button } from '../ui/button.tsx';
import type { DayPart } from './day-parts.ts';
import { EntryButton } from './entry-button.tsx';
import type { SayHours } from './spoken-hours.ts';

export interface DayListProps {
  readonly day: string;
  /** "mardi 12 mai". */
  readonly name: string;
  readonly isToday: boolean;
  readonly parts: readonly DayPart[];
  readonly sayHours: SayHours;
  readonly onOpen: (id: string) => void;
  readonly onAsk?: ((day: string) => void) | undefined;
  readonly ref?: (section: HTMLElement) => void;
}

export function DayList(props: DayListProps): JSX.Element {
  const text = useCalendarText();

  return (
    <section
      ref={(element) => props.ref?.(element)}
      class="day-list"
      role="group"
      aria-label={props.name}
      tabindex="-1"
    >
      <h3 class="day-list-name">
        {props.name}
        <Show when={props.isToday}>
          <span class="soft"> · {text().isToday}</span>
        </Show>
      </h3>
      <Show when={props.parts.length > 0} fallback={<p class="soft">{text().noneOn}</p>}>
        <ul class="day-list-rows" role="list">
          <For each={props.parts}>
            {(part) => (
              <li>
                <EntryButton part={part} hours={props.sayHours(part)} onOpen={(id) => props.onOpen(id)} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={props.onAsk}>
        {(ask) => (
          <Button icon="plus" tone="quiet" class="day-list-ask" onClick={() => ask()(props.day)}>
            {text().askOn(props.name)}
          </Button>
        )}
      </Show>
    </section>
  );
}
