/** What is said when two devices meet, and of somebody's devices, in French: fetched with the screens that say it. */
import { plural } from './words-fr.ts';

export const meetFr = {
  meet: {
    open: 'Lire six chiffres',
    backToCode: 'Revenir au code',
    title: "J'ai un numéro",
    opening: 'Le relais cherche un numéro…',
    joining: "On cherche l'autre appareil…",
    /** Followed by an address, then by `thenNumber`. */
    onOther: "Sur l'autre téléphone : ouvrez",
    orOnOther: 'Sans appareil photo : ouvrez',
    thenNumber: ", puis « J'ai un numéro ».",
    number: 'Numéro',
    tenMinutes: 'Il vaut dix minutes, pour un seul appareil.',
    scan: 'Avec un téléphone : photographiez ce code.',
    qr: 'Code à photographier pour ajouter un appareil',
    linkHere: 'Lien pour un autre navigateur de cet appareil',
    numberLabel: "Les cinq chiffres de l'autre écran",
    numberHint:
      'On les lit dans « Inviter », « Lire six chiffres », ou sur votre autre appareil dans « Ajouter un appareil ».',
    notANumber: 'Le numéro a cinq chiffres.',
    goOn: 'Continuer',
    homeFirst:
      "Dans ce navigateur, Placette oublierait tout. Ajoutez-la d'abord à l'écran d'accueil, ouvrez-la là, et tapez-y un numéro.",
    compare: 'Les deux écrans montrent six chiffres. Lisez-les ensemble.',
    digits: 'Six chiffres',
    areTheSame: 'Les mêmes ?',
    same: 'Oui, les mêmes',
    notSame: 'Non',
    waitingForOther: "On attend le oui de l'autre écran.",
    working: 'Les deux appareils se parlent…',
    invited: "C'est fait. L'autre écran demande un prénom.",
    asked: (firstName: string, groups: number) =>
      `Cet appareil devient aussi celui de ${firstName || 'cette personne'}. ${plural(groups, { one: 'Son groupe arrive ici.', other: 'Ses # groupes arrivent ici.' })}`,
    accept: 'Ajouter cet appareil',
    decline: 'Non',
    arrived: (groups: number) =>
      plural(groups, { one: '# groupe est arrivé ici.', other: '# groupes sont arrivés ici.' }),
    newNumber: 'Demander un autre numéro',
    failure: {
      relayUnreachable:
        "Il faut le réseau pour que deux appareils se trouvent, et le relais ne répond pas. Rien n'a été ajouté.",
      otherVersion: 'Ce relais parle une autre version que cette page. Rechargez la page, puis recommencez.',
      tooManyTries: 'Trop de numéros essayés. Attendez dix minutes, puis demandez un autre numéro.',
      unknown:
        "Personne n'attend sous ce numéro. Vérifiez-le, ou demandez-en un autre : il vaut dix minutes, et pour un seul appareil.",
      ended:
        "L'autre appareil n'est plus là, ou les dix minutes sont passées. Recommencez avec un autre numéro.",
      notTheSame:
        "Les chiffres n'étaient pas les mêmes : quelqu'un se tient peut-être entre les deux appareils. Personne n'est entré, rien n'a été ajouté.",
      secretWrong: "Ce code n'est pas celui que l'autre appareil montre. Photographiez-le à nouveau.",
      notUnderstood:
        'Les deux appareils ne se sont pas compris, ou leurs messages ont été changés en chemin. Rechargez la page sur les deux, puis recommencez.',
      linkMistyped: 'Ce code est incomplet. Photographiez-le à nouveau, ou tapez le numéro.',
      linkTooNew: "Ce code vient d'une version plus récente. Rechargez la page.",
      noGroups: "Cet appareil n'est encore dans aucun groupe : il n'y a rien à partager.",
    },
  },
  devices: {
    mine: 'Mes appareils',
    of: (person: string) => (person === '' ? 'Appareils' : `Appareils de ${person}`),
    none: 'Aucun appareil.',
    unnamed: 'Appareil sans nom',
    thisOne: 'cet appareil',
    since: (day: string) => `depuis le ${day}`,
    name: "Nom de l'appareil",
    rename: (name: string) => `Renommer ${name}`,
    emptyName: "Donnez un nom à l'appareil.",
    add: 'Ajouter un appareil',
    addWhat: 'Il aura tous vos groupes, et écrira en votre nom.',
    added: (name: string, groups: number) =>
      `${name || "L'appareil"} est ajouté${plural(groups, { one: '.', other: ' dans # groupes.' })}`,
    notAdded: "L'appareil n'est ajouté dans aucun groupe.",
    notConfirmed:
      "Il n'a pas dit que tout est arrivé. S'il ne montre pas vos groupes, recommencez avec un autre numéro.",
    notYetIn: (group: string) => `Pas encore dans ${group || 'un groupe'} : le relais ne répond pas.`,
    notIn: (group: string, why: string) => `Pas dans ${group || 'un groupe'} : ${why}`,
    alreadySomebodyElse: 'cet appareil y est déjà, comme une autre personne.',
    addAgain: 'Recommencez quand le relais répondra : les groupes déjà faits ne seront pas refaits.',
    removeNamed: (name: string) => `Retirer ${name}…`,
    removeTitle: (name: string) => `Retirer ${name} ?`,
    removeWhat: (isMine: boolean) =>
      `Cet appareil ne pourra plus lire ni écrire ce qui vient après. Ce qu'il a déjà reste dessus. ${isMine ? 'Vos avis restent.' : 'Les avis de la personne restent.'}`,
    removeHere: 'Dans ce groupe seulement : faites-le aussi dans vos autres groupes.',
    removeNow: 'Retirer',
    keep: 'Garder',
    removed: (name: string) => `${name} est retiré.`,
    unreachable: "Il faut le réseau, et le relais ne répond pas. Rien n'a changé.",
    refused: "Le groupe ne le permet pas. Rien n'a changé.",
    lastFacilitator: "Il faut que quelqu'un facilite encore ce groupe. Rien n'a changé.",
  },
};

export type MeetMessages = typeof meetFr;
