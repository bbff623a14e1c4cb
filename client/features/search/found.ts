/** What a hit is on the screen: where it leads, and the facts beside its title, as they are now. */
import type { SearchHit } from '../../../core/search/search-entry.ts';
import type { SearchMessages } from '../../i18n/late/search-fr.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath, type Place } from '../../ui/route.ts';

export interface Found {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly hit: SearchHit;
  readonly facts: string;
}

export function foundOf(group: Group, hit: SearchHit, text: SearchMessages): Found {
  return {
    id: hit.id,
    title: hit.title.text,
    path: groupPath(group.space, placeOf(hit)),
    hit,
    facts: [text.kind[hit.kind], ...factsOf(group, hit, text)].filter((fact) => fact !== '').join(', '),
  };
}

function placeOf({ id, kind }: SearchHit): Place {
  switch (kind) {
    case 'project':
      return { type: 'project', project: id };
    case 'task':
      return { type: 'task', task: id };
    case 'card':
      return { type: 'card', card: id };
    case 'person':
      return { type: 'people' };
    case 'decision':
      return { type: 'decision', decision: id };
  }
}

function factsOf(group: Group, { id, kind }: SearchHit, text: SearchMessages): readonly string[] {
  switch (kind) {
    case 'project': {
      const isArchived = group.plan.view().archivedProjects.some((project) => project.id === id);
      return isArchived ? [text.archived.project] : [];
    }
    case 'task': {
      const task = group.plan.task(id);
      const { projects, archivedProjects } = group.plan.view();
      const project = [...projects, ...archivedProjects].find((one) => one.id === task?.project);
      return [project?.title ?? '', task?.archive || project?.archive ? text.archived.task : ''];
    }
    case 'card': {
      const now = group.sharing.now();
      const card = now?.cards.card(id) ?? now?.personal?.card(id);
      if (card?.visibility === 'private') return [text.forYou, card.archive ? text.archived.card : ''];
      const keepers = (card?.custodians ?? [])
        .map((member) => group.nameOf(member))
        .filter((name) => name !== '');
      return [keepers.length > 0 ? text.keptBy(keepers) : '', card?.archive ? text.archived.card : ''];
    }
    case 'person':
    case 'decision':
      return [];
  }
}
