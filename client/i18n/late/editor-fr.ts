/** The sentences of the editor of a description, in French. */

export const editorFr = {
  placeholder: 'Détails, liens, qui appeler…',
  opening: 'Les détails arrivent…',
  /** In the place of what a role may not read. */
  reserved: 'élément réservé au groupe',
  unopened: "Cette description ne peut pas être lue sur cet appareil pour l'instant, mais rien n'est effacé.",
  empty: 'Aucun détail.',
  toolbar: 'Mise en forme',
  bold: 'Gras',
  italic: 'Italique',
  list: 'Liste à puces',
  link: 'Lien',
  linkAddress: 'Adresse du lien',
  placeLink: 'Poser le lien',
  removeLink: 'Retirer le lien',
  openLink: 'Ouvrir le lien',
  linkRefused: "Cette adresse ne peut pas servir de lien. Elle commence d'habitude par https://.",
  tooLong: (limit: number) =>
    `${limit.toLocaleString('fr')} caractères au plus : ce que vous venez d'ajouter n'a pas été pris, le reste est gardé.`,
  pasteTooLong: (limit: number) =>
    `${limit.toLocaleString('fr')} caractères au plus : le texte collé n'a pas été pris. Il est toujours dans le presse-papiers.`,
  overLimit: (limit: number) =>
    `Plusieurs personnes ont écrit ici : le texte dépasse ${limit.toLocaleString('fr')} caractères. Rien n'est perdu ; raccourcissez-le pour pouvoir y ajouter.`,
  foreign:
    "Cette description contient des éléments que cette version de Placette ne sait pas modifier. Rien n'est effacé. Rechargez la page pour prendre la version la plus récente, ou gardez les mots seuls.",
  keepText: 'Garder les mots seuls',
  /** Asked before it is done: nothing brings the rest back. */
  keepTextAsk: "Tout ce qui n'est pas des mots sera effacé pour tout le monde, sans retour possible.",
  keepTextSure: 'Oui, garder les mots seuls',
};

export type EditorMessages = typeof editorFr;
