/** What this profile keeps of one space: its relay, its roster chain and the epoch keys, sealed at rest [K1]. */
import { type Bytes, bytesEqual, EMPTY_BYTES } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import type { EpochId, SpaceId } from '../../id/id.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { EpochKeys } from '../../roster/epoch-keys.ts';
import { extendRoster, foldRoster, foldVerified } from '../../roster/fold.ts';
import { identifyOperation, opHash } from '../../roster/identified-operation.ts';
import { refuse, type RosterRefusal } from '../../roster/refusal.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Profile } from '../storage/profile.ts';
import {
  type Key,
  put,
  remove,
  type Row,
  type StorageChange,
  type StorageFailure,
} from '../storage/storage.ts';
import { createTurns } from '../turns.ts';
import { createKeyRing, type KeyRing } from './key-ring.ts';

export interface SpaceBook {
  readonly space: SpaceId;
  /** http(s) origin of the relay; empty: the one that serves the page. */
  readonly relay: string;
  readonly ring: KeyRing;
  readonly roster: Roster;
  /** The operations behind `roster`, oldest first. */
  readonly chain: readonly Bytes[];
  /** Verifies, keeps and folds further operations, those known already left out; with a refusal nothing changes. */
  extend(ops: readonly Bytes[]): Promise<Result<void, RosterRefusal | StorageFailure>>;
  /** Takes another history of the space in the place of this one [R6]; its keys stay, for reading. With a refusal nothing changes. */
  replace(chain: readonly Bytes[]): Promise<Result<void, RosterRefusal | StorageFailure>>;
  keepKeys(epoch: EpochId, keys: EpochKeys): Promise<Result<void, StorageFailure>>;
  /** Takes in what another tab stored. */
  reload(): Promise<void>;
}

export interface NewSpaceRecord {
  readonly space: SpaceId;
  readonly relay: string;
  readonly chain: readonly Bytes[];
  readonly keys: readonly { readonly epoch: EpochId; readonly keys: EpochKeys }[];
}

export type SpaceDamage = { readonly type: 'space-damaged'; readonly space: SpaceId };

export async function listSpaces(profile: Profile): Promise<readonly SpaceId[]> {
  const rows = await profile.storage.list('spaces', []);
  return rows.map((row) => String(row.key[0]) as SpaceId);
}

/** One batch: a space is there with its keys, or not at all. Saving it again changes nothing. */
export async function saveSpace(
  profile: Profile,
  record: NewSpaceRecord,
): Promise<Result<void, StorageFailure>> {
  const { space, chain } = record;
  // what stood there of another history
  const left = (await profile.storage.list('roster', [space])).filter(
    ({ key }) => Number(key[1]) >= chain.length,
  );
  return profile.storage.commit([
    ...(await sealSpace(profile, record)),
    ...left.map(({ key }) => remove('roster', key)),
  ]);
}

/** The rows of a space, for a batch that holds more than them. */
export async function sealSpace({ records }: Profile, record: NewSpaceRecord): Promise<StorageChange[]> {
  const { space } = record;
  return [
    await records.seal('spaces', [space], new Writer().string(record.relay).finish()),
    ...(await Promise.all(record.chain.map((op, n) => records.seal('roster', [space, n], op)))),
    ...(await Promise.all(
      record.keys.map(({ epoch, keys }) => records.seal('epoch-keys', [space, epoch], encodeKeys(keys))),
    )),
  ];
}

/**
 * Fails when a row of this space no longer opens, its chain no longer verifies or its first key is gone; nothing is deleted then, and
 * entering again writes them anew.
 */
