/** What the facts of the inventory have in common: a record under a random id, by somebody, at an instant. */
import { readInstant } from './instant.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** Longest text that stands for a member, a group, a series; ours have 26 characters. */
const NAME_LIMIT = 100;
/** Facts that one fact may cite. */
export const CITED_LIMIT = 2000;

/** Undefined for what is no plain record. */
export function readFields(raw: unknown): Fields | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(raw);
  return prototype === Object.prototype || prototype === null
    ? Object.fromEntries(Object.entries(raw))
    : undefined;
}

export function isName(raw: unknown): raw is string {
  return typeof raw === 'string' && raw.length > 0 && raw.length <= NAME_LIMIT;
}

/** '' where there is none; undefined for what is no name. */
export function readOptionalName(raw: unknown): string | undefined {
  if (raw === undefined || raw === null) return '';
  return isName(raw) ? raw : undefined;
}

/** Ids of other facts, known here or not; undefined for what is no list of them. */
export function readCited(raw: unknown): readonly string[] | undefined {
  if (raw === undefined) return [];
  if (!Array.isArray(raw) || raw.length > CITED_LIMIT) return undefined;
  return raw.every(isName) ? raw : undefined;
}

/** Who and when by their clock: shown, deciding nothing. */
export interface Mark {
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

export function readMark(raw: unknown): Mark | undefined {
  const fields = readFields(raw);
  const by = fields?.['by'];
  const atMs = readInstant(fields?.['at']);
  return isName(by) && atMs !== undefined ? { by, atMs } : undefined;
}
