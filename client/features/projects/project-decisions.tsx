/** The decisions behind a project, in force or not, and another one for it. Nothing while the group has none. */
import { For, type JSX, Show } from 'solid-js';
import { decideProject, undecideProject } from '../../../core/plan/decided-work.ts';
import { useStageText } from '../../i18n/late/stage.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { Button } from '../../ui/button.tsx';
import { groupPath } from '../../ui/route.ts';
import { DecisionState } from './decision-state.tsx';
import type { Desk } from './desk.ts';
import { LinkedDecisions } from './linked-decisions.tsx';

export function ProjectDecisions(props: {
  readonly project: ProjectView;
  readonly desk: Desk;
  readonly linked: readonly string[];
  readonly lines: ReadonlyMap<string, SummaryLine>;
  readonly propose: (() => void) | undefined;
}): JSX.Element {
  const text = useStageText();
  const plan = () => props.desk.group.plan;
  const linked = () => props.linked;

  return (
    <Show when={linked().length > 0 || props.lines.size > 0 || props.propose}>
      <Show when={linked().length > 0}>
        <div class="stage-decisions" role="group" aria-label={text().decisionsOf}>
          <span class="soft">{text().decisions}</span>
          <ul>
            <For each={linked()}>
              {(decision) => (
                <li>
                  <Show
                    when={props.lines.get(decision)}
                    fallback={<span class="soft">{text().unknown}</span>}
                  >
                    {(line) => (
                      <>
                        <a
                          dir="auto"
                          href={groupPath(props.desk.group.space, { type: 'decision', decision })}
                        >
                          {line().title}
                        </a>{' '}
                        <DecisionState line={line()} />
                      </>
                    )}
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={props.desk.mayWrite()}>
        <details class="details">
          <summary>{text().changeDecisions}</summary>
          <div class="stage-linking">
            <LinkedDecisions
              desk={props.desk}
              lines={props.lines}
              linked={linked()}
              link={(decision) => {
                const { id } = props.project;
                plan().apply((doc, act) => decideProject(doc, id, decision, act));
              }}
              unlink={(decision) => {
                const { id } = props.project;
                const from = plan();
                from.apply((doc, act) => undecideProject(doc, id, decision, act));
                return () => from.apply((doc, act) => decideProject(doc, id, decision, act));
              }}
            />
            <Show when={props.propose}>
              {(propose) => (
                <p class="ways">
                  <Button label={text().proposeFor} onClick={() => propose()()}>
                    {text().propose}
                  </Button>
                </p>
              )}
            </Show>
          </div>
        </details>
      </Show>
    </Show>
  );
}
