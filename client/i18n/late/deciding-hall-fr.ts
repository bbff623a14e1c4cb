/** The sentences of Décisions in the hall, on paper and as proof, in French. */
import type { LogFault } from '../../../core/decisions/file/check-log.ts';
import type { EventFault } from '../../../core/decisions/verify-event.ts';
import type { SpokenDay, SpokenTime } from '../spoken-day.ts';
import { capital, list, on, plural, upTo } from '../words-fr.ts';

const at = ({ day, clock }: SpokenTime): string => `${on(day)} à ${clock}`;

export const decidingHallFr = {
  /** Noting somebody else's answer. */
  carry: 'Noter l’avis de quelqu’un',
  carryHint:
    'Pour une personne sans téléphone, devant un témoin. Si elle répond un jour elle-même, c’est sa réponse qui compte.',
  carryNobody: 'Tout le monde a répondu soi-même.',
  person: 'Qui répond',
  choosePerson: 'Choisir une personne',
  witness: 'Témoin',
  chooseWitness: 'Choisir un témoin',
  witnessHint: 'Une troisième personne, qui a entendu la réponse.',
  witnessMissing: 'Nommez un témoin : une troisième personne interrogée.',
  personMissing: 'Choisissez qui répond.',
  answerOf: (name: string) => `Avis de ${name}`,
  carried: (person: string, author: string, witness: string) => `${person}, par ${author}, témoin ${witness}`,
  noted: (person: string, author: string, witness: string) =>
    `Avis noté : ${person}, par ${author}, témoin ${witness}.`,
  ownAnswer: (name: string) => `${name} a répondu soi-même : cette réponse compte.`,
  takeBackOf: (name: string) => `Retirer l’objection de ${name}`,
  takeBackHint: 'À sa demande, devant un témoin.',
  takeBackAsConcern: 'En garder une réserve',
  /** Mode réunion. */
  meeting: 'Mode réunion',
  meetingHint: 'Une décision par écran, en grand, pour répondre ensemble autour d’un seul appareil.',
  place: (index: number, count: number) => `${index} sur ${count}`,
  previous: 'Précédente',
  next: 'Suivante',
  keys: 'Les flèches du clavier passent de l’une à l’autre.',
  wholeScreen: 'Plein écran',
  leaveWholeScreen: 'Quitter le plein écran',
  leave: 'Quitter le mode réunion',
  nothingToMeet: 'Rien n’attend de réponse.',
  nothingToMeetHint: 'Proposez une question, ou ouvrez une consultation : elle s’affichera ici.',
  who: 'Qui répond ?',
  waitsForAnswer: 'pas encore',
  meetingClosed: 'Consultation close',
  until: (day: SpokenDay) => `réponse ${upTo(day)}`,
  closePanel: 'Fermer',
  /** On paper. */
  paper: 'Papier et agenda',
  printRecord: 'Imprimer cette décision',
  printList: 'Imprimer le relevé',
  addReview: 'Ajouter la révision à mon agenda',
  addReviews: 'Ajouter les révisions à mon agenda',
  reviewSummary: (title: string) => `À revoir : ${title}`,
  calendarName: (group: string) => `Révisions, ${group}`,
  calendarFile: (group: string) => `revisions-${group}`,
  calendarSaved: (count: number) =>
    plural(count, { one: '# date enregistrée.', other: '# dates enregistrées.' }),
  record: 'Décision',
  recordList: 'Relevé de décisions',
  recordListEmpty: 'Aucune décision en vigueur.',
  printedOn: (day: string) => `Imprimé le ${day}`,
  inForceCount: (count: number) =>
    plural(count, { one: '# décision en vigueur', other: '# décisions en vigueur' }),
  state: 'État',
  situation: 'Situation',
  need: 'Besoin',
  text: (version: string) => (version === '' ? 'Texte' : `Texte, ${version}`),
  result: 'Résultat',
  outcome: 'Ce qui est décidé',
  mandates: 'Mandats',
  review: 'À revoir',
  reviewOn: (day: string) => `le ${day}`,
  objections: 'Objections',
  objectionBy: (name: string, version: string) =>
    version === '' ? `${name} :` : `${name}, sur la ${version} :`,
  integratedIn: (version: string) => `Intégrée dans la ${version}, proposée en réponse.`,
  resolvedAs: {
    withdrawn: 'Retirée par la personne.',
    concern: 'Devenue une réserve.',
    integrated: 'Intégrée au texte.',
  },
  standingObjection: 'Pas encore levée.',
  concerns: 'Réserves',
  turnout: 'Participation',
  turnoutOf: (cast: number, eligible: number, round: number) =>
    round > 1 ? `${cast} avis sur ${eligible}, au tour ${round}` : `${cast} avis sur ${eligible}`,
  quorum: (pct: number) => `quorum de ${pct} %`,
  closedOn: (day: string) => `close le ${day}`,
  onBehalf: 'Avis notés pour quelqu’un',
  heads: 'Empreintes des derniers faits',
  headsHint: 'Les mêmes sur tous les appareils qui ont les mêmes faits.',
  noWords: 'sans raison lisible',
  /** What proves it. */
  register: 'Vérifier le registre',
  registerTitle: 'Le registre des décisions',
  registerHint:
    'Chaque fait est signé par l’appareil de la personne qui l’a dit et porte l’empreinte de ceux qu’elle avait vus. Un mot changé se voit.',
  verify: 'Vérifier',
  verifying: 'Vérification en cours…',
  verified: (count: number) => plural(count, { one: '# fait vérifié', other: '# faits vérifiés' }),
  altered: (count: number) => plural(count, { one: '# altéré', other: '# altérés' }),
  rejected: (count: number) => plural(count, { one: '# fait rejeté', other: '# faits rejetés' }),
  rejectedTitle: 'Faits rejetés',
  waitingTitle: 'En attente d’un maillon',
  waitingHint: (count: number) =>
    `Il manque une partie. ${plural(count, {
      one: '# fait attend ce qu’il suit.',
      other: '# faits attendent ce qu’ils suivent.',
    })}`,
  waitingFor: (names: readonly string[]) =>
    `Connectez l’appareil de ${list(names)} : ce qui manque peut y être.`,
  missingFact: (id: string) => `manque : ${id}`,
  unreadable: (count: number) =>
    plural(count, { one: '# écriture illisible, laissée de côté.', other: '# écritures illisibles, laissées de côté.' }),
  digest: 'Empreinte du registre',
  digestHint: 'Lisez-la à voix haute : si un autre appareil montre la même, il a les mêmes faits.',
  headsOf: 'Empreintes par décision',
  checkpoint: 'Attestation',
  checkpointNone: 'Personne n’a encore attesté l’état du registre.',
  checkpointLast: (name: string, time: SpokenTime, count: number) =>
    `${capital(on(time.day))}, ${name} a attesté ${plural(count, { one: '# empreinte', other: '# empreintes' })}.`,
  checkpointHint:
    'Qui anime atteste, à chaque révision, les empreintes vues : retirer ensuite les faits les plus récents se verrait.',
  checkpointWrite: 'Attester maintenant',
  checkpointWritten: 'Attestation écrite.',
  takeAway: 'Emporter le registre',
  takeAwayHint: 'Un fichier avec tous les faits, de quoi prouver les signatures, et les empreintes.',
  withWords: 'Avec les mots des personnes (raisons, questions)',
  withWordsHint: 'Ces mots sont à elles et peuvent être effacés ici ; dans un fichier, ils ne le seront plus.',
  save: 'Enregistrer le fichier',
  saved: (count: number) => plural(count, { one: '# fait enregistré.', other: '# faits enregistrés.' }),
  fileName: (group: string, day: string) => `registre-${group}-${day}`,
  checkFile: 'Vérifier un fichier',
  checkFileHint: 'Rien n’est ajouté avant que vous le demandiez, et jamais ce qui ne se vérifie pas.',
  chooseFile: 'Choisir un fichier…',
  fileSound: 'Rien d’altéré, rien ne manque.',
  fileNothing: 'Rien n’a été repris de ce fichier.',
  notHere: (count: number) =>
    plural(count, { one: '# fait de ce fichier n’est pas ici.', other: '# faits de ce fichier ne sont pas ici.' }),
  allHere: 'Tous ses faits sont déjà ici : le registre n’a pas changé.',
  take: (count: number) => plural(count, { one: 'Ajouter ce fait', other: 'Ajouter ces # faits' }),
  taken: (count: number) => plural(count, { one: '# fait ajouté.', other: '# faits ajoutés.' }),
  takenHint: 'Les mots des personnes ne reviennent jamais d’un fichier : elles ont pu les effacer.',
  inFile: (name: string) => `Dans « ${name} »`,
  faultCount: (count: number, sentence: string) => (count > 1 ? `${count} fois : ${sentence}` : sentence),
  eventFault: {
    'event-malformed': 'ce n’est pas un fait que Placette sait lire',
    'event-of-another-group': 'il vient d’un autre groupe',
    'event-altered': 'empreinte différente',
    'event-device-unknown': 'aucun appareil du groupe ne l’a signé',
    'event-device-not-the-authors': 'signé par l’appareil d’une autre personne',
    'event-signature-wrong': 'signature fausse',
  } satisfies Record<EventFault['type'], string>,
  fault: {
    'file-too-large': 'Ce fichier est trop gros pour être un registre.',
    'file-not-json': 'Ce fichier est coupé, ou ce n’est pas un registre.',
    'file-of-another-kind': 'Ce fichier n’est pas un registre de décisions.',
    'file-not-canonical': 'Le fichier a été réécrit : quelque chose y est en trop, en double ou déplacé.',
    'event-twice': 'Un fait y est deux fois.',
    'parent-missing': 'Il manque une partie : un fait suit quelque chose qui n’y est pas.',
    'roster-head-missing': 'Il manque une partie de la liste des membres, qu’un fait avait vue.',
    'head-missing': {
      file: 'Il manque une partie : un dernier fait annoncé par le fichier n’y est pas.',
      checkpoint: 'Il manque une partie : un fait attesté n’y est pas.',
      device: 'Il manque une partie : un dernier fait connu ici n’y est pas.',
    },
    'head-unlisted': 'Un fait n’est pas annoncé parmi les derniers : il a été ajouté, ou la liste changée.',
    forked: (name: string) => `Deux histoires : un appareil de ${name} est revenu sur ce qu’il avait dit.`,
    forkedUnknown: 'Deux histoires : un appareil est revenu sur ce qu’il avait dit.',
    'words-altered': 'Texte altéré : des mots ne sont plus ceux qui ont été dits.',
    'words-of-nothing': 'Des mots ne vont avec aucun fait.',
    'roster-refused': 'La liste des membres du fichier ne se vérifie pas : rien n’en est repris.',
    'roster-of-another-history': 'La liste des membres du fichier n’est pas celle que cet appareil connaît.',
    'log-of-another-group': 'C’est le registre d’un autre groupe.',
  },
};

export type DecidingHallMessages = typeof decidingHallFr;

/** Kept beside the faults, so that a new one asks for its sentence. */
export type FaultName = Exclude<LogFault['type'], EventFault['type']>;
