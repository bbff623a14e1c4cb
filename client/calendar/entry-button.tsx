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
  const state = (): string => text().state[entry().state];

  return (
    <button
      type="button"
      class={`booking booking-${entry().state}`}
      classList={{ 'booking-short': props.isShort ?? false, 'booking-continued': props.part.isContinued }}
      tabindex={props.tabIndex ?? 0}
      title={props.isShort ? `${entry().title}, ${props.hours}, ${entry().who}, ${state()}` : undefined}
      onClick={() => props.onOpen(entry().id)}
    >
      <StateMark state={entry().state} />
      <span class="booking-words">
        <span class="booking-title" dir="auto">
          {entry().title}
        </span>
        <Show
          when={!props.isShort}
          fallback={<span class="visually-hidden">, {[props.hours, entry().who, state()].join(', ')}</span>}
        >
          <Word class="booking-when">{props.hours}</Word>
          <Word class="booking-who">{entry().who}</Word>
          <Word class="booking-state">{state()}</Word>
        </Show>
      </span>
    </button>
  );
}

/** With a comma before it that is read out, where the eye has a gap. */
function Word(props: { readonly class: string; readonly children: string }): JSX.Element {
  return (
    <span class={props.class} dir="auto">
      <span class="visually-hidden">, </span>
      {props.children}
    </span>
  );
}

/** A full disc, a broken ring, a striped one, a lozenge. */
export function StateMark(props: { readonly state: CalendarState }): JSX.Element {
  return <span class={`state-mark state-mark-${props.state}`} aria-hidden="true" />;
}
