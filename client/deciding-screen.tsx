/** Décisions on the screen: decisions, and what each other room shows of them, in its place. Fetched when first shown. */
import type { JSX } from 'solid-js';
import type { Decision } from '../core/decisions/fold/decision.ts';
import { DecidingPlace } from './features/deciding/deciding-place.tsx';
import type { DecidingSlots } from './features/deciding/deciding-slots.ts';
import { DecisionWork } from './features/decision-work/decision-work.tsx';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import type { Place } from './ui/route.ts';

export function DecidingScreen(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const slots: DecidingSlots = {
    links: (slot) => (
      <DecisionWork
        group={props.group}
        decision={slot.decision.subject}
        title={slot.decision.proposal?.title ?? ''}
        linked={projectsIn(slot.decision)}
        isInForce={slot.decision.inForce !== undefined}
      />
    ),
  };

  return <DecidingPlace group={props.group} place={props.place} address={props.address} slots={slots} />;
}

/** Those that its proposal names. */
function projectsIn({ proposal }: Decision): readonly string[] {
  const named = proposal?.links['projects'];
  return Array.isArray(named) ? named.filter((one): one is string => typeof one === 'string') : [];
}
