/**
 * The document `voices`: what people say beside a fact, apart from it so that it can be taken back (entity 24). Root map `bodies`: `"<id of the fact>": {"salt":"…32 hex","text":"…"}`, written
 * once; deleted, it leaves the document's bytes, and the fact keeps the commitment.
 */
import type * as Y from 'yjs';
import { bytesToHex } from '../bytes/hex.ts';
import { randomBytes } from '../crypto/digest.ts';
import type { EventId } from '../id/id.ts';
import { type Body, readBody } from './body.ts';

/** For `canonicalState`. */
export const VOICES_ROOTS = ['bodies'] as const;

/** UTF-16 code units. */
export const BODY_LIMIT = 10_000;

/** With a new salt; its commitment goes into the fact. Throws on a lone surrogate and beyond the limit: callers hold validated text. */
export function newBody(text: string): Body {
  const body = readBody({ salt: bytesToHex(randomBytes(16)), text });
  if (!body || text.length > BODY_LIMIT) throw new RangeError('no body: too long, or no text');
  return body;
}

/** Nothing when there is one already. */
export function sayBody(voices: Y.Doc, fact: EventId, { salt, text }: Body): void {
  const bodies = voices.getMap('bodies');
  if (!bodies.has(fact)) bodies.set(fact, { salt, text });
}

/** Undefined when it was erased, has not arrived, or is none. Whether it is what was said, `isBodyOf` knows. */
export function bodyIn(voices: Y.Doc, fact: EventId): Body | undefined {
  return bounded(voices.getMap('bodies').get(fact));
}

/** By id of their fact. */
export function readBodies(voices: Y.Doc): ReadonlyMap<string, Body> {
  const found = new Map<string, Body>();
  for (const [fact, value] of voices.getMap('bodies').entries()) {
    const body = bounded(value);
    if (body) found.set(fact, body);
  }
  return found;
}

/** Who may do so, the screen and the fold know. Nothing when there is none. */
export function eraseBody(voices: Y.Doc, fact: EventId): void {
  const bodies = voices.getMap('bodies');
  if (bodies.has(fact)) bodies.delete(fact);
}

function bounded(value: unknown): Body | undefined {
  const body = readBody(value);
  return body && body.text.length <= BODY_LIMIT ? body : undefined;
}
