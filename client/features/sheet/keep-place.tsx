/** Once there is something to lose: how to find one's place again. Put off, it comes back after a week; said to be printed, it does not. */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { recall, remember } from '../../platform/device-memory.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { MySheet } from './my-sheet.tsx';

const THINGS = 5;
const WEEK_MS = 7 * 24 * 3_600_000;
const PRINTED = 'printed';

export function KeepPlace(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const memory = untrack(() => `sheet.${props.group.space}`);
  const [isOver, setOver] = createSignal(isPutOff(recall(memory)));
  const isPhone = matchMedia('(pointer: coarse)').matches;
  const projects = () => props.group.plan.view().projects;
  const tasks = (): number => projects().reduce((sum, project) => sum + project.tasks.length, 0);
  const isShown = (): boolean =>
    !isOver() && tasks() >= THINGS && props.group.people().some(({ isMe }) => !isMe);

  function leave(): void {
    setOver(true);
    passFocus([document.querySelector('#content')]);
  }

  return (
    <Show when={isShown()}>
      <section class="sheet keep-place" aria-label={text().sheet.title}>
        <p>
          <strong>{text().sheet.youHave(tasks(), projects().length)}</strong> {text().sheet.keep(isPhone)}
        </p>
        <div class="keep-place-acts">
          <MySheet
            group={props.group}
            printed={() => {
              remember(memory, PRINTED);
              leave();
            }}
          />
          <Button
            tone="quiet"
            onClick={() => {
              remember(memory, String(Date.now()));
              leave();
            }}
          >
            {text().sheet.later}
          </Button>
        </div>
      </section>
    </Show>
  );
}

function isPutOff(remembered: string | undefined): boolean {
  return remembered === PRINTED || Date.now() - Number(remembered ?? 0) < WEEK_MS;
}
