/** Why a drawing was not taken for the group's map, as a sentence. */
import type { OutlineFailure } from '../../../core/map/outline.ts';
import type { PhotoKeepFailure } from '../../state/blobs.ts';
import type { MapMessages } from './map-fr.ts';
import type { MapGroundMessages } from './map-ground-fr.ts';
import { outlineSentence } from './outline-sentence.ts';

export type DrawingFailure = OutlineFailure | PhotoKeepFailure | { readonly type: 'unreadable-file' };

export function drawingSentence(
  text: MapGroundMessages,
  mapText: MapMessages,
  failure: DrawingFailure,
): string {
  switch (failure.type) {
    case 'unreadable-file':
      return text.unreadableFile;
    case 'no-key':
      return text.noKey;
    case 'storage-full':
    case 'storage-failed':
    case 'stale-term':
      return text.storage;
    case 'part-missing':
      return text.partMissing;
    case 'too-big':
      return mapText.outline['too-detailed'];
    default:
      return outlineSentence(mapText, failure);
  }
}
