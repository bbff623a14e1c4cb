/**
 * What is wrong with an exported register, each thing by its name, and the facts of it that verify by themselves: only these are ever added to
 * anything. "26 faits vérifiés, 0 altéré".
 */
import type { Bytes } from '../../bytes/bytes.ts';
import { foldRoster } from '../../roster/fold.ts';
import { identifyOperation } from '../../roster/identified-operation.ts';
import type { Roster } from '../../roster/roster.ts';
import type { RosterRule } from '../../roster/refusal.ts';
import type { DeviceId, EventId, OpHash } from '../../id/id.ts';
import { type Body, isBodyOf, readBody } from '../body.ts';
import type { DecisionEvent } from '../event.ts';
import { byText } from '../fact.ts';
import { createCausalOrder, type CausalOrder } from '../fold/causal-order.ts';
import { hasPlace } from '../fold/fact-set.ts';
import { readSaid } from '../kinds/read-said.ts';
import { type EventFault, verifyEvent } from '../verify-event.ts';
import { headsOf } from './log-file.ts';
import { idIn, type LogFileFault, readLogFile, type RawLog } from './read-log-file.ts';

export type LogFault =
  | LogFileFault
  /** Something is there that no register has, twice, or out of its place: it was not written as registers are. */
  | { readonly type: 'file-not-canonical' }
  /** One fact; `id` as the file has it, empty when it has none. */
  | { readonly type: EventFault['type'] | 'event-twice'; readonly id: string }
  /** "il manque une partie": what it names as seen is not there. */
  | { readonly type: 'parent-missing'; readonly id: EventId; readonly missing: readonly EventId[] }
  | { readonly type: 'roster-head-missing'; readonly id: EventId; readonly head: OpHash }
  /** Cut off, or replaced: a head that the file lists, a checkpoint cites or this device knows, and that is not there. */
  | { readonly type: 'head-missing'; readonly id: string; readonly by: 'file' | 'checkpoint' | 'device' }
  /** There, and not in the list of heads: it was added, or the list was changed. */
  | { readonly type: 'head-unlisted'; readonly id: EventId }
  /** One device said two things as if it had not said the other: a register that was gone back on. */
  | { readonly type: 'forked'; readonly device: DeviceId; readonly ids: readonly EventId[] }
  | { readonly type: 'words-altered' | 'words-of-nothing'; readonly id: string }
  | { readonly type: 'roster-refused'; readonly rule: RosterRule }
  /** Not the history of this group as this device knows it. */
  | { readonly type: 'roster-of-another-history' }
  | { readonly type: 'log-of-another-group' };

export interface CheckedLog {
  /** In order of id; each verifies by itself, whatever else is missing. */
  readonly events: readonly DecisionEvent[];
  readonly bodies: ReadonlyMap<EventId, Body>;
  /** As recomputed from these, by decision. */
  readonly heads: ReadonlyMap<string, readonly EventId[]>;
  readonly faults: readonly LogFault[];
}

/** What this device has of the group; without it the file is checked against itself. */
export interface Ours {
  readonly chain: readonly Bytes[];
  readonly heads: readonly EventId[];
}

export async function checkLogFile(text: string, ours?: Ours): Promise<CheckedLog> {
  const read = readLogFile(text);
  return read.ok ? checkLog(read.value, ours) : nothing(read.error);
}

function nothing(fault: LogFault): CheckedLog {
  return { events: [], bodies: new Map(), heads: new Map(), faults: [fault] };
}

async function checkLog(raw: RawLog, ours: Ours | undefined): Promise<CheckedLog> {
  const faults: LogFault[] = [];
  const folded = await foldRoster(raw.chain);
  if (!folded.ok) return nothing({ type: 'roster-refused', rule: folded.error.rule });
  if (folded.value.space !== raw.group) return nothing({ type: 'log-of-another-group' });
  if (ours && !isOneHistory(raw.chain, ours.chain)) {
    const isSameGroup = isSame(raw.chain[0], ours.chain[0]);
    return nothing({ type: isSameGroup ? 'roster-of-another-history' : 'log-of-another-group' });
  }
  if (!raw.isCanonical) faults.push({ type: 'file-not-canonical' });
  const events = await checkEvents(raw.events, folded.value, faults);
  const bodies = await checkBodies(raw.bodies, events, faults);
  const knownHeads = new Set(
    (await Promise.all(raw.chain.map(identifyOperation))).flatMap((op) => op?.hash ?? []),
  );
  faults.push(...gapsIn(events, knownHeads));
  const heads = headsOf(events);
  faults.push(...missedHeads(raw, events, heads, ours));
  return { events, bodies, heads, faults };
}

