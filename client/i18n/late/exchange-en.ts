/** The sentences of tables that come in and go out, in English. */
import { plural } from '../words-en.ts';
import type { ExchangeMessages } from './exchange-fr.ts';

const cards = (count: number): string => plural(count, { one: '# card', other: '# cards' });
const lines = (count: number): string => plural(count, { one: '# line', other: '# lines' });
const digits = new Intl.NumberFormat('en');

export const exchangeEn: ExchangeMessages = {
  title: 'Import a table',
  back: 'Back to the cards',
  closed: 'You read this group without writing in it: ask somebody of the group to import this table.',
  hint: 'A table of tools, places, supplies… Nothing enters the group before you agree.',
  chooseFile: 'Choose a file',
  fileHint: 'CSV, as a spreadsheet saves it. At most 20 MB and 20,000 lines. You may also drop it here.',
  dropHere: 'Drop the file here',
  paste: 'Or paste a table',
  pasteHint:
    'Copy the cells in your spreadsheet, then paste them here. A plain list of names will do as well.',
  readPasted: 'Read this table',
  reading: (rows) => `${lines(rows)} read`,
  checking: (done, total) => `${digits.format(done)} of ${digits.format(total)} lines checked`,
  progress: 'Progress',
  cancel: 'Stop',
  startAgain: 'Take another table',
  pastedTable: 'Pasted table',
  tableOf: (name, count) => `${name}: ${lines(count)}`,
  firstLineNames: 'The first line names the columns',
  columns: 'What does each column mean?',
  columnsHint: 'Correct what was guessed. A column that is left out is not imported.',
  column: (name, number) => (name === '' ? `Column ${number}` : name),
  example: (value) => `for example “${value}”`,
  noExample: 'empty everywhere',
  leftOut: 'Leave out',
  kindOtherwise: 'Where the kind is not said, it is',
  noTitle: 'Say which column gives the name of each card.',
  field: {
    title: 'Name',
    kind: 'Kind of card',
    description: 'Description',
    categories: 'Categories',
    tags: 'Tags',
    needs: 'Needs',
    quantity: 'Quantity',
    unit: 'Unit',
    capacity: 'Copies',
    custodians: 'Custodians',
    place: 'Place',
    latitude: 'Latitude',
    longitude: 'Longitude',
    point: 'Coordinates',
    precision: 'Accuracy',
    availability: 'Availability',
    transaction: 'Terms',
    deposit: 'Deposit',
    visibility: 'Visibility',
    origin: 'Origin',
    ref: 'Reference',
  },
  outcome: 'What will happen',
  filters: 'Lines to show',
  all: 'All',
  state: {
    new: 'New',
    here: 'Already here',
    double: 'Twice in the table',
    refused: 'Refused',
    remarked: 'With a remark',
  },
  lineState: { new: 'New card', here: 'Already here: nothing to add', refused: 'Refused' },
  doubleOf: (line) => `The same as line ${line}`,
  line: (line) => `Line ${digits.format(line)}`,
  shownOf: (shown, count) => `The first ${digits.format(shown)} of ${digits.format(count)}`,
  nothingHere: 'No such line.',
  untitled: 'No name',
  add: (count) => `Add ${cards(count)}`,
  nothingNew: 'There is nothing new to add.',
  publicOnes: (count) =>
    plural(count, {
      one: '# card will be visible to everybody, as the table says.',
      other: '# cards will be visible to everybody, as the table says.',
    }),
  downloadRefused: 'Download the refused lines',
  refusedFile: 'refused-lines.csv',
  reasonColumn: 'reason',
  entering: 'The cards are entering the group.',
  entered: (count) => plural(count, { one: '# card added.', other: '# cards added.' }),
  alsoHere: (count) =>
    plural(count, { one: '# line was here already.', other: '# lines were here already.' }),
  alsoRefused: (count) => plural(count, { one: '# line was refused.', other: '# lines were refused.' }),
  takenBack: (stay) =>
    stay === 0
      ? 'Import undone: nothing of it is left.'
      : `Import undone, but for ${cards(stay)} that somebody has changed already.`,
  seeCards: 'See the cards',
  tableFailure: {
    tooLarge: (megabytes) => `This file is too large: ${megabytes} MB at most. Split it in two.`,
    notATable:
      'This is no table in plain text. In your spreadsheet choose “Save as”, then CSV, and take that file.',
    empty: 'This table is empty.',
    tooManyRows: (limit) =>
      `This table has too many lines: ${digits.format(limit)} at most. Split it in two.`,
    tooManyColumns: (limit, line) =>
      `Line ${digits.format(line)} has more than ${limit} columns. Is this a table?`,
    rowWithoutEnd: (line) =>
      `Line ${digits.format(line)} has no end: a quotation mark is probably opened there and never closed.`,
    unreadable: 'This file cannot be read. Save it again, or paste the table.',
  },
  rowFailure: {
    unknownKind: (words) =>
      `The kind “${words}” is not known: place, tool, know-how, need, offer, initiative or supply.`,
    unknownUnit: (words) => `The unit “${words}” is not known.`,
    unknownVisibility: (words) => `“${words}” does not say who sees the card: group, linked or public.`,
    privateRow: 'A private card is not imported into the group.',
    fieldTooLong: (field, limit) => `${field}: ${limit} characters at most.`,
    cellTooLong: (limit) => `A cell has more than ${digits.format(limit)} characters.`,
    consent: 'This card is about somebody else: it takes their consent, which is noted on a card.',
  },
  remark: {
    swapped: 'Latitude and longitude were the other way round: put right.',
    placeLeftOut: 'The place is left out: a card about a person has none.',
    pointLeftOut: 'The coordinates are no place: left out.',
    custodian: (words) => `“${words}” is nobody we know in the group.`,
    category: (words) => `“${words}” becomes a tag.`,
    tag: (words) => `The tag “${words}” is left out.`,
    need: (words) => `The need “${words}” is left out.`,
    transaction: (words) => `The term “${words}” is not known: left out.`,
    keptInGroup: 'Visible to the group only, because it is about a person.',
    mine: 'You will keep it.',
  },
  export: 'Export',
  forGroup: 'For the group: all cards, with their custodians',
  forAll: 'For everybody: public cards, without names',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
  geojson: 'Map (GeoJSON)',
  savedForGroup: (count, isNaming) =>
    `${plural(count, { one: '# card saved', other: '# cards saved' })} in your downloads. This file is for the group${isNaming ? ': it names custodians' : ''}.`,
  savedForAll: (count) =>
    `${plural(count, { one: '# public card saved', other: '# public cards saved' })} in your downloads.`,
  nothingToSave: {
    public: 'No card is public.',
    group: 'There is no card yet.',
    places: 'None of these cards has a point on the map.',
  },
  fileName: (group, isPublic) => `${group}-${isPublic ? 'public-cards' : 'cards'}`,
  decimalSign: '.',
};
