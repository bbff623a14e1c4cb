/** The sentences of supplies: what there is, what came in and went out, in English. */
import { list, on, plural } from '../words-en.ts';
import type { StockMessages } from './stock-fr.ts';

export const stockEn: StockMessages = {
  title: 'What there is',
  none: 'Nothing has been noted yet.',
  noneHint: 'Note what there is to begin with: “Add”.',
  overdrawn: (amount) => `${amount}, to be put right`,
  overdrawnWhy: (who) =>
    `More was noted as taken than there was. Taken since the count was right: ${list(who)}.`,
  overdrawnMend: 'See what is really left, then count again: the count is right once more.',
  tookPart: (name, amount) => `${name} ${amount}`,
  andMore: (count) => plural(count, { one: '# other time', other: '# other times' }),
  act: 'Note a movement',
  acts: { add: 'Add', take: 'Take', count: 'Count again' },
  howMuch: { add: 'How much comes in', take: 'How much goes out', count: 'How much there really is' },
  unitHint: (unit) => `In ${unit}, or with its unit: “500 g”.`,
  plainHint: (unit) => `In ${unit}.`,
  save: { add: 'Add', take: 'Take', count: 'Correct the count' },
  saved: {
    add: (amount) => `${amount} added.`,
    take: (amount) => `${amount} taken.`,
    count: (amount) => `Count corrected: there is ${amount}.`,
  },
  alreadyRight: 'That is what is noted already.',
  unitName: {
    unit: 'pieces',
    person: 'people',
    hour: 'hours',
    day: 'days',
    month: 'months',
    g: 'kilos',
    ml: 'litres',
    repas: 'meals',
  },
  failure: {
    empty: 'Say how much.',
    amount: 'This is no amount. For example: 2.5.',
    unit: (unit) => `This supply is counted in ${unit}.`,
    fraction: 'That is too small: the smallest part that counts is a whole one.',
    zero: 'Say how much: a number above zero.',
    tooLarge: 'That is more than a neighbourhood can keep. Is there a slip?',
  },
  movements: (count) => plural(count, { one: '# movement', other: '# movements' }),
  showAll: (count) => plural(count, { one: 'Show # movement', other: 'Show all # movements' }),
  reason: {
    raise: 'added',
    lower: 'taken off',
    produce: 'produced',
    consume: 'taken',
    transfer: 'given or received',
    transferCustody: 'entrusted',
  },
  by: (name, day) => `by ${name}, ${on(day)}`,
  thenLeft: (amount) => `${amount} left`,
  curve: (from, to) => `Course: from ${from} to ${to}`,
  unreadable: (count) =>
    plural(count, {
      one: '# unreadable movement is not counted.',
      other: '# unreadable movements are not counted.',
    }),
};
