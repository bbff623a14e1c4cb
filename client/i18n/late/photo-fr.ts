/** The sentences of photos, in French. */

export const photoFr = {
  title: 'Photos',
  photoOf: (title: string, position: number) => `${title}, photo ${position}`,
  remove: (position: number) => `Retirer la photo ${position}`,
  removed: 'Photo retirée.',
  add: 'Ajouter une photo',
  preparing: 'Préparation de la photo…',
  coming: (alt: string) => (alt === '' ? 'Photo à venir' : `Photo à venir : ${alt}`),
  comingShort: 'Photo à venir',
  unreadable: 'Cet appareil ne peut pas lire cette photo.',
  notAPicture:
    "Ce fichier n'est pas une photo que ce navigateur sait lire. Choisissez-en une autre, en JPEG ou en PNG par exemple.",
  tooLarge: 'Cette photo est trop grande : 40 Mo et 100 millions de pixels au plus.',
  noKey: "Cet appareil n'a pas encore reçu les clés du groupe. Réessayez quand il aura retrouvé le réseau.",
  storage: "Il n'y a plus de place sur cet appareil pour garder la photo. Libérez-en, puis réessayez.",
  partMissing: 'Il faut le réseau pour la première photo. Réessayez quand vous serez en ligne.',
};

export type PhotoMessages = typeof photoFr;
