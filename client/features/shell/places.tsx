/** The places of a group. One appears when it has something: no empty room, no door to nowhere. */
import { For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { arrivalsForMe } from '../../state/arrivals.ts';
import { unsettled } from '../../state/unsettled.ts';
import type { Group } from '../../state/workplace.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { groupPath, isOfDeciding, isOfSharing, type Place } from '../../ui/route.ts';

interface Door {
  readonly to: Place;
  readonly icon: IconName;
  readonly name: string;
  readonly isHere: boolean;
  /** How many things wait there for somebody. */
  readonly waiting: number;
}

export function Places(props: { readonly group: Group; readonly place: Place }): JSX.Element {
  const text = useText();
  const inProjects = (): boolean => ['projects', 'project', 'task'].includes(props.place.type);
  const hasProjects = (): boolean => {
    const { projects, archivedProjects, loose } = props.group.plan.view();
    return projects.length + archivedProjects.length + loose.length > 0;
  };
  const hasCards = (): boolean => {
    const cards = props.group.sharing.now()?.cards;
    return (
      cards !== undefined && cards.live().length + cards.archived().length + cards.unreadable().length > 0
    );
  };
  const decisions = () => props.group.deciding.summary()?.lines ?? [];
  const doors = (): readonly Door[] => [
    {
      to: { type: 'today' },
      icon: 'sun',
      name: text().shell.today,
      isHere: props.place.type === 'today',
      waiting: unsettled(props.group.plan.view()).length,
    },
    ...(hasProjects() || inProjects()
      ? [
          {
            to: { type: 'projects' } as const,
            icon: 'board' as const,
            name: text().shell.projects,
            isHere: inProjects(),
            waiting: 0,
          },
        ]
      : []),
    ...(hasCards() || isOfSharing(props.place)
      ? [
          {
            to: { type: 'sharing', view: 'list' } as const,
            icon: 'share' as const,
            name: text().shell.sharing,
            isHere: isOfSharing(props.place),
            waiting: 0,
          },
        ]
      : []),
    ...(decisions().length > 0 || isOfDeciding(props.place)
      ? [
          {
            to: { type: 'decisions', view: 'list' } as const,
            icon: 'decide' as const,
            name: text().shell.decisions,
            isHere: isOfDeciding(props.place),
            waiting: decisions().filter(({ asks }) => asks.length > 0).length,
          },
        ]
      : []),
    {
      to: { type: 'people' },
      icon: 'people',
      name: text().shell.people,
      isHere: ['people', 'custody'].includes(props.place.type),
      waiting: arrivalsForMe(props.group).asked,
    },
  ];

  return (
    <ul class="places">
      <For each={doors()}>
        {(door) => (
          <li>
            <a
              class="place"
              href={groupPath(props.group.space, door.to)}
              aria-current={door.isHere ? 'page' : undefined}
            >
              <Icon name={door.icon} />
              <span class="place-name">{door.name}</span>
              <Show when={door.waiting > 0}>
                <span class="place-waiting">
                  <span aria-hidden="true">{door.waiting}</span>
                  <span class="visually-hidden">{text().shell.waiting(door.waiting)}</span>
                </span>
              </Show>
            </a>
          </li>
        )}
      </For>
    </ul>
  );
}
