/**
 * What was typed and not yet taken, kept on this device over a reload: a sealed row for each field, in the table `typed` under [space of the
 * page, tab, number]. A tab that opens takes over what tabs that are gone have left; living ones keep theirs.
 */
import { utf8 } from '../../core/bytes/bytes.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { type Key, remove, type StorageChange } from '../../core/sync/storage/storage.ts';
import type { DraftStore } from '../ui/kept-drafts.ts';

export interface StoredDraftsOptions {
  readonly profile: Profile;
  readonly tab: string;
  /** Of other tabs that are open. */
  readonly openTabs: readonly string[];
  /** Where one types now, so that it goes with its group; empty outside of any. */
  readonly space: () => string;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  /** What is written is on the disk, and not in memory alone. */
  readonly isStored: () => boolean;
}

export interface StoredDrafts extends DraftStore {
  readonly restored: ReadonlyMap<string, string>;
}

/** Sealed as JSON: `{"name":"step/tsk_1","text":"Scier","atMs":1790000000000}`. */
interface Typed {
  readonly name: string;
  readonly text: string;
  readonly atMs: number;
}

/** Rejects when storage cannot be read. */
export async function openStoredDrafts(options: StoredDraftsOptions): Promise<StoredDrafts> {
  const { profile, tab, openTabs, space, nowMs, isStored } = options;
  const keys = new Map<string, Key>();
  const restored = new Map<string, string>();
  const unwritten = new Map<string, string | undefined>();
  let count = 0;
  let isWriting = false;

  const seal = (key: Key, typed: Typed): Promise<StorageChange> =>
    profile.records.seal('typed', key, utf8(JSON.stringify(typed)));

  for (const { key, typed } of await left(profile, openTabs)) {
    if (restored.has(typed.name)) continue; // typed in two tabs: the older one comes when the newer one is sent
    const mine = [key[0] ?? '', tab, count++];
    const moved = await profile.storage.commit([remove('typed', key), await seal(mine, typed)]);
    keys.set(typed.name, moved.ok ? mine : key);
    restored.set(typed.name, typed.text);
  }

  const change = async (name: string, text: string | undefined): Promise<StorageChange | undefined> => {
    const known = keys.get(name);
    if (text === undefined) return known && remove('typed', known);
    const key = known ?? [space(), tab, count++];
    keys.set(name, key);
    return seal(key, { name, text, atMs: nowMs() });
  };

  /** What is typed while something is written goes with the next batch, and of each field only the last. */
  const write = async (): Promise<void> => {
    if (isWriting) return;
    isWriting = true;
    while (unwritten.size > 0) {
      const batch = [...unwritten];
      const changes = await Promise.all(batch.map(([name, text]) => change(name, text)));
      const written = await profile.storage.commit(changes.filter((one) => one !== undefined));
      if (!written.ok) break; // said by storage itself; what is typed next tries again
      for (const [name, text] of batch) {
        if (text === undefined) keys.delete(name);
        if (unwritten.get(name) === text) unwritten.delete(name);
      }
    }
    isWriting = false;
  };

  return {
    restored,
    changed: (name, text) => {
      unwritten.set(name, text);
      void write();
    },
    isBehind: () => unwritten.size > 0 || !isStored(),
  };
}

/** Of tabs that are gone, the newest first. */
async function left(
  { storage, records }: Profile,
  openTabs: readonly string[],
): Promise<readonly { readonly key: Key; readonly typed: Typed }[]> {
  const rows = (await storage.list('typed', [])).filter(({ key }) => !openTabs.includes(String(key[1])));
  const read = await Promise.all(
    rows.map(async ({ key, value }) => {
      const plain = await records.open('typed', key, value);
      const typed = plain && readTyped(new TextDecoder().decode(plain));
      return typed ? [{ key, typed }] : [];
    }),
  );
  return read.flat().toSorted((a, b) => b.typed.atMs - a.typed.atMs);
}

function readTyped(json: string): Typed | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('name' in value && 'text' in value && 'atMs' in value)) return undefined;
    const { name, text, atMs } = value;
    const isTyped = typeof name === 'string' && typeof text === 'string' && typeof atMs === 'number';
    return isTyped ? { name, text, atMs } : undefined;
  } catch {
    return undefined; // of a later version, or damaged
  }
}