async function checkEvents(
  values: readonly unknown[],
  roster: Roster,
  faults: LogFault[],
): Promise<readonly DecisionEvent[]> {
  const events = new Map<string, DecisionEvent>();
  for (const value of values) {
    const verified = await verifyEvent(value, roster);
    if (!verified.ok) faults.push({ type: verified.error.type, id: idIn(value) });
    else if (events.has(verified.value.id)) faults.push({ type: 'event-twice', id: verified.value.id });
    else events.set(verified.value.id, verified.value);
  }
  return [...events.values()].sort((a, b) => byText(a.id, b.id));
}

async function checkBodies(
  bodies: RawLog['bodies'],
  events: readonly DecisionEvent[],
  faults: LogFault[],
): Promise<ReadonlyMap<EventId, Body>> {
  const byId = new Map<string, DecisionEvent>(events.map((event) => [event.id, event]));
  const sound = new Map<EventId, Body>();
  for (const [id, value] of bodies) {
    const event = byId.get(id);
    const body = readBody(value);
    if (!event) faults.push({ type: 'words-of-nothing', id });
    else if (body && isAlone(value) && (await isBodyOf(event, body))) sound.set(event.id, body);
    else faults.push({ type: 'words-altered', id });
  }
  return sound;
}

/** Nothing beside the salt and the text. */
function isAlone(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 2;
}

/** Each decision's facts in their order: what waits, and which device went back on what it had said. */
function gapsIn(events: readonly DecisionEvent[], knownHeads: ReadonlySet<OpHash>): readonly LogFault[] {
  const orders = new Map<string, ReturnType<typeof createCausalOrder>>();
  for (const event of events) {
    const order = orders.get(event.subject) ?? createCausalOrder((head) => knownHeads.has(head));
    orders.set(event.subject, order);
    order.add(event);
  }
  return [...orders.values()].flatMap((order) => [
    ...order
      .waiting()
      .flatMap(({ fact, missing, isHeadMissing }): LogFault[] => [
        ...(missing.length > 0 ? [{ type: 'parent-missing', id: fact.id, missing } as const] : []),
        ...(isHeadMissing ? [{ type: 'roster-head-missing', id: fact.id, head: fact.roster } as const] : []),
      ]),
    ...forksIn(order),
  ]);
}

/** A device knows what it said: its facts about one decision form a line. */
function forksIn(order: CausalOrder): readonly LogFault[] {
  const byDevice = new Map<DeviceId, number[]>();
  for (const { place, fact } of order.placed) {
    const known = byDevice.get(fact.device);
    if (known) known.push(place);
    else byDevice.set(fact.device, [place]);
  }
  return [...byDevice].flatMap(([device, places]) => {
    const seen = order.seenBy(places);
    const ends = places.filter((place) => !hasPlace(seen, place));
    if (ends.length < 2) return [];
    const ids = ends.flatMap((place) => order.placed[place]?.fact.id ?? []).sort(byText);
    return [{ type: 'forked', device, ids }];
  });
}

function missedHeads(
  raw: RawLog,
  events: readonly DecisionEvent[],
  heads: ReadonlyMap<string, readonly EventId[]>,
  ours: Ours | undefined,
): readonly LogFault[] {
  const known = new Set<string>(events.map(({ id }) => id));
  const listed = new Set(raw.heads.flatMap(([, ids]) => ids));
  const cited = events.flatMap((event) => {
    const said = readSaid(event);
    return said.type === 'checkpoint' ? said.heads : [];
  });
  const missing = (ids: Iterable<string>, by: 'file' | 'checkpoint' | 'device'): LogFault[] =>
    [...new Set(ids)].filter((id) => !known.has(id)).map((id) => ({ type: 'head-missing', id, by }));
  // a file may list as many as it likes: each is looked up, none is looked for
  const listedOf = new Map(raw.heads.map(([subject, ids]) => [subject, new Set(ids)]));
  const unlisted = [...heads].flatMap(([subject, ids]) =>
    ids.filter((id) => listedOf.get(subject)?.has(id) !== true),
  );
  const moved = raw.heads.flatMap(([subject, ids]) => {
    const ofSubject = new Set<string>(heads.get(subject));
    return ids.filter((id) => known.has(id) && !ofSubject.has(id));
  });
  return [
    ...missing(listed, 'file'),
    ...missing(cited, 'checkpoint'),
    ...missing(ours?.heads ?? [], 'device'),
    ...[...unlisted, ...moved].map((id) => ({ type: 'head-unlisted' as const, id: id as EventId })),
  ];
}

/** One is the beginning of the other. */
function isOneHistory(one: readonly Bytes[], other: readonly Bytes[]): boolean {
  const shorter = Math.min(one.length, other.length);
  return one.slice(0, shorter).every((op, index) => isSame(op, other[index]));
}

function isSame(one: Bytes | undefined, other: Bytes | undefined): boolean {
  if (!one || !other || one.length !== other.length) return false;
  return one.every((byte, index) => byte === other[index]);
}
