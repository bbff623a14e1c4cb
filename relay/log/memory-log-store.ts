/** The store in memory: for simulations, and for a relay that may forget. Same promises as on disk, for as long as it lives. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { type DeviceId, NO_OP, type OpHash, type SpaceId } from '../../core/id/id.ts';
import type { KeyBox } from '../../core/protocol/frames.ts';
import type { BoxPlace, DeviceHead, LogKey, LogStore, NewEntry, RosterCommit } from './store.ts';
import { takeUpTo } from './take-up-to.ts';

interface SpaceRecord {
  readonly ops: { readonly hash: OpHash; readonly bytes: Bytes }[];
  devices: ReadonlySet<DeviceId>;
}

export function createMemoryLogStore(): LogStore {
  const id = randomBytes(32);
  const spaces = new Map<SpaceId, SpaceRecord>();
  const boxes = new Map<string, { readonly target: string; readonly box: Bytes }>();
  const logs = new Map<string, NewEntry[]>();
  const identities = new Set<string>();

  const logOf = (key: LogKey): NewEntry[] => logs.get(logName(key)) ?? [];

  function keepBoxes(place: Pick<BoxPlace, 'space' | 'epoch'>, added: readonly KeyBox[]): void {
    for (const { target, ring, box } of added)
      boxes.set(boxName({ ...place, target, ring }), { target, box });
  }

  return {
    relayId: async () => id,

    async putRoster(commit: RosterCommit) {
      const record = spaces.get(commit.space) ?? { ops: [], devices: new Set() };
      if ((record.ops.at(-1)?.hash ?? NO_OP) !== (commit.replaced ?? commit.prev)) return 'raced';
      const shared = record.ops.findIndex(({ hash }) => hash === commit.prev) + 1;
      if (shared === 0 && commit.prev !== NO_OP) return 'raced';
      record.ops.splice(shared);
      record.ops.push(...commit.ops);
      record.devices = new Set(commit.devices);
      spaces.set(commit.space, record);
      for (const [name, { target }] of boxes) {
        if (name.startsWith(commit.space) && commit.closedTargets.some((closed) => closed === target))
          boxes.delete(name);
      }
      keepBoxes(commit, commit.boxes);
      return 'committed';
    },
    async readRoster(space, from, maxBytes) {
      const chain = spaces.get(space)?.ops ?? [];
      const start = chain.findIndex((op) => op.hash === from) + 1;
      const ops = takeUpTo(maxBytes, chain.slice(start), (op) => op.bytes.length);
      return { ops: ops.map((op) => op.bytes), more: start + ops.length < chain.length };
    },
    knowsDevice: async (device) => [...spaces.values()].some((record) => record.devices.has(device)),

    putBoxes: async (space, epoch, added) => keepBoxes({ space, epoch }, added),
    readBox: async (place) => boxes.get(boxName(place))?.box,

    async readHead(key) {
      const log = logOf(key);
      const last = log.at(-1);
      if (!last) return undefined;
      const devices = new Map<DeviceId, DeviceHead>();
      for (const { device, ctr, hash } of log) devices.set(device, { ctr, hash });
      return { gen: last.gen, seq: last.seq, devices };
    },
    async headsOf(space, devices) {
      const heads = new Map<string, NewEntry>();
      for (const entry of [...logs.values()].flat())
        if (entry.space === space && devices.includes(entry.device))
          heads.set(`${entry.doc}/${entry.device}`, entry);
      return [...heads.values()].map(({ doc, device, ctr, hash }) => ({ doc, device, ctr, hash }));
    },
    async append(entries) {
      const added = new Map<string, NewEntry[]>();
      for (const entry of entries) {
        const fresh = added.get(logName(entry)) ?? [];
        const isTaken =
          identities.has(identity(entry)) || fresh.some((other) => identity(other) === identity(entry));
        if (isTaken || !isNext(fresh.at(-1) ?? logOf(entry).at(-1), entry))
          throw new Error('not next in its log');
        fresh.push(entry);
        added.set(logName(entry), fresh);
      }
      for (const [name, fresh] of added) logs.set(name, (logs.get(name) ?? []).concat(fresh));
      for (const entry of entries) identities.add(identity(entry));
    },
    async readEntries(key, after, maxBytes) {
      const rest = logOf(key).slice(after);
      return takeUpTo(maxBytes, rest, (entry) => entry.envelope.length).map(({ seq, envelope }) => ({
        seq,
        envelope,
      }));
    },
    findEntry: async (key, device, ctr) =>
      logOf(key).find((entry) => entry.device === device && entry.ctr === ctr),
    hashAt: async (key, seq) => logOf(key)[seq - 1]?.hash,

    close: async () => undefined,
  };
}

function logName(key: LogKey): string {
  return key.space + key.doc;
}

function boxName(place: BoxPlace): string {
  return `${place.space}/${place.epoch}/${place.target}/${place.ring}`;
}

function identity(entry: NewEntry): string {
  return `${logName(entry)}/${entry.device}/${entry.ctr}`;
}

function isNext(last: NewEntry | undefined, entry: NewEntry): boolean {
  return entry.seq === (last?.seq ?? 0) + 1 && entry.gen === (last?.gen ?? entry.gen);
}
