/** The sentences of the editor of a description, in English. */
import type { EditorMessages } from './editor-fr.ts';

export const editorEn: EditorMessages = {
  placeholder: 'Details, links, who to call…',
  opening: 'The details are coming…',
  reserved: 'reserved for the group',
  unopened: 'This description cannot be read on this device for now, but nothing is deleted.',
  empty: 'No details.',
  toolbar: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  list: 'Bulleted list',
  link: 'Link',
  linkAddress: 'Address of the link',
  placeLink: 'Set the link',
  removeLink: 'Remove the link',
  openLink: 'Open the link',
  linkRefused: 'This address cannot be a link. It usually begins with https://.',
  tooLong: (limit) =>
    `${limit.toLocaleString('en')} characters at most: what you just added was not taken, the rest is kept.`,
  pasteTooLong: (limit) =>
    `${limit.toLocaleString('en')} characters at most: the pasted text was not taken. It is still in the clipboard.`,
  overLimit: (limit) =>
    `Several people wrote here: the text is longer than ${limit.toLocaleString('en')} characters. Nothing is lost; shorten it to be able to add.`,
  foreign:
    'This description holds things that this version of Placette cannot edit. Nothing is deleted. Reload the page to get the latest version, or keep the words alone.',
  keepText: 'Keep the words alone',
  keepTextAsk: 'Everything but the words will be deleted for everybody, and nothing brings it back.',
  keepTextSure: 'Yes, keep the words alone',
};
