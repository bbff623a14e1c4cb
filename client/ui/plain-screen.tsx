/** A screen with one thing to do: the plate, what it says, and the languages at the foot. */
import type { JSX } from 'solid-js';
import { LanguageSwitch } from './language-switch.tsx';
import { Plate } from './plate.tsx';

export function PlainScreen(props: {
  readonly plate: JSX.Element;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div class="plain">
      <main class="plain-main" id="content" tabindex="-1">
        <Plate large>{props.plate}</Plate>
        {props.children}
      </main>
      <footer class="plain-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
