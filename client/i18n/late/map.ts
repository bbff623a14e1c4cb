/** The sentences of the map, in the language that is spoken. */
import type { OutlineFailure } from '../../../core/map/outline.ts';
import { lateText } from './late-text.ts';
import { mapEn } from './map-en.ts';
import { mapFr, type MapMessages } from './map-fr.ts';

export const useMapText = lateText({ fr: mapFr, en: mapEn });

/** Why a group's own outline was not taken. */
export function outlineSentence({ outline }: MapMessages, failure: OutlineFailure): string {
  switch (failure.type) {
    case 'too-large':
      return outline['too-large'](failure.mostBytes);
    case 'too-many':
      return outline['too-many'](failure.most);
    case 'bad-shape':
    case 'out-of-range':
      return outline[failure.type](failure.at);
    case 'not-json':
    case 'no-features':
    case 'swapped':
      return outline[failure.type];
  }
}
