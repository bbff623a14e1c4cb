/**
 * The title, edited in place: Enter and leaving save, Escape gives up. It follows a change from elsewhere until one starts typing; a
 * refused title stays with what is wrong.
 */
import { createEffect, createUniqueId, type JSX, on, onMount, untrack } from 'solid-js';
import type { Task } from '../../../core/plan/task.ts';
import { ok } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { createEntry } from '../../ui/entry.ts';
import type { Desk } from './desk.ts';

export function TaskTitle(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;
  let known = untrack(() => props.task.title);
  const entry = createEntry({
    initial: known,
    submit: (title) =>
      title === known ? ok(undefined) : props.desk.group.plan.renameTask(props.task.id, title),
    emptySentence: () => text().plan.emptyTask,
  });

  createEffect(
    on(
      () => props.task.title,
      (title) => {
        if (entry.text() === known) entry.type(title);
        known = title;
        grow(field);
      },
      { defer: true },
    ),
  );
  onMount(() => grow(field));

  async function onKeyDown(event: KeyboardEvent): Promise<void> {
    if (event.key === 'Escape' && entry.text() !== known) {
      event.preventDefault();
      event.stopPropagation();
      entry.type(known);
      return;
    }
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    await entry.send();
  }

  return (
    <div class="field task-title-field">
      <label for={id} class="visually-hidden">
        {text().plan.taskTitle}
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
          entry.type(event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
          grow(event.currentTarget);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void entry.send()}
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
