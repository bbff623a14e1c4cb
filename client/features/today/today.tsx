/** Aujourd'hui, the home of a group: what waits for me, what is next, what neighbours did since I last looked. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';

export function Today(props: {
  readonly group: Group;
  readonly go: (path: string) => void;
  /** The invitation, for those who may invite. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  return (
    <>
      <h1>{text().shell.today}</h1>
      {props.children}
    </>
  );
}
