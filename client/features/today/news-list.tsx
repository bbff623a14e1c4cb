/** "Depuis mardi": what neighbours did since this device last showed Aujourd'hui, in short sentences that lead there. */
import { type JSX, Show } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { dayOf, sayPastDay, sayTime } from '../../i18n/spoken-day.ts';
import type { News } from '../../state/news.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { FirstRows } from './first-rows.tsx';
import { Section } from './section.tsx';

const NEWS_SHOWN = 8;

export function NewsList(props: {
  readonly group: Group;
  readonly today: string;
  readonly sinceS: number;
  readonly each: readonly News[];
}): JSX.Element {
  const text = useText();
  const title = (): string => {
    const since = new Date(props.sinceS * 1000);
    const day = dayOf(since);
    if (day === props.today) return text().today.sinceClock(sayTime(text().code, since, props.today).clock);
    return text().today.since(sayPastDay(text().code, day, props.today));
  };

  return (
    <Section title={title()}>
      <FirstRows
        class="news"
        each={props.each}
        by={keyOf}
        shown={NEWS_SHOWN}
        more={(count) => text().today.moreNews(count)}
      >
        {(row) => (
          <li>
            <Sentence news={row.item} group={props.group} />
          </li>
        )}
      </FirstRows>
    </Section>
  );
}

function Sentence(props: { readonly news: News; readonly group: Group }): JSX.Element {
  const text = useText();
  const by = (): string => personName(text(), props.group, props.news.by);
  const task = (): Task | undefined => (props.news.type === 'entered' ? undefined : props.news.task);
  const words = (): readonly [before: string, after: string] => {
    if (props.news.type === 'entered') return [text().today.entered(by()), ''];
    return text().today.did[props.news.type](by());
  };

  return (
    <>
      {words()[0]}
      <Show when={task()}>
        {(found) => (
          <>
            <a dir="auto" href={groupPath(props.group.space, { type: 'task', task: found().id })}>
              {found().title}
            </a>
            {words()[1]}
          </>
        )}
      </Show>
    </>
  );
}

function keyOf(news: News): string {
  return news.type === 'entered' ? news.by : news.task.id;
}
