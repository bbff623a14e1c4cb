/**
 * How to reach people: the `contacts` document (entity 35, `inner`). Each value is a gift of its owner, optional, and written by their own
 * devices alone: it carries such a device's signature, and what lacks one is ignored by every reader. Flat keys `<member>/<field>`, so
 * that erasing one is a real delete and nothing of it stays in the encoded document.
 */
import type * as Y from 'yjs';
import { base64urlToBytes, bytesToBase64url } from '../bytes/base64url.ts';
import { type Bytes, utf8 } from '../bytes/bytes.ts';
import { canonicalJson } from '../canonical-json/canonical-json.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { sign, verify } from '../crypto/signing.ts';
import { isTextField, TEXT_LIMIT, textField, type TextFailure } from '../doc/text-field.ts';
import type { DeviceId, MemberId, SpaceId } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { hasBeenOf, knownDevice, type Roster } from '../roster/roster.ts';
import { type Contact, CONTACT_FIELDS, type ContactField } from './contact-fields.ts';

export const CONTACTS_ROOTS = ['contacts'] as const;

export type ContactFailure =
  | Extract<TextFailure, { type: 'too-long' }>
  /** Digits, spaces, +, dots and parentheses; 4 to 20 digits. */
  | { readonly type: 'not-a-phone' }
  | { readonly type: 'not-an-email' };

/** Who writes: a device of that member. */
export interface ContactAuthor {
  readonly space: SpaceId;
  readonly member: MemberId;
  readonly keys: Pick<DeviceKeys, 'device' | 'signingKey'>;
}

/** `{"value":"06 12 34 56 78","at":1790000000,"device":"…32 hex","sig":"…base64url of 64 bytes"}`; `at` in seconds since 1970. */
interface Entry {
  readonly value: string;
  readonly at: number;
  readonly device: DeviceId;
  readonly sig: string;
}

const LIMITS: Readonly<Record<ContactField, number>> = { phone: 40, email: 254, note: TEXT_LIMIT };
const PHONE = /^[\d +.()]+$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** The value to store; undefined for nothing typed, which erases. */
export function contactValue(field: ContactField, typed: string): Result<string | undefined, ContactFailure> {
  const text = textField(typed, LIMITS[field]);
  if (!text.ok) return text.error.type === 'empty' ? ok(undefined) : fail(refusalOf(field, text.error));
  return isOfShape(field, text.value) ? ok(text.value) : fail(shapeFailure(field));
}

/** Signs, then writes; an empty text erases. `at`: seconds since 1970 by the writer's clock. */
export async function writeContact(
  contacts: Y.Doc,
  author: ContactAuthor,
  { field, typed, at }: { readonly field: ContactField; readonly typed: string; readonly at: number },
): Promise<Result<void, ContactFailure>> {
  const checked = contactValue(field, typed);
  if (!checked.ok) return checked;
  const { value } = checked;
  const key = keyOf(author.member, field);
  if (value === undefined) {
    contacts.getMap('contacts').delete(key);
    return ok(undefined);
  }
  const claim = claimOf(author.space, author.member, field, { value, at });
  const signature = await sign('placette-contact1', author.keys.signingKey, claim);
  const entry: Entry = { value, at, device: author.keys.device, sig: bytesToBase64url(signature) };
  contacts.getMap('contacts').set(key, entry);
  return ok(undefined);
}

export interface ContactReader {
  /** Everybody's contact as the document holds it now. Verifies what it has not seen before, and forgets what is no longer there. */
  read(): Promise<ReadonlyMap<MemberId, Contact>>;
}

export interface ContactReaderOptions {
  readonly space: SpaceId;
  /** As it is now: what a device signed before it was taken away still counts. */
  readonly roster: () => Roster;
}

export function createContactReader(contacts: Y.Doc, options: ContactReaderOptions): ContactReader {
  /** By signature and what it claims to sign: the same signature on another value is another question. */
  let verdicts = new Map<string, Promise<boolean>>();

  const isSigned = (
    member: MemberId,
    field: ContactField,
    entry: Entry,
    kept: Map<string, Promise<boolean>>,
  ): Promise<boolean> => {
    const roster = options.roster();
    const device = knownDevice(roster, entry.device);
    const signature = base64urlToBytes(entry.sig);
    // not kept: the roster that knows the device may still be on its way
    if (!device || !hasBeenOf(roster, entry.device, member) || !signature) return Promise.resolve(false);
    const claim = claimOf(options.space, member, field, entry);
    const name = canonicalJson([entry.sig, entry.device, member, field, entry.value, entry.at]);
    const verdict = verdicts.get(name) ?? verify('placette-contact1', device.devicePub, signature, claim);
    kept.set(name, verdict);
    return verdict;
  };

  return {
    read: async () => {
      const kept = new Map<string, Promise<boolean>>();
      const judged = [...contacts.getMap('contacts').entries()].map(async ([key, raw]) => {
        const place = placeOf(key);
        if (!place || !isEntry(place.field, raw)) return undefined;
        const { member, field } = place;
        return (await isSigned(member, field, raw, kept)) ? { member, field, value: raw.value } : undefined;
      });
      verdicts = kept;
      const found = new Map<MemberId, Contact>();
      for (const one of await Promise.all(judged)) {
        if (one) found.set(one.member, { ...found.get(one.member), [one.field]: one.value });
      }
      return found;
    },
  };
}

function keyOf(member: MemberId, field: ContactField): string {
  return `${member}/${field}`;
}

function placeOf(key: string): { readonly member: MemberId; readonly field: ContactField } | undefined {
  const cut = key.lastIndexOf('/');
  const field = CONTACT_FIELDS.find((name) => name === key.slice(cut + 1));
  return field && cut > 0 ? { member: key.slice(0, cut) as MemberId, field } : undefined;
}

function claimOf(
  space: SpaceId,
  member: MemberId,
  field: ContactField,
  { value, at }: Pick<Entry, 'value' | 'at'>,
): Bytes {
  return utf8(canonicalJson({ space, member, field, value, at }));
}

/** What could not have been entered is ignored, signed or not. */
function isEntry(field: ContactField, raw: unknown): raw is Entry {
  if (typeof raw !== 'object' || raw === null) return false;
  if (!('value' in raw && 'at' in raw && 'device' in raw && 'sig' in raw)) return false;
  const { value, at, device, sig } = raw;
  return (
    typeof device === 'string' &&
    typeof sig === 'string' &&
    typeof at === 'number' &&
    Number.isSafeInteger(at) &&
    isTextField(value, LIMITS[field]) &&
    value.isWellFormed() &&
    isOfShape(field, value)
  );
}

function isOfShape(field: ContactField, value: string): boolean {
  if (field === 'note') return true;
  if (field === 'email') return EMAIL.test(value);
  const digits = value.replaceAll(/\D/g, '').length;
  return PHONE.test(value) && digits >= 4 && digits <= 20;
}

function shapeFailure(field: ContactField): ContactFailure {
  return field === 'email' ? { type: 'not-an-email' } : { type: 'not-a-phone' };
}

/** Too long a number or address is a mistake in it; only of a note does its length matter to the person. */
function refusalOf(field: ContactField, failure: TextFailure): ContactFailure {
  return field === 'note' && failure.type === 'too-long' ? failure : shapeFailure(field);
}
