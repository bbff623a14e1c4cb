/** A decision for a project: its question and text come from the six answers, and each of the two names the other. */
import { createSignal, type JSX, untrack } from 'solid-js';
import { decideProject } from '../../../core/plan/decided-work.ts';
import { type Answers, SIX_QUESTIONS } from '../../../core/plan/six-questions.ts';
import { addMonths } from '../../i18n/calendar-day.ts';
import { useText } from '../../i18n/language.tsx';
import { decidingFailureSentence } from '../../i18n/late/deciding.ts';
import { useStageText } from '../../i18n/late/stage.ts';
import { today } from '../../i18n/today.ts';
import type { SayFailure } from '../../state/deciding.ts';
import type { ProjectView } from '../../state/plan-view.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { keepDraft } from '../../ui/kept-drafts.ts';
import { createKeptWords } from '../../ui/kept-signal.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { Desk } from './desk.ts';

export interface ProposeDecisionProps {
  readonly open: boolean;
  readonly project: ProjectView;
  readonly answers: Answers;
  readonly desk: Desk;
  readonly close: () => void;
  readonly go: (path: string) => void;
}

export function ProposeDecision(props: ProposeDecisionProps): JSX.Element {
  const text = useStageText();
  const formId = 'propose-decision';
  const [isBusy, setBusy] = createSignal(false);

  return (
    <Dialog
      open={props.open}
      title={text().propose}
      size="wide"
      close={() => props.close()}
      acts={
        <Button tone="primary" type="submit" form={formId} busy={isBusy()}>
          {text().proposeSend}
        </Button>
      }
    >
      <ProposalForm {...props} formId={formId} isBusy={isBusy} setBusy={setBusy} />
    </Dialog>
  );
}

function ProposalForm(
  props: ProposeDecisionProps & {
    readonly formId: string;
    readonly isBusy: () => boolean;
    readonly setBusy: (busy: boolean) => void;
  },
): JSX.Element {
  const text = useText();
  const stageText = useStageText();
  const toasts = useToasts();
  const keep = untrack(() => `${props.desk.group.space}/${props.project.id}/propose`);
  const first = untrack(() => stageText().proposal(props.project.title));
  const [title, setTitle] = createKeptWords(`${keep}/title`, first);
  const [words, setWords] = createKeptWords(`${keep}/text`, untrack(prefilled));
  const [failure, setFailure] = createSignal<SayFailure>();
  const sentence = (): string => {
    const failed = failure();
    return failed ? decidingFailureSentence(text(), failed) : '';
  };
  const isOfTitle = (): boolean => failure()?.type.startsWith('title-') ?? false;

  function prefilled(): string {
    return SIX_QUESTIONS.map((one) =>
      stageText().proposalLine(stageText().question[one], props.answers[one].trim()),
    ).join('\n');
  }

  async function send(): Promise<void> {
    if (props.isBusy()) return;
    props.setBusy(true);
    const { group } = props.desk;
    const { id } = props.project;
    const deciding = await group.deciding.open();
    const proposed = await deciding?.propose({
      type: 'propose',
      title: title(),
      driver: props.answers.pourquoi.trim(),
      requirement: props.answers.beneficiaries.trim(),
      text: words(),
      criteria: [],
      reviewOn: addMonths(today(), deciding.rules().reviewMonths),
      supersedes: '',
      links: { projects: [id] },
    });
    props.setBusy(false);
    if (!proposed) return void setFailure({ type: 'register-unavailable' });
    if (!proposed.ok) return void setFailure(proposed.error);
    for (const field of ['title', 'text']) keepDraft(`${keep}/${field}`, undefined);
    group.plan.apply((plan, act) => decideProject(plan, id, proposed.value, act));
    props.close();
    toasts.show(stageText().proposed);
    props.go(groupPath(group.space, { type: 'decision', decision: proposed.value }));
  }

  return (
    <form
      id={props.formId}
      class="propose-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={stageText().proposalTitle} problem={isOfTitle() ? sentence() : ''}>
        {(control) => (
          <input
            id={control.id}
            type="text"
            class="field-input"
            value={title()}
            onInput={(event) => {
              setFailure(undefined);
              setTitle(event.currentTarget.value);
            }}
            aria-invalid={control.isRefused}
            aria-describedby={control.describedBy}
          />
        )}
      </Field>
      <Field
        label={stageText().proposalText}
        hint={stageText().proposalTextHint}
        problem={isOfTitle() ? '' : sentence()}
      >
        {(control) => (
          <textarea
            id={control.id}
            class="field-input"
            rows="9"
            dir="auto"
            value={words()}
            onInput={(event) => {
              setFailure(undefined);
              setWords(event.currentTarget.value);
            }}
            aria-invalid={control.isRefused}
            aria-describedby={control.describedBy}
          />
        )}
      </Field>
    </form>
  );
}
