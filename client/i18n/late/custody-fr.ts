/** The sentences of "Qui garde nos données ?", in French. */
import type { SpokenDay } from '../spoken-day.ts';
import { plural, list, on } from '../words-fr.ts';

export const custodyFr = {
  title: 'Qui garde nos données ?',
  intro: 'Tout est sur vos appareils : chacun garde une copie de ce que sa personne peut lire.',
  example: "C'est un exemple : cet appareil est seul à garder ces données, et aucun relais ne les connaît.",
  copies: (count: number) => plural(count, { one: 'copie à jour', other: 'copies à jour' }),
  copiesHint: 'Vues depuis 30 jours, et à qui rien ne manque.',
  counting: 'Le compte arrive…',
  holders: (count: number) => plural(count, { one: 'personne a les clés', other: 'personnes ont les clés' }),
  holdersHint: "Le relais n'en a aucune.",
  relays: (count: number) => plural(count, { one: 'relais', other: 'relais' }),
  relaysHint: "Il garde une copie fermée à clé, qu'il ne peut pas lire.",
  fewCopies: (count: number): string =>
    count === 1
      ? 'Une seule copie à jour : la vôtre. Si cet appareil se perd, tout est perdu.'
      : 'Deux copies à jour seulement : il en faut trois pour que la perte de deux appareils ne soit pas grave.',
  fewCopiesDo: "Demandez aux autres de rouvrir Placette, ou invitez quelqu'un de plus.",
  fewFacilitators:
    "Une seule personne facilite le groupe. Si elle s'en va ou perd ses appareils, plus personne ne peut inviter ni changer les clés.",
  noFacilitator: "Personne qui facilite n'a d'appareil : nul ne peut inviter ni changer les clés.",
  fewFacilitatorsDo: "Donner ce rôle à quelqu'un d'autre",
  devices: 'Les appareils',
  nameless: 'Appareil sans nom',
  here: 'celui-ci',
  renameDevice: (name: string) => `Renommer « ${name} »`,
  deviceName: "Nom de l'appareil",
  emptyDeviceName: 'Donnez un nom à cet appareil.',
  upToDate: (seen: string) => `à jour, ${seen}`,
  behind: (changes: number, seen: string) =>
    `${plural(changes, { one: 'en retard de # changement', other: 'en retard de # changements' })}, ${seen}`,
  never: 'jamais vu',
  now: "vu à l'instant",
  minutesAgo: (count: number) => plural(count, { one: 'vu il y a # minute', other: 'vu il y a # minutes' }),
  hoursAgo: (count: number) => plural(count, { one: 'vu il y a # heure', other: 'vu il y a # heures' }),
  seenOn: (day: SpokenDay) => `vu ${on(day)}`,
  same: 'Même état',
  different: (names: readonly string[]) => `Différent : ${list(names)}`,
  differentHint:
    "Les deux appareils ont tout reçu et ne montrent pourtant pas la même chose. Rechargez la page sur l'un et l'autre ; si cela reste, dites-le à qui s'occupe de Placette.",
  itIsBehind: 'Pas encore à jour',
  hereIsBehind: 'Cet appareil-ci reçoit encore',
  settling: 'Comparaison en cours…',
  absent: 'Pas là pour comparer',
  document: {
    settings: 'Réglages',
    people: 'Personnes',
    plan: 'Projets',
    contacts: 'Coordonnées',
    inventory: 'Partage',
    messages: 'Mots échangés',
    notes: 'Descriptions',
  } satisfies Readonly<Record<string, string>>,
  notesOf: (project: string) => `Descriptions de « ${project} »`,
  keys: 'Les clés',
  commonsKeys: (count: number) =>
    `Le coffre commun : ${plural(count, { one: '# personne', other: '# personnes' })}.`,
  commonsWhat: 'Projets, décisions, prénoms.',
  innerKeys: (count: number, observers: number) =>
    observers === 0
      ? `Le coffre intérieur : ${plural(count, { one: '# personne', other: '# personnes' })}.`
      : `Le coffre intérieur : ${plural(count, { one: '# personne', other: '# personnes' })}, sans ${plural(observers, { one: 'celle qui observe', other: 'les # qui observent' })}.`,
  innerWhat: 'Partage, mots échangés, coordonnées et descriptions.',
  sheets: (count: number) =>
    plural(count, {
      one: 'Une fiche imprimée ouvre ce que sa personne peut ouvrir.',
      other: '# fiches imprimées ouvrent chacune ce que sa personne peut ouvrir.',
    }),
  relay: 'Le relais',
  marks: 'Empreintes de cet appareil',
  marksHint:
    'Deux appareils qui montrent les mêmes empreintes ont le même état, au caractère près. Celle des entrées et des sorties dit qui est dans le groupe.',
  rosterHead: 'Entrées et sorties',
};

export type CustodyMessages = typeof custodyFr;
