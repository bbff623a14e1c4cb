/** Short texts that people type: trimmed, without control characters, counted in characters as people see code points. */
import { fail, ok, type Result } from '../result/result.ts';

export type TextFailure = { readonly type: 'empty' } | { readonly type: 'too-long'; readonly limit: number };

/** `Text140` of the domain: 1 to 140 characters. */
export const TEXT_LIMIT = 140;

/** Line breaks and tabs, which a paste brings along, become spaces; other control characters go. */
export function textField(typed: string, limit = TEXT_LIMIT): Result<string, TextFailure> {
  const text = typed
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
  if (text === '') return fail({ type: 'empty' });
  return countCharacters(text) > limit ? fail({ type: 'too-long', limit }) : ok(text);
}

/** Whether a stored value could have been entered: what fails is quarantined, not shown as if it were sound. */
export function isTextField(value: unknown, limit = TEXT_LIMIT): value is string {
  if (typeof value !== 'string' || value.length > 2 * limit || /\p{Cc}/u.test(value)) return false;
  const length = countCharacters(value.trim());
  return length > 0 && length <= limit;
}

const SURROGATES = /[\uD800-\uDFFF]/;

/** Code points: neither UTF-16 units nor what a font joins, so that all devices count alike. */
export function countCharacters(text: string): number {
  return SURROGATES.test(text) ? Array.from(text).length : text.length;
}
