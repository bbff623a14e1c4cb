/** « À régler ensemble » : decisions that go no further until people have spoken, each with why. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { useDecidingTodayText } from '../../i18n/late/deciding-today.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';

export function StuckRows(props: {
  readonly group: Group;
  readonly each: readonly SummaryLine[];
}): JSX.Element {
  const text = useDecidingTodayText();
  const id = createUniqueId();

  return (
    <Show when={props.each.length > 0}>
      <section class="today-part" aria-labelledby={id}>
        <h2 id={id} tabindex="-1">
          {text().settle}
        </h2>
        <ul class="sheet today-settle">
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
        </ul>
      </section>
    </Show>
  );
}
