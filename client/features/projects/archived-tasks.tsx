/** What was archived in this project, folded away: each comes back by one press. Says who edited without knowing of it. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { passFocus } from '../../ui/keep-focus.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { archiveSentence } from './archive-sentence.ts';
import type { Desk } from './desk.ts';

export function ArchivedTasks(props: { readonly project: ProjectView; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const tasks = () => props.project.archivedTasks;
  const isNews = (): boolean => tasks().some(({ archive }) => archive?.editedMeanwhile);

  return (
    <Show when={tasks().length > 0}>
      <details class="details" open={isNews()}>
        <summary>{planText().archivedTasks(tasks().length)}</summary>
        <ul class="row-list">
          <Keyed each={tasks()} by={({ id }) => id}>
            {(row) => (
              <li class="row">
                <span class="row-words">
                  <a class="row-title" href={props.desk.taskPath(row.item.id)} data-scroll="keep" dir="auto">
                    {row.item.title}
                  </a>
                  <span class="soft">{archiveSentence(text(), props.desk, row.item)}</span>
                </span>
                <Show when={props.desk.mayWrite()}>
                  <button
                    type="button"
                    class="button"
                    aria-label={planText().restoreNamed(row.item.title)}
                    onClick={(event) => {
                      const rows = event.currentTarget.closest('.row-list');
                      props.desk.group.plan.restoreTask(row.item.id);
                      passFocus([rows?.querySelector('button'), document.querySelector('#content')]);
                    }}
                  >
                    {text().plan.restore}
                  </button>
                </Show>
              </li>
            )}
          </Keyed>
        </ul>
      </details>
    </Show>
  );
}
