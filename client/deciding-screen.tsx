/** Décisions on the screen: decisions, and what each other room shows of them, in its place. Fetched when first shown. */
import type { JSX } from 'solid-js';
import type { Decision } from '../core/decisions/fold/decision.ts';
import { CarryAnswer } from './features/deciding/carry-answer.tsx';
import { DecidingPlace } from './features/deciding/deciding-place.tsx';
import type { DecidingSlots } from './features/deciding/deciding-slots.ts';
import { DecisionFoot, ListFoot } from './features/deciding/paper-acts.tsx';
import { DecisionWork } from './features/decision-work/decision-work.tsx';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import { latePart, PartPlace } from './ui/late-part.tsx';
import type { Place } from './ui/route.ts';

const meeting = latePart(async () => (await import('./features/deciding/meeting-mode.tsx')).MeetingMode);
const register = latePart(async () => (await import('./features/deciding/register-page.tsx')).RegisterPage);

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
    answering: (slot) => <CarryAnswer {...slot} />,
    foot: (slot) => <DecisionFoot {...slot} />,
    listFoot: (slot) => <ListFoot desk={slot.desk} isAlone={props.place.type !== 'decision'} />,
    meeting: (slot) => (
      <PartPlace of={meeting}>
        <meeting.Part desk={slot.desk} />
      </PartPlace>
    ),
    register: (slot) => (
      <PartPlace of={register}>
        <register.Part desk={slot.desk} />
      </PartPlace>
    ),
  };

  return <DecidingPlace group={props.group} place={props.place} address={props.address} slots={slots} />;
}

/** Those that its proposal names. */
function projectsIn({ proposal }: Decision): readonly string[] {
  const named = proposal?.links['projects'];
  return Array.isArray(named) ? named.filter((one): one is string => typeof one === 'string') : [];
}
