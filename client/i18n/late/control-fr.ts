/** The sentences inside controls that only later screens have, in French. */
import { plural } from '../words-fr.ts';

export const controlFr = {
  more: (name: string) => `Actions : ${name}`,
  remove: (name: string) => `Retirer ${name}`,
  clear: (field: string) => `Effacer : ${field}`,
  nothingFound: 'Rien ne correspond.',
  found: (count: number) => plural(count, { one: '# choix', other: '# choix' }),
  notInList: 'Choisissez dans la liste.',
  combobox: {
    triggerLabel: 'Voir les choix',
    listboxLabel: 'Choix',
    focusAnnouncement: (option: string, chosen: boolean) => (chosen ? `${option}, choisi` : option),
    selectedAnnouncement: (option: string) => `${option}, choisi`,
  },
  date: {
    placeholder: 'mardi, demain, 12 mars…',
    pick: 'Choisir dans le calendrier',
    none: 'Sans date',
    refused: 'Date pas comprise. Par exemple : mardi, demain, 12 mars, 30/11.',
  },
  money: {
    refused: 'Montant : chiffres, virgule, deux décimales.',
  },
};

export type ControlMessages = typeof controlFr;
