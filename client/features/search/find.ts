/** What a search finds in a group: its projects, tasks and people, the best match first. */
import { foldWords, matchWords } from '../../../core/search/match-words.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';

export interface Found {
  /** The address it leads to; of people it is shared. */
  readonly id: string;
  readonly path: string;
  readonly kind: 'project' | 'task' | 'person';
  readonly title: string;
  /** The project a task stands in; `''` for others. */
  readonly where: string;
  readonly archived: boolean;
}

const SHOWN = 30;

export interface Finding {
  readonly shown: readonly Found[];
  readonly count: number;
}

export function find(group: Group, typed: string): Finding {
  const wanted = foldWords(typed);
  if (wanted.length === 0) return { shown: [], count: 0 };
  const ranked: { readonly rank: number; readonly found: Found }[] = [];
  for (const found of everything(group)) {
    const rank = matchWords(wanted, foldWords(found.title));
    if (rank !== undefined) ranked.push({ rank: rank + (found.archived ? 1000 : 0), found });
  }
  ranked.sort((a, b) => a.rank - b.rank || a.found.title.localeCompare(b.found.title));
  return { shown: ranked.slice(0, SHOWN).map(({ found }) => found), count: ranked.length };
}

function* everything(group: Group): Generator<Found> {
  const { space } = group;
  const { projects, loose } = group.plan.view();
  for (const { id, title, tasks, archivedTasks } of projects) {
    const path = groupPath(space, { type: 'project', project: id });
    yield { id, path, kind: 'project', title, where: '', archived: false };
    for (const task of [...tasks, ...archivedTasks]) yield foundTask(group, task, title);
  }
  for (const task of loose) yield foundTask(group, task, '');
  for (const { member, name } of group.people()) {
    if (name === '') continue;
    yield {
      id: member,
      path: groupPath(space, { type: 'people' }),
      kind: 'person',
      title: name,
      where: '',
      archived: false,
    };
  }
}

function foundTask(
  group: Group,
  task: { readonly id: string; readonly title: string; readonly archive: unknown },
  where: string,
): Found {
  const path = groupPath(group.space, { type: 'task', task: task.id });
  return { id: task.id, path, kind: 'task', title: task.title, where, archived: task.archive !== undefined };
}
