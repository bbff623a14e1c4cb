/** Décisions on the screen: decisions, and what each other room shows of them, in its place. Fetched when first shown. */
import type { JSX } from 'solid-js';
import { DecidingPlace } from './features/deciding/deciding-place.tsx';
import type { DecidingSlots } from './features/deciding/deciding-slots.ts';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import type { Place } from './ui/route.ts';

export function DecidingScreen(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const slots: DecidingSlots = {};

  return <DecidingPlace group={props.group} place={props.place} address={props.address} slots={slots} />;
}
