/** What the groups of the example share, as their `inventory` and `messages` documents, and the cards that the chosen seat has alone. */
import * as Y from 'yjs';
import { type DemoFiles, fieldsAt, isFields, listAt } from './demo-files.ts';
import type { IdMap } from './id-map.ts';
import { loadFacts } from './load-facts.ts';
import { loadResource } from './load-resource.ts';
import type { Tally } from './tally.ts';

export interface LoadedInventory {
  readonly inventory: Y.Doc;
  readonly messages: Y.Doc;
  /** Undefined when the seat has no card of its own. */
  readonly personal: Y.Doc | undefined;
}

/** No room yet: in no document. */
const WAITS = ['actors', 'crossingAskers'];

/**
 * `seat`: "mbr_awa", whose private cards are loaded. After the plan, whose tasks bookings name, and before the decisions, which name
 * cards. `decisions`: the file that holds the messages. `into`: empty documents of a group that is alive; some of its own otherwise.
 */
export function loadInventory(
  { inventory: file, decisions }: Pick<DemoFiles, 'inventory' | 'decisions'>,
  seat: string,
  ids: IdMap,
  tally: Tally,
  into: Pick<LoadedInventory, 'inventory' | 'messages'> = { inventory: new Y.Doc(), messages: new Y.Doc() },
): LoadedInventory {
  const { inventory, messages } = into;
  for (const card of listAt(file, 'resources')) loadResource(inventory, card, 'resources', ids, tally);
  loadFacts(inventory, file, ['bookings', 'rulings', 'loans', 'movements', 'matches'], ids, tally);
  loadFacts(messages, decisions, ['messages'], ids, tally);
  for (const kind of WAITS) tally.countField(kind, isFields(file) ? file[kind] : undefined);
  const own = listAt(fieldsAt(file, 'personalDocs'), seat);
  if (own.length === 0) return { inventory, messages, personal: undefined };
  const personal = new Y.Doc();
  for (const card of own) loadResource(personal, card, 'personalDocs', ids, tally);
  return { inventory, messages, personal };
}
