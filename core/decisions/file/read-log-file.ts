/** The text of an exported register taken apart; never throws. Nothing in it is believed yet. */
import { base64urlToBytes } from '../../bytes/base64url.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { LOG_FORMAT } from './log-file.ts';

export type LogFileFault =
  | { readonly type: 'file-too-large' }
  /** No JSON, or cut off. */
  | { readonly type: 'file-not-json' }
  | { readonly type: 'file-of-another-kind' };

export interface RawLog {
  readonly group: string;
  readonly events: readonly unknown[];
  readonly bodies: readonly (readonly [id: string, body: unknown])[];
  readonly heads: readonly (readonly [subject: string, ids: readonly string[]])[];
  readonly chain: readonly Bytes[];
  /** Written as registers are. Else something is there that no register has, twice, or out of its place. */
  readonly isCanonical: boolean;
}

/** Characters: 20,000 facts with their words are about 20 MB. */
const LONGEST_FILE = 200_000_000;
/** Of an event's payload, see `read-event`; the file's own shell around it. */
const DEEPEST = 32;
const FIELDS = ['bodies', 'events', 'format', 'group', 'heads', 'roster', 'v'];

export function readLogFile(text: string): Result<RawLog, LogFileFault> {
  if (text.length > LONGEST_FILE) return fail({ type: 'file-too-large' });
  const value = parse(text);
  if (value === undefined) return fail({ type: 'file-not-json' });
  if (!isRecord(value) || value['format'] !== LOG_FORMAT || value['v'] !== 1) return ofAnotherKind();
  const { group, events, bodies, heads, roster } = value;
  if (typeof group !== 'string' || !isList(events) || !isList(roster)) return ofAnotherKind();
  if (!isRecord(bodies) || !isRecord(heads)) return ofAnotherKind();
  const headLists = Object.entries(heads).map(([subject, ids]) => [subject, textsIn(ids)] as const);
  const chain: Bytes[] = [];
  for (const op of roster) {
    const bytes = typeof op === 'string' ? base64urlToBytes(op) : undefined;
    if (!bytes) return ofAnotherKind();
    chain.push(bytes);
  }
  const isInPlace =
    Object.keys(value).sort().join() === FIELDS.join() &&
    isRising(events.map(idIn)) &&
    headLists.every(
      ([subject, ids]) => isRising(ids) && heads[subject] !== undefined && isTexts(heads[subject]),
    );
  const isCanonical = isInPlace && isWritten(value, text);
  return ok({ group, events, bodies: Object.entries(bodies), heads: headLists, chain, isCanonical });
}

/** As the file has it, empty when there is none. */
export function idIn(event: unknown): string {
  if (!isRecord(event)) return '';
  return typeof event['id'] === 'string' ? event['id'].slice(0, 64) : '';
}

function ofAnotherKind(): Result<RawLog, LogFileFault> {
  return fail({ type: 'file-of-another-kind' });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRising(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] ?? '') < text);
}

function textsIn(value: unknown): readonly string[] {
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Also of values that have no canonical form, so that one bad fact is named and the others are read: they keep their place. */
function isWritten(value: unknown, text: string): boolean {
  const parts: string[] = [];
  return write(value, parts, 0) && parts.join('') === text;
}

/** `false`: nested too deep. */
function write(value: unknown, parts: string[], depth: number): boolean {
  if (depth > DEEPEST) return false;
  if (Array.isArray(value)) {
    parts.push('[');
    for (const [index, item] of value.entries()) {
      if (index > 0) parts.push(',');
      if (!write(item, parts, depth + 1)) return false;
    }
    parts.push(']');
    return true;
  }
  if (!isRecord(value)) {
    parts.push(JSON.stringify(value));
    return true;
  }
  parts.push('{');
  for (const [index, key] of Object.keys(value).sort().entries()) {
    if (index > 0) parts.push(',');
    parts.push(JSON.stringify(key), ':');
    if (!write(value[key], parts, depth + 1)) return false;
  }
  parts.push('}');
  return true;
}
