/** A column's name and how many cards stand in it; a phase is renamed here, and archived with undo. */
import { type JSX, Show } from 'solid-js';
import { usePlanText } from '../../i18n/late/plan.ts';
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
  const planText = usePlanText();
  const toasts = useToasts();
  const phase = (): string | undefined =>
    props.column.key.type === 'phase' && props.desk.mayWrite() ? props.column.key.phase : undefined;
  function remove(id: string): void {
    const { plan } = props.desk.group;
    plan.archivePhase(id);
    toasts.show(planText().phaseArchived(props.name), () => plan.restorePhase(id));
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
          fieldLabel={planText().phaseName}
          editLabel={planText().renamePhase(props.name)}
          emptySentence={planText().emptyPhase}
          mayEdit
          save={(label) => props.desk.group.plan.renamePhase(id(), label)}
        >
          {title()}
          <IconButton
            class="column-remove"
            icon="box"
            label={planText().archivePhase(props.name)}
            onClick={() => remove(id())}
          />
        </EditableText>
      )}
    </Show>
  );
}
