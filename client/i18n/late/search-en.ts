/** The sentences of the search, in English; what its field is called is in `en.ts`. */
import { list, plural } from '../words-en.ts';
import type { SearchMessages } from './search-fr.ts';

export const searchEn: SearchMessages = {
  none: (words) => `Nothing matches “${words}”.`,
  count: (count) => plural(count, { one: '# result', other: '# results' }),
  results: 'Results',
  some: 'Nothing has all of these words. This comes close.',
  kind: {
    project: 'Project',
    task: 'Task',
    card: 'Card',
    person: 'Person',
    decision: 'Decision',
  },
  keptBy: (names) => `kept by ${list(names)}`,
  forYou: 'for you',
  archived: { project: 'archived', task: 'archived', card: 'archived' },
};
