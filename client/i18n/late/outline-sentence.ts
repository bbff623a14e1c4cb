/** Why a file with a group's own outlines was not taken. */
import type { OutlineFailure } from '../../../core/map/outline.ts';
import type { MapMessages } from './map-fr.ts';

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
    case 'too-detailed':
      return outline[failure.type];
  }
}
