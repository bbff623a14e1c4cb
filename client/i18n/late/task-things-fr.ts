/** The sentences of what a task needs, in French: things on its days, and what is booked for it. A name that is '' is who reads. */
import { list, plural } from '../words-fr.ts';

function free(count: number): string {
  return `${plural(count, { one: '# libre', other: '# libres' })} ici`;
}

function onDay(day: string): string {
  return `le ${day}`;
}

export const taskThingsFr = {
  title: "Ce qu'il faut",
  none: "Rien n'est noté.",
  /** To observers, in place of each name. */
  reserved: 'Élément réservé au groupe',
  coming: 'Les fiches de Partage arrivent.',

  add: "Ajouter ce qu'il faut",
  addHint: 'Échelle, salle, farine…',
  addNone: 'Aucune fiche de ce nom.',
  seek: (words: string) => `Chercher « ${words} »`,
  seekHint: "N'est pas encore dans Partage : une fiche le demandera au groupe.",
  added: (title: string) => `« ${title} » noté.`,
  sought: (title: string) => `« ${title} » noté, et demandé au groupe dans Partage.`,
  remove: (title: string) => `Retirer « ${title} »`,
  removed: (title: string) => `« ${title} » retiré.`,
  quantity: 'Combien',
  quantityOf: (unit: string) => `Combien, en ${unit}`,
  badQuantity: 'Indiquez un nombre entier, 1 ou plus.',
  badAmount: "Ce n'est pas une quantité. Par exemple : 2,5.",

  notHere: "Une fiche qui n'est pas ici",
  notHereHint: "Elle a été effacée, quelqu'un la garde pour soi, ou elle n'est pas encore arrivée.",
  unreadable: 'Une fiche illisible',
  unreadableHint: "Elle est gardée telle quelle : cette version de l'application ne la comprend pas.",
  private: 'Gardée pour vous : les autres ne la voient pas. Elle ne se réserve pas.',
  archived: 'Cette fiche est archivée : elle ne se réserve plus.',
  soughtNow: 'Le groupe le cherche : voyez la fiche.',
  people: (keepers: readonly string[]) =>
    keepers.length > 0
      ? `Ne se réserve pas : voyez avec ${list(keepers.map((name) => name || 'vous-même'))}.`
      : 'Ne se réserve pas : voyez la fiche.',

  stockNone: "On n'a pas noté combien il y en a.",
  stock: (total: string) => `Il y en a ${total}.`,
  stockRemains: (total: string, rest: string) => `Il y en a ${total}, il en resterait ${rest}.`,
  stockShort: (total: string, lack: string) => `Il y en a ${total}, il en manquerait ${lack}.`,

  onDay,
  onDays: (first: string, last: string) => `du ${first} au ${last}`,
  onDayHours: (day: string, from: string, to: string) => `le ${day}, de ${from} à ${to}`,
  onDaysHours: (first: string, from: string, last: string, to: string) =>
    `du ${first}, ${from}, au ${last}, ${to}`,
  noDay: "Donnez un jour à la tâche : on saura si c'est libre.",
  past: 'Ce jour est passé.',
  oneFree: (when: string) => `Libre ${when}`,
  oneTaken: (when: string) => `Déjà pris ${when}`,
  /** "3 le mardi 12 mai, 1 libre ici" */
  manyFree: (quantity: number, when: string, count: number) =>
    `${quantity.toLocaleString('fr')} ${when}, ${free(count)}`,
  moreMissing: (quantity: number, when: string, count: number) =>
    `Encore ${quantity.toLocaleString('fr')} ${when}, ${free(count)}`,
  shortOn: (days: readonly string[]) => `Il en manque ${list(days.map(onDay))}.`,
  onlySoMany: (capacity: number) => `Le groupe n'en a que ${capacity.toLocaleString('fr')}.`,
  outside: "C'est en dehors des heures de prêt : voyez avec la personne qui s'en occupe.",

  book: 'Réserver',
  bookFor: (title: string) => `Réserver « ${title} »`,
  bookSome: (quantity: number) => `En réserver ${quantity.toLocaleString('fr')}`,
  bookSomeFor: (quantity: number, title: string) =>
    `En réserver ${quantity.toLocaleString('fr')} : « ${title} »`,
  wait: 'Demander quand même',
  waitFor: (title: string) => `Demander quand même « ${title} »`,
  hours: 'Seulement à certaines heures',
  from: 'De',
  to: 'À',
  nearby: 'Réserver plutôt :',
  booked: 'Demande notée.',
  refused: {
    'booking-time': 'Indiquez les deux heures.',
    'booking-backwards': 'La fin vient avant le début.',
    'booking-quantity': 'Indiquez un nombre entier, 1 ou plus.',
    'booking-over-capacity': "C'est plus qu'il n'y en a.",
    'booking-too-far': "C'est trop loin : on réserve jusqu'à 12 mois à l'avance.",
    'booking-past': 'Ce moment est déjà passé.',
    'purpose-too-long': "C'est trop long.",
  },

  /** `many`: "2", where there are several. */
  bookedLine: (who: string, when: string, many: string) =>
    `${many === '' ? 'Par' : `${many} par`} ${who === '' ? 'vous' : who}, ${when}`,
  /** `isSeveral`: made by more than one booking. */
  excess: (count: number, isSeveral: boolean) =>
    isSeveral
      ? `${count.toLocaleString('fr')} de plus que nécessaire : une réservation peut être annulée.`
      : `${count.toLocaleString('fr')} de plus que noté ici.`,
  notNeeded: "N'est plus dans la liste de la tâche, et reste réservé.",
  moved: (old: string, now: string) => `Réservé ${old}, alors que la tâche est ${now}.`,
  noDayNow: (old: string) => `Réservé ${old}, alors que la tâche n'a plus de jour.`,
  othersMove: (who: string) => `C'est ${who} qui peut déplacer la réservation.`,
  move: 'Déplacer la réservation',
  moveTitle: 'Déplacer quand même ?',
  moveHint: (now: string, old: string) =>
    `Il n'y en a pas assez ${now} : vous seriez sans doute en attente. Ce que vous avez ${old} serait rendu, pour de bon.`,
  movedNow: (now: string) => `Réservation déplacée : ${now}.`,
  cancel: 'Annuler la réservation',
  cancelTitle: 'Annuler cette réservation ?',
  cancelHint:
    "C'est définitif : pour l'avoir à nouveau, il faudra la redemander. Qui attend derrière vous l'aura.",
  cancelled: 'Réservation annulée.',
};

export type TaskThingsMessages = typeof taskThingsFr;
