/** One part of Aujourd'hui: a heading over a white sheet of rows, or over a few sentences. */
import { createUniqueId, type JSX } from 'solid-js';

export function Section(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  const id = createUniqueId();

  return (
    <section class="today-part" aria-labelledby={id}>
      <h2 id={id} tabindex="-1">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** Before an act that takes a row away: gives the focus to the row that follows, or to the heading, once it is gone. */
export function heirsOf(control: Element): readonly (Element | null | undefined)[] {
  const row = control.closest('li');
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
  return [
    neighbour?.querySelector('button, a'),
    control.closest('section')?.querySelector('h2'),
    document.querySelector('#content'),
  ];
}
