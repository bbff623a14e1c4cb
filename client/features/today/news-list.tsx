/** "Depuis mardi": what neighbours did since this device last showed Aujourd'hui, in short sentences that lead there. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { dayOf, sayPastDay, sayTime } from '../../i18n/spoken-day.ts';
import type { News } from '../../state/news.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath, type Place } from '../../ui/route.ts';
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
  const words = (): readonly [before: string, after: string] => {
    if (props.news.type === 'entered') return [text().today.entered(by()), ''];
    return text().today.did[props.news.type](by());
  };

  return (
    <>
      {words()[0]}
      <Show when={thingOf(props.news)}>
        {(thing) => (
          <>
            <a dir="auto" href={groupPath(props.group.space, thing().place)}>
              {thing().title}
            </a>
            {words()[1]}
          </>
        )}
      </Show>
    </>
  );
}

/** What it is about, and where that stands. */
function thingOf(news: News): { readonly title: string; readonly place: Place } | undefined {
  if (news.type === 'entered') return undefined;
  if (news.type === 'shared') return { title: news.card.title, place: { type: 'card', card: news.card.id } };
  return { title: news.task.title, place: { type: 'task', task: news.task.id } };
}

function keyOf(news: News): string {
  if (news.type === 'entered') return news.by;
  return news.type === 'shared' ? news.card.id : news.task.id;
}
