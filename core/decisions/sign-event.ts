/** Makes a fact: its id, and the signature of the device that says it. */
import { bytesToHex, hexToBytes } from '../bytes/hex.ts';
import { sign } from '../crypto/signing.ts';
import { type DecisionEvent, type EventContent, eventIdOf } from './event.ts';

/** Throws on content without a canonical form: callers hold validated facts. */
export async function signEvent(content: EventContent, signingKey: CryptoKey): Promise<DecisionEvent> {
  const id = await eventIdOf(content);
  return { ...content, id, sig: bytesToHex(await sign('placette-event1', signingKey, hexToBytes(id))) };
}
