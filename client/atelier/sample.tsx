/** A heading and what it shows. */
import type { JSX } from 'solid-js';

export function Sample(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <section class="atelier-sample">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
