/** What Le groupe says of coming, going and waiting, in French: fetched with the screens that say it. */
import type { Role } from '../../core/roster/role.ts';
import type { SpokenDay, SpokenEnd } from './spoken-day.ts';
import { plural, on, until, sentence, capital, people, upTo } from './words-fr.ts';

export const whoFr = {
  copyState: "Copier l'état (JSON)",
  stateHint:
    'Tout ce que cet appareil sait du groupe, mot pour mot. Deux appareils à jour donnent le même texte.',
  stateNotCopied: 'Ce navigateur refuse de copier.',
  yourName: 'Votre prénom',
  renameMe: 'Changer votre prénom',
  noDevice: 'sans téléphone',
  search: 'Chercher une personne',
  searchNone: (words: string) => `Personne ne porte ce nom : « ${words} ».`,
  part: {
    facilitator: 'Facilitent',
    member: 'Membres',
    guest: 'De passage',
    observer: 'Observent',
  } satisfies Readonly<Record<Role, string>>,
  untilDay: (roleName: string, day: SpokenDay) => `${roleName} ${upTo(day)}`,
  overSince: (roleName: string, day: SpokenDay) => `${roleName}, terminé depuis ${on(day)}`,
  somebody: 'cette personne',
  menu: (name: string) => `Que faire : ${name}`,
  offline: 'Vous êtes hors ligne. Il faut le réseau pour cela : votre choix reste ici en attendant.',
  theirDevices: 'Appareils…',
  changeRole: 'Changer de rôle…',
  setUntil: 'Fixer une fin…',
  remove: 'Retirer du groupe…',
  roleOf: (name: string) => `Rôle de ${name}`,
  roleName: {
    facilitator: 'Facilite',
    member: 'Membre',
    guest: 'De passage',
    observer: 'Observe',
  } satisfies Readonly<Record<Role, string>>,
  roleDoes: {
    facilitator: 'Lit et écrit tout, invite, change les rôles, retire du groupe.',
    member: 'Lit et écrit tout, laisse entrer qui attend, décide avec les autres.',
    guest: "Lit et écrit tout, le temps d'un coup de main, sans décider.",
    observer: 'Lit les projets et les décisions, sans rien changer.',
  } satisfies Readonly<Record<Role, string>>,
  changeRoleAct: 'Changer le rôle',
  changing: 'Le rôle change…',
  roleChanged: (name: string, roleName: string) => `${capital(name)} : ${roleName.toLocaleLowerCase('fr')}.`,
  toObserver: (name: string) =>
    `${capital(name)} ne lira plus l'inventaire, les notes et les contacts qui viennent après. Ce qui est déjà sur ses appareils y reste.`,
  lowered: 'Le groupe prend de nouvelles clés : les invitations ouvertes se ferment.',
  untilTitle: (name: string) => `Jusqu'à quand ${name} est de passage`,
  untilLabel: 'Son séjour se termine le',
  untilHint:
    'Ce jour-là compris. Ensuite le groupe se ferme à ses appareils. Sans date, son séjour continue.',
  untilSaid: (name: string, day: SpokenDay | undefined) =>
    day
      ? `${capital(name)} est de passage ${upTo(day)}.`
      : `${capital(name)} est de passage, sans date de fin.`,
  untilPast: "Ce jour est passé. Choisissez aujourd'hui ou plus tard, ou retirez cette personne du groupe.",
  removeTitle: (name: string) => `Retirer ${name} du groupe ?`,
  removeDoes: (name: string): readonly string[] => [
    `${capital(name)} ne pourra plus lire ni écrire ce qui vient après.`,
    'Ce qui est déjà sur ses appareils y reste.',
    'Ses avis et ses tâches restent, avec son nom.',
    'Les invitations ouvertes se ferment.',
  ],
  removeWithoutDevice: (name: string): readonly string[] => [
    `${capital(name)} ne fera plus partie du groupe.`,
    'Ses avis et ses tâches restent, avec son nom.',
    'Les invitations ouvertes se ferment.',
  ],
  removeAct: (name: string) => `Retirer ${name}`,
  removing: 'Le retrait est en cours…',
  removed: (name: string) => `${capital(name)} ne fait plus partie du groupe.`,
  add: "Ajouter quelqu'un sans téléphone",
  addHint: 'Pour une personne sans téléphone : les autres portent sa voix et ses tâches.',
  addLabel: 'Son prénom',
  addAct: 'Ajouter',
  adding: 'On ajoute…',
  added: (name: string) => `${name} fait partie du groupe, sans téléphone.`,
  emptyName: 'Écrivez son prénom.',
  renamePerson: (name: string) => `Changer le prénom : ${name}`,
  former: (count: number) => plural(count, { one: 'Personne partie (#)', other: 'Personnes parties (#)' }),
  formerWhy: {
    left: (day: SpokenDay) => `a quitté le groupe ${on(day)}`,
    removed: (day: SpokenDay) => `ne fait plus partie du groupe depuis ${on(day)}`,
  },
  alone: "Vous êtes seul ici pour l'instant. Invitez vos voisins.",
  leave: 'Quitter le groupe…',
  leaveTitle: (group: string) => `Quitter ${group} ?`,
  leaveDoes: [
    'Vous ne lirez plus ce qui vient après, et vous ne pourrez plus rien y écrire.',
    'Ce que vous avez déjà reste lisible sur cet appareil.',
    'Vos avis et vos tâches restent chez les autres. Pour revenir, il faudra une invitation.',
  ] as readonly string[],
  leaveErase: 'Effacer mon prénom et mon contact',
  leaveEraseHint: 'Les autres liront « personne partie » à la place.',
  leaveAct: 'Quitter le groupe',
  leaving: 'Vous quittez le groupe…',
  lastFacilitator:
    "Vous êtes la seule personne qui facilite ce groupe. Avant de partir, donnez ce rôle à quelqu'un d'autre : « Changer de rôle » dans la liste des personnes.",
  unsent: "Des changements attendent encore d'être envoyés. Vérifiez le réseau, puis réessayez.",
  standing: {
    left: 'Vous avez quitté ce groupe.',
    removed: 'Vous ne faites plus partie de ce groupe.',
    'device-removed': 'Cet appareil ne fait plus partie du groupe.',
    'time-is-over': 'Votre séjour dans ce groupe est terminé.',
  },
  standingMeans: {
    left: 'Ce que vous en avez reste lisible sur cet appareil.',
    removed:
      "Ce que vous en avez reste lisible sur cet appareil. Rien de nouveau n'arrive, et rien n'en part.",
    'device-removed':
      "Ce qu'il en a reste lisible. Rien de nouveau n'arrive, et rien n'en part. Vous en êtes toujours, avec vos autres appareils.",
    'time-is-over':
      'Ce que vous en avez reste lisible sur cet appareil. Pour continuer, demandez à une personne qui facilite de changer la date.',
  },
  forget: 'Effacer de cet appareil…',
  forgetTitle: (group: string) => `Effacer ${group} de cet appareil ?`,
  forgetDoes:
    "Tout ce que cet appareil a gardé du groupe est effacé, sans retour. Les autres gardent ce qu'ils ont.",
  forgetAct: 'Effacer de cet appareil',
  forgetting: "Le groupe s'efface…",
  forgotten: (group: string) => `${group} est effacé de cet appareil.`,
  invitations: 'Invitations ouvertes',
  invitationFor: {
    facilitator: 'pour faciliter',
    member: 'pour des membres',
    guest: 'pour des personnes de passage',
    observer: 'pour observer',
  } satisfies Readonly<Record<Role, string>>,
  invitation: (kind: string, used: number, uses: number) =>
    `${capital(kind)}, ${plural(used, { one: '# entrée', other: '# entrées' })} sur ${uses}`,
  invitationFacts: (isApprove: boolean, end: string, by: string) =>
    sentence([
      isApprove ? 'on attend à la porte' : 'on entre tout de suite',
      end,
      by === '' ? '' : `faite par ${by}`,
    ]),
  invitationEnd: (end: SpokenEnd) => until(end),
  invitationOver: 'date passée',
  closeInvitation: 'Fermer',
  closeInvitationNamed: (facts: string) => `Fermer l'invitation : ${facts}`,
  invitationClosed: 'Invitation fermée.',
  ticketClosed: 'Cette invitation est fermée : elle ne laisse plus entrer personne.',
  mode: 'Comment on entre',
  modeName: {
    open: 'Entrer tout de suite',
    approve: "Attendre qu'un voisin ouvre (affiche)",
  },
  waitTerms: (uses: number, end: SpokenEnd) =>
    `Ce code mène ${people(uses)} à la porte, ${until(end)}. Un voisin du groupe ouvre.`,
  waitLinkTerms: (uses: number, end: SpokenEnd) =>
    `Ce lien mène ${people(uses)} à la porte, ${until(end)}. Un voisin du groupe ouvre.`,
  posterWait: 'Vous attendrez un instant à la porte : un voisin vous ouvre.',
  printPoster: 'Imprimer une affiche',
  posterHint:
    "Pour un mur : trente jours, vingt personnes. Qui la photographie attend à la porte, et quelqu'un du groupe ouvre.",
  atTheDoor: (code: string) => `Quelqu'un attend à la porte : code ${code}`,
  atTheDoorRole: (roleTerm: string, day: SpokenDay) => sentence([roleTerm, `depuis ${on(day)}`]),
  doorTitle: 'À la porte',
  askCode: 'Demandez à la personne de vous montrer son code : il doit être le même.',
  sameCode:
    'Deux appareils montrent ce code : on ne peut pas savoir qui est qui. Fermez cette invitation et faites-en une autre.',
  letIn: 'Laisser entrer',
  letInNamed: (code: string) => `Laisser entrer : code ${code}`,
  lettingIn: 'On ouvre…',
  letInDone: (code: string) => `La porte est ouverte pour le code ${code}.`,
  sendAway: 'Fermer cette invitation',
  waitTitle: 'Vous attendez à la porte',
  waitCode: 'Votre code',
  waitShow: 'Montrez ce code à un voisin du groupe : il vous ouvre.',
  waitClose: 'Vous pouvez fermer cette page : revenez quand vous voulez.',
  waitStop: 'Ne plus attendre',
  waitGone: "Cette invitation a été retirée : personne n'ouvrira.",
  waitGoneHint: "Demandez une nouvelle invitation à quelqu'un du groupe.",
  waitNone: "Vous n'attendez pas à cette porte.",
  claimTitle: "J'étais déjà là",
  claimWhy:
    'Vous étiez dans ce groupe avec un autre appareil, ou sans téléphone ? Dites de qui vous reprenez la place.',
  claimConfirm:
    "Deux personnes du groupe le confirment, puis vos tâches et vos avis d'avant sont de nouveau à vous.",
  claimPlace: 'Ma place est celle de',
  claimMissing: 'Choisissez une personne.',
  claimAct: 'Reprendre cette place',
  claiming: 'On le dit au groupe…',
  claimed: "C'est dit. Deux personnes du groupe doivent le confirmer.",
  claimsTitle: 'Est-ce bien la même personne ?',
  claim: (newcomer: string, place: string, wasWithoutDevice: boolean) =>
    wasWithoutDevice
      ? `${capital(newcomer)}, qui vient d'entrer, dit être ${place}, jusqu'ici sans téléphone. Est-ce bien la même personne ?`
      : `${capital(newcomer)}, qui vient d'entrer, dit être ${place}, qui a perdu son téléphone. Est-ce bien la même personne ?`,
  claimMine: (place: string) => `Vous avez dit être ${place}.`,
  claimOfMine: (newcomer: string) =>
    `${capital(newcomer)}, qui vient d'entrer, dit être vous, avec un nouvel appareil.`,
  claimCount: (count: number) =>
    count === 0
      ? 'Il faut deux confirmations. Aucune encore.'
      : `Il faut deux confirmations. ${plural(count, { one: '# est donnée.', other: '# sont données.' })}`,
  claimAlready: "Vous l'avez confirmé.",
  claimYes: 'Oui, je connais cette personne',
  claimNo: "Ce n'est pas moi",
  claimConfirming: 'On le note…',
  claimConfirmed: "C'est confirmé.",
  claimDenied: "C'est noté : cette personne garde sa propre place, et vous la vôtre.",
};

export type WhoMessages = typeof whoFr;
