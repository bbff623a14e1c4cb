/** Neighbours to choose from: short names and long ones, with every accent. */
export const PEOPLE = [
  { value: 'awa', label: 'Awa' },
  { value: 'elio', label: 'Élio', detail: 'membre' },
  { value: 'francois', label: 'François' },
  { value: 'jeanne', label: 'Jeanne', detail: 'facilite' },
  { value: 'louise', label: 'Louise' },
  { value: 'max', label: 'Maximiliane-Wilhelmine Donaudampfschifffahrtskapitänswitwe' },
  { value: 'minh', label: 'Minh' },
  { value: 'zoe', label: 'Zoé', detail: 'de passage' },
] as const;

export type PersonId = (typeof PEOPLE)[number]['value'];
