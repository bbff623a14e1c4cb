/** Under « À régler ensemble »: decisions that go no further until people have spoken, each with why. */
import { For, type JSX } from 'solid-js';
import { useDecidingTodayText } from '../../i18n/late/deciding-today.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';

export function StuckRows(props: {
  readonly group: Group;
  readonly each: readonly SummaryLine[];
}): JSX.Element {
  const text = useDecidingTodayText();

  return (
    <For each={props.each}>
      {(line) => (
        <li class="row">
          <p class="row-words">
            <a
              class="row-title"
              dir="auto"
              href={groupPath(props.group.space, { type: 'decision', decision: line.subject })}
            >
              {line.title}
            </a>
            <span class="today-why">{text().stuck[line.state] ?? ''}</span>
          </p>
        </li>
      )}
    </For>
  );
}
