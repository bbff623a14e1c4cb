/** What the files of the example hold, read without trust: a file is a projection made for people, not an encoding. */

/** The contents of one group's files; one that is left out has nothing to load. `groups` names both groups. */
export interface DemoFiles {
  readonly groups: unknown;
  readonly plan?: unknown;
  readonly decisions?: unknown;
  readonly inventory?: unknown;
  readonly link?: unknown;
}

export type DemoGroup = 'tilleuls' | 'combe';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Empty when there is none. */
export function fieldsAt(fields: unknown, key: string): Fields {
  const value = isFields(fields) ? fields[key] : undefined;
  return isFields(value) ? value : {};
}

/** The entries that are fields. */
export function listAt(fields: unknown, key: string): readonly Fields[] {
  const value: unknown = isFields(fields) ? fields[key] : undefined;
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Empty when there is none. */
export function textAt(fields: Fields, key: string): string {
  const value = fields[key];
  return typeof value === 'string' ? value : '';
}

export function textsAt(fields: Fields, key: string): readonly string[] {
  const value = fields[key];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** Seconds since 1970 of "2026-11-10T09:00:00Z" or of the first second of "2026-11-10"; 0 for anything else. */
export function secondsAt(fields: Fields, key: string): number {
  const parsed = Date.parse(textAt(fields, key));
  return Number.isNaN(parsed) ? 0 : Math.floor(parsed / 1000);
}
