/**
 * The decisions of the example as really signed facts: parents first, each under the ids that members, devices, tasks and earlier facts
 * have here. They are verified and handed back; the words beside them go into a document of their own.
 */
import * as Y from 'yjs';
import { type Body, isBodyOf, readBody } from '../decisions/body.ts';
import { sayBody } from '../decisions/bodies.ts';
import type { DecisionEvent } from '../decisions/event.ts';
import { readEventContent } from '../decisions/read-event.ts';
import { signEvent } from '../decisions/sign-event.ts';
import { verifyEvent } from '../decisions/verify-event.ts';
import type { EventId } from '../id/id.ts';
import { type Fields, fieldsAt, listAt, textAt } from './demo-files.ts';
import type { IdMap } from './id-map.ts';
import type { LoadedRoster } from './load-roster.ts';
import type { Tally } from './tally.ts';

export interface LoadedDecisions {
  /** Parents before children. */
  readonly events: readonly DecisionEvent[];
  /** Personal words by the fact they belong to. */
  readonly bodies: ReadonlyMap<EventId, Body>;
  /** What holds those. */
  readonly voices: Y.Doc;
}

/** `ids` learns the new id of each fact. */
export async function loadDecisions(
  file: unknown,
  roster: LoadedRoster,
  ids: IdMap,
  tally: Tally,
): Promise<LoadedDecisions> {
  const events: DecisionEvent[] = [];
  const bodies = new Map<EventId, Body>();
  const voices = new Y.Doc();
  for (const raw of parentsFirst(listAt(file, 'events'))) {
    const event = await signed(raw, roster, ids);
    const verified = event && (await verifyEvent(event, roster.roster));
    if (!event || !verified?.ok) {
      tally.count('events', 'unreadable');
      continue;
    }
    ids.set(textAt(raw, 'id'), event.id);
    events.push(event);
    tally.count('events', 'loaded');
    if (event.payload['bodyCommit'] === undefined) continue;
    const body = readBody(fieldsAt(file, 'bodies')[textAt(raw, 'id')]);
    const isSound = body !== undefined && (await isBodyOf(event, body));
    if (isSound) {
      bodies.set(event.id, body);
      sayBody(voices, event.id, body);
    }
    tally.count('bodies', isSound ? 'loaded' : 'unreadable');
  }
  return { events, bodies, voices };
}

async function signed(raw: Fields, roster: LoadedRoster, ids: IdMap): Promise<DecisionEvent | undefined> {
  const { id: _id, sig: _sig, ...said } = raw;
  const content = readEventContent(ids.rewrite(said));
  const author = content && roster.devices.get(content.device);
  return author && signEvent(content, author.signingKey);
}

/** A fact after all that it names, in `prev` or in its payload. */
function parentsFirst(events: readonly Fields[]): readonly Fields[] {
  const byId = new Map(events.map((event) => [textAt(event, 'id'), event]));
  const ordered = new Set<Fields>();
  const visiting = new Set<Fields>();
  const visit = (event: Fields): void => {
    if (ordered.has(event) || visiting.has(event)) return;
    visiting.add(event);
    const said = JSON.stringify([event['prev'], event['payload']]);
    for (const [named] of said.matchAll(/[0-9a-f]{64}/g)) {
      const parent = byId.get(named);
      if (parent) visit(parent);
    }
    ordered.add(event);
  };
  events.forEach(visit);
  return [...ordered];
}
