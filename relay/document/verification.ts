/**
 * What can be checked of envelopes before their turn comes, in parallel: form, place, and the author's signature [R1]. Who may write,
 * and what comes next, is decided in the order of arrival (`append-rules.ts`, `append-plan.ts`).
 */
import type { Bytes } from '../../core/bytes/bytes.ts';
import { decodeEnvelope, type Envelope, envelopeHash, verifyEnvelope } from '../../core/crypto/envelope.ts';
import type { EnvelopeHash } from '../../core/id/id.ts';
import { knownDevice, type Roster } from '../../core/roster/roster.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { BATCH_ENVELOPES } from '../log/group-commit.ts';
import type { LogKey } from '../log/store.ts';
import { type Refused, refused } from '../refused.ts';

export interface VerifiedEnvelope {
  readonly envelope: Envelope;
  readonly hash: EnvelopeHash;
}

export async function verifyEnvelopes(
  envelopes: readonly Bytes[],
  place: { readonly key: LogKey; readonly roster: Roster; readonly envelopeBytes: number },
): Promise<Result<readonly VerifiedEnvelope[], Refused>> {
  if (envelopes.length === 0) return fail(refused('malformed', 'no-envelope'));
  if (envelopes.length > BATCH_ENVELOPES) return fail(refused('too-big', 'envelopes'));
  const verified: VerifiedEnvelope[] = [];
  for (const one of await Promise.all(envelopes.map((bytes) => verifyOne(bytes, place)))) {
    if (!one.ok) return one;
    verified.push(one.value);
  }
  return ok(verified);
}

async function verifyOne(
  bytes: Bytes,
  { key, roster, envelopeBytes }: Parameters<typeof verifyEnvelopes>[1],
): Promise<Result<VerifiedEnvelope, Refused>> {
  if (bytes.length > envelopeBytes) return fail(refused('too-big', 'envelope'));
  const envelope = decodeEnvelope(bytes);
  if (!envelope || envelope.kind !== 'change') return fail(refused('malformed', 'envelope'));
  if (envelope.space !== key.space) return fail(refused('forbidden', 'wrong-space'));
  if (envelope.doc !== key.doc) return fail(refused('forbidden', 'wrong-document'));
  const author = knownDevice(roster, envelope.device);
  if (!author) return fail(refused('forbidden', 'unknown-author'));
  const [isSigned, hash] = await Promise.all([
    verifyEnvelope(envelope, author.devicePub),
    envelopeHash(bytes),
  ]);
  return isSigned ? ok({ envelope, hash }) : fail(refused('forbidden', 'bad-signature'));
}
