/** One of a project's six questions: a text that several people may write at once. */
import { createUniqueId, type JSX, Show, untrack } from 'solid-js';
import type * as Y from 'yjs';
import { markProjectEdit, projectText } from '../../../core/plan/decided-work.ts';
import type { ProjectText } from '../../../core/plan/project-texts.ts';
import { ANSWER_LIMIT } from '../../../core/plan/six-questions.ts';
import { projectWork } from '../../state/project-work.ts';
import { useStageText } from '../../i18n/late/stage.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { createSharedText } from '../../ui/shared-text.ts';
import type { Desk } from './desk.ts';

export interface AnswerFieldProps {
  readonly project: ProjectView;
  readonly one: ProjectText;
  readonly desk: Desk;
}

export function AnswerField(props: AnswerFieldProps): JSX.Element {
  const shared = (): Y.Text | undefined => {
    const { id } = props.project;
    const one = props.one;
    return props.desk.group.plan.apply((plan) => projectText(plan, id, one));
  };

  return (
    <Show when={props.desk.mayWrite() && untrack(shared)} fallback={<AnswerRead {...props} />} keyed>
      {(text) => <AnswerWritten {...props} shared={text} />}
    </Show>
  );
}

function AnswerWritten(props: AnswerFieldProps & { readonly shared: Y.Text }): JSX.Element {
  const text = useStageText();
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;
  let isMarked = false;
  const shared = createSharedText({
    shared: untrack(() => props.shared),
    limit: ANSWER_LIMIT,
    keep: untrack(() => `answer/${props.project.id}/${props.one}`),
    field: () => field,
    written: () => {
      // once for each time that somebody comes to it: who archives the project meanwhile is told
      const { id } = props.project;
      if (!isMarked) props.desk.group.plan.apply((plan, act) => markProjectEdit(plan, id, act));
      isMarked = true;
    },
  });
  const problem = (): string => (shared.left() < 0 ? text().answerTooLong(ANSWER_LIMIT) : '');

  return (
    <div class="field">
      <label for={id} class="field-label">
        {text().question[props.one]}
      </label>
      <textarea
        id={id}
        ref={(element) => (field = element)}
        class="field-input answer-input"
        rows="2"
        dir="auto"
        data-question={props.one}
        placeholder={text().hint[props.one]}
        value={shared.text()}
        onInput={(event) => shared.type(event.currentTarget)}
        onBlur={() => (isMarked = false)}
        onCompositionStart={() => shared.beginComposing()}
        onCompositionEnd={(event) => shared.endComposing(event.currentTarget)}
        aria-invalid={problem() !== ''}
        aria-describedby={`${id}-problem`}
      />
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem()}
      </p>
    </div>
  );
}

function AnswerRead(props: AnswerFieldProps): JSX.Element {
  const text = useStageText();
  const answer = (): string => projectWork(props.desk.group, props.project.id).answers[props.one];
  return (
    <div class="field">
      <h3 class="field-label">{text().question[props.one]}</h3>
      <p class="answer-read" classList={{ soft: answer() === '' }} dir="auto">
        {answer() || text().noAnswer}
      </p>
    </div>
  );
}
