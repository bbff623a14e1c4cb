/** The sentences of Partage, in French: what a group shares. */
import { plural } from '../words-fr.ts';

export const sharingFr = {
  title: 'Partage',
  empty: "Rien n'est encore partagé ici.",
  firstHint: 'Dites ce que vous pouvez prêter ou faire : une perceuse, un local, de la couture…',
  closed: 'Les fiches de partage sont réservées aux membres du groupe.',
  count: (cards: number) => plural(cards, { one: '# fiche', other: '# fiches' }),
};

export type SharingMessages = typeof sharingFr;
