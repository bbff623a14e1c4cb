/**
 * Who else holds a copy of a space, and how recent: "Qui garde nos données ?". By the signed words that the leader hears, one small record
 * a device, kept at most once a minute. Of an envelope only its number counts: a device lacks what it has not said to hold.
 */
import { type Bytes, EMPTY_BYTES } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import { docClass } from '../../crypto/ring.ts';
import type { DeviceId, DocId } from '../../id/id.ts';
import { mayRead } from '../../roster/role.ts';
import { roleOf } from '../../roster/roster.ts';
import type { Standing } from '../document/standing.ts';
import type { Profile } from '../storage/profile.ts';
import { remove, type StorageChange } from '../storage/storage.ts';
import type { Timers } from '../time.ts';
import type { SpaceBook } from './space-book.ts';

/** Soon after the first word, for who closes the page in its first minute; then seldom. */
const KEEP_AFTER_MS = 2000;
const KEEP_EVERY_MS = 60_000;

/** Of one other device, over the documents that it and this device may read. */
export interface Copy {
  /** Seconds since 1970 by the relay's clock. */
  readonly heardS: number;
  /** How many of the envelopes that this device holds it has not said to hold. */
  readonly lacks: number;
  /** How many more it holds than this device: what is still on its way here. */
  readonly ahead: number;
}

export interface Copies {
  heard(doc: DocId, device: DeviceId, standing: Standing): void;
  /** Active devices that were heard, by id. `here`: where this device stands. */
  read(here: ReadonlyMap<DocId, Standing>): Readonly<Record<string, Copy>>;
  /** Stores what was not stored yet. */
  close(): void;
}

export interface CopiesOptions {
  readonly book: SpaceBook;
  readonly profile: Profile;
  readonly timers: Timers;
  /** The leader's term: a later leader's records stand [Y6]. */
  readonly term: number;
  /** Seconds since 1970 by the relay's clock. */
  readonly nowS: () => number;
  /** Records of former leaders have been read. */
  readonly loaded: () => void;
}

/** What one device said last. Of former leaders' time only totals are known, and a sum is empty. */
interface Known {
  readonly heardS: number;
  readonly standings: ReadonlyMap<DocId, Standing>;
}

export function createCopies(options: CopiesOptions): Copies {
  const { book, profile, timers, term } = options;
  const { storage, records } = profile;
  const { space } = book;
  const known = new Map<DeviceId, Known>();
  const unkept = new Set<DeviceId>();
  let cancelKeep: (() => void) | undefined;
  let cancelRest: (() => void) | undefined;

  const keepSoon = (): void => {
    if (cancelRest) return;
    cancelKeep ??= timers.after(KEEP_AFTER_MS, () => {
      cancelKeep = undefined;
      cancelRest = timers.after(KEEP_EVERY_MS, () => {
        cancelRest = undefined;
        if (unkept.size > 0) keepSoon();
      });
      void keep();
    });
  };

  /** What cannot be stored is said again one day: nothing is lost by it but the memory of when. */
  const keep = async (): Promise<void> => {
    const devices = [...unkept];
    unkept.clear();
    const rows = devices.flatMap((device) => {
      const copy = known.get(device);
      return copy ? [records.seal('copies', [space, device], encodeCopy(copy))] : [];
    });
    if (rows.length === 0) return;
    const changes = await Promise.all(rows);
    // a space that was taken off this device meanwhile must leave nothing behind
    if ((await storage.get('spaces', [space]).catch(() => undefined)) === undefined) return;
    await storage.commit(changes, term);
  };

  const load = async (): Promise<void> => {
    const gone: StorageChange[] = [];
    for (const { key, value } of await storage.list('copies', [space])) {
      const device = String(key[1]) as DeviceId;
      if (roleOf(book.roster, device) === undefined) {
        gone.push(remove('copies', key));
        continue;
      }
      const copy = decodeCopy(await records.open('copies', key, value));
      if (copy) known.set(device, laterOf(copy, known.get(device)));
    }
    if (gone.length > 0) await storage.commit(gone, term);
    options.loaded();
  };

  const copyOf = (
    device: DeviceId,
    { heardS, standings }: Known,
    here: ReadonlyMap<DocId, Standing>,
  ): Copy => {
    const role = roleOf(book.roster, device);
    let lacks = 0;
    let ahead = 0;
    for (const [doc, mine] of here) {
      const named = docClass(doc);
      if (!role || !named || !mayRead(role, named)) continue;
      lacks += lackingIn(mine, standings.get(doc));
      ahead += Math.max(0, (standings.get(doc)?.total ?? 0) - mine.total);
    }
    return { heardS, lacks, ahead };
  };

  void load().catch(() => undefined); // unreadable storage is told by whoever needs what is in it

  return {
    heard: (doc, device, { total, sum }) => {
      if (device === profile.keys.device) return;
      const standings = new Map(known.get(device)?.standings);
      standings.set(doc, { total, sum });
      known.set(device, { heardS: options.nowS(), standings });
      unkept.add(device);
      keepSoon();
    },
    read: (here) => {
      const copies: Record<string, Copy> = {};
      for (const [device, one] of known) {
        if (roleOf(book.roster, device) === undefined) continue;
        copies[device] = copyOf(device, one, here);
      }
      return copies;
    },
    close: () => {
      cancelKeep?.();
      cancelRest?.();
      void keep().catch(() => undefined);
    },
  };
}

/** A device that holds more than this one may lack something of it all the same; it says so when it has caught up. */
function lackingIn(mine: Standing, theirs: Standing | undefined): number {
  if (!theirs || theirs.total < mine.total) return mine.total - (theirs?.total ?? 0);
  return theirs.sum !== '' && theirs.total === mine.total && theirs.sum !== mine.sum ? 1 : 0;
}

/** What this leader heard while a former one's record was read counts for more, document by document. */
function laterOf(stored: Known, heard: Known | undefined): Known {
  if (!heard) return stored;
  return { heardS: heard.heardS, standings: new Map([...stored.standings, ...heard.standings]) };
}

/** heard seconds v | n×(document 16, envelopes held v) */
function encodeCopy({ heardS, standings }: Known): Bytes {
  const writer = new Writer().varUint(Math.max(0, heardS));
  return writer.list([...standings], ([doc, { total }]) => writer.hex(doc).varUint(total)).finish();
}

function decodeCopy(bytes: Bytes = EMPTY_BYTES): Known | undefined {
  const reader = new Reader(bytes);
  const copy: Known = {
    heardS: reader.varUint(),
    standings: new Map(
      reader.list(17, (): [DocId, Standing] => [
        reader.hex(16) as DocId,
        { total: reader.varUint(), sum: '' },
      ]),
    ),
  };
  return reader.done ? copy : undefined;
}
