/**
 * From the short readable ids of the example to ids as the domain makes them: what was loaded has the id that its room gave it, what
 * waits for a room a fresh one, always the same, so that references keep together.
 */
import { isFields } from './demo-files.ts';

/** Of entities; `grp_`, `dev_`, `rst_` and the ids of events are told with `set`, kits and factors are no entities of a group. */
const ENTITY =
  /^(act|bk|bs|bud|chk|crs|dec|dia|era|fun|gat|ind|lnk|loan|mat|mbr|mil|msg|mv|ph|prj|res|rul|tsk)_\w+$/;

export interface IdMap {
  set(demoId: string, id: string): void;
  /** The text itself when it names nothing. */
  of(text: string): string;
  /** A copy in which every text and key that is an id is replaced. */
  rewrite(value: unknown): unknown;
  /** By id of the example. */
  readonly entries: ReadonlyMap<string, string>;
}

/** `newId`: random, with the given prefix. */
export function createIdMap(newId: (prefix: string) => string): IdMap {
  const entries = new Map<string, string>();

  const of = (text: string): string => {
    const known = entries.get(text);
    if (known !== undefined) return known;
    const prefix = ENTITY.exec(text)?.[1];
    if (prefix === undefined) return text;
    const id = newId(prefix);
    entries.set(text, id);
    return id;
  };

  const rewrite = (value: unknown): unknown => {
    if (typeof value === 'string') return of(value);
    if (Array.isArray(value)) return value.map(rewrite);
    if (!isFields(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [of(key), rewrite(member)]));
  };

  return { set: (demoId, id) => void entries.set(demoId, id), of, rewrite, entries };
}
