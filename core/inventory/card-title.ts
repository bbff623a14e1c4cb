/** The name of a card: a short text in which nobody's phone number or address stands, because a card travels further than a contact. */
import { textField, type TextFailure } from '../doc/text-field.ts';
import { fail, type Result } from '../result/result.ts';

export type TitleFailure =
  | TextFailure
  | { readonly type: 'phone-in-title' }
  | { readonly type: 'email-in-title' };

/** Nine digits or more, however they are spaced; years, sizes and "2 × 1 500 W" stay. */
const PHONE = /(?:\+|\b0|\(0)[\s.()/\-_·\p{Pd}]{0,3}(?:\d[\s.()/\-_·\p{Pd}]{0,2}){8,14}/u;
const EMAIL = /[^\s@]+\s?@\s?[^\s@]+\.[^\s@]{2,}/u;

/** Judged as it would be kept, and as it would be read: digits of any form, and nothing invisible between them. */
export function cardTitle(typed: string): Result<string, TitleFailure> {
  const title = textField(typed);
  if (!title.ok) return title;
  const read = title.value.normalize('NFKC').replace(/\p{Cf}/gu, '');
  if (EMAIL.test(read)) return fail({ type: 'email-in-title' });
  if (PHONE.test(read)) return fail({ type: 'phone-in-title' });
  return title;
}
