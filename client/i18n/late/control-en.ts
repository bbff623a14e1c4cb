/** The sentences inside controls that only later screens have, in English. */
import { plural } from '../words-en.ts';
import type { ControlMessages } from './control-fr.ts';

export const controlEn: ControlMessages = {
  more: (name) => `Actions: ${name}`,
  remove: (name) => `Remove ${name}`,
  clear: (field) => `Clear: ${field}`,
  nothingFound: 'Nothing matches.',
  found: (count) => plural(count, { one: '# choice', other: '# choices' }),
  notInList: 'Choose from the list.',
  combobox: {
    triggerLabel: 'Show the choices',
    listboxLabel: 'Choices',
    focusAnnouncement: (option, chosen) => (chosen ? `${option}, chosen` : option),
    selectedAnnouncement: (option) => `${option}, chosen`,
  },
  date: {
    placeholder: 'Tuesday, tomorrow, 12 March…',
    pick: 'Choose in the calendar',
    none: 'No date',
    refused: 'Date not understood. For example: Tuesday, tomorrow, 12 March, 30/11.',
  },
  money: {
    refused: 'Amount: digits, a point, two decimals.',
  },
};
