/** Partage: what a group shares. The address says which view of it, or which card. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useSharingText } from '../../i18n/late/sharing.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import type { Address } from '../../ui/address.ts';
import type { Place } from '../../ui/route.ts';
import { CardList } from './card-list.tsx';

export interface SharingPlaceProps {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}

export function SharingPlace(props: SharingPlaceProps): JSX.Element {
  const text = useSharingText();

  return (
    <Show
      when={props.group.sharing.isOpen()}
      fallback={
        <>
          <h1>{text().title}</h1>
          <p class="empty">{text().closed}</p>
        </>
      }
    >
      <Show when={props.group.sharing.now()}>
        {(sharing) => <OpenPlace {...props} sharing={sharing()} />}
      </Show>
    </Show>
  );
}

function OpenPlace(props: SharingPlaceProps & { readonly sharing: Sharing }): JSX.Element {
  return (
    <Switch>
      <Match when={true}>
        <CardList group={props.group} sharing={props.sharing} />
      </Match>
    </Switch>
  );
}
