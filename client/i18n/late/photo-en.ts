/** The sentences of photos, in English. */
import type { PhotoMessages } from './photo-fr.ts';

export const photoEn: PhotoMessages = {
  title: 'Photos',
  photoOf: (title, position) => `${title}, photo ${position}`,
  remove: (position) => `Take photo ${position} away`,
  removed: 'Photo taken away.',
  add: 'Add a photo',
  preparing: 'Preparing the photo…',
  coming: (alt) => (alt === '' ? 'Photo to come' : `Photo to come: ${alt}`),
  comingShort: 'Photo to come',
  unreadable: 'This device cannot read this photo.',
  notAPicture:
    'This file is not a photo that this browser can read. Choose another one, in JPEG or PNG for instance.',
  tooLarge: 'This photo is too large: 40 MB and 100 million pixels at most.',
  noKey: "This device has not received the group's keys yet. Try again once it is back online.",
  storage: 'There is no room left on this device to keep the photo. Make some, then try again.',
  partMissing: 'The first photo needs the network. Try again when you are online.',
};
