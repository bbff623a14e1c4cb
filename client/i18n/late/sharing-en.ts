/** The sentences of Partage, in English. */
import { plural } from '../words-en.ts';
import type { SharingMessages } from './sharing-fr.ts';

export const sharingEn: SharingMessages = {
  title: 'Sharing',
  empty: 'Nothing is shared here yet.',
  firstHint: 'Say what you can lend or do: a drill, a room, sewing…',
  closed: 'What is shared is for members of the group.',
  count: (cards) => plural(cards, { one: '# card', other: '# cards' }),
};
