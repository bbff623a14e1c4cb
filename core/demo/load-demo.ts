/**
 * An example of a group, from the files of the demo to what a device keeps of a real one: a folded chain, epoch keys, documents and
 * signed facts. Pure but for keys and ids, which are given, and the salts and secrets that every chain draws. What the domain has no
 * room for is not loaded, and is counted.
 */
import * as Y from 'yjs';
import type { Bytes } from '../bytes/bytes.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { DocClass } from '../crypto/ring.ts';
import type { Body } from '../decisions/body.ts';
import type { DecisionEvent } from '../decisions/event.ts';
import { GROUP_DOCUMENTS, INNER_CLASS, NOTES_CLASS } from '../group/group-documents.ts';
import type { EpochId, EventId, MemberId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { type EpochKeys, ringsOf } from '../roster/epoch-keys.ts';
import { mayRead, type Role } from '../roster/role.ts';
import type { Roster } from '../roster/roster.ts';
import { toBytes } from '../sync/document/yjs-change.ts';
import { type DemoFiles, type DemoGroup, type Fields, isFields, listAt, textAt } from './demo-files.ts';
import { createIdMap, type IdMap } from './id-map.ts';
import { loadPeople, loadSettings } from './load-card.ts';
import { loadContacts } from './load-contacts.ts';
import { loadDecisions } from './load-decisions.ts';
import { loadInventory } from './load-inventory.ts';
import { loadPlan, loadUses } from './load-plan.ts';
import { type LoadedRoster, loadRoster } from './load-roster.ts';
import { groupIn, type Seat, seatsIn } from './seats.ts';
import { daysBetween, shiftDates } from './shift-dates.ts';
import { storyUntil } from './until.ts';
import { createTally, type KindCount, type Tally } from './tally.ts';

export interface DemoOptions {
  readonly group: DemoGroup;
  /** Who to be: "mbr_awa", a seat with a device. */
  readonly me: string;
  /** Of this profile: they take that seat. */
  readonly keys: DeviceKeys;
  /** Today, "2026-11-10": the story's present becomes this day. */
  readonly nowDay: string;
  /** The story's present, when it is not that of the files: what happened later is left out. */
  readonly at?: string | undefined;
  /** Keys of everybody else, which nobody keeps. */
  readonly newKeys: () => Promise<DeviceKeys>;
  readonly newId: (prefix: string) => string;
}

export interface Demo {
  readonly me: MemberId;
  readonly roster: Roster;
  readonly chain: readonly Bytes[];
  readonly epoch: EpochId;
  /** As far as the seat's role holds them. */
  readonly keys: EpochKeys;
  /** Those that the seat's role may read, but for the register of `events`. */
  readonly documents: readonly DemoDocument[];
  /** The private cards of the seat, as one Yjs update; undefined when it has none. */
  readonly personal: Bytes | undefined;
  readonly events: readonly DecisionEvent[];
  readonly bodies: ReadonlyMap<EventId, Body>;
  /** From ids of the files to those here. */
  readonly ids: ReadonlyMap<string, string>;
  readonly counts: readonly KindCount[];
}

export interface DemoDocument {
  readonly name: string;
  readonly docClass: DocClass;
  /** One Yjs update: the whole document. */
  readonly update: Bytes;
}

export type DemoFailure =
  | { readonly type: 'example-unknown-group' }
  /** Nobody of that name yet, or somebody without a device. */
  | { readonly type: 'example-unknown-seat' };

/** What waits for the room of links. */
const LINK = ['cards', 'catalogue', 'crossings', 'matches', 'sharedProjects'];

export async function loadDemo(files: DemoFiles, options: DemoOptions): Promise<Result<Demo, DemoFailure>> {
  const story = today(files, options);
  const group = groupIn(story.groups, options.group);
  if (!group) return fail({ type: 'example-unknown-group' });
  const seats = seatsIn(group);
  const mine = seats.find(({ member, devices }) => member === options.me && devices.length > 0);
  if (!mine) return fail({ type: 'example-unknown-seat' });
  const tally = createTally();
  const ids = createIdMap(options.newId);
  const roster = await loadRoster(
    seats,
    async (seat) => (seat === mine ? options.keys : options.newKeys()),
    options.newKeys,
  );
  const me = roster.members.get(mine.member);
  if (!me) throw new Error('who takes a seat is a member');
  nameRoster(group, seats, roster, ids);
  countSeats(seats, tally);
  // the plan before what names its tasks, cards before the decisions that name them, and those before the settings that name them
  const { plan, notes } = loadPlan(story.plan, ids, tally);
  const people = loadPeople(seats, roster.members, tally);
  const { inventory, messages, personal } = loadInventory(story, mine.member, ids, tally);
  loadUses(plan, story.plan, ids, tally);
  const contacts = await loadContacts(story.inventory, roster, tally);
  const { events, bodies, voices } = await loadDecisions(story.decisions, roster, ids, tally);
  const settings = loadSettings(group, ids, tally);
  for (const kind of LINK) tally.countField(`link.${kind}`, fieldOf(story.link, kind));
  const documents = [
    documentOf('settings', GROUP_DOCUMENTS.settings, settings),
    documentOf('people', GROUP_DOCUMENTS.people, people),
    documentOf('plan', GROUP_DOCUMENTS.plan, plan),
    documentOf('voices', GROUP_DOCUMENTS.voices, voices),
  ];
  if (mayRead(mine.role, INNER_CLASS)) {
    documents.push(
      documentOf('contacts', INNER_CLASS, contacts),
      documentOf('inventory', INNER_CLASS, inventory),
      documentOf('messages', INNER_CLASS, messages),
    );
  }
  if (mayRead(mine.role, NOTES_CLASS)) {
    for (const [project, ydoc] of notes) {
      tally.count('descriptions', 'loaded', ydoc.share.size);
      documents.push(documentOf(`notes/${project}`, NOTES_CLASS, ydoc));
    }
  }
  return ok({
    me,
    roster: roster.roster,
    chain: roster.chain,
    epoch: roster.epoch,
    keys: keysFor(mine.role, roster.keys),
    documents,
    personal: personal && updateOf(personal),
    events,
    bodies,
    ids: ids.entries,
    counts: tally.read(),
  });
}

/** The files with their present on the day that is today. */
function today(files: DemoFiles, { at, nowDay }: DemoOptions): DemoFiles {
  const now = isFields(files.groups) ? textAt(files.groups, 'now') : '';
  const days = daysBetween(at ?? now, nowDay);
  const moved = (file: unknown): unknown => shiftDates(at === undefined ? file : storyUntil(file, at), days);
  return {
    groups: moved(files.groups),
    plan: moved(files.plan),
    decisions: moved(files.decisions),
    inventory: moved(files.inventory),
    link: moved(files.link),
  };
}

/** What facts and entities call the group, its members, their devices and the heads of its chain. */
function nameRoster(group: Fields, seats: readonly Seat[], loaded: LoadedRoster, ids: IdMap): void {
  ids.set(textAt(group, 'id'), loaded.roster.space);
  for (const { member, devices } of seats) {
    const id = loaded.members.get(member);
    if (id) ids.set(member, id);
    for (const name of devices) {
      const device = loaded.deviceIds.get(name);
      if (device) ids.set(name, device);
    }
  }
  for (const head of listAt(group, 'heads')) {
    ids.set(textAt(head, 'head'), loaded.headAfter(textAt(head, 'since')));
  }
}

function countSeats(seats: readonly Seat[], tally: Tally): void {
  tally.count('seats', 'loaded', seats.length);
  for (const { devices, until } of seats) {
    tally.count('seats.furtherDevices', 'loaded', Math.max(0, devices.length - 1));
    tally.count('seats.until', 'loaded', until === '' ? 0 : 1);
  }
}

function fieldOf(file: unknown, field: string): unknown {
  return isFields(file) ? file[field] : undefined;
}

function keysFor(role: Role, keys: EpochKeys): EpochKeys {
  return ringsOf(role).includes('inner') ? keys : { commons: keys.commons };
}

function documentOf(name: string, docClass: DocClass, ydoc: Y.Doc): DemoDocument {
  return { name, docClass, update: updateOf(ydoc) };
}

function updateOf(ydoc: Y.Doc): Bytes {
  const update = toBytes(Y.encodeStateAsUpdate(ydoc));
  ydoc.destroy();
  return update;
}
