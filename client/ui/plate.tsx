/** The street plate: a group's name in white on deep blue enamel. The one bold thing on a screen. */
import type { JSX } from 'solid-js';

export function Plate(props: { readonly large?: boolean; readonly children: JSX.Element }): JSX.Element {
  return (
    <div class="plate" classList={{ 'plate-large': props.large ?? false }}>
      {props.children}
    </div>
  );
}
