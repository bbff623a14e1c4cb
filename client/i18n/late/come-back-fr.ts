/** The sentences of coming back with a recovery sheet; the way there is in `fr.ts`, in French. */
import { plural } from '../words-fr.ts';

export const comeBackFr = {
  why: "Ce navigateur n'a plus rien gardé, ou c'est un nouvel appareil.",
  whyApplication:
    "Cette application n'a encore aucun groupe : elle vient d'être installée, ou elle n'a plus rien gardé.",
  linkLabel: "Lien d'invitation, ou adresse du groupe",
  linkHint: "Celui qu'on vient de vous envoyer.",
  invited:
    'Avec une invitation, vous entrez comme une personne nouvelle, avec tout ce que les autres ont reçu.',
  whomToAsk: 'Ni fiche ni lien ? Demandez une invitation à une personne qui facilite votre groupe.',
  begin: 'Commencer un nouveau groupe',

  whatReturns:
    "Vous revenez à votre place, sur un nouvel appareil. Tout ce que les autres ont reçu vous revient ; ce qui n'était que sur l'appareil perdu ne revient pas.",

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
};

export type ComeBackMessages = typeof comeBackFr;
