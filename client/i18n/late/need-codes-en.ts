/** What stands behind each need code, in English. */
import type { needCodesFr } from './need-codes-fr.ts';

export const needCodesEn: typeof needCodesFr = {
  'food+drink': 'a meal, vegetables, an oven',
  water: 'a tap, stored rain, a hose',
  land: 'a plot of garden, soil, a composter',
  mobility: 'a ride, a bicycle, a trailer',
  health: 'going along to the doctor, a wheelchair, care',
  culture: 'an instrument, books, an outing',
  safety: 'a light in a passage, keeping an eye open, a detector',
  housing: 'a room, a roof for a few days',
  open_space: 'a hall, a yard, a bench',
  objects_of_utility: 'a drill, a ladder, a big pot',
  clothes: 'clothes, a sewing machine, shoes',
  learning_opportunities: 'French, a lesson, help with homework',
  energy: 'firewood, a solar panel, a heater',
  supportive_relationships: 'minding children, a visit, somebody to talk to',
  participation: 'hands, help with forms, running a meeting',
  spirituality: 'a time of silence, a feast',
};
