/** The projects on the screen, and what other rooms show of a task, in its place. Fetched when first shown. */
import type { JSX } from 'solid-js';
import { ProjectsPlace } from './features/projects/projects-place.tsx';
import type { ProjectsSlots } from './features/projects/projects-slots.ts';
import type { Group } from './state/workplace.ts';
import type { Address } from './ui/address.ts';
import { latePart, PartPlace } from './ui/late-part.tsx';
import type { Place } from './ui/route.ts';

const taskThings = latePart(async () => (await import('./task-things-part.tsx')).TaskThingsPart);

export function ProjectsScreen(props: {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
}): JSX.Element {
  const slots: ProjectsSlots = {
    things: (slot) => (
      <PartPlace of={taskThings}>
        <taskThings.Part group={props.group} task={slot.task} />
      </PartPlace>
    ),
  };

  return <ProjectsPlace group={props.group} place={props.place} address={props.address} slots={slots} />;
}
