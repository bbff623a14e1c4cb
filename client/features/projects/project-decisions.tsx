/** The decisions behind a project, in force or not, and another one for it. Nothing while the group has none. */
import { type JSX, Show } from 'solid-js';
import { useStageText } from '../../i18n/late/stage.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { Button } from '../../ui/button.tsx';
import type { Desk } from './desk.ts';
import { LinkedDecisions } from './linked-decisions.tsx';

export function ProjectDecisions(props: {
  readonly project: ProjectView;
  readonly desk: Desk;
  readonly lines: ReadonlyMap<string, SummaryLine>;
  readonly propose: (() => void) | undefined;
}): JSX.Element {
  const text = useStageText();
  const plan = () => props.desk.group.plan;
  const linked = () => props.project.decisions;

  return (
    <Show when={linked().length > 0 || props.lines.size > 0 || props.propose}>
      <details class="details" open={linked().length > 0 && linked().length < 4}>
        <summary>
          {text().decisions} <span class="soft">{linked().length}</span>
        </summary>
        <LinkedDecisions
          desk={props.desk}
          lines={props.lines}
          linked={linked()}
          link={(decision) => plan().decideProject(props.project.id, decision)}
          unlink={(decision) => {
            const { id } = props.project;
            const from = plan();
            from.undecideProject(id, decision);
            return () => from.decideProject(id, decision);
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
      </details>
    </Show>
  );
}
