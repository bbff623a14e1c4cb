/**
 * A task's description where a screen wants it: the notes open and the editor is fetched when it is shown, and who may not read them is
 * told so without fetching either.
 */
import { createMemo, createResource, type JSX, lazy, Show, Suspense } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import type { Group } from '../state/workplace.ts';

const TextEditor = lazy(() => import('./text-editor.tsx').then((module) => ({ default: module.TextEditor })));

export interface TaskTextProps {
  readonly group: Group;
  readonly project: string;
  readonly task: string;
  readonly label: string;
}

export function TaskText(props: TaskTextProps): JSX.Element {
  const text = useText();
  // the role decides, and may change while the page is open
  const asked = createMemo(
    () => ({ group: props.group, project: props.project, role: props.group.myRole() }),
    undefined,
    { equals: (a, b) => a.group === b.group && a.project === b.project && a.role === b.role },
  );
  const [notes] = createResource(asked, ({ group, project }) => group.openNotes(project));
  const nameOf = (member: string): string =>
    props.group.people().find((person) => person.member === member)?.name ?? '';

  return (
    // a boundary of its own: the screen around must not wait for a description
    <Suspense fallback={<Instead label={props.label} text={text().editor.opening} />}>
      <Show
        when={notes.latest}
        keyed
        fallback={<Instead label={props.label} text={text().editor.reserved} />}
      >
        {(opened) => (
          <TextEditor
            notes={opened}
            task={props.task}
            label={props.label}
            me={props.group.me}
            nameOf={nameOf}
          />
        )}
      </Show>
    </Suspense>
  );
}

function Instead(props: { readonly label: string; readonly text: string }): JSX.Element {
  return (
    <div class="field">
      <p class="field-label">{props.label}</p>
      <p class="field-hint">{props.text}</p>
    </div>
  );
}
