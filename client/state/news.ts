/**
 * What neighbours did since a moment, newest first, one line for each person, task or card. Moments come from the clocks of those who acted:
 * a wrong one puts a line in or out of this list and decides nothing.
 */
import type { MemberId } from '../../core/id/id.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { Task } from '../../core/plan/task.ts';
import type { PlanView } from './plan-view.ts';
import type { Person } from './workplace.ts';

export type News =
  | { readonly type: 'entered'; readonly by: MemberId; readonly at: number }
  | { readonly type: 'shared'; readonly by: MemberId; readonly at: number; readonly card: Card }
  | {
      readonly type: 'added' | 'finished' | 'edited';
      readonly by: MemberId;
      readonly at: number;
      readonly task: Task;
    };

export interface NewsSources {
  readonly me: MemberId;
  readonly people: readonly Person[];
  readonly view: PlanView;
  /** Not archived. */
  readonly cards: readonly Card[];
  /** Seconds since 1970. */
  readonly sinceS: number;
  readonly nowS: number;
}

/** A clock this far ahead of ours would stay news for ever. */
const AHEAD_S = 24 * 3600;

export function newsSince({ me, people, view, cards, sinceS, nowS }: NewsSources): readonly News[] {
  const isNew = (at: number): boolean => at > sinceS && at < nowS + AHEAD_S;
  const tasks = [...view.projects.flatMap((project) => project.tasks), ...view.loose];
  const myEntryS = people.find(({ isMe }) => isMe)?.sinceS ?? 0;
  const entered = people
    .filter((person) => !person.isMe && person.sinceS >= myEntryS && isNew(person.sinceS))
    .map((person): News => ({ type: 'entered', by: person.member, at: person.sinceS }));
  const done = tasks.flatMap((task) => newsOf(task, me, isNew) ?? []);
  const shared = cards
    .filter(({ createdBy, createdAt }) => createdBy !== me && isNew(createdAt))
    .map((card): News => ({ type: 'shared', by: card.createdBy, at: card.createdAt, card }));
  return [...entered, ...done, ...shared].toSorted((a, b) => b.at - a.at);
}

/** The last thing that counts: who finished it says more than who edited it. */
function newsOf(task: Task, me: MemberId, isNew: (at: number) => boolean): News | undefined {
  const finished = task.statuses.find(({ status, by, at }) => status === 'done' && by !== me && isNew(at));
  if (finished) return { type: 'finished', by: finished.by, at: finished.at, task };
  const { createdBy, createdAt, lastEdit } = task;
  if (createdBy !== '' && createdBy !== me && isNew(createdAt))
    return { type: 'added', by: createdBy, at: createdAt, task };
  if (lastEdit && lastEdit.by !== me && isNew(lastEdit.at))
    return { type: 'edited', by: lastEdit.by, at: lastEdit.at, task };
  return undefined;
}
