/** The sentences of bookings, in French: asking for a thing, who has it and why. A name that is '' is who reads. */
import { capital, list, plural } from '../words-fr.ts';

/** "d'Inès", "de Rachid". */
function of(name: string): string {
  return /^[aeiouyhàâäéèêëîïôöùûü]/i.test(name) ? `d'${name}` : `de ${name}`;
}

function orYou(name: string): string {
  return name === '' ? 'vous' : name;
}

const OTHER_GROUP = 'un autre groupe';
const OUR_GROUP = 'le groupe';

/** Whom somebody waits behind; `who` is the one who waits. */
function rivals(who: string, behind: readonly string[]): string {
  const you = who === '' ? 'une autre de vos demandes' : 'vous';
  return list(behind.map((name) => (name === '' ? you : name)));
}

/** "Rachid peut", "Inès et Nour peuvent", "vous pouvez". */
function can(names: readonly string[]): string {
  if (names.includes('')) return `${list([...names.filter(Boolean), 'vous'])} pouvez`;
  return `${list(names)} ${names.length > 1 ? 'peuvent' : 'peut'}`;
}

function others(count: number): string {
  return plural(count, { one: 'une autre demande existe', other: '# autres demandes existent' });
}

/** Of a part of the last 90 days: "8 h", "45 min". */
function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (rest === 0) return `${whole}\u00A0h`;
  return whole === 0 ? `${rest}\u00A0min` : `${whole}\u00A0h\u00A0${String(rest).padStart(2, '0')}`;
}

