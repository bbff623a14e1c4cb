/**
 * Personal words beside a fact (entity 24): the log keeps only their commitment, so that they can be erased and the log still verifies.
 */
import { utf8 } from '../bytes/bytes.ts';
import { bytesToHex } from '../bytes/hex.ts';
import { sha256 } from '../crypto/digest.ts';
import type { DecisionEvent } from './event.ts';

/** `salt`: hex of 16 random bytes, without which short words could be guessed from their commitment. */
export interface Body {
  readonly salt: string;
  readonly text: string;
}

/** Undefined for what is no body. */
export function readBody(value: unknown): Body | undefined {
  if (typeof value !== 'object' || value === null || !('salt' in value && 'text' in value)) return undefined;
  const { salt, text } = value;
  if (typeof salt !== 'string' || typeof text !== 'string') return undefined;
  return /^[0-9a-f]{32}$/.test(salt) && text.isWellFormed() ? { salt, text } : undefined;
}

/** `bodyCommit` of A11. */
export async function bodyCommit({ salt, text }: Body): Promise<string> {
  return bytesToHex(await sha256(utf8(`${salt}\n${text}`)));
}

/** False: "texte altéré". */
export async function isBodyOf(event: DecisionEvent, body: Body): Promise<boolean> {
  return event.payload['bodyCommit'] === (await bodyCommit(body));
}
