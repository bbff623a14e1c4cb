/**
 * A group's register as a file: one canonical JSON text with the facts, the words beside them if wanted, the roster chain that proves the
 * signatures, and the heads of every decision, so that what is cut off is missed.
 *
 * `{"bodies":{"<fact>":{"salt","text"}},"events":[…],"format":"placette-decisions","group":"<space>","heads":{"dec_…":["<fact>"]},"roster":["<base64url
 * of an operation>"],"v":1}`, events in order of id.
 */
import { bytesToBase64url } from '../../bytes/base64url.ts';
import type { Bytes } from '../../bytes/bytes.ts';
import { canonicalJson } from '../../canonical-json/canonical-json.ts';
import type { EventId, SpaceId } from '../../id/id.ts';
import type { Body } from '../body.ts';
import type { DecisionEvent } from '../event.ts';
import { byText } from '../fact.ts';

export const LOG_FORMAT = 'placette-decisions';

export interface LogToWrite {
  readonly group: SpaceId;
  readonly events: readonly DecisionEvent[];
  /** Empty: only their commitments leave. */
  readonly bodies: ReadonlyMap<EventId, Body>;
  readonly chain: readonly Bytes[];
}

/** Facts verified before: throws on what has no canonical form. */
export function writeLogFile({ group, events, bodies, chain }: LogToWrite): string {
  const ordered = [...new Map(events.map((event) => [event.id, event])).values()];
  ordered.sort((a, b) => byText(a.id, b.id));
  return canonicalJson({
    format: LOG_FORMAT,
    v: 1,
    group,
    events: ordered.map((event) => ({ ...event })),
    bodies: Object.fromEntries([...bodies].map(([id, { salt, text }]) => [id, { salt, text }])),
    heads: Object.fromEntries(headsOf(ordered)),
    roster: chain.map(bytesToBase64url),
  });
}

/** By decision, in order: facts that no other of it names as seen. */
export function headsOf(
  events: readonly Pick<DecisionEvent, 'id' | 'subject' | 'prev'>[],
): ReadonlyMap<string, readonly EventId[]> {
  const seen = new Map<string, Set<string>>();
  for (const { subject, prev } of events) {
    const ofSubject = seen.get(subject) ?? new Set();
    seen.set(subject, ofSubject);
    for (const id of prev) ofSubject.add(id);
  }
  const heads = new Map<string, EventId[]>();
  for (const { id, subject } of events) {
    if (seen.get(subject)?.has(id)) continue;
    const known = heads.get(subject);
    if (known) known.push(id);
    else heads.set(subject, [id]);
  }
  for (const ids of heads.values()) ids.sort(byText);
  return new Map([...heads].sort(([a], [b]) => byText(a, b)));
}
