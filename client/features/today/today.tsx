/**
 * Aujourd'hui, the home of a group: what to settle together, what waits for me, what is next, what neighbours did since I last looked.
 * A part that has nothing is not drawn.
 */
import { createMemo, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { mayWrite } from '../../../core/roster/role.ts';
import { addDays } from '../../i18n/calendar-day.ts';
import { useText } from '../../i18n/language.tsx';
import { sayFullDay } from '../../i18n/spoken-day.ts';
import { comingUp, type Reach, waitingForMe } from '../../state/awaited.ts';
import type { LastLook } from '../../state/last-look.ts';
import { newsSince } from '../../state/news.ts';
import { unsettled } from '../../state/unsettled.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { AwaitedRows } from './awaited-rows.tsx';
import { NewsList } from './news-list.tsx';
import { NextRows } from './next-rows.tsx';
import { SettleRows } from './settle-rows.tsx';

/** What waits for me is near; what comes next may be further off, or a quiet group would look like an empty one. */
const SOON_DAYS = 14;
const NEXT_DAYS = 45;

export function Today(props: {
  readonly group: Group;
  readonly lastLook: LastLook;
  /** How much waits in what stands here as `children`. */
  readonly waitsElsewhere: number;
  /** The first steps, and later what keeps one's place. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const day = createCurrentDay();
  onMount(() => onCleanup(props.lastLook.begin()));

  const view = createMemo(() => props.group.plan.view());
  const reach = (days: number): Reach => ({
    me: props.group.me,
    today: day(),
    until: addDays(day(), days),
  });
  const toSettle = createMemo(() => unsettled(view()));
  const awaited = createMemo(() => waitingForMe(view(), reach(SOON_DAYS)));
  const next = createMemo(() => comingUp(view(), reach(NEXT_DAYS)));
  const news = createMemo(() =>
    newsSince({
      me: props.group.me,
      people: props.group.people(),
      view: view(),
      cards: props.group.sharing.now()?.cards.live() ?? [],
      sinceS: props.lastLook.sinceS(),
      nowS: Math.floor(Date.now() / 1000),
    }),
  );
  /** What is shared comes a moment after the page: before it, nobody is told that nothing waits. */
  const isAllHere = (): boolean => !props.group.sharing.isOpen() || props.group.sharing.now() !== undefined;
  const isQuiet = (): boolean =>
    isAllHere() &&
    props.waitsElsewhere + toSettle().length + awaited().length + next().length + news().length === 0;
  const shared = {
    get group() {
      return props.group;
    },
    get today() {
      return day();
    },
    get mayWrite() {
      return mayWrite(props.group.myRole(), 'work');
    },
  };

  return (
    <div class="today">
      <header class="today-head">
        <h1>{text().shell.today}</h1>
        <p class="soft">{sayFullDay(text().code, day(), day())}</p>
      </header>
      {props.children}
      <Show when={toSettle().length > 0}>
        <SettleRows {...shared} each={toSettle()} />
      </Show>
      <Show when={awaited().length > 0}>
        <AwaitedRows {...shared} each={awaited()} />
      </Show>
      <Show when={next().length > 0}>
        <NextRows {...shared} each={next()} />
      </Show>
      <Show when={news().length > 0}>
        <NewsList group={props.group} today={day()} each={news()} sinceS={props.lastLook.sinceS()} />
      </Show>
      <Show when={isQuiet()}>
        <p class="today-quiet">{text().today.quiet}</p>
      </Show>
    </div>
  );
}
