/** The sentences of "Qui garde nos données ?", in English. */
import type { SpokenDay } from '../spoken-day.ts';
import { plural, list, on } from '../words-en.ts';
import type { CustodyMessages } from './custody-fr.ts';

export const custodyEn: CustodyMessages = {
  title: 'Who keeps our data?',
  intro: 'Everything is on your devices: each keeps a copy of what its person may read.',
  example: 'This is an example: this device alone keeps these data, and no relay knows of them.',
  copies: (count: number) => plural(count, { one: 'copy up to date', other: 'copies up to date' }),
  copiesHint: 'Seen in the last 30 days, and missing nothing.',
  counting: 'The count is coming…',
  holders: (count: number) => plural(count, { one: 'person has the keys', other: 'people have the keys' }),
  holdersHint: 'The relay has none of them.',
  relays: (count: number) => plural(count, { one: 'relay', other: 'relays' }),
  relaysHint: 'It keeps a locked copy that it cannot read.',
  fewCopies: (count: number) =>
    count === 1
      ? 'One copy up to date: yours. If this device is lost, everything is lost.'
      : 'Only two copies up to date: with three, losing two devices does no harm.',
  fewCopiesDo: 'Ask the others to open Placette again, or invite somebody else.',
  fewFacilitators:
    'Only one person facilitates the group. If they leave or lose their devices, nobody can invite or change the keys.',
  noFacilitator: 'Nobody who facilitates has a device: nobody can invite or change the keys.',
  fewFacilitatorsDo: 'Give this role to somebody else',
  devices: 'Devices',
  nameless: 'Unnamed device',
  here: 'this one',
  renameDevice: (name: string) => `Rename “${name}”`,
  deviceName: 'Name of the device',
  emptyDeviceName: 'Give this device a name.',
  upToDate: (seen: string) => `up to date, ${seen}`,
  behind: (changes: number, seen: string) =>
    `${plural(changes, { one: '# change behind', other: '# changes behind' })}, ${seen}`,
  never: 'never seen',
  now: 'seen just now',
  minutesAgo: (count: number) => plural(count, { one: 'seen # minute ago', other: 'seen # minutes ago' }),
  hoursAgo: (count: number) => plural(count, { one: 'seen # hour ago', other: 'seen # hours ago' }),
  seenOn: (day: SpokenDay) => `seen ${on(day)}`,
  same: 'Same state',
  different: (names: readonly string[]) => `Different: ${list(names)}`,
  differentHint:
    'Both devices have received everything and still do not show the same. Reload the page on each; if it stays, tell whoever looks after Placette.',
  itIsBehind: 'Not up to date yet',
  hereIsBehind: 'This device is still receiving',
  settling: 'Comparing…',
  absent: 'Not here to compare',
  document: {
    settings: 'Settings',
    people: 'People',
    plan: 'Projects',
    contacts: 'Contact details',
    inventory: 'Sharing',
    messages: 'Words exchanged',
    notes: 'Descriptions',
  },
  notesOf: (project: string) => `Descriptions of “${project}”`,
  keys: 'Keys',
  commonsKeys: (count: number) =>
    `The common vault: ${plural(count, { one: '# person', other: '# people' })}.`,
  commonsWhat: 'Projects, decisions, first names.',
  innerKeys: (count: number, observers: number) =>
    observers === 0
      ? `The inner vault: ${plural(count, { one: '# person', other: '# people' })}.`
      : `The inner vault: ${plural(count, { one: '# person', other: '# people' })}, without ${plural(observers, { one: 'the one who observes', other: 'the # who observe' })}.`,
  innerWhat: 'Sharing, words exchanged, contact details and descriptions.',
  sheets: (count: number) =>
    plural(count, {
      one: 'One printed sheet opens what its person may open.',
      other: '# printed sheets open what their people may open.',
    }),
  relay: 'The relay',
  marks: 'Marks of this device',
  marksHint:
    'Two devices that show the same marks have the same state, to the letter. The one of entries and departures tells who is in the group.',
  rosterHead: 'Entries and departures',
};
