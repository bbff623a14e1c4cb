/** A part of Aujourd'hui that lists tasks: its heading, the first rows, and a button for the rest. */
import type { Component, JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Waiting } from '../../state/awaited.ts';
import type { Group } from '../../state/workplace.ts';
import { FirstRows } from './first-rows.tsx';
import { Section } from './section.tsx';

export interface RowsProps {
  readonly group: Group;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly each: readonly Waiting[];
}

export interface RowProps extends Omit<RowsProps, 'each'> {
  readonly waiting: Waiting;
}

const ROWS_SHOWN = 8;

export function TaskSection(
  props: RowsProps & { readonly title: string; readonly row: Component<RowProps> },
): JSX.Element {
  const text = useText();

  return (
    <Section title={props.title}>
      <FirstRows
        class="sheet"
        each={props.each}
        by={({ task }) => task.id}
        shown={ROWS_SHOWN}
        more={(count) => text().today.moreTasks(count)}
      >
        {(shown) => (
          <props.row waiting={shown.item} group={props.group} today={props.today} mayWrite={props.mayWrite} />
        )}
      </FirstRows>
    </Section>
  );
}
