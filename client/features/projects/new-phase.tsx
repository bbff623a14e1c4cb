/** One more column: a phase with a name. */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { keptDraft } from '../../ui/kept-drafts.ts';
import type { Desk } from './desk.ts';

export function NewPhase(props: {
  readonly project: string;
  readonly desk: Desk;
  /** The project has no phase yet: says what one is for. */
  readonly isFirst: boolean;
}): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const [open, setOpen] = createSignal(untrack(() => keptDraft(`phase/${props.project}`)) !== undefined);

  return (
    <div class="new-phase">
      <Show
        when={open()}
        fallback={
          <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
            + {planText().newPhase}
          </button>
        }
      >
        <Show when={props.isFirst}>
          <p class="soft">{planText().phaseHint}</p>
        </Show>
        <AddForm
          label={planText().newPhase}
          labelShown
          focused
          action={text().plan.addTask}
          emptySentence={planText().emptyPhase}
          keep={`phase/${props.project}`}
          add={(label) => props.desk.group.plan.addPhase(props.project, label)}
        />
      </Show>
    </div>
  );
}
