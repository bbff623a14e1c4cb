/**
 * How far a project has come, its six questions and what launches it. The stage follows from what is there: « Lancer le projet » says what is
 * missing, and leads to it.
 */
import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import { holdProject, stopProject, unstopProject } from '../../../core/plan/decided-work.ts';
import { PROJECT_TEXTS } from '../../../core/plan/project-texts.ts';
import { SIX_QUESTIONS, unanswered } from '../../../core/plan/six-questions.ts';
import { type Stage, stageOf, type StageOf } from '../../../core/plan/stage.ts';
import { decides } from '../../../core/roster/role.ts';
import { useStageText } from '../../i18n/late/stage.ts';
import { backingOf, decisionLines } from '../../state/backings.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { projectWork } from '../../state/project-work.ts';
import { rulesNow } from '../../state/rules-shown.ts';
import { Button } from '../../ui/button.tsx';
import { createCurrentDay } from '../../ui/current-day.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { AnswerField } from './answer-field.tsx';
import type { Desk } from './desk.ts';
import { ProjectDecisions } from './project-decisions.tsx';
import { ProposeDecision } from './propose-decision.tsx';

const WAY: readonly Stage[] = ['idea', 'programming', 'active'];

export function ProjectStage(props: {
  readonly project: ProjectView;
  readonly desk: Desk;
  readonly go: (path: string) => void;
}): JSX.Element {
  const text = useStageText();
  const toasts = useToasts();
  const day = createCurrentDay();
  const [asked, setAsked] = createSignal(false);
  const [proposes, setProposes] = createSignal(false);
  let questions: HTMLDetailsElement | undefined;
  const lines = createMemo(() => decisionLines(props.desk.group));
  const work = createMemo(() => projectWork(props.desk.group, props.project.id));
  const activationWithoutDecision = createMemo(() => rulesNow(props.desk.group).activationWithoutDecision);
  const at = createMemo((): StageOf =>
    stageOf(props.project, work(), {
      backingOf: (decision) => backingOf(lines().get(decision)),
      activationWithoutDecision: activationWithoutDecision(),
      today: day(),
    }),
  );
  const missing = createMemo(() => unanswered(work().answers));
  const steps = (): readonly Stage[] => (WAY.includes(at().stage) ? WAY : [...WAY, at().stage]);
  /** One that was proposed for it and is not decided yet. */
  const pending = () =>
    work()
      .decisions.map((decision) => lines().get(decision))
      .find((line) => line && !line.isInForce && line.state !== 'dropped' && line.state !== 'superseded');
  const mayPropose = (): boolean => decides(props.desk.group.myRole()) && props.desk.mayWrite();
  const isBegun = (): boolean => at().stage !== 'idea' && at().stage !== 'programming';

  function launch(): void {
    setAsked(true);
    const [first] = missing();
    if (first === undefined || !questions) return;
    questions.open = true;
    questions.querySelector<HTMLElement>(`[data-question="${first}"]`)?.focus();
  }

  function pause(): void {
    const { id } = props.project;
    const isOnHold = !work().isOnHold;
    props.desk.group.plan.apply((plan, act) => holdProject(plan, id, isOnHold, act));
  }

  function stop(): void {
    const { id, title } = props.project;
    const { plan } = props.desk.group;
    plan.apply((doc, act) => stopProject(doc, id, act));
    toasts.show(text().stopped(title), () => plan.apply((doc, act) => unstopProject(doc, id, act)));
  }

  return (
    <section class="stage" aria-label={text().stages}>
      <div class="stage-line">
        <ol class="stage-steps">
          <For each={steps()}>
            {(step) => (
              <li
                class="stage-step"
                classList={{ 'stage-passed': steps().indexOf(step) < steps().indexOf(at().stage) }}
                aria-current={step === at().stage ? 'step' : undefined}
              >
                {text().stage[step]}
              </li>
            )}
          </For>
        </ol>
        <Show when={at().isDropped}>
          <span class="tag tag-disputed">{text().dropped}</span>
        </Show>
        <Show when={at().withoutDecision && !at().isDropped}>
          <span class="tag tag-dropped">{text().withoutDecision}</span>
        </Show>
        <Show when={work().isOnHold && at().stage !== 'ended'}>
          <span class="tag tag-dropped">{text().onHold}</span>
        </Show>
        <Show when={props.desk.mayWrite() && at().stage === 'idea'}>
          <Button onClick={launch}>{text().launch}</Button>
        </Show>
      </div>
      <div role="alert">
        <Switch>
          <Match when={at().stage === 'idea' && asked()}>
            <p class="stage-missing">{text().missing(missing())}</p>
          </Match>
          <Match when={at().stage === 'programming'}>
            <p class="stage-missing">
              {text().noDecision} <span class="soft">{text().noDecisionHint}</span>
            </p>
            <Show when={pending()}>{(line) => <p>{text().waitingFor(line().title)}</p>}</Show>
          </Match>
        </Switch>
      </div>
      <Show when={mayPropose() && at().stage === 'programming' && !pending()}>
        <p class="ways">
          <Button tone="primary" onClick={() => setProposes(true)}>
            {text().propose}
          </Button>
        </p>
      </Show>
      <details class="details stage-questions" ref={(element) => (questions = element)}>
        <summary>{text().questions(SIX_QUESTIONS.length - missing().length)}</summary>
        <div class="stage-answers">
          <For each={PROJECT_TEXTS}>
            {(one) => <AnswerField project={props.project} one={one} desk={props.desk} />}
          </For>
        </div>
        <Show when={props.desk.mayWrite() && isBegun()}>
          <p class="ways">
            <Show when={at().stage !== 'ended'}>
              <Button tone="quiet" onClick={pause}>
                {work().isOnHold ? text().resume : text().pause}
              </Button>
              <Button tone="quiet" onClick={stop}>
                {text().stop}
              </Button>
            </Show>
          </p>
        </Show>
      </details>
      <ProjectDecisions
        project={props.project}
        desk={props.desk}
        linked={work().decisions}
        lines={lines()}
        propose={mayPropose() && isBegun() ? () => setProposes(true) : undefined}
      />
      <ProposeDecision
        open={proposes()}
        project={props.project}
        answers={work().answers}
        desk={props.desk}
        close={() => setProposes(false)}
        go={(path) => props.go(path)}
      />
    </section>
  );
}