export async function openSpaceBook(
  profile: Profile,
  space: SpaceId,
): Promise<Result<SpaceBook, SpaceDamage | RosterRefusal>> {
  const { records, storage } = profile;
  const head = await records.open('spaces', [space], await storage.get('spaces', [space]));
  const relay = head && new Reader(head).string();
  const chain = await readChain(profile, space);
  if (relay === undefined || !chain) return fail({ type: 'space-damaged', space });
  const folded = await foldStored(chain);
  if (!folded.ok) return folded;
  const ring = createKeyRing(space);
  await readKeys(profile, ring);
  const [first] = folded.value.epochs;
  if (!first || !ring.get(first.id)) return fail({ type: 'space-damaged', space });

  /** An invitation made here and what another tab stored arrive together: one after the other, or the chain would hold one twice. */
  const turns = createTurns();
  let roster = folded.value;
  let ops = chain;
  /** Listed with what is refused, so that people are told. */
  const keepVoid = async (op: Bytes): Promise<StorageChange> => {
    const row = new Writer().string('void-branch').bytes(op).finish();
    return records.seal('refused', [space, 'roster', await opHash(op)], row);
  };
  const book: SpaceBook = {
    space,
    relay,
    ring,
    get roster() {
      return roster;
    },
    get chain() {
      return ops;
    },
    extend: (further) =>
      turns.run(async () => {
        const fresh = further.slice(overlap(ops, further));
        const extended = await extendRoster(roster, fresh);
        if (!extended.ok) return extended;
        const from = ops.length;
        const rows = await Promise.all(fresh.map((op, i) => records.seal('roster', [space, from + i], op)));
        const written = await storage.commit(rows);
        if (!written.ok) return written;
        roster = extended.value;
        ops = [...ops, ...fresh];
        return ok(undefined);
      }),
    replace: (chain) =>
      turns.run(async () => {
        const folded = await foldRoster(chain);
        if (!folded.ok) return folded;
        const rows = await Promise.all(chain.map((op, n) => records.seal('roster', [space, n], op)));
        const voided = await Promise.all(
          ops.filter((op) => !chain.some((other) => bytesEqual(op, other))).map(keepVoid),
        );
        const left = ops.slice(chain.length).map((_, i) => remove('roster', [space, chain.length + i]));
        const written = await storage.commit([
          ...rows,
          ...left,
          ...voided,
          put('refused', redraftDueKey(space), EMPTY_BYTES),
        ]);
        if (!written.ok) return written;
        roster = folded.value;
        ops = [...chain];
        return ok(undefined);
      }),
    keepKeys: async (epoch, keys) => {
      const row = await records.seal('epoch-keys', [space, epoch], encodeKeys(keys));
      const written = await storage.commit([row]);
      if (written.ok) ring.add(epoch, keys);
      return written;
    },
    reload: () =>
      turns.run(async () => {
        const stored = await readChain(profile, space);
        const isSame = stored?.length === ops.length && isStartOf(ops, stored);
        const folded = stored && !isSame ? await foldStored(stored) : undefined;
        if (stored && folded?.ok) {
          roster = folded.value;
          ops = stored;
        }
        await readKeys(profile, ring);
      }),
  };
  return ok(book);
}

/** Where it stands that work under void epochs waits to be drafted again: in the same batch as the other history. */
export function redraftDueKey(space: SpaceId): Key {
  return [space, 'redraft-due'];
}

/** Every operation was verified when it was stored, and rows are sealed under this browser's own key: the rules are asked, not the signatures. */
async function foldStored(chain: readonly Bytes[]): Promise<Result<Roster, RosterRefusal>> {
  const identified = await Promise.all(chain.map(identifyOperation));
  const whole = identified.filter((one) => one !== undefined);
  return whole.length === chain.length ? foldVerified(whole) : fail(refuse('malformed'));
}

function isStartOf(start: readonly Bytes[], chain: readonly Bytes[]): boolean {
  return start.every((op, i) => bytesEqual(op, chain[i] ?? EMPTY_BYTES));
}

/** How many of `further` the chain ends with already: they came by another way while this one was asked for. */
function overlap(chain: readonly Bytes[], further: readonly Bytes[]): number {
  for (let count = Math.min(chain.length, further.length); count > 0; count--) {
    const tail = chain.slice(-count);
    if (tail.every((op, i) => bytesEqual(op, further[i] ?? EMPTY_BYTES))) return count;
  }
  return 0;
}

async function readChain({ storage, records }: Profile, space: SpaceId): Promise<Bytes[] | undefined> {
  const chain: Bytes[] = [];
  for (const row of await storage.list('roster', [space])) {
    const op = await records.open('roster', row.key, row.value);
    if (!op) return undefined;
    chain.push(op);
  }
  return chain;
}

async function readKeys(profile: Profile, ring: KeyRing): Promise<void> {
  for (const row of await profile.storage.list('epoch-keys', [ring.space])) {
    const keys = await readEpochKeys(profile, row);
    if (keys) ring.add(String(row.key[1]) as EpochId, keys);
  }
}

async function readEpochKeys({ records }: Profile, row: Row): Promise<EpochKeys | undefined> {
  const plain = await records.open('epoch-keys', row.key, row.value);
  return plain && decodeKeys(plain);
}

/** commons 32, then whether there is an inner key, then inner 32. */
function encodeKeys(keys: EpochKeys): Bytes {
  const writer = new Writer().raw(keys.commons).bool(keys.inner !== undefined);
  return (keys.inner ? writer.raw(keys.inner) : writer).finish();
}

function decodeKeys(bytes: Bytes): EpochKeys | undefined {
  const reader = new Reader(bytes);
  const commons = reader.raw(32);
  const keys = reader.bool() ? { commons, inner: reader.raw(32) } : { commons };
  return reader.done ? keys : undefined;
}
