/** One booking to open. Its state is told by its edge, by a small shape and in words; the colour only follows. */
import { type JSX, Show } from 'solid-js';
import { useCalendarText } from '../i18n/late/calendar.ts';
import type { CalendarState } from './calendar-entry.ts';
import type { DayPart } from './day-parts.ts';

export interface EntryButtonProps {
  readonly part: DayPart;
  /** "14 h – 16 h". */
  readonly hours: string;
  /** In a month there is room for one line: words are read out, and shown when the pointer rests on it. */
  readonly isShort?: boolean;
  /** -1: reached from its day. */
  readonly tabIndex?: 0 | -1;
  readonly onOpen: (id: string) => void;
}

export function EntryButton(props: EntryButtonProps): JSX.Element {
  const text = useCalendarText();
  const entry = () => props.part.entry;
  const name = (): string => {
    const { title, who, state } = entry();
    return text().entry(props.hours, title, who, text().state[state]);
  };

  return (
    <button
      type="button"
      class={`booking booking-${entry().state}`}
      classList={{ 'booking-short': props.isShort ?? false, 'booking-continued': props.part.isContinued }}
      tabindex={props.tabIndex ?? 0}
      aria-label={name()}
      title={props.isShort ? name() : undefined}
      onClick={() => props.onOpen(entry().id)}
    >
      <StateMark state={entry().state} />
      <span class="booking-words">
        <span class="booking-title" dir="auto">
          {entry().title}
        </span>
        <Show when={!props.isShort}>
          <span class="booking-when">{props.hours}</span>
          <span class="booking-who" dir="auto">
            {entry().who}
          </span>
          <span class="booking-state">{text().state[entry().state]}</span>
        </Show>
      </span>
    </button>
  );
}

/** A full disc, a broken ring, a striped one, a lozenge. */
export function StateMark(props: { readonly state: CalendarState }): JSX.Element {
  return <span class={`state-mark state-mark-${props.state}`} aria-hidden="true" />;
}
