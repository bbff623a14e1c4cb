/** One part of Aujourd'hui: decisions, each with why it is there. */
import { createUniqueId, type JSX, Show } from 'solid-js';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import type { Group } from '../../state/workplace.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { groupPath } from '../../ui/route.ts';

export interface DecisionRow {
  readonly line: SummaryLine;
  readonly why: string;
  /** News: nobody has to do anything. */
  readonly isQuiet?: boolean;
}

/** Nothing where there are no rows. */
export function DecisionRows(props: {
  readonly group: Group;
  readonly title: string;
  readonly rows: readonly DecisionRow[];
  readonly class?: string;
}): JSX.Element {
  const id = createUniqueId();

  return (
    <Show when={props.rows.length > 0}>
      <section class="today-part" aria-labelledby={id}>
        <h2 id={id} tabindex="-1">
          {props.title}
        </h2>
        <ul class={`sheet ${props.class ?? ''}`}>
          <Keyed each={props.rows} by={({ line }) => line.subject}>
            {(row) => (
              <li class="row">
                <p class="row-words">
                  <a
                    class="row-title"
                    dir="auto"
                    href={groupPath(props.group.space, { type: 'decision', decision: row.item.line.subject })}
                  >
                    {row.item.line.title}
                  </a>
                  <span class={row.item.isQuiet ? 'soft' : 'today-why'}>{row.item.why}</span>
                </p>
              </li>
            )}
          </Keyed>
        </ul>
      </section>
    </Show>
  );
}
