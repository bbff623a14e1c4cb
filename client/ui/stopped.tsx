/** Something did not open, or a screen broke: nothing is erased, and reloading is the way on. It stands alone, under the plate. */
import type { JSX } from 'solid-js';
import { ErrorView } from './error-view.tsx';
import { PlainScreen } from './plain-screen.tsx';

export function Stopped(props: {
  readonly title: string;
  readonly why: string;
  readonly error: unknown;
}): JSX.Element {
  return (
    <PlainScreen plate="Placette">
      <ErrorView title={props.title} why={props.why} error={props.error} />
    </PlainScreen>
  );
}
