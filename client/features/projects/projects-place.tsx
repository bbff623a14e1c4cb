/** The projects of a group: their list, the board of one, and a task opened beside it; the address says which. */
import { type JSX, Match, Switch } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import type { Address } from '../../ui/address.ts';
import type { Place } from '../../ui/route.ts';

export function ProjectsPlace(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const text = useText();
  return (
    <Switch>
      <Match when={props.place.type === 'projects'}>
        <h1>{text().shell.projects}</h1>
      </Match>
    </Switch>
  );
}
