/**
 * The sentences of the first screens, in French: the source of the type that other languages complete. What only later rooms say comes
 * with them (`late/`, `who-fr.ts`, `meet-fr.ts`). Long because it is one file per language. Plain words,
 * "vous", short verbs; the same action keeps its name from button to confirmation.
 */
import type { Role } from '../../core/roster/role.ts';
import type { Refusal } from '../../core/protocol/refusals.ts';
import type { TaskStatus } from '../../core/plan/task.ts';
import type { DeviceKind } from '../platform/device-kind.ts';
import { plural, list, on, sentence, capital } from './words-fr.ts';
import type { SpokenDay } from './spoken-day.ts';

const role: Readonly<Record<Role, string>> = {
  facilitator: 'facilite',
  member: 'membre',
  guest: 'de passage',
  observer: 'observe',
};
const status: Readonly<Record<TaskStatus, string>> = {
  todo: 'À faire',
  doing: 'En cours',
  blocked: 'Bloquée',
  done: 'Terminée',
  dropped: 'Abandonnée',
};
const refusal: Readonly<Record<Refusal, string>> = {
  malformed: "il n'a pas compris la demande",
  forbidden: "il ne reconnaît pas votre droit d'entrer",
  'stale-epoch': 'les clés du groupe viennent de changer',
  conflict: "quelqu'un a changé la même chose au même instant",
  gap: 'il lui manque des changements plus anciens',
  quota: 'ce groupe a rempli sa place',
  rate: 'il reçoit trop de demandes à la fois',
  'too-big': 'la demande est trop grosse',
  store: "il n'arrive plus à enregistrer",
  'snapshot-race': "quelqu'un a changé la même chose au même instant",
  'roster-race': "quelqu'un d'autre entrait au même instant",
  'cut-stale': 'il a reçu des changements entre-temps',
  'unknown-space': 'il ne connaît pas ce groupe',
  expired: "l'heure de cet appareil ou la sienne n'est pas juste",
};

