/** Why a photo was not taken, as a sentence. */
import type { PhotoFailure } from '../../photo/shrink-photo.ts';
import type { PhotoKeepFailure } from '../../state/blobs.ts';
import type { PhotoMessages } from './photo-fr.ts';

export function photoSentence(text: PhotoMessages, failure: PhotoFailure | PhotoKeepFailure): string {
  switch (failure.type) {
    case 'not-a-picture':
      return text.notAPicture;
    case 'too-large':
    case 'too-big':
      return text.tooLarge;
    case 'no-key':
      return text.noKey;
    case 'storage-full':
    case 'storage-failed':
    case 'stale-term':
      return text.storage;
    case 'part-missing':
      return text.partMissing;
  }
}
