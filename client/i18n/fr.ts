/**
 * Every sentence of the interface, in French: the source of the type that other languages complete. Long because a language is one
 * file. Plain words, "vous", short verbs; the same action keeps its name from button to confirmation.
 */
import type { RosterRule } from '../../core/roster/refusal.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Refusal } from '../../core/protocol/refusals.ts';
import type { TaskStatus } from '../../core/plan/task.ts';
import type { DeviceKind } from '../platform/device-kind.ts';
import { plural, list, on, until, sentence, capital, people } from './words-fr.ts';
import type { SpokenDay, SpokenEnd } from './spoken-day.ts';

const role: Readonly<Record<Role, string>> = {
  facilitator: 'facilite',
  member: 'membre',
  guest: 'de passage',
  observer: 'observe',
};
const roleTerms: Readonly<Record<Role, string>> = {
  member: 'Membre : écrit avec les autres',
  guest: "De passage : écrit avec les autres, le temps d'un coup de main",
  observer: 'Observe : lit, sans rien changer',
  facilitator: 'Facilite : écrit, invite et renomme le groupe',
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

const rule: Readonly<Record<RosterRule, string>> = {
  malformed: 'Cet appareil et le groupe ne se comprennent pas. Rechargez la page, puis réessayez.',
  'not-first': 'Ce groupe a déjà commencé autrement. Rechargez la page, puis réessayez.',
  'already-begun': 'Ce groupe existe déjà.',
  'wrong-space': 'Cela concerne un autre groupe. Rechargez la page, puis réessayez.',
  'not-next': "Quelqu'un a changé le groupe au même instant. Réessayez.",
  'unknown-author': 'Cet appareil ne fait pas partie du groupe. Demandez une invitation.',
  'author-is-not-the-key': 'Cet appareil ne fait pas partie du groupe. Demandez une invitation.',
  'bad-signature': 'Le groupe ne reconnaît pas cet appareil. Rechargez la page, puis réessayez.',
  'only-facilitators':
    "Seules les personnes qui facilitent le groupe peuvent faire cela. Demandez à l'une d'elles.",
  'only-members':
    "Seuls les membres et les personnes qui facilitent peuvent faire cela. Demandez à l'une d'elles.",
  'key-in-use': 'Cet appareil a déjà une place dans le groupe. Rechargez la page.',
  'weak-key': "La clé de cet appareil n'est pas sûre. Réessayez depuis un autre navigateur.",
  'invite-unknown': 'Le groupe ne connaît pas cette invitation. Demandez-en une nouvelle.',
  'invite-closed': 'Cette invitation est déjà fermée.',
  'invite-expired': 'La date de cette invitation est passée. Faites-en une nouvelle.',
  'invite-used-up': 'Cette invitation a servi autant de fois que prévu. Faites-en une nouvelle.',
  'invite-useless': "Une invitation doit laisser entrer au moins une personne, jusqu'à une date à venir.",
  'rotation-due':
    "Quelqu'un vient de partir : le groupe change d'abord ses clés. Réessayez quand une personne qui facilite est en ligne.",
  'not-waiting': "Cette personne n'attend plus à la porte.",
  'bad-proof': 'Le groupe ne reconnaît pas cette clé. Vérifiez ce que vous avez recopié, puis réessayez.',
  'same-keys': 'Les nouvelles clés sont les mêmes que les anciennes. Réessayez.',
  'wrong-rings': "Entrez d'abord avec une invitation qui donne le même rôle que la place à reprendre.",
  'wrong-rotation': 'Le rôle a changé au même instant. Vérifiez-le, puis réessayez.',
  'time-is-over': 'Le séjour de cette personne est terminé. Une personne qui facilite peut changer la date.',
  'until-is-past': "Cette date est passée. Choisissez aujourd'hui ou plus tard.",
  'facilitators-stay': "Une personne qui facilite n'a pas de date de fin. Changez d'abord son rôle.",
  'last-facilitator':
    "C'est la seule personne qui facilite ce groupe. Donnez d'abord ce rôle à quelqu'un d'autre.",
  'leaver-rotates':
    'Vous ne pouvez pas le faire pour vous-même. Demandez à une autre personne qui facilite, ou quittez le groupe.',
  'nothing-changes': "C'est déjà le cas : rien n'est changé.",
  'unknown-member': 'Cette personne ne fait plus partie du groupe.',
  'unknown-device': 'Cet appareil ne fait plus partie du groupe.',
  'too-many-devices': "Cette personne a déjà autant d'appareils que possible. Retirez-en un d'abord.",
  'recovery-unknown':
    "Cette fiche n'est plus valable : une plus récente l'a remplacée, ou la place n'existe plus.",
  'not-a-newcomer':
    "Vous étiez là avant cette personne, ou vous avez plusieurs appareils : sa place ne peut pas être reprise d'ici.",
  'no-claim': "Cette demande n'est plus là.",
  'own-claim': "C'est votre propre demande : deux autres personnes doivent la confirmer.",
  'already-confirmed': "Vous l'avez déjà confirmé. Il faut encore quelqu'un d'autre.",
  'not-a-relay': "Ce n'est pas l'adresse d'un relais. Elle commence par https://.",
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
    people: 'Le groupe',
    waiting: (count: number) => plural(count, { one: '# chose à régler', other: '# choses à régler' }),
    switcher: (group: string) => `${group} : changer de groupe`,
    present: 'Qui est là',
    here: (names: readonly string[]) =>
      names.length === 1 ? `${names[0]} est là` : `${names.length} personnes sont là : ${list(names)}`,
    search: 'Chercher partout',
    searchNone: (words: string) => `Rien ne correspond à « ${words} ».`,
    searchCount: (count: number) => plural(count, { one: '# résultat', other: '# résultats' }),
    task: 'Tâche',
    project: 'Projet',
    person: 'Personne',
    archived: 'archivée',
  },
  ui: {
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
    group: { tilleuls: 'Les Tilleuls', combe: 'Oasis de la Combe' },
    other: { tilleuls: 'Plutôt Les Tilleuls, un quartier', combe: "Plutôt l'Oasis de la Combe, un habitat" },
    invented: 'Un groupe inventé, pour essayer. Rien ne quitte cet appareil.',
    question: 'Qui voulez-vous être ?',
    role: {
      facilitator: 'facilite le groupe et invite',
      member: 'membre, écrit avec les autres',
      guest: 'de passage, donne un coup de main',
      observer: 'observe, sans rien changer',
    } satisfies Readonly<Record<Role, string>>,
    preparing: (name: string) => `${name} arrive…`,
    here: 'Déjà sur cet appareil',
    as: (group: string, name: string) => `${group}, vous êtes ${name}`,
    leave: 'Retirer',
    leaveNamed: (group: string, name: string) => `Retirer ${group} (${name}) de cet appareil`,
    left: "L'exemple est retiré de cet appareil.",
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
    /** Before and after the title of the task. */
    did: {
      added: (name: string): readonly [before: string, after: string] => [`${name} a ajouté « `, ' ».'],
      finished: (name: string): readonly [before: string, after: string] => [`${name} a terminé « `, ' ».'],
      edited: (name: string): readonly [before: string, after: string] => [`${name} a modifié « `, ' ».'],
    },
  },
  firstSteps: {
    title: 'Pour commencer',
    allDone: "C'est fait",
    done: 'Fait :',
    putAway: 'Ranger ces trois lignes',
    lend: 'Dites une chose que vous pourriez faire.',
    meet: 'Fixez une date.',
    invite: 'Invitez deux personnes.',
    lendQuestion: 'Que pouvez-vous prêter ou faire ?',
    offers: [
      'Prêter une perceuse',
      'Prêter une remorque',
      'Couture',
      'Aide aux papiers',
    ] as readonly string[],
    other: 'Autre…',
    otherLabel: 'Autre chose',
    otherHint: 'Garder un chat, prêter une échelle…',
    project: 'Entre voisins',
    added: (title: string, name: string) => `« ${title} » ajoutée. Suivie par ${name}.`,
    meetQuestion: 'Quand vous revoyez-vous ?',
    meetWhat: 'Pour quoi faire',
    meetTitle: 'Nous revoir',
    dayChip: (day: SpokenDay) => capital(on(day)),
    inAWeek: 'Dans une semaine',
    otherDay: 'Un autre jour…',
    otherDayLabel: 'Quel jour',
    otherDayMissing: 'Choisissez un jour.',
    note: 'Noter',
    noted: (day: SpokenDay) => `C'est noté : ${on(day)}.`,
  },
  welcome: {
    title: (name: string) => (name === '' ? 'Bienvenue.' : `Bienvenue ${name}.`),
    question: 'Une chose que vous pourriez prêter ou faire ?',
    skip: 'Passer',
  },
  comeBack: {
    title: 'Reprendre ma place',
    why: "Ce navigateur n'a plus rien gardé, ou c'est un nouvel appareil.",
    whyApplication:
      "Cette application n'a encore aucun groupe : elle vient d'être installée, ou elle n'a plus rien gardé.",
    haveSheet: "J'ai ma fiche",
    label: "Lien d'invitation, ou adresse du groupe",
    hint: "Celui qu'on vient de vous envoyer.",
    invited:
      'Avec une invitation, vous entrez comme une personne nouvelle, avec tout ce que les autres ont reçu.',
    whatReturns:
      "Vous revenez à votre place, sur un nouvel appareil. Tout ce que les autres ont reçu vous revient ; ce qui n'était que sur l'appareil perdu ne revient pas.",
    whomToAsk: 'Ni fiche ni lien ? Demandez une invitation à une personne qui facilite votre groupe.',
    begin: 'Commencer un nouveau groupe',
    isBack: 'Vous avez repris votre place. Votre fiche a servi : faites-en une autre.',

    sheetTitle: "J'ai ma fiche",
    withSheet: (group: string) =>
      group === '' ? 'Votre fiche mène à votre groupe.' : `Votre fiche mène à ${group}.`,
    wordsLabel: 'Les douze mots',
    wordsHint: "Dans l'ordre de la fiche. Les accents, les majuscules et les numéros ne comptent pas.",
    wordCount: (count: number) => `${plural(count, { one: '# mot', other: '# mots' })} sur 12`,
    possibleWords: 'Mots possibles',
    addressLabel: 'Adresse du groupe',
    addressHint: 'Elle est aussi sur la fiche.',
    addressRefused: "Ce n'est pas l'adresse d'un groupe. Elle finit par /g/ et 32 chiffres et lettres.",
    take: 'Reprendre ma place',
    taking: 'Vous revenez…',
    otherWay: "Je n'ai pas ma fiche",
    offline: 'Vous êtes hors ligne. Il faut le réseau pour reprendre votre place.',
    listsMissing:
      "La liste des mots n'est pas encore sur cet appareil : il faut du réseau une première fois. Ce que vous avez écrit reste ici.",

    noWords: 'Écrivez les douze mots de votre fiche.',
    notTwelve: (count: number) =>
      `Il faut douze mots, il y en a ${count}. ${count < 12 ? 'Regardez lequel manque.' : 'Regardez lequel est en trop.'}`,
    unknownWords: (count: number): string =>
      count === 1
        ? "Un mot n'est pas de ceux qu'on trouve sur une fiche."
        : "Des mots ne sont pas de ceux qu'on trouve sur une fiche.",
    unknownWord: (position: number, typed: string) => `Mot n° ${position} : « ${typed} »`,
    nearWords: (position: number) => `À la place du mot n° ${position}`,
    doNotFit:
      "Les douze mots existent, mais ils ne vont pas ensemble : l'un a été pris pour un autre, ou deux ont changé de place. Relisez votre fiche.",
    perhaps: "Regardez sur votre fiche si c'est l'un de ceux-ci :",
    replace: (position: number, word: string) => `n° ${position} : ${word}`,
    swap: (position: number) => `n° ${position} et ${position + 1} échangés`,
    needsNetwork:
      'Il faut le réseau pour reprendre votre place, et le relais ne répond pas. Ce que vous avez écrit reste ici.',
    spaceUnknown: "Ce relais ne connaît pas ce groupe. Relisez l'adresse du groupe sur votre fiche.",
    sheetUnknown:
      "Le groupe ne connaît pas cette fiche : elle a déjà servi, une plus récente l'a remplacée, ou la place n'existe plus. Demandez une invitation à une personne qui facilite le groupe.",
    linkMistyped: 'Le code de la fiche est incomplet ou mal recopié. Écrivez plutôt ses douze mots.',
    linkTooNew:
      "Cette fiche vient d'une version plus récente de Placette. Rechargez la page, ou écrivez ses douze mots.",

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
    youHave: (tasks: number, projects: number) =>
      `Vous avez ${plural(tasks, { one: '# tâche', other: '# tâches' })} et ${plural(projects, { one: '# projet', other: '# projets' })}.`,
    keep: (isPhone: boolean) =>
      `Gardez votre place si ${isPhone ? 'ce téléphone' : 'cet appareil'} se perd :`,
    keepUntested: "Votre fiche n'a pas été vérifiée. Dans le doute, refaites-en une :",
    print: 'Imprimer ma fiche',
    later: 'Plus tard',

    whatFor:
      'Douze mots et un code à photographier. Avec eux, vous reprenez votre place si vos appareils se perdent.',
    onPaper: 'À imprimer ou à recopier : les mots ne sont gardés nulle part sur cet appareil.',
    replaces: "Vous avez déjà une fiche. Celle-ci la remplacera : l'ancienne ne marchera plus.",
    make: 'Faire ma fiche',
    making: 'La fiche se fait…',
    needsNetwork: "Il faut le réseau pour faire une fiche, et le relais ne répond pas. Rien n'est changé.",

    myName: 'Mon prénom',
    address: 'Adresse du groupe',
    askTitle: "À qui demander de l'aide",
    ask: (names: readonly string[]) => list(names),
    askNobody: "Vous êtes la seule personne qui facilite ce groupe pour l'instant.",
    keptTitle: 'Ce qui est gardé, et où',
    kept: "Tout est sur l'appareil de chaque personne du groupe. Le relais en garde une copie fermée à clé, qu'il ne peut pas lire.",
    keyTitle: 'Pour reprendre ma place',
    qr: 'Code à photographier pour reprendre ma place',
    words: 'Mes douze mots',
    howTo:
      "Photographiez le code. Ou bien ouvrez l'adresse du groupe, touchez « Reprendre ma place », puis « J'ai ma fiche », et écrivez les douze mots dans l'ordre.",
    keyCare:
      'Gardez cette fiche comme une clé : qui la trouve peut prendre votre place. Elle sert une seule fois.',
    keyOnlyHere: "Cette adresse ne s'ouvre que sur cet appareil : la fiche ne servira pas ailleurs.",
    newDevice: "Ce qui n'était que sur l'appareil perdu ne revient pas.",

    check: 'Vérifier ma fiche',
    checkTitle: 'Vérifions ensemble',
    checkHow: 'Lisez ces deux mots sur votre fiche. Les accents et les majuscules ne comptent pas.',
    word: (position: number) => `Le mot n° ${position}`,
    noWord: (position: number) => `Écrivez le mot n° ${position}.`,
    wrongWord: (position: number) => `Ce n'est pas le mot n° ${position}. Relisez votre fiche.`,
    checkNow: 'Vérifier',
    lookAgain: 'Revoir ma fiche',
    works: 'Votre fiche fonctionne.',
    putAway: 'Rangez-la loin du téléphone.',
    notChecked: "Votre fiche n'est pas encore vérifiée",
    leaving:
      "Ses mots ne sont gardés nulle part sur cet appareil. S'ils ne sont pas sur papier, il faudra faire une autre fiche.",
    leave: 'Fermer quand même',
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
    noDevice: 'sans téléphone',
    role,
    yourName: 'Votre prénom',
    renameMe: 'Changer votre prénom',
    namePending: 'Prénom en route…',
    personGone: 'personne partie',
    copyState: "Copier l'état (JSON)",
    stateHint:
      'Tout ce que cet appareil sait du groupe, mot pour mot. Deux appareils à jour donnent le même texte.',
    stateNotCopied: 'Ce navigateur refuse de copier.',
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
    title: 'Projets',
    firstProjectHint: 'Donnez un nom à votre premier projet. Les tâches viendront dedans.',
    waiting: "Aucun projet pour l'instant.",
    newProject: 'Nouveau projet',
    addProject: 'Ajouter le projet',
    projectTitle: 'Titre du projet',
    renameProject: (title: string) => `Renommer le projet « ${title} »`,
    emptyProject: 'Donnez un titre.',
    archiveProject: 'Archiver ce projet',
    projectArchived: (title: string) => `Projet « ${title} » archivé.`,
    projectArchivedBy: (by: string) =>
      by === '' ? 'Vous avez archivé ce projet.' : `Projet archivé par ${by}.`,
    projectArchivedWhile: (by: string, editor: string) =>
      `Projet archivé par ${by === '' ? 'vous' : by} pendant que ${editor === '' ? 'vous y travailliez' : `${editor} y travaillait`}.`,
    leaveArchivedProject: 'Laisser archivé',
    archivedProjects: (count: number) =>
      plural(count, { one: '# projet archivé', other: '# projets archivés' }),
    progress: (finished: number, total: number) =>
      `${plural(finished, { one: '# tâche terminée', other: '# tâches terminées' })} sur ${total}`,
    noTaskYet: 'Aucune tâche encore',
    nextDue: (day: SpokenDay) => `prochaine ${day.past ? 'en retard depuis' : 'pour'} ${on(day)}`,
    loose: 'À ranger',
    putTaskInto: (title: string) => `Ranger « ${title} » dans un projet`,
    chooseProject: 'Ranger dans…',
    notHere: "Ce n'est pas ici",
    notHereHint:
      "Cette tâche ou ce projet n'est pas sur cet appareil. Il arrive peut-être : laissez cette page ouverte avec du réseau.",
    boardBy: 'Colonnes du tableau',
    view: { phase: 'Par phase', status: 'Par état' },
    noPhase: 'Sans phase',
    finishedColumn: 'Fait',
    newPhase: 'Nouvelle phase',
    phaseHint: 'Une phase est une étape du projet : préparer, faire, ouvrir…',
    phaseName: 'Nom de la phase',
    renamePhase: (name: string) => `Renommer la phase « ${name} »`,
    archivePhase: (name: string) => `Retirer la phase « ${name} »`,
    phaseArchived: (name: string) => `Phase « ${name} » retirée. Ses tâches restent, sans phase.`,
    emptyPhase: 'Donnez un nom à la phase.',
    newTaskIn: (column: string) => `Nouvelle tâche dans « ${column} »`,
    newTaskHint: "Qu'y a-t-il à faire ?",
    addTask: 'Ajouter',
    emptyTask: "Écrivez ce qu'il y a à faire.",
    taskTitle: 'Titre de la tâche',
    cardMenu: (title: string) => `Que faire de « ${title} »`,
    moveTo: 'Déplacer vers',
    moveUp: 'Monter',
    moveDown: 'Descendre',
    markDone: 'Terminée',
    putInto: (title: string, column: string) => `« ${title} » est maintenant dans « ${column} ».`,
    moved: (position: number, count: number) =>
      `Tâche placée en ${position}${position === 1 ? 're' : 'e'} position sur ${count}.`,
    writesHere: (names: string) => `Ici en ce moment : ${names}`,
    status: 'État',
    statusName: status,
    statusDisputed: (count: number) => `${count === 2 ? 'Deux' : String(count)} états donnés`,
    statusChoices: 'Plusieurs états donnés en même temps :',
    phase: 'Phase',
    start: 'Début',
    due: 'Échéance',
    dueOn: (day: SpokenDay) => (day.past ? `pour ${on(day)}, en retard` : `pour ${on(day)}`),
    dueBeforeStart: "L'échéance précède le début.",
    daysDisputed: (count: number) => `${count === 2 ? 'Deux' : String(count)} dates données`,
    dayChoices: (count: number) => `${count === 2 ? 'Deux' : String(count)} dates :`,
    choiceBy: (choice: string, by: string) => `${choice} (${by})`,
    noDate: 'sans date',
    owners: "Qui s'en occupe",
    noOwner: 'Personne encore.',
    takeIt: "Je m'en occupe",
    addOwner: 'Ajouter une personne',
    ownersMore: (names: string, more: number) =>
      `${names} et ${plural(more, { one: '# autre', other: '# autres' })}`,
    removeOwner: (name: string) => `Retirer ${name}`,
    steps: 'Étapes',
    stepsDone: (done: number, total: number) =>
      `${done}/${plural(total, { one: '# étape', other: '# étapes' })}`,
    newStep: 'Nouvelle étape',
    stepLabel: "Nom de l'étape",
    renameStep: (label: string) => `Renommer l'étape « ${label} »`,
    removeStep: (label: string) => `Retirer l'étape « ${label} »`,
    stepRemoved: (label: string) => `Étape « ${label} » retirée.`,
    emptyStep: "Écrivez l'étape.",
    description: 'Description',
    archive: 'Archiver',
    archived: (title: string) => `« ${title} » archivée.`,
    finished: (title: string) => `« ${title} » terminée.`,
    archivedTasks: (count: number) => plural(count, { one: '# tâche archivée', other: '# tâches archivées' }),
    /** `by`, `editor`: `''` for oneself. */
    archivedBy: (by: string) => (by === '' ? 'Archivée par vous.' : `Archivée par ${by}.`),
    archivedWhile: (by: string, editor: string) =>
      `Archivée par ${by === '' ? 'vous' : by} pendant que ${editor === '' ? 'vous la modifiiez' : `${editor} la modifiait`}.`,
    restore: 'Restaurer',
    restoreNamed: (title: string) => `Restaurer « ${title} »`,
    leaveArchived: 'Laisser archivée',
    closeTask: (title: string) => `Refermer « ${title} »`,
  },
  editor: {
    placeholder: 'Détails, liens, qui appeler…',
    opening: 'Les détails arrivent…',
    /** In the place of what a role may not read. */
    reserved: 'élément réservé au groupe',
    unopened:
      "Cette description ne peut pas être lue sur cet appareil pour l'instant, mais rien n'est effacé.",
    empty: 'Aucun détail.',
    toolbar: 'Mise en forme',
    bold: 'Gras',
    italic: 'Italique',
    list: 'Liste à puces',
    link: 'Lien',
    linkAddress: 'Adresse du lien',
    placeLink: 'Poser le lien',
    removeLink: 'Retirer le lien',
    openLink: 'Ouvrir le lien',
    linkRefused: "Cette adresse ne peut pas servir de lien. Elle commence d'habitude par https://.",
    tooLong: (limit: number) =>
      `${limit.toLocaleString('fr')} caractères au plus : ce que vous venez d'ajouter n'a pas été pris, le reste est gardé.`,
    pasteTooLong: (limit: number) =>
      `${limit.toLocaleString('fr')} caractères au plus : le texte collé n'a pas été pris. Il est toujours dans le presse-papiers.`,
    overLimit: (limit: number) =>
      `Plusieurs personnes ont écrit ici : le texte dépasse ${limit.toLocaleString('fr')} caractères. Rien n'est perdu ; raccourcissez-le pour pouvoir y ajouter.`,
    foreign:
      "Cette description contient des éléments que cette version de Placette ne sait pas modifier. Rien n'est effacé. Rechargez la page pour prendre la version la plus récente, ou gardez les mots seuls.",
    keepText: 'Garder les mots seuls',
    /** Asked before it is done: nothing brings the rest back. */
    keepTextAsk: "Tout ce qui n'est pas des mots sera effacé pour tout le monde, sans retour possible.",
    keepTextSure: 'Oui, garder les mots seuls',
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
    title: (group: string) => `Inviter dans ${group}`,
    preparing: "L'invitation se prépare…",
    scan: "Ouvrez l'appareil photo.",
    codeTerms: (uses: number, end: SpokenEnd) => `Ce code laisse entrer ${people(uses)}, ${until(end)}.`,
    linkTerms: (uses: number, end: SpokenEnd) => `Ce lien laisse entrer ${people(uses)}, ${until(end)}.`,
    trustFirst:
      "Sur un appareil qui vient pour la première fois, ouvrez d'abord cette page, qui dit comment faire confiance à Placette :",
    qr: 'Code à photographier pour entrer dans le groupe',
    link: "Lien d'invitation",
    copy: 'Copier le lien',
    share: 'Envoyer le lien',
    shareText: (group: string) => `Rejoignez ${group} sur Placette :`,
    poster: "Ouvrez l'appareil photo de votre téléphone sur ce code.",
    /** `clock`: undefined for the whole evening. */
    posterTerms: (uses: number, day: string, clock: string | undefined) =>
      `Il laisse entrer ${people(uses)}, jusqu'au ${day}${clock === undefined ? ' au soir' : `, ${clock}`}.`,
    entered: (name: string) => (name === '' ? "Quelqu'un vient d'entrer." : `${name} vient d'entrer.`),
    enteredCount: (count: number) =>
      plural(count, { one: '# personne de plus', other: '# personnes de plus' }),
    past: 'Les personnes qui entrent pourront lire tout ce que le groupe a déjà écrit.',
    onlyHere: 'Un téléphone ne peut pas ouvrir cette adresse',
    onlyHereHint:
      'Elle ne marche que sur cet appareil. Sur la machine qui fait tourner Placette, démarrez avec',
    onlyHereOr: 'ou donnez son adresse publique dans',
    onlyHereThen: 'Le lien marche déjà dans un autre navigateur de cet appareil.',
    insecure: "Cette adresse n'est pas en https",
    insecureHint:
      "Les téléphones l'ouvriront, mais Placette n'y fonctionnera pas. Sur la machine qui fait tourner Placette, démarrez avec",
    choices: 'Pour qui, pour combien de temps',
    role: 'Rôle',
    roleTerms,
    days: 'Valable',
    eveningOption: (isToday: boolean): string => (isToday ? "jusqu'à ce soir" : "jusqu'à demain soir"),
    daysOption: (days: number) => plural(days, { one: '# jour', other: '# jours' }),
    uses: 'Personnes',
    usesOption: (uses: number) => plural(uses, { one: '# personne', other: '# personnes' }),
    renew: 'Faire un nouveau code',
    renewHint: "Les codes déjà donnés restent valables jusqu'à leur date.",
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
  custody: {
    title: 'Qui garde nos données ?',
    intro: 'Tout est sur vos appareils : chacun garde une copie de ce que sa personne peut lire.',
    example: "C'est un exemple : cet appareil est seul à garder ces données, et aucun relais ne les connaît.",
    copies: (count: number) => plural(count, { one: 'copie à jour', other: 'copies à jour' }),
    copiesHint: 'Vues depuis 30 jours, et à qui rien ne manque.',
    counting: 'Le compte arrive…',
    holders: (count: number) =>
      plural(count, { one: 'personne a les clés', other: 'personnes ont les clés' }),
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
    innerWhat: 'Coordonnées et descriptions.',
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
  },
  contact: {
    title: 'Mes coordonnées',
    why: 'Facultatif. Seules les personnes du groupe les voient, et vous les effacez quand vous voulez.',
    phone: 'Téléphone',
    email: 'E-mail',
    note: 'Un mot pour vous joindre',
    noteHint: 'Par exemple : plutôt le soir.',
    notAPhone: 'Numéro : chiffres et espaces.',
    notAnEmail: 'Adresse e-mail : par exemple awa@exemple.fr.',
    closed: "Les coordonnées sont réservées au groupe : rien n'est enregistré.",
    saved: "C'est noté.",
    erased: "C'est effacé.",
  },
  failure: {
    empty: 'Écrivez quelque chose.',
    emptyFirstName: 'Écrivez votre prénom.',
    tooLong: (limit: number) =>
      `C'est trop long : ${plural(limit, { one: '# caractère', other: '# caractères' })} au plus.`,
    relayUnreachable:
      'Il faut le réseau pour entrer, et le relais ne répond pas. Ce que vous avez écrit reste ici.',
    relayUnreachableInvite: 'Il faut le réseau pour inviter, et le relais ne répond pas.',
    otherVersion:
      "Ce relais parle une autre version que cette page. Rechargez la page : l'invitation n'est pas perdue.",
    otherVersionInvite:
      'Ce relais parle une autre version que cette page. Rechargez la page, puis réessayez.',
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
    relayUnreachableAct: "Il faut le réseau pour cela, et le relais ne répond pas. Rien n'est changé.",
    otherVersionAct: 'Ce relais parle une autre version que cette page. Rechargez la page, puis réessayez.',
    clock:
      "L'heure de cet appareil ou du relais n'est pas juste. Rien n'est changé : vérifiez la date et l'heure, puis réessayez.",
    exampleAct: "C'est un exemple : personne n'y entre, et personne n'en sort.",
    rule,
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