export const fr = {
  /** BCP 47, for the page and for Intl. */
  code: 'fr',
  common: {
    myGroups: 'Mes groupes',
    language: 'Langue',
    cancel: 'Annuler',
    close: 'Fermer',
    retry: 'Réessayer',
    reload: 'Recharger la page',
    save: 'Enregistrer',
    details: 'Détails',
    copied: 'Copié',
    notCopied: 'Ce navigateur refuse de copier. Le lien est sélectionné : copiez-le à la main.',
    print: 'Imprimer',
    skipToContent: 'Aller au contenu',
    partComing: 'Cette partie de la page arrive…',
    partMissing:
      "Cette partie de la page n'est pas encore sur cet appareil : il faut du réseau une première fois. Rien de ce que vous avez écrit n'est perdu.",
    undo: 'Annuler',
    pageTitle: (name: string) => `${name} · Placette`,
  },
  shell: {
    places: 'Lieux du groupe',
    today: "Aujourd'hui",
    projects: 'Projets',
    sharing: 'Partage',
    decisions: 'Décisions',
    people: 'Le groupe',
    waiting: (count: number) => plural(count, { one: '# chose à régler', other: '# choses à régler' }),
    switcher: (group: string) => `${group} : changer de groupe`,
    present: 'Qui est là',
    here: (names: readonly string[]) =>
      names.length === 1 ? `${names[0]} est là` : `${names.length} personnes sont là : ${list(names)}`,
    search: 'Chercher partout',
  },
  start: {
    groupQuestion: "Comment s'appelle votre groupe ?",
    promise: 'Aucun compte, aucun e-mail. Tout reste sur vos appareils.',
    create: 'Créer',
    nameQuestion: 'Et vous, comment vous appelle-t-on ?',
    nameHint: 'Le prénom suffit.',
    enter: 'Entrer',
    changeGroupName: 'Changer le nom du groupe',
    haveInvitation: "J'ai une invitation",
    groups: 'Mes groupes',
    another: 'Créer un autre groupe',
    nameless: 'Nom en route…',
  },
  example: {
    see: 'Voir un exemple',
    sync: 'Exemple : tout reste sur cet appareil',
    noInvitation: "C'est un exemple : personne d'autre ne peut y entrer.",
  },
  join: {
    title: "J'ai une invitation",
    linkLabel: "Lien d'invitation",
    linkHint: "Collez ici le lien entier, tel qu'on vous l'a envoyé.",
    read: "Lire l'invitation",
    invites: (inviter: string, group: string) => {
      if (inviter !== '' && group !== '') return `${inviter} vous invite dans ${group}.`;
      if (inviter !== '') return `${inviter} vous invite dans son groupe.`;
      return group === '' ? 'On vous invite dans un groupe.' : `On vous invite dans ${group}.`;
    },
    past: 'En entrant, vous pourrez lire tout ce que le groupe a déjà écrit.',
    firstName: 'Votre prénom',
    enter: 'Entrer',
    entering: 'Vous entrez…',
    offline: 'Vous êtes hors ligne. Il faut le réseau pour entrer.',
    otherLink: 'Coller un autre lien',
    homeTitle: "Ajoutez d'abord Placette à l'écran d'accueil",
    homeWhy: 'Sinon le navigateur efface tout après une semaine sans visite.',
    homeAdd: "Touchez Partager, puis « Sur l'écran d'accueil ».",
    home: {
      copy: "Copiez l'invitation : l'application que vous allez ajouter ne la connaît pas.",
      label: "Lien d'invitation",
      action: "Copier l'invitation",
      open: "Ouvrez Placette depuis l'écran d'accueil et collez l'invitation.",
    },
    alreadyIn: 'Vous êtes déjà dans ce groupe.',
    plateWithoutName: 'Invitation',
  },
  today: {
    settle: 'À régler ensemble',
    awaited: 'On vous attend',
    next: 'Ensuite',
    since: (day: SpokenDay) => `Depuis ${on(day)}`,
    sinceClock: (clock: string) => `Depuis ${clock}`,
    quiet: 'Rien ne vous attend, et rien de neuf chez vos voisins.',
    facts: (blocked: boolean, day: SpokenDay | undefined, project: string) =>
      sentence([
        blocked ? 'bloquée' : '',
        day ? `${day.past ? "en retard, c'était pour" : 'pour'} ${on(day)}` : '',
        project === '' ? '' : `dans « ${project} »`,
      ]),
    dayFirst: (day: SpokenDay) => capital(day.past ? `en retard depuis ${on(day)}` : on(day)),
    takenBy: (names: readonly string[]) =>
      names.length === 0
        ? "Personne encore ne s'en occupe"
        : `${list(names)} ${names.length === 1 ? "s'en occupe" : "s'en occupent"}`,
    taken: (title: string) => `Vous vous occupez de « ${title} ».`,
    twoDays: (field: 'start' | 'due', count: number) =>
      `${count === 2 ? 'Deux' : String(count)} dates pour ${field === 'due' ? "l'échéance" : 'le début'} :`,
    twoStates: (count: number) => `${count === 2 ? 'Deux' : String(count)} états donnés :`,
    moreTasks: (count: number) => plural(count, { one: 'et # autre tâche', other: 'et # autres tâches' }),
    moreNews: (count: number) =>
      plural(count, { one: 'et # autre changement', other: 'et # autres changements' }),
    entered: (name: string) => `${name} a rejoint le groupe.`,
    /** Before and after the title of the task or card. */
    did: {
      added: (name: string): readonly [before: string, after: string] => [`${name} a ajouté « `, ' ».'],
      finished: (name: string): readonly [before: string, after: string] => [`${name} a terminé « `, ' ».'],
      edited: (name: string): readonly [before: string, after: string] => [`${name} a modifié « `, ' ».'],
      shared: (name: string): readonly [before: string, after: string] => [`${name} partage « `, ' ».'],
    },
  },
  comeBack: {
    title: 'Reprendre ma place',
    isBack: 'Vous avez repris votre place. Votre fiche a servi : faites-en une autre.',

    home: {
      copy: "Copiez le lien de votre fiche : l'application que vous allez ajouter ne le connaît pas.",
      label: 'Lien de votre fiche',
      action: 'Copier le lien',
      open: "Ouvrez Placette depuis l'écran d'accueil, et reprenez votre place là.",
    },
    inAppDo: "Copiez le lien de votre fiche, ouvrez Chrome ou Safari, et collez-le dans la barre d'adresse.",
  },
  sheet: {
    title: 'Ma fiche',
    youHave: ({ cards, tasks, projects }: Record<'cards' | 'tasks' | 'projects', number>) =>
      `Vous avez ${list(
        [
          cards > 0 ? plural(cards, { one: '# chose à partager', other: '# choses à partager' }) : '',
          tasks > 0 ? plural(tasks, { one: '# tâche', other: '# tâches' }) : '',
          projects > 0 ? plural(projects, { one: '# projet', other: '# projets' }) : '',
        ].filter(Boolean),
      )}.`,
    keep: (isPhone: boolean) =>
      `Gardez votre place si ${isPhone ? 'ce téléphone' : 'cet appareil'} se perd :`,
    keepUntested: "Votre fiche n'a pas été vérifiée. Dans le doute, refaites-en une :",
    print: 'Imprimer ma fiche',
    later: 'Plus tard',
  },
  group: {
    name: 'Nom du groupe',
    rename: 'Renommer le groupe',
    emptyName: 'Donnez un nom au groupe.',
    opening: "Le groupe s'ouvre…",
    unknown: "Ce groupe n'est pas sur cet appareil.",
    damaged: 'Ce groupe ne se lit plus sur cet appareil.',
    damagedHint:
      "Rien n'est effacé. Demandez une invitation à quelqu'un du groupe : en entrant de nouveau, vous retrouverez tout ce que les autres ont reçu.",
    unknownHint: "Une invitation l'y apportera : demandez-en une à quelqu'un du groupe.",
    people: 'Qui en est',
    you: 'vous',
    role,
    namePending: 'Prénom en route…',
    personGone: 'personne partie',
    readOnly: 'Vous observez ce groupe : vous lisez tout, sans rien changer.',
  },
  /** Of who is in, what the first page says; the rest is in `who-fr.ts`. */
  who: {
    wasHere: "J'étais déjà là…",
    line: 'Gardé sur cet appareil',
    lineKept: (changes: number) =>
      `Gardé sur cet appareil, ${plural(changes, { one: '# changement non envoyé', other: '# changements non envoyés' })}`,
    waitingAt: (group: string, code: string) =>
      `Vous attendez à la porte de ${group === '' ? 'un groupe' : group} : code ${code}`,
  },
  plan: {
    projectArchivedWhile: (by: string, editor: string) =>
      `Projet archivé par ${by === '' ? 'vous' : by} pendant que ${editor === '' ? 'vous y travailliez' : `${editor} y travaillait`}.`,
    leaveArchivedProject: 'Laisser archivé',
    addTask: 'Ajouter',
    markDone: 'Terminée',
    statusName: status,
    dueBeforeStart: "L'échéance précède le début.",
    choiceBy: (choice: string, by: string) => `${choice} (${by})`,
    noDate: 'sans date',
    takeIt: "Je m'en occupe",
    finished: (title: string) => `« ${title} » terminée.`,
    archivedWhile: (by: string, editor: string) =>
      `Archivée par ${by === '' ? 'vous' : by} pendant que ${editor === '' ? 'vous la modifiiez' : `${editor} la modifiait`}.`,
    restore: 'Restaurer',
    leaveArchived: 'Laisser archivée',
  },
  sync: {
    title: 'Où en sont vos changements',
    here: 'Enregistré ici',
    atRelay: 'Au relais',
    shared: (devices: number) =>
      plural(devices, { one: 'Partagé avec # appareil', other: 'Partagé avec # appareils' }),
    offline: 'Hors ligne',
    offlineWith: (changes: number) => `Hors ligne, ${kept(changes)}`,
    unreachable: 'Relais injoignable',
    otherVersion: 'Ce relais parle une autre version',
    otherVersionHint:
      'Rechargez la page : elle prendra la version du relais. Vos changements restent ici en attendant.',
    refused: 'Le relais refuse cet appareil',
    refusedHint:
      'Vos changements restent ici. Demandez à une personne qui facilite le groupe si vous y êtes encore.',
    held: {
      quota: "Le relais n'a plus de place pour ce groupe",
      rate: "Le relais demande d'attendre un peu",
      'relay-storage': "Le relais n'arrive plus à enregistrer",
      'not-allowed': 'Votre rôle ne permet pas ce changement',
      'too-big': 'Un changement est trop grand pour ce relais',
      'not-welcome': "Ce relais n'accueille pas de nouveau groupe depuis ici",
    },
    heldHint: {
      'too-big': 'Il est gardé ici. Prévenez la personne qui tient le relais : ses limites sont trop basses.',
      'not-welcome':
        "Le groupe est gardé sur cet appareil. Créez-le plutôt sur la machine qui fait tourner Placette, ou demandez à la personne qui la tient d'accueillir de nouveaux groupes.",
      quota: 'Vos changements sont gardés ici. Prévenez la personne qui tient le relais.',
      rate: "Vos changements sont gardés ici et partiront d'eux-mêmes.",
      'relay-storage':
        'Vos changements sont gardés ici et partiront quand il ira mieux. Prévenez la personne qui tient le relais.',
      'not-allowed': 'Ce que vous avez écrit reste sur cet appareil, sans partir chez les autres.',
    },
    kept: (changes: number) => kept(changes),
    unreadable: (count: number) =>
      plural(count, {
        one: '# fiche illisible, gardée à part',
        other: '# fiches illisibles, gardées à part',
      }),
    unreadableHint:
      "Cet appareil ne sait pas les lire : elles viennent peut-être d'une version plus récente de Placette. Rien n'est effacé.",
    troubles: 'La mémoire de cet appareil',
    damagedGroups: (count: number) =>
      plural(count, {
        one: '# groupe ne se lit plus sur cet appareil',
        other: '# groupes ne se lisent plus sur cet appareil',
      }),
    keeping: {
      'may-be-evicted': "Ce navigateur n'a pas promis de garder vos données",
      'memory-only': 'Rien ne sera gardé quand vous fermerez cette page',
      full: 'Plus de place sur cet appareil',
      unwritable: "Ce navigateur n'enregistre plus rien",
      damaged: 'La mémoire de ce navigateur est abîmée',
    },
    keepingHint: {
      'may-be-evicted':
        "S'il manque de place, il peut les effacer. Ajoutez Placette à l'écran d'accueil ou aux favoris, puis ouvrez-la de là : il accepte alors presque toujours. Ce qui est partagé reste chez les autres.",
      'memory-only':
        "Ce navigateur refuse d'enregistrer, sans doute parce que la fenêtre est privée. Ouvrez Placette dans une fenêtre ordinaire.",
      full: 'Les derniers changements ne sont pas enregistrés. Libérez de la place en laissant cette page ouverte : ils le seront ensuite.',
      unwritable:
        "Gardez cette page ouverte : Placette réessaie sans cesse et enregistrera tout dès que le navigateur le permettra. Si rien ne change, notez ailleurs ce que vous venez d'écrire avant de la fermer.",
      damaged:
        "Placette repart d'une mémoire neuve. Pour retrouver un groupe, demandez une nouvelle invitation : ce que les autres ont reçu reviendra.",
    },
    backOnline: 'De nouveau en ligne',
  },
  update: {
    ready: 'Une nouvelle version est prête.',
    take: 'Mettre à jour',
    unsent: "Un texte que vous avez commencé n'est pas encore ajouté : il serait perdu.",
    takeAnyway: 'Mettre à jour quand même',
  },
  invite: {
    open: 'Inviter',
  },
  meet: {
    haveNumber: "J'ai un numéro",
  },
  devices: {
    usualName: ({ form, browser }: DeviceKind): string => {
      const name = { phone: 'Téléphone', tablet: 'Tablette', computer: 'Ordinateur' }[form];
      return browser === '' ? name : `${name}, ${browser}`;
    },
  },
  failure: {
    empty: 'Écrivez quelque chose.',
    emptyFirstName: 'Écrivez votre prénom.',
    tooLong: (limit: number) =>
      `C'est trop long : ${plural(limit, { one: '# caractère', other: '# caractères' })} au plus.`,
    relayUnreachable:
      'Il faut le réseau pour entrer, et le relais ne répond pas. Ce que vous avez écrit reste ici.',
    otherVersion:
      "Ce relais parle une autre version que cette page. Rechargez la page : l'invitation n'est pas perdue.",
    relayRefused: (reason: string) => `Le relais a refusé : ${reason}. Réessayez dans un moment.`,
    relayRefusedUnknown:
      'Le relais a refusé, sans que cette version de Placette comprenne pourquoi. Rechargez la page, puis réessayez.',
    notStored:
      "Cet appareil n'a pas pu l'enregistrer : il n'a sans doute plus de place. Libérez-en, puis réessayez.",
    busy: 'Plusieurs personnes font la même chose en ce moment. Réessayez dans un instant.',
    groupInconsistent:
      "Ce que dit le relais et ce que sait le groupe ne concordent pas. Rien n'est changé : prévenez une personne qui facilite le groupe.",
    refusal,
    spaceUnknown:
      'Ce relais ne connaît pas ce groupe. Demandez un nouveau lien à la personne qui vous invite.',
    inviteExpired: "Cette invitation n'est plus valable, sa date est passée. Demandez-en une nouvelle.",
    inviteUsedUp: 'Cette invitation a déjà servi autant de fois que prévu. Demandez-en une nouvelle.',
    inviteClosed: 'Cette invitation a été retirée. Demandez-en une nouvelle.',
    inviteUnknown: 'Le groupe ne connaît pas cette invitation. Demandez-en une nouvelle.',
    mistyped: "Ce lien est incomplet ou mal recopié. Copiez-le en entier, ou demandez qu'on vous le renvoie.",
    tooNew:
      "Cette invitation vient d'une version plus récente de Placette. Rechargez la page, puis réessayez.",
    addressOnly:
      "C'est l'adresse d'un groupe qui n'est pas sur cet appareil, sans invitation. Demandez-en une à une personne qui le facilite.",
    onlyFacilitators:
      "Seules les personnes qui facilitent le groupe peuvent inviter. Demandez à l'une d'elles.",
  },
  guard: {
    insecureTitle: "Placette a besoin d'une adresse en https",
    insecureWhy:
      'Sur une adresse en http, le navigateur coupe ce qui chiffre et garde vos données. Placette ne peut donc pas fonctionner ici.',
    insecureDo: 'Essayez la même adresse en https :',
    insecureHost: 'Si elle ne répond pas, la personne qui fait tourner Placette doit la démarrer avec',
    oldTitle: 'Ce navigateur ne suffit pas',
    oldWhy: 'Placette chiffre tout sur votre appareil, et il manque à ce navigateur de quoi le faire.',
    oldDo:
      'Mettez-le à jour, ou ouvrez cette page dans Chrome ou Edge 137, Firefox 130, Safari 18, ou plus récent.',
    missing: (names: string) => `Il manque : ${names}.`,
    inAppTitle: 'Ouvrez ce lien dans Chrome ou Safari',
    inAppWhy: (app: string) =>
      app === ''
        ? "Cette page est ouverte à l'intérieur d'une autre application, qui oublie ce qu'on y écrit."
        : `Cette page est ouverte à l'intérieur de ${app}, qui oublie ce qu'on y écrit.`,
    inAppDo:
      "Copiez l'invitation, ouvrez Chrome ou Safari, et collez-la dans la barre d'adresse. Elle n'est pas encore utilisée.",
    copyInvitation: "Copier l'invitation",
    continueHere: 'Continuer ici quand même',
    opening: "Placette s'ouvre…",
    failedTitle: "Placette n'a pas pu s'ouvrir",
    failedWhy:
      "Rien n'est effacé. Rechargez la page ; si cela revient, fermez les autres onglets de Placette.",
    brokenTitle: "Cet écran s'est arrêté",
    brokenWhy: 'Ce que vous avez écrit est gardé. Rechargez la page pour continuer.',
    notFound: 'Cette adresse ne mène nulle part.',
  },
};

function kept(changes: number): string {
  return plural(changes, { one: '# changement gardé ici', other: '# changements gardés ici' });
}

export type Messages = typeof fr;