export const bookingsFr = {
  title: 'Réservations',
  none: "Personne ne l'a réservé.",
  more: (count: number) =>
    plural(count, { one: 'Voir # autre réservation', other: 'Voir # autres réservations' }),

  ask: 'Réserver',
  day: 'Quel jour',
  severalDays: 'Sur plusieurs jours',
  firstDay: 'Premier jour',
  lastDay: 'Dernier jour',
  from: 'De',
  to: 'À',
  quantity: 'Combien',
  quantityHint: (capacity: number) => `${capacity} en tout`,
  purpose: 'Pour quoi faire (facultatif)',
  repeat: 'Répéter',
  repeats: {
    never: 'Une seule fois',
    week: 'Chaque semaine',
    fortnight: 'Toutes les deux semaines',
    month: 'Chaque mois',
  },
  count: 'Combien de fois',
  countHint: '52 au plus, la première comprise',
  book: 'Réserver',
  bookAll: (count: number) => plural(count, { one: 'Réserver # date', other: 'Réserver # dates' }),
  booked: 'Demande notée.',
  bookedAll: (count: number) => plural(count, { one: '# demande notée.', other: '# demandes notées.' }),

  noDay: 'Indiquez le jour.',
  noLastDay: 'Indiquez le dernier jour.',
  lastDayBefore: 'Le dernier jour vient avant le premier.',
  noFrom: "Indiquez l'heure du début.",
  noTo: "Indiquez l'heure de fin.",
  backwards: 'La fin vient avant le début.',
  past: 'Ce moment est déjà passé.',
  badQuantity: 'Indiquez un nombre entier, 1 ou plus.',
  overCapacity: (capacity: number) =>
    capacity === 1 ? "Il n'y en a qu'un." : `C'est plus qu'il n'y en a : ${capacity} en tout.`,
  tooFar: (months: number) => `C'est trop loin : on réserve jusqu'à ${months} mois à l'avance.`,
  tooFarDate: (day: string, months: number) =>
    `Le ${day} est trop loin : on réserve jusqu'à ${months} mois à l'avance.`,
  badTime: 'Ce jour et ces heures ne se comprennent pas. Choisissez-les à nouveau.',
  tooLong: (limit: number) => `C'est trop long : ${limit} caractères au plus.`,
  badCount: 'Indiquez un nombre de fois, de 1 à 52.',

  wouldBeFree: 'Libre à ce moment.',
  wouldBeFirst: 'Déjà demandé, et vous passeriez devant.',
  wouldWait: (behind: readonly string[], reason: string) =>
    `Déjà demandé : vous seriez en attente derrière ${rivals('', behind)}. ${reason}`,
  wouldBe: (free: number, waiting: number) =>
    [
      plural(free, { one: '# date libre', other: '# dates libres' }),
      ...(waiting > 0 ? [`${waiting.toLocaleString('fr')} en attente`] : []),
    ].join(', '),
  wouldWaitOn: (day: string, behind: readonly string[]) =>
    `${capital(day)} : en attente derrière ${rivals('', behind)}`,
  outside: "C'est en dehors des heures de prêt : voyez avec la personne qui s'en occupe.",
  nearby: 'Créneaux libres proches :',

  /** "samedi 5 décembre, de 9 h à 12 h" */
  when: (day: string, from: string, to: string) => `${day}, de ${from} à ${to}`,
  wholeDay: (day: string) => `${day}, toute la journée`,
  wholeDays: (day: string, endDay: string) => `du ${day} au ${endDay}, toute la journée`,
  overDays: (day: string, from: string, endDay: string, to: string) =>
    `du ${day}, ${from}, au ${endDay}, ${to}`,
  /** A near day with its hour: "demain, 9 h"; another as it is said. */
  untilMoment: (day: string, clock: string) => `${day}, ${clock}`,
  many: (quantity: number, capacity: number) => `${quantity} sur ${capacity}`,
  /** Its title follows, as a link. */
  forTask: 'Pour la tâche',
  decidedBy: 'par la décision',
  you: 'Vous',
  otherGroup: OTHER_GROUP,
  ourGroup: OUR_GROUP,
  /** At the beginning of a line; people are written as they write themselves. */
  asked: (who: string) => (who === OTHER_GROUP || who === OUR_GROUP ? capital(who) : who),

  state: {
    provisional: 'réservé',
    contested: 'à confirmer',
    confirmed: 'confirmé',
    waitlisted: 'en attente',
    disputed: 'à régler ensemble',
    declined: 'refusé',
    rejected: 'impossible',
    cancelled: 'annulé',
  },
  alone: (keepers: readonly string[], until: string) =>
    `Réservé. ${capital(can(keepers))} encore dire non jusqu'à ${until}.`,
  aloneUnkept: (until: string) =>
    `Réservé. Ce sera confirmé ${until === '' ? 'la veille' : `à partir de ${until}`}.`,
  cardArchived: 'La fiche a été archivée : voyez ensemble si cela tient encore.',
  soonConfirmed: "Réservé. La veille est passée : ce sera confirmé dès qu'un appareil du groupe le verra.",
  contested: (count: number, keepers: readonly string[], until: string) => {
    const settle = keepers.length > 0 ? ` ${capital(can(keepers))} trancher jusqu'à ${until}.` : '';
    return `Réservé (à confirmer) : ${others(count)} pour ce créneau.${settle}`;
  },
  contestedLate: (count: number) =>
    `Réservé (à confirmer) : ${others(count)} pour ce créneau. La veille est passée : cela reste ainsi, sauf si la personne qui s'en occupe tranche.`,
  confirmedByRuling: (by: string) => `Confirmé : ${by === '' ? 'votre arbitrage' : `arbitrage ${of(by)}`}.`,
  confirmedByFreeze: "Confirmé : la veille, personne ne s'y est opposé.",
  disputed: (names: readonly string[], words: readonly string[]) =>
    names.length > 1
      ? `${capital(list(names.map(orYou)))} ${names.includes('') ? 'avez' : 'ont'} tranché autrement : ${list(words)}. Le créneau reste gardé : parlez-en, puis tranchez à nouveau.`
      : `Deux arbitrages se contredisent : ${list(words)}. Le créneau reste gardé jusqu'à un nouvel arbitrage.`,
  saidYesTo: (by: string, who: string) => `${by === '' ? 'vous avez' : `${by} a`} dit oui à ${orYou(who)}`,
  saidNoTo: (by: string, who: string) => `${by === '' ? 'vous avez' : `${by} a`} dit non à ${orYou(who)}`,
  waits: (who: string, behind: readonly string[]) =>
    `${who === '' ? 'Vous êtes' : `${capital(who)} est`} en attente${behind.length > 0 ? ` derrière ${rivals(who, behind)}` : ''}.`,
  declined: (by: readonly string[]) => (by.length > 0 ? `Refusé par ${list(by.map(orYou))}.` : 'Refusé.'),
  /** What a custodian added. */
  said: (words: string) => `« ${words} »`,
  backwardsBooking: 'Ne peut pas avoir lieu : la fin vient avant le début.',
  tooManyBooked: "Ne peut pas avoir lieu : il n'y en a pas autant.",

  reason: (words: string) => `Raison : ${words}.`,
  /** Of the one who has it, to custodians. */
  rule: (words: string) => `Ce qui décide : ${words}.`,
  why: {
    ruling: (by: string) =>
      by === '' ? 'votre arbitrage' : by === '?' ? 'arbitrage' : `arbitrage ${of(by)}`,
    freeze: 'le créneau était déjà gardé la veille',
    seen: (winner: string) =>
      winner === '' ? "vous l'aviez demandé avant" : `${winner} l'avait demandé avant`,
    ownGroup: "groupe gardien d'abord",
    leastServed: (
      title: string,
      loser: string,
      loserMinutes: number,
      winner: string,
      winnerMinutes: number,
    ) =>
      `${loser === '' ? 'vous avez' : `${loser} a`} eu « ${title} » ${hours(loserMinutes)} ces 90 derniers jours, ${orYou(winner)} ${hours(winnerMinutes)}`,
    lot: 'tirage au sort du jour, le même pour tous',
    samePerson: 'de deux demandes de la même personne, celle qui commence le plus tôt',
  },

  cancel: 'Annuler ma réservation',
  cancelTitle: 'Annuler cette réservation ?',
  cancelHint:
    "C'est définitif : pour l'avoir à nouveau, il faudra la redemander. Qui attend derrière vous l'aura.",
  cancelled: 'Réservation annulée.',
  confirm: 'Confirmer',
  decline: 'Refuser',
  settle: 'Départager',
  declineTitle: (who: string) => (who === '' ? 'Refuser votre réservation ?' : `Refuser à ${who} ?`),
  declineHint: "Vous pourrez encore changer d'avis.",
  settleTitle: "Qui doit l'avoir ?",
  settleHint: 'Votre choix passe avant les règles du groupe. Vous pourrez encore en changer.',
  confirmFor: (who: string) => (who === '' ? 'Confirmer pour vous' : `Confirmer pour ${who}`),
  reasonField: 'Pourquoi (facultatif)',
  confirmedNow: (who: string) => (who === '' ? 'Confirmé pour vous.' : `Confirmé pour ${who}.`),
  declinedNow: 'Refus noté.',
  talk: 'Ce qui a été dit',
  wordTo: (names: readonly string[]) => `Un mot à ${list(names)}`,
  sendWord: 'Envoyer',
  emptyWord: 'Écrivez votre mot.',
  shownTo: (names: readonly string[]) =>
    `Montré à ${list(names)} et à vous, à personne d'autre dans le groupe.`,
  erasedWord: 'mot effacé',
  eraseWord: 'Effacer mon mot',
  eraseWordTitle: 'Effacer ce mot ?',
  eraseWordHint: "C'est définitif. Il restera « mot effacé » à sa place, pour tout le monde.",
  wordErased: 'Mot effacé.',

  reach: 'Se joindre',
  reachName: (name: string) => `${name} :`,
  call: (name: string, phone: string) => `Appeler ${name} : ${phone}`,
  write: (name: string, email: string) => `Écrire à ${name} : ${email}`,

  goesOut: 'Sorti',
  comesBack: 'Rendu',
  wentOutNow: 'Sorti, noté.',
  cameBackNow: 'Rendu, noté.',
  comesBackTitle: 'Rendu, dans quel état ?',
  loanState: { good: 'bon état', worn: 'usé', broken: 'abîmé' },
  /** What is written down. */
  stateWith: (word: string, note: string) => (note === '' ? word : `${word} : ${note}`),
  loanNote: 'À savoir (facultatif)',
  /** "Sorti hier, 9 h, noté par Rachid." */
  wentOut: (moment: string, by: string) => `Sorti ${moment}, noté par ${orYou(by)}.`,
  cameBack: (moment: string, state: string) =>
    state === '' ? `Rendu ${moment}.` : `Rendu ${moment} : ${state}.`,
  /** To those who look after it. */
  late: (since: string, who: string) =>
    `Devait rentrer ${since}. ${who === '' ? "C'est vous qui l'avez." : `C'est ${who} qui l'a.`}`,

  notCustodian: "Seules les personnes qui s'en occupent peuvent trancher.",
  notHere: "Cette réservation n'est plus ici.",
};

export type BookingsMessages = typeof bookingsFr;
