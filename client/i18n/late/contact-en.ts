/** The sentences of how to reach somebody, in English. */
import type { ContactMessages } from './contact-fr.ts';

export const contactEn: ContactMessages = {
  title: 'My contact details',
  why: 'Optional. Only people of the group see them, and you erase them whenever you like.',
  phone: 'Phone',
  email: 'E-mail',
  note: 'A word on how to reach you',
  noteHint: 'For example: rather in the evening.',
  notAPhone: 'Number: digits and spaces.',
  notAnEmail: 'E-mail address: for example awa@example.org.',
  closed: 'Contact details are reserved for the group: nothing was saved.',
  saved: 'Noted.',
  erased: 'Erased.',
};
