/** The sentences of making a recovery sheet and checking it; what reminds of it is in `fr.ts`, in French. */
import { list } from '../words-fr.ts';

export const sheetFr = {
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
};

export type SheetMessages = typeof sheetFr;
