/** Decisions on Aujourd'hui: those that wait for me, and what else is new of the others; from the lines that this device keeps. */
import { createEffect, createMemo, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingTodayText } from '../../i18n/late/deciding-today.ts';
import { dayOf, sayDay, sayPastDay } from '../../i18n/spoken-day.ts';
import { type DecidingRow, decidingRows, stuckDecisions } from '../../state/deciding-today.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { type DecisionRow, DecisionRows } from './decision-rows.tsx';

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
  const stuckRows = (): readonly DecisionRow[] =>
    stuck().map((line) => ({ line, why: todayText().stuck[line.state] ?? '' }));
  const isAnswer = ({ type }: DecidingRow): boolean => type === 'answer' || type === 'confirm';
  createEffect(() => props.counted(rows().length + stuck().length));

  return (
    <>
      <DecisionRows class="today-settle" group={props.group} title={todayText().settle} rows={stuckRows()} />
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

  const shown = (): readonly DecisionRow[] =>
    props.rows.map((row) => ({ line: row.line, why: sentence(row), isQuiet: row.type === 'news' }));

  return <DecisionRows group={props.group} title={props.title} rows={shown()} />;
}
