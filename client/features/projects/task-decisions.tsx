/** The decision that a task comes of: its own, or that of its project; « sans décision » when there is none. Nothing while the group has none. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import { decideTask, undecideTask } from '../../../core/plan/decided-work.ts';
import type { Task } from '../../../core/plan/task.ts';
import { useStageText } from '../../i18n/late/stage.ts';
import { decisionLines } from '../../state/backings.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { decisionsOfTask, projectWork } from '../../state/project-work.ts';
import { groupPath } from '../../ui/route.ts';
import type { Desk } from './desk.ts';
import { LinkedDecisions } from './linked-decisions.tsx';

export function TaskDecisions(props: {
  readonly task: Task;
  readonly project: ProjectView;
  readonly desk: Desk;
}): JSX.Element {
  const text = useStageText();
  const lines = createMemo(() => decisionLines(props.desk.group));
  const own = createMemo(() => decisionsOfTask(props.desk.group, props.task.id));
  const plan = () => props.desk.group.plan;
  const ofProject = createMemo(() =>
    projectWork(props.desk.group, props.project.id)
      .decisions.map((decision) => lines().get(decision))
      .filter((line) => line !== undefined)
      .filter(({ isInForce }) => isInForce),
  );

  return (
    <Show when={lines().size > 0 || own().length > 0}>
      <div class="field" role="group" aria-label={text().taskDecisions}>
        <h3 class="field-label">{text().taskDecisions}</h3>
        <Show when={own().length === 0}>
          <Show
            when={ofProject().length > 0}
            fallback={
              <p>
                <span class="tag tag-dropped">{text().withoutDecision}</span>
              </p>
            }
          >
            <p>
              {text().byProject}{' '}
              <For each={ofProject()}>
                {({ subject, title }, index) => (
                  <>
                    {index() > 0 ? ', ' : ''}
                    <a
                      dir="auto"
                      href={groupPath(props.desk.group.space, { type: 'decision', decision: subject })}
                    >
                      {title}
                    </a>
                  </>
                )}
              </For>
            </p>
          </Show>
        </Show>
        <LinkedDecisions
          desk={props.desk}
          lines={lines()}
          linked={own()}
          link={(decision) => {
            const { id } = props.task;
            plan().apply((doc, act) => decideTask(doc, id, decision, act));
          }}
          unlink={(decision) => {
            const { id } = props.task;
            const from = plan();
            from.apply((doc, act) => undecideTask(doc, id, decision, act));
            return () => from.apply((doc, act) => decideTask(doc, id, decision, act));
          }}
        />
      </div>
    </Show>
  );
}
