/** The sentences of how to reach somebody, in French. */

export const contactFr = {
  title: 'Mes coordonnées',
  why: 'Facultatif. Seules les personnes du groupe les voient, et vous les effacez quand vous voulez.',
  phone: 'Téléphone',
  email: 'E-mail',
  note: 'Un mot pour vous joindre',
  noteHint: 'Par exemple : plutôt le soir.',
  notAPhone: 'Numéro : chiffres et espaces.',
  notAnEmail: 'Adresse e-mail : par exemple awa@exemple.fr.',
  closed: "Les coordonnées sont réservées au groupe : rien n'est enregistré.",
  saved: "C'est noté.",
  erased: "C'est effacé.",
};

export type ContactMessages = typeof contactFr;
