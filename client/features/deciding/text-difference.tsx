/** What changed from one text to another, word by word: said to who listens, underlined or struck through to who looks. */
import { diffWordsWithSpace } from 'diff';
import { createMemo, For, type JSX, Match, Switch } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';

/** Beyond so many changed words the two are shown whole, one after the other. */
const MOST_CHANGES = 1_500;

export function TextDifference(props: {
  readonly before: string;
  readonly after: string;
  readonly label: string;
}): JSX.Element {
  const text = useDecidingText();
  const parts = createMemo(
    () =>
      diffWordsWithSpace(props.before, props.after, { maxEditLength: MOST_CHANGES }) ?? [
        { value: props.before, removed: true, added: false },
        { value: props.after, removed: false, added: true },
      ],
  );

  return (
    <div class="difference" role="group" aria-label={props.label}>
      <p class="difference-text" dir="auto">
        <For each={parts()}>
          {(part) => (
            <Switch fallback={<span>{part.value}</span>}>
              <Match when={part.added}>
                <ins>
                  <span class="visually-hidden"> [{text().added} : </span>
                  {part.value}
                  <span class="visually-hidden">] </span>
                </ins>
              </Match>
              <Match when={part.removed}>
                <del>
                  <span class="visually-hidden"> [{text().removed} : </span>
                  {part.value}
                  <span class="visually-hidden">] </span>
                </del>
              </Match>
            </Switch>
          )}
        </For>
      </p>
    </div>
  );
}
