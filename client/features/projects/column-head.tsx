/** A column's name and how many cards stand in it; a phase is renamed here, and archived with undo. */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { EditableText } from '../../ui/editable-text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { Column } from './board-columns.ts';
import type { Desk } from './desk.ts';

export function ColumnHead(props: {
  readonly column: Column;
  readonly name: string;
  readonly desk: Desk;
}): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const phase = (): string | undefined =>
    props.column.key.type === 'phase' && props.desk.mayWrite() ? props.column.key.phase : undefined;
  function remove(id: string): void {
    const { plan } = props.desk.group;
    plan.archivePhase(id);
    toasts.show(text().plan.phaseArchived(props.name), () => plan.restorePhase(id));
    passFocus([document.querySelector('#content')]);
  }

  const title = (): JSX.Element => (
    <h2 class="column-title">
      {props.name} <span class="soft">{props.column.tasks.length}</span>
    </h2>
  );

  return (
    <Show when={phase()} fallback={title()}>
      {(id) => (
        <EditableText
          value={props.name}
          fieldLabel={text().plan.phaseName}
          editLabel={text().plan.renamePhase(props.name)}
          emptySentence={text().plan.emptyPhase}
          mayEdit
          save={(label) => props.desk.group.plan.renamePhase(id(), label)}
        >
          {title()}
          <IconButton
            class="column-remove"
            icon="box"
            label={text().plan.archivePhase(props.name)}
            onClick={() => remove(id())}
          />
        </EditableText>
      )}
    </Show>
  );
}
