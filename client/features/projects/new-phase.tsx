/** One more column: a phase with a name. */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
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
  const [open, setOpen] = createSignal(untrack(() => keptDraft(`phase/${props.project}`)) !== undefined);

  return (
    <div class="new-phase">
      <Show
        when={open()}
        fallback={
          <button type="button" class="button button-quiet" onClick={() => setOpen(true)}>
            + {text().plan.newPhase}
          </button>
        }
      >
        <Show when={props.isFirst}>
          <p class="soft">{text().plan.phaseHint}</p>
        </Show>
        <AddForm
          label={text().plan.newPhase}
          labelShown
          focused
          action={text().plan.addTask}
          emptySentence={text().plan.emptyPhase}
          keep={`phase/${props.project}`}
          add={(label) => props.desk.group.plan.addPhase(props.project, label)}
        />
      </Show>
    </div>
  );
}
