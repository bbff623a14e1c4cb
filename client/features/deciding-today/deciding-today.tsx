/** Decisions on Aujourd'hui: those that wait for me, and what else is new of the others; from the lines that this device keeps. */
import { createEffect, createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingTodayText } from '../../i18n/late/deciding-today.ts';
import { dayOf, sayDay, sayPastDay } from '../../i18n/spoken-day.ts';
import { type DecidingRow, decidingRows, stuckDecisions } from '../../state/deciding-today.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { groupPath } from '../../ui/route.ts';
import { StuckRows } from './stuck-rows.tsx';

export function DecidingToday(props: {
  readonly group: Group;
  /** When this person last looked, in seconds since 1970. */
  readonly sinceS: number;
  /** Told how much it is, each time that it is another number. */
  readonly counted: (rows: number) => void;
}): JSX.Element {
  const todayText = useDecidingTodayText();
  const day = createCurrentDay();
  const rows = createMemo(() =>
    decidingRows(props.group.deciding.summary()?.lines ?? [], { today: day(), sinceS: props.sinceS }),
  );
  const stuck = createMemo(() => stuckDecisions(props.group.deciding.summary()?.lines ?? []));
  const isAnswer = ({ type }: DecidingRow): boolean => type === 'answer' || type === 'confirm';
  createEffect(() => props.counted(rows().length + stuck().length));

  return (
    <>
      <StuckRows group={props.group} each={stuck()} />
      <Rows group={props.group} today={day()} title={todayText().awaited} rows={rows().filter(isAnswer)} />
      <Rows
        group={props.group}
        today={day()}
        title={todayText().others}
        rows={rows().filter((row) => !isAnswer(row))}
      />
    </>
  );
}

interface RowsProps {
  readonly group: Group;
  readonly today: string;
  readonly title: string;
  readonly rows: readonly DecidingRow[];
}

function Rows(props: RowsProps): JSX.Element {
  const text = useText();
  const todayText = useDecidingTodayText();
  const decidingText = useDecidingText();
  const id = createUniqueId();

  function sentence({ type, line }: DecidingRow): string {
    if (type === 'news') return decidingText().state[line.state];
    if (type === 'review') {
      if (line.reviewOn === '' || line.reviewOn > props.today) return todayText().reviewAsked;
      if (line.reviewOn === props.today) return todayText().reviewToday;
      return todayText().review(sayPastDay(text().code, line.reviewOn, props.today));
    }
    const closes = new Date(line.closesAt);
    if (type !== 'answer' || Number.isNaN(closes.getTime())) return todayText().ask[type];
    if (closes.getTime() < Date.now()) return todayText().answerLate;
    return todayText().answerBefore(sayDay(text().code, dayOf(closes), props.today));
  }

  return (
    <Show when={props.rows.length > 0}>
      <section class="today-part" aria-labelledby={id}>
        <h2 id={id} tabindex="-1">
          {props.title}
        </h2>
        <ul class="sheet">
          <For each={props.rows}>
            {(row) => (
              <li class="row">
                <p class="row-words">
                  <a
                    class="row-title"
                    dir="auto"
                    href={groupPath(props.group.space, { type: 'decision', decision: row.line.subject })}
                  >
                    {row.line.title}
                  </a>
                  <span class={row.type === 'news' ? 'soft' : 'today-why'}>{sentence(row)}</span>
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
