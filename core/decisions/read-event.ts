/** Events from outside: decoded or undefined, never thrown. */
import type { Json } from '../canonical-json/canonical-json.ts';
import type { DeviceId, EventId, MemberId, OpHash, SpaceId } from '../id/id.ts';
import type { DecisionEvent, EventContent } from './event.ts';

/** Hostile JSON nests without end. */
const DEEPEST = 20;
const CONTENT_FIELDS = [
  'v',
  'type',
  'group',
  'subject',
  'author',
  'device',
  'at',
  'prev',
  'roster',
  'payload',
];
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

/** Whether the id is right and somebody may say so is `verifyEvent`'s. */
export function readEvent(value: unknown): DecisionEvent | undefined {
  if (!isRecord(value)) return undefined;
  const { id, sig, ...rest } = value;
  const content = readEventContent(rest);
  if (!content || !isHex(id, 32) || !isHex(sig, 64)) return undefined;
  return { ...content, id: id as EventId, sig };
}

export function readEventContent(value: unknown): EventContent | undefined {
  if (!isRecord(value) || Object.keys(value).length !== CONTENT_FIELDS.length) return undefined;
  if (!CONTENT_FIELDS.every((field) => Object.hasOwn(value, field))) return undefined;
  const { v, type, group, subject, author, device, at, prev, roster, payload } = value;
  if (v !== 1 || !isText(type) || !isText(subject) || !isText(author) || !isText(at)) return undefined;
  if (!isHex(group, 16) || !isHex(device, 16) || !isHex(roster, 32) || !INSTANT.test(at)) return undefined;
  if (!Array.isArray(prev) || !prev.every((id) => isHex(id, 32))) return undefined;
  if (!isRecord(payload) || !isJson(payload, 0)) return undefined;
  return {
    v,
    type,
    group: group as SpaceId,
    subject,
    author: author as MemberId,
    device: device as DeviceId,
    at,
    prev: prev.map((id) => id as EventId),
    roster: roster as OpHash,
    payload: payload as EventContent['payload'],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What has a canonical form (A11). */
function isJson(value: unknown, depth: number): value is Json {
  if (depth > DEEPEST) return false;
  if (value === null || typeof value === 'boolean' || Number.isSafeInteger(value)) return true;
  if (typeof value === 'string') return value.isWellFormed();
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth + 1));
  if (!isRecord(value)) return false;
  return Object.entries(value).every(([key, member]) => key.isWellFormed() && isJson(member, depth + 1));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.isWellFormed();
}

function isHex(value: unknown, sizeBytes: number): value is string {
  return typeof value === 'string' && value.length === 2 * sizeBytes && /^[0-9a-f]+$/.test(value);
}
