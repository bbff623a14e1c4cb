/** One step of the sheet's dialog; its heading takes the focus, because the button that led here is gone. */
import { type JSX, onMount } from 'solid-js';

export function SheetStep(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());

  return (
    <section class="sheet-step">
      <h3 ref={(element) => (heading = element)} tabindex="-1">
        {props.title}
      </h3>
      {props.children}
    </section>
  );
}
