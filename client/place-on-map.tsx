/** Where a card's thing is, on a map that is fetched once somebody wants it. */
import { createSignal, type JSX, Show } from 'solid-js';
import { INNER_CLASS } from '../core/group/group-documents.ts';
import type { Card } from '../core/inventory/card.ts';
import type { Location } from '../core/inventory/location.ts';
import type { Position } from '../core/map/position.ts';
import { mayWrite } from '../core/roster/role.ts';
import { useGroupGround } from './group-ground.ts';
import { useMapText } from './i18n/late/map.ts';
import type { Sharing } from './state/sharing.ts';
import type { Group } from './state/workplace.ts';
import { latePart, PartPlace } from './ui/late-part.tsx';

const placePicker = latePart(async () => (await import('./map/place-picker.tsx')).PlacePicker);

export function PlaceOnMap(props: {
  readonly group: Group;
  readonly sharing: Sharing;
  readonly card: Card;
}): JSX.Element {
  const text = useMapText();
  const [isOpen, setOpen] = createSignal(false);
  const land = useGroupGround(() => props.group, isOpen);
  const writes = (): boolean =>
    props.group.whoIsIn.standing() === 'in' && mayWrite(props.group.myRole(), INNER_CLASS);
  /** Where the group's other things are. */
  const near = (): readonly Position[] =>
    props.sharing.cards.live().flatMap(({ location }) => (location ? [[location.lon, location.lat]] : []));

  function put(location: Location | undefined): void {
    const { id, kind, visibility } = props.card;
    const home = visibility === 'private' ? props.sharing.personal : props.sharing.cards;
    home?.setLocation(id, kind, location);
  }

  return (
    <Show when={writes()}>
      <details class="details" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text().onMap(props.card.location !== undefined)}</summary>
        <Show when={isOpen()}>
          <PartPlace of={placePicker}>
            <placePicker.Part
              value={props.card.location}
              onChange={put}
              outlines={land.outlines()}
              tiles={land.tiles()}
              near={near()}
            />
          </PartPlace>
        </Show>
      </details>
    </Show>
  );
}
