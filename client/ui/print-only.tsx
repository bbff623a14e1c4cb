/** What goes on paper in place of the whole page, and is on no screen: while it exists, printing prints this and nothing else. */
import type { JSX } from 'solid-js';
import { Portal } from 'solid-js/web';
import '../style/print.css';

export function PrintOnly(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <Portal mount={document.body} ref={(element) => (element.className = 'print-only')}>
      {props.children}
    </Portal>
  );
}
