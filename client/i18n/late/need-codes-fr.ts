/** What stands behind each need code, in French: a few things that everybody knows. Their names are in `sharing-values-fr.ts`. */
import type { NeedCode } from '../../../core/inventory/values.ts';

export const needCodesFr: Readonly<Record<NeedCode, string>> = {
  'food+drink': 'un repas, des légumes, un four',
  water: 'un robinet, de la pluie gardée, un tuyau',
  land: 'un carré de jardin, de la terre, un composteur',
  mobility: 'un trajet, un vélo, une remorque',
  health: 'accompagner chez le médecin, un fauteuil, des soins',
  culture: 'un instrument, des livres, une sortie',
  safety: 'éclairer un passage, garder un œil, un détecteur',
  housing: 'une chambre, un toit pour quelques jours',
  open_space: 'une salle, une cour, un banc',
  objects_of_utility: 'une perceuse, une échelle, une marmite',
  clothes: 'des habits, une machine à coudre, des chaussures',
  learning_opportunities: 'le français, une leçon, un coup de main pour les devoirs',
  energy: 'du bois, un panneau solaire, un radiateur',
  supportive_relationships: "garder des enfants, une visite, quelqu'un à qui parler",
  participation: 'des bras, aider aux papiers, tenir une réunion',
  spirituality: 'un temps de silence, une fête',
};
