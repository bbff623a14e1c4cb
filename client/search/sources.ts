/** What of a group can be found: its projects and tasks, its people, its cards, its decisions. An entry is the same object as long as it says the same. */
import type { DecisionState } from '../../core/decisions/fold/decision.ts';
import type { Card } from '../../core/inventory/card.ts';
import type { Task } from '../../core/plan/task.ts';
import type { SearchEntry } from '../../core/search/search-entry.ts';
import type { SummaryLine } from '../state/decisions-summary.ts';
import type { GroupCards } from '../state/group-cards.ts';
import type { ProjectView } from '../state/plan-view.ts';
import type { Group } from '../state/workplace.ts';

export interface SearchSource {
  /** Reactive. All there is, archived entries included. */
  readonly entries: () => readonly SearchEntry[];
}

export function sourcesOf(group: Group): readonly SearchSource[] {
  return [planSource(group), peopleSource(group), cardSource(group), decisionSource(group)];
}

function planSource({ plan }: Group): SearchSource {
  const keep = createKeeper();
  return {
    entries: () => {
      const { projects, archivedProjects, loose } = plan.view();
      return keep([
        ...[...projects, ...archivedProjects].flatMap(projectEntries),
        ...loose.map((task) => taskEntry(task, false)),
      ]);
    },
  };
}

function projectEntries(project: ProjectView): readonly SearchEntry[] {
  const { id, title, tasks, archivedTasks, archive } = project;
  const archived = archive !== undefined;
  return [
    { id, kind: 'project', title, words: '', archived },
    ...[...tasks, ...archivedTasks].map((task) => taskEntry(task, archived)),
  ];
}

/** A task of an archived project is put aside with it. */
function taskEntry({ id, title, checklist, archive }: Task, archived: boolean): SearchEntry {
  const words = checklist.map(({ label }) => label).join('\n');
  return { id, kind: 'task', title, words, archived: archived || archive !== undefined };
}

function peopleSource(group: Group): SearchSource {
  const keep = createKeeper();
  return {
    entries: () =>
      keep(
        group
          .people()
          .filter(({ name }) => name !== '')
          .map(({ member, name }) => ({
            id: member,
            kind: 'person',
            title: name,
            words: '',
            archived: false,
          })),
      ),
  };
}

/**
 * Empty until the group's cards are opened, which the first look begins; for observers they never are. One's own that stay on this device
 * are among them: what is looked through stays in this page.
 */
function cardSource({ sharing }: Group): SearchSource {
  const keep = createKeeper();
  return {
    entries: () => {
      const now = sharing.now();
      if (!now) return [];
      return keep([...entriesOf(now.cards), ...(now.personal ? entriesOf(now.personal) : [])]);
    },
  };
}

function entriesOf(cards: GroupCards): readonly SearchEntry[] {
  return [...cards.live(), ...cards.archived()].map((card) =>
    cardEntry(card, cards.readDescription(card.id)),
  );
}

function cardEntry(card: Card, description: string): SearchEntry {
  const { id, title, tags, placeLabel, categories, archive } = card;
  const words = [description, ...tags, placeLabel, ...categories].filter((some) => some !== '').join('\n');
  return { id, kind: 'card', title, words, archived: archive !== undefined };
}

/** From the lines that this device keeps: a question is found before its register is open. What is over comes behind. */
function decisionSource({ deciding }: Group): SearchSource {
  const keep = createKeeper();
  return {
    entries: () => keep((deciding.summary()?.lines ?? []).map(decisionEntry)),
  };
}

const OVER: readonly DecisionState[] = ['withdrawn', 'declined', 'dropped', 'superseded', 'lapsed'];

function decisionEntry({ subject, title, mandates, state }: SummaryLine): SearchEntry {
  const words = [...new Set(mandates.map(({ what }) => what))].join('\n');
  return { id: subject, kind: 'decision', title, words, archived: OVER.includes(state) };
}

/** Answers each entry as the object that it was the time before, when nothing in it is another. */
function createKeeper(): (entries: readonly SearchEntry[]) => readonly SearchEntry[] {
  let kept: ReadonlyMap<string, SearchEntry> = new Map();
  return (entries) => {
    const now = entries.map((entry) => {
      const before = kept.get(entry.id);
      return before && isSame(before, entry) ? before : entry;
    });
    kept = new Map(now.map((entry) => [entry.id, entry]));
    return now;
  };
}

function isSame(a: SearchEntry, b: SearchEntry): boolean {
  return a.title === b.title && a.words === b.words && a.archived === b.archived && a.kind === b.kind;
}
