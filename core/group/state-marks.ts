/**
 * Marks of a group's state, one a document: devices that show the same have the same ones, whatever way the changes took. They are said
 * where observers hear them too, so those of the inner ring are made with a secret of it: nobody without the key tries out texts on one.
 */
import { bytesToBase64url, base64urlToBytes } from '../bytes/base64url.ts';
import { type Bytes, concatBytes, utf8 } from '../bytes/bytes.ts';
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import { canonicalJson } from '../canonical-json/canonical-json.ts';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import { sha256 } from '../crypto/digest.ts';
import { deriveKey } from '../crypto/kdf.ts';
import { sign, verify } from '../crypto/signing.ts';
import type { DeviceId, SpaceId } from '../id/id.ts';
import type { Roster } from '../roster/roster.ts';
import type { SpaceBook } from '../sync/space/space-book.ts';
import type { InnerDocument } from './group-documents.ts';

/** Hex of a SHA-256 by the document's name: "settings", "people", "plan", "decisions", "voices", "contacts", "inventory", "messages", "notes" for all notes, "notes/prj_…" for one. */
export type StateMarks = Readonly<Record<string, string>>;

/** Canonical JSON by the document's name. `inner`: empty where they are closed; `notes`: by project, undefined where they are closed. */
export interface GroupState {
  readonly commons: ReadonlyMap<string, string>;
  readonly inner: ReadonlyMap<InnerDocument, string>;
  readonly notes: ReadonlyMap<string, string> | undefined;
}

/** With more projects than these, notes are marked only together: all marks of a group fit into one ephemeral of 4 KiB. */
const NOTES_MARKED_ALONE = 16;
const MARKS_AT_MOST = NOTES_MARKED_ALONE + 10;

export async function stateMarks(book: SpaceBook, state: GroupState): Promise<StateMarks> {
  const marks: Record<string, string> = {};
  const secret = await innerSecret(book);
  const mark = async (name: string, text: string, salt: Bytes | undefined): Promise<void> => {
    marks[name] = bytesToHex(await sha256(salt ? concatBytes(salt, utf8(`${name}\n${text}`)) : utf8(text)));
  };
  for (const [name, text] of state.commons) await mark(name, text, undefined);
  if (!secret) return marks;
  for (const [name, text] of state.inner) await mark(name, text, secret);
  if (!state.notes) return marks;
  const notes = [...state.notes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await mark('notes', canonicalJson(notes.map(([project, text]) => [project, text])), secret);
  if (notes.length > NOTES_MARKED_ALONE) return marks;
  for (const [project, text] of notes) await mark(`notes/${project}`, text, secret);
  return marks;
}

export type Comparison =
  | { readonly type: 'same' }
  /** Names of documents, in order. */
  | { readonly type: 'different'; readonly documents: readonly string[] };

/** Over the documents that both marked: what one of the two may not read says nothing. */
export function compareMarks(mine: StateMarks, theirs: StateMarks): Comparison {
  const isDifferent = (name: string): boolean =>
    name in mine && name in theirs && mine[name] !== theirs[name];
  const names = Object.keys(mine).filter((name) => !isOneOfNotes(name) && name !== 'notes');
  const documents = names.filter(isDifferent);
  if (isDifferent('notes')) documents.push(...differentNotes(mine, theirs));
  return documents.length === 0 ? { type: 'same' } : { type: 'different', documents: documents.toSorted() };
}

/** Which of them, where both say so much; else that they differ as a whole. */
function differentNotes(mine: StateMarks, theirs: StateMarks): readonly string[] {
  const mineAlone = Object.keys(mine).filter(isOneOfNotes);
  const theirsAlone = Object.keys(theirs).filter(isOneOfNotes);
  if (mineAlone.length === 0 || theirsAlone.length === 0) return ['notes'];
  const differing = [...new Set([...mineAlone, ...theirsAlone])].filter(
    (name) => mine[name] !== theirs[name],
  );
  return differing.length === 0 ? ['notes'] : differing;
}

function isOneOfNotes(name: string): boolean {
  return name.startsWith('notes/');
}

/** Marks as a device says them: `{"device":"…","marks":{"plan":"…64 hex"},"waiting":false,"sig":"…base64url of 64 bytes"}`. */
export interface SignedMarks {
  readonly device: DeviceId;
  readonly marks: StateMarks;
  /** Some of its changes have not left it yet: it must differ. */
  readonly waiting: boolean;
  readonly sig: string;
}

export async function signMarks(
  space: SpaceId,
  keys: Pick<DeviceKeys, 'device' | 'signingKey'>,
  word: Pick<SignedMarks, 'marks' | 'waiting'>,
): Promise<SignedMarks> {
  const { device } = keys;
  const claim = marksClaim(space, { ...word, device });
  const signature = await sign('placette-marks1', keys.signingKey, claim);
  return { device, ...word, sig: bytesToBase64url(signature) };
}

/** Undefined for what is no such word, or not of an active device of the roster. */
export async function verifiedMarks(roster: Roster, raw: unknown): Promise<SignedMarks | undefined> {
  const said = toSignedMarks(raw);
  const device = said && roster.devices.get(said.device);
  const signature = said && base64urlToBytes(said.sig);
  if (!device || !signature) return undefined;
  const claim = marksClaim(roster.space, said);
  return (await verify('placette-marks1', device.devicePub, signature, claim)) ? said : undefined;
}

function marksClaim(space: SpaceId, { device, marks, waiting }: Omit<SignedMarks, 'sig'>): Bytes {
  return utf8(canonicalJson({ space, device, marks, waiting }));
}

function toSignedMarks(raw: unknown): SignedMarks | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  if (!('device' in raw && 'marks' in raw && 'waiting' in raw && 'sig' in raw)) return undefined;
  const { device, marks, waiting, sig } = raw;
  if (typeof device !== 'string' || typeof sig !== 'string' || typeof waiting !== 'boolean') return undefined;
  if (typeof marks !== 'object' || marks === null) return undefined;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(marks);
  if (entries.length > MARKS_AT_MOST || !entries.every(isMark)) return undefined;
  return { device: device as DeviceId, marks: Object.fromEntries(entries), waiting, sig };
}

function isMark(entry: readonly [string, unknown]): entry is readonly [string, string] {
  const [name, mark] = entry;
  return /^[\w/-]{1,80}$/.test(name) && typeof mark === 'string' && /^[0-9a-f]{64}$/.test(mark);
}

async function innerSecret({ ring, roster, space }: SpaceBook): Promise<Bytes | undefined> {
  const [first] = roster.epochs;
  const inner = first && ring.get(first.id)?.inner;
  return inner && deriveKey(inner, 'placette-mark1', hexToBytes(space));
}
