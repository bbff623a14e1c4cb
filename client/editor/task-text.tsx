/**
 * A task's description where a screen wants it: the notes open and the editor is fetched when it is shown, and who may not read them is
 * told so without fetching either. Whatever fails in here is said here: the screen around it goes on.
 */
import {
  createEffect,
  createMemo,
  createResource,
  ErrorBoundary,
  type JSX,
  on,
  Show,
  Suspense,
} from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useEditorText } from '../i18n/late/editor.ts';
import type { Group } from '../state/workplace.ts';
import { Button } from '../ui/button.tsx';
import { latePart, PartPlace } from '../ui/late-part.tsx';

const editor = latePart(async () => (await import('./text-editor.tsx')).TextEditor);

export interface TaskTextProps {
  readonly group: Group;
  readonly project: string;
  readonly task: string;
  readonly label: string;
}

/** Whose notes, and as whom. */
interface Asked {
  readonly group: Group;
  readonly project: string;
  readonly role: ReturnType<Group['myRole']>;
}

export function TaskText(props: TaskTextProps): JSX.Element {
  // the role decides, and may change while the page is open
  const asked = createMemo(
    (): Asked => ({ group: props.group, project: props.project, role: props.group.myRole() }),
    undefined,
    { equals: (a, b) => a.group === b.group && a.project === b.project && a.role === b.role },
  );

  return (
    <ErrorBoundary
      fallback={(_error: unknown, retry: () => void) => {
        // another description, or another role, deserves a try of its own
        createEffect(on([asked, () => props.task], retry, { defer: true }));
        return <Unopened label={props.label} retry={retry} />;
      }}
    >
      <Opened {...props} asked={asked()} />
    </ErrorBoundary>
  );
}

function Opened(props: TaskTextProps & { readonly asked: Asked }): JSX.Element {
  const editorText = useEditorText();
  const [notes] = createResource(
    () => props.asked,
    async ({ group, project }) => group.openNotes(project),
  );
  const nameOf = (member: string): string =>
    props.group.people().find((person) => person.member === member)?.name ?? '';

  return (
    // a boundary of its own: the screen around must not wait for a description
    <Suspense fallback={<Instead label={props.label} text={editorText().opening} />}>
      <Show when={notes.latest} keyed fallback={<Instead label={props.label} text={editorText().reserved} />}>
        {(opened) => (
          <PartPlace of={editor}>
            <editor.Part
              notes={opened}
              task={props.task}
              label={props.label}
              me={props.group.me}
              nameOf={nameOf}
            />
          </PartPlace>
        )}
      </Show>
    </Suspense>
  );
}

function Unopened(props: { readonly label: string; readonly retry: () => void }): JSX.Element {
  const text = useText();
  const editorText = useEditorText();
  return (
    <div class="field">
      <p class="field-label">{props.label}</p>
      <p class="field-hint" role="status">
        {editorText().unopened}
      </p>
      <p>
        <Button onClick={() => props.retry()}>{text().common.retry}</Button>
      </p>
    </div>
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
