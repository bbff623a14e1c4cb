/** "À régler ensemble": what several people wrote without knowing of each other, one sentence and the ways to settle it. */
import { For, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Task, TaskStatus } from '../../../core/plan/task.ts';
import { useText } from '../../i18n/language.tsx';
import { sayDate } from '../../i18n/spoken-day.ts';
import type { Unsettled } from '../../state/unsettled.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { personName } from '../../ui/person-name.ts';
import { groupPath, type Place } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { heirsOf, Section } from './section.tsx';

interface Way {
  readonly label: string;
  readonly settle: () => void;
}

export function SettleRows(props: {
  readonly group: Group;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly each: readonly Unsettled[];
}): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const plan = () => props.group.plan;
  const nameOf = (member: MemberId | ''): string =>
    member === props.group.me ? text().group.you : personName(text(), props.group, member);

  function settleDay(task: Task, field: 'start' | 'due', day: string): void {
    const chosen = day || undefined;
    const saved = field === 'due' ? plan().setDue(task.id, chosen) : plan().setStart(task.id, chosen);
    if (!saved.ok) toasts.show(text().plan.dueBeforeStart);
  }

  function ways(one: Unsettled): readonly Way[] {
    if (one.type === 'project-archived-while-edited') {
      const { id } = one.project;
      return [
        { label: text().plan.restore, settle: () => plan().restoreProject(id) },
        { label: text().plan.leaveArchivedProject, settle: () => plan().keepProjectArchived(id) },
      ];
    }
    const { task } = one;
    switch (one.type) {
      case 'days':
        return (one.field === 'due' ? task.dues : task.starts).map(({ day, by }) => ({
          label: text().plan.choiceBy(sayChoice(day), nameOf(by)),
          settle: () => settleDay(task, one.field, day),
        }));
      case 'status':
        return task.statuses.map(({ status, by }) => ({
          label: text().plan.choiceBy(statusName(status), nameOf(by)),
          settle: () => plan().setStatus(task.id, status),
        }));
      case 'archived-while-edited':
        return [
          { label: text().plan.restore, settle: () => plan().restoreTask(task.id) },
          { label: text().plan.leaveArchived, settle: () => plan().keepTaskArchived(task.id) },
        ];
    }
  }

  const sayChoice = (day: string): string =>
    day === '' ? text().plan.noDate : sayDate(text().code, day, props.today);
  const statusName = (status: TaskStatus): string => text().plan.statusName[status];

  return (
    <Section title={text().today.settle}>
      <ul class="sheet today-settle">
        <Keyed each={props.each} by={keyOf}>
          {(row) => (
            <li class="row">
              <p class="row-words">
                <a class="row-title" dir="auto" href={groupPath(props.group.space, placeOf(row.item))}>
                  {titleOf(row.item)}
                </a>
                <span class="today-why">{sentence(row.item)}</span>
              </p>
              <Show
                when={props.mayWrite}
                fallback={
                  <span class="soft">
                    {ways(row.item)
                      .map(({ label }) => label)
                      .join(', ')}
                  </span>
                }
              >
                <div class="today-ways" role="group" aria-label={titleOf(row.item)}>
                  <For each={ways(row.item)}>
                    {(way) => (
                      <Button
                        onClick={(event) => {
                          const heirs =
                            event.currentTarget instanceof Element ? heirsOf(event.currentTarget) : [];
                          way.settle();
                          passFocus(heirs);
                        }}
                      >
                        {way.label}
                      </Button>
                    )}
                  </For>
                </div>
              </Show>
            </li>
          )}
        </Keyed>
      </ul>
    </Section>
  );

  function sentence(one: Unsettled): string {
    if (one.type === 'days')
      return text().today.twoDays(one.field, (one.field === 'due' ? one.task.dues : one.task.starts).length);
    if (one.type === 'status') return text().today.twoStates(one.task.statuses.length);
    const { me } = props.group;
    const isProject = one.type === 'project-archived-while-edited';
    const { archive } = isProject ? one.project : one.task;
    const by = archive?.by ?? '';
    const editor = archive?.editedMeanwhile?.by ?? '';
    const say = isProject ? text().plan.projectArchivedWhile : text().plan.archivedWhile;
    return say(by === me ? '' : nameOf(by), editor === me ? '' : nameOf(editor));
  }
}

function titleOf(one: Unsettled): string {
  return one.type === 'project-archived-while-edited' ? one.project.title : one.task.title;
}

function placeOf(one: Unsettled): Place {
  if (one.type !== 'project-archived-while-edited') return { type: 'task', task: one.task.id };
  return { type: 'project', project: one.project.id };
}

function keyOf(one: Unsettled): string {
  if (one.type === 'project-archived-while-edited') return `${one.project.id} ${one.type}`;
  return `${one.task.id} ${one.type} ${one.type === 'days' ? one.field : ''}`;
}
