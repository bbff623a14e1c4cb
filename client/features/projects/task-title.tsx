/**
 * The title, edited in place: Enter and leaving save, Escape gives up. It follows a change from elsewhere until one starts typing; a
 * refused title stays with what is wrong.
 */
import { createEffect, createUniqueId, type JSX, on, onMount, untrack } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { ok } from '../../../core/result/result.ts';
import { usePlanText } from '../../i18n/late/plan.ts';
import { createEntry } from '../../ui/entry.ts';
import { isFromBefore, keepDraft, keptDraft } from '../../ui/kept-drafts.ts';
import type { Desk } from './desk.ts';

export function TaskTitle(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const planText = usePlanText();
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;
  const keep = untrack(() => `title/${props.task.id}`);
  /** Somebody types here: what arrives waits until that is saved or given up. */
  let touched = keptDraft(keep) !== undefined;
  const entry = createEntry({
    initial: untrack(() => props.task.title),
    keep,
    submit: (title) =>
      title === props.task.title ? ok(undefined) : props.desk.group.plan.renameTask(props.task.id, title),
    emptySentence: () => planText().emptyTask,
    accepted: () => follow(),
  });

  /** Shows the title as it is stored: trimmed, or as a neighbour has it now. */
  function follow(): void {
    touched = false;
    entry.type(props.task.title);
    keepDraft(keep, undefined);
    grow(field);
  }

  createEffect(
    on(
      () => props.task.title,
      () => {
        if (!touched) follow();
      },
      { defer: true },
    ),
  );
  onMount(() => {
    grow(field);
    // refused when this was last open: says why again
    if (touched && !isFromBefore(keep)) void entry.send();
  });

  async function onKeyDown(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && touched) {
      event.preventDefault();
      event.stopPropagation();
      follow();
      return;
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    await entry.send();
  }

  return (
    <div class="field task-title-field">
      <label for={id} class="visually-hidden">
        {planText().taskTitle}
      </label>
      <textarea
        id={id}
        ref={(element) => (field = element)}
        class="field-input"
        rows="1"
        dir="auto"
        readOnly={!props.desk.mayWrite()}
        value={entry.text()}
        onInput={(event) => {
          touched = true;
          entry.type(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
          grow(event.currentTarget);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void (touched && entry.send())}
        aria-invalid={entry.problem() !== ''}
        aria-describedby={`${id}-problem`}
      />
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {entry.problem()}
      </p>
    </div>
  );
}

/** For browsers that cannot size a field by its content. */
function grow(field: HTMLTextAreaElement | undefined): void {
  if (!field || CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + 2}px`;
}
