/** What somebody may give to be reached by; how it is written, signed and read is in `contact.ts`. */
export const CONTACT_FIELDS = ['phone', 'email', 'note'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];

/** What its owner gave; a field that they left out or erased is not there. */
export type Contact = Readonly<Partial<Record<ContactField, string>>>;
