/** The sentences of the search, in French; what its field is called is in `fr.ts`. */
import { list, plural } from '../words-fr.ts';

export const searchFr = {
  none: (words: string) => `Rien ne correspond à « ${words} ».`,
  count: (count: number) => plural(count, { one: '# résultat', other: '# résultats' }),
  results: 'Résultats',
  some: "Rien n'a tous ces mots. Voici ce qui s'en approche.",
  kind: {
    project: 'Projet',
    task: 'Tâche',
    card: 'Fiche',
    person: 'Personne',
    decision: 'Décision',
  },
  keptBy: (names: readonly string[]) => `gardée par ${list(names)}`,
  /** A card that nobody else sees. */
  forYou: 'pour vous',
  archived: { project: 'archivé', task: 'archivée', card: 'archivée' },
};

export type SearchMessages = typeof searchFr;
