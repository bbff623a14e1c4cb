/** Partage on the screen: the cards, and what each other room shows of them, in its place. Fetched when first shown. */
import type { JSX } from 'solid-js';
import { SharingPlace } from './features/sharing/sharing-place.tsx';
import type { SharingSlots } from './features/sharing/sharing-slots.ts';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import type { Place } from './ui/route.ts';

export function SharingScreen(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const slots: SharingSlots = {};

  return <SharingPlace group={props.group} place={props.place} address={props.address} slots={slots} />;
}
