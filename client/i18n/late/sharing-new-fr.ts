/** The sentences of a new card, in French: the doors, the form, and what is read to a person about whom one writes. */
import type { CardKind } from '../../../core/inventory/values.ts';

export interface NoticeFacts {
  readonly group: string;
  /** Who writes the card. */
  readonly by: string;
  readonly months: number;
}

const lead: Readonly<Record<CardKind, string>> = {
  equipment: 'Prêter',
  skill: 'Savoir faire',
  need: 'Chercher',
  place: 'Un lieu',
  offer: 'Une offre',
  initiative: 'Une initiative',
  supply: 'Une provision',
};

const means: Readonly<Record<CardKind, string>> = {
  equipment: 'Un outil, une remorque, de la vaisselle…',
  skill: "De la couture, de l'espagnol, des réparations…",
  need: 'Un coup de main, deux chaises, un camion…',
  place: 'Une salle, un local, un jardin à prêter.',
  offer: 'Un service, une place libre, un surplus à donner.',
  initiative: 'Un compost, un atelier, un repas partagé.',
  supply: "De la farine, du bois : ce qui s'use et se compte.",
};

const question: Readonly<Record<CardKind, string>> = {
  equipment: 'Que prêtez-vous ?',
  skill: 'Que savez-vous faire ?',
  need: 'Que cherchez-vous ?',
  place: 'Quel lieu ?',
  offer: 'Que proposez-vous ?',
  initiative: 'Quelle initiative ?',
  supply: 'Quelle provision ?',
};

export const newCardFr = {
  title: 'Que voulez-vous faire ?',
  other: 'Autre',
  lead,
  means,
  question,
  questionOther: {
    skill: 'Que sait faire cette personne ?',
    need: 'Que cherche-t-elle ?',
    offer: 'Que propose-t-elle ?',
  },
  unknownKind: "Cette sorte de fiche n'existe pas.",
  example: {
    equipment: 'Perceuse à percussion',
    skill: 'Couture et retouches',
    need: 'Camion deux matinées',
    place: 'Salle des Roseaux',
    offer: 'Deux places en voiture le jeudi',
    initiative: 'Compost de la rue',
    supply: 'Farine',
  } satisfies Readonly<Record<CardKind, string>>,
  forWhom: 'Pour qui',
  forMe: 'Pour moi',
  forOther: "Pour quelqu'un d'autre",
  more: 'Plus',
  description: 'Description',
  save: 'Ajouter',
  savePrivate: 'La garder pour moi seulement',
  change: 'Autre chose',
  added: (title: string) => `« ${title} » ajoutée.`,
  placeLabel: 'Où',
  consent: 'Son accord',
  consentTick: 'La personne a entendu ou lu ce texte, et dit oui',
  consentHint:
    "Sans son accord, la fiche ne se partage pas. Avec son accord, le groupe la voit comme brouillon jusqu'à ce que la personne la confirme.",
  channel: "Comment elle l'a dit",
  months: 'Pour combien de mois',
  monthsHint: 'De 1 à 24. Avant la fin, on lui redemandera.',
  purposes: 'À quoi servira la fiche',
  purpose: {
    meet: 'être mise en relation avec des voisins',
    count: 'compter les savoir-faire du quartier, sans aucun nom',
  },
  noticeTitle: "À lire ou à montrer avant d'écrire",
  notice: ({ group, by, months }: NoticeFacts): readonly string[] => [
    `Nous sommes le groupe ${group}, des voisins qui s'entraident.`,
    `C'est ${by} qui écrit cette fiche, avec vos mots.`,
    'Elle dit une chose que vous savez faire, proposez ou cherchez.',
    "Nous n'écrivons ni nom de famille, ni téléphone, ni adresse, ni âge, ni origine, ni santé, ni croyance.",
    `Pour vous joindre, on passera par ${by}.`,
    'Seules les personnes du groupe la liront ; les partenaires qui observent ne la voient pas.',
    'Tout est chiffré : qui garde le relais ne peut rien lire.',
    `La fiche est gardée ${months} mois au plus, puis effacée si vous ne dites rien.`,
    'Vous pouvez la relire, la corriger et la confirmer vous-même.',
    'Vous pouvez la retirer quand vous voulez, sans dire pourquoi : elle est alors effacée.',
    `Pour cela, il suffit de le dire à ${by} ou à n'importe qui du groupe.`,
    "Vous n'êtes obligé à rien, et dire non ne change rien pour vous.",
  ],
};

export type NewCardMessages = typeof newCardFr;
