/** Why something of a card was not taken, in French. */
import { plural } from '../words-fr.ts';

export const cardFailureFr = {
  emptyName: 'Donnez un nom.',
  phoneInTitle: 'Pas de numéro dans le titre : une fiche va plus loin que vos coordonnées.',
  emailInTitle: "Pas d'adresse e-mail dans le titre : une fiche va plus loin que vos coordonnées.",
  quantity: 'Indiquez une quantité : un nombre plus grand que zéro.',
  capacity: 'Indiquez combien il y en a : un nombre entier, au moins 1.',
  deposit: 'La caution est un montant en euros, par exemple 20.',
  point: "Ce n'est pas un endroit : il faut une latitude et une longitude.",
  placeOfPerson: "Pas de lieu sur un savoir-faire ou un besoin : ce serait le domicile de quelqu'un.",
  description: (limit: number) =>
    `C'est trop long : ${plural(limit, { one: '# caractère', other: '# caractères' })} au plus. Ce qui est écrit ici n'est pas encore enregistré.`,
  tags: (limit: number) => `${limit} mots-clés au plus. Retirez-en un d'abord.`,
  consent: "Sans son accord, la fiche de quelqu'un d'autre ne se partage pas.",
  lastCustodian: "Il faut au moins une personne à qui demander. Ajoutez-en une autre d'abord.",
  availabilityPart: (part: string) =>
    `« ${part} » n'est pas compris. Une règle dit : tous les jours, toutes les semaines ou tous les mois, quels jours, et jusqu'à quand.`,
  availabilityHours: "L'heure de fin vient après l'heure de début.",
  availabilityAnchor: 'Dites à partir de quel jour on compte.',
  tooManyHours: (limit: number) => `${limit} lignes d'horaires au plus. Retirez-en une d'abord.`,
  availabilityDays: 'Choisissez au moins un jour.',
  consentMonths: "L'accord vaut de 1 à 24 mois, en mois entiers.",
  consentPurpose: 'Dites à quoi servira la fiche : au moins une raison.',
};

export type CardFailureMessages = typeof cardFailureFr;
