/** The examples that are on this device already: to go on in one, or to take it off. */
import { For, type JSX, Show } from 'solid-js';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useExampleText } from '../../i18n/late/example.ts';
import type { ExampleSummary, Workplace } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';

export function ExamplesHere(props: {
  readonly workplace: Pick<Workplace, 'examples' | 'leaveExample'>;
}): JSX.Element {
  const text = useText();
  const exampleText = useExampleText();
  const toasts = useToasts();

  const leave = async ({ space }: ExampleSummary): Promise<void> => {
    const left = await props.workplace.leaveExample(space);
    toasts.show(left.ok ? exampleText().left : failureSentence(text(), left.error));
  };

  return (
    <Show when={props.workplace.examples().length > 0}>
      <section class="sheet" aria-labelledby="examples-here">
        <h2 id="examples-here" class="sheet-title">
          {exampleText().here}
        </h2>
        <ul class="examples">
          <For each={props.workplace.examples()}>
            {(example) => (
              <li class="row">
                <a class="row-words" href={groupPath(example.space)}>
                  {exampleText().as(example.name, example.as)}
                </a>
                <button
                  type="button"
                  class="link-button"
                  aria-label={exampleText().leaveNamed(example.name, example.as)}
                  onClick={() => void leave(example)}
                >
                  {exampleText().leave}
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
