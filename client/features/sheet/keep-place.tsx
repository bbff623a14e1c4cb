/**
 * Once there is something to lose: how to find one's place again. Put off, it comes back after a week; a sheet that was checked, or that
 * another device made, ends it.
 */
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { MySheet } from './my-sheet.tsx';
import { putOffSheet, sheetMemory } from './sheet-memory.ts';

const THINGS = 5;

export function KeepPlace(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const remembered = untrack(() => sheetMemory(props.group.space));
  const madeElsewhere = untrack(() => remembered === 'nothing' && props.group.recovery() === 'set');
  const [isOver, setOver] = createSignal(
    remembered === 'tested' || remembered === 'put-off' || madeElsewhere,
  );
  const isPhone = matchMedia('(pointer: coarse)').matches;
  const projects = () => props.group.plan.view().projects;
  const tasks = (): number => projects().reduce((sum, project) => sum + project.tasks.length, 0);
  const cards = (): number => props.group.sharing.now()?.cards.live().length ?? 0;
  const isShown = (): boolean =>
    !isOver() && tasks() + cards() >= THINGS && props.group.people().some(({ isMe }) => !isMe);

  function leave(): void {
    setOver(true);
    passFocus([document.querySelector('#content')]);
  }

  return (
    <Show when={isShown()}>
      <section class="sheet keep-place" aria-label={text().sheet.title}>
        <p>
          <strong>
            {text().sheet.youHave({ cards: cards(), tasks: tasks(), projects: projects().length })}
          </strong>{' '}
          {remembered === 'untested' ? text().sheet.keepUntested : text().sheet.keep(isPhone)}
        </p>
        <div class="keep-place-acts">
          <MySheet group={props.group} tested={leave} />
          <Button
            tone="quiet"
            onClick={() => {
              putOffSheet(props.group.space);
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
