/**
 * Whether a fact was said as it stands by one of its author's devices. Who had the right to say it, and what follows, is the fold's: a
 * fact without right is shown as invalid, one that fails here is listed under "Faits rejetés".
 */
import { hexToBytes } from '../bytes/hex.ts';
import { verify } from '../crypto/signing.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { hasBeenOf, knownDevice, type Roster } from '../roster/roster.ts';
import { type DecisionEvent, eventIdOf } from './event.ts';
import { readEvent } from './read-event.ts';

export type EventFault =
  | { readonly type: 'event-malformed' }
  /** Of another group: copied from there, or not ours. */
  | { readonly type: 'event-of-another-group' }
  /** The id is not the hash of what is said: somebody changed a word. */
  | { readonly type: 'event-altered' }
  /** The roster knows no such device, or not as the author's. */
  | { readonly type: 'event-device-unknown' }
  | { readonly type: 'event-device-not-the-authors' }
  | { readonly type: 'event-signature-wrong' };

/** `wasVerified`: whether this device has found this very signature good before, which is then not asked again. */
export async function verifyEvent(
  value: unknown,
  roster: Roster,
  wasVerified: (event: DecisionEvent) => boolean = () => false,
): Promise<Result<DecisionEvent, EventFault>> {
  const event = readEvent(value);
  if (!event) return fail({ type: 'event-malformed' });
  if (event.group !== roster.space) return fail({ type: 'event-of-another-group' });
  if ((await eventIdOf(event)) !== event.id) return fail({ type: 'event-altered' });
  const fault = authorFault(event, roster);
  const device = knownDevice(roster, event.device);
  if (fault || !device) return fail(fault ?? { type: 'event-device-unknown' });
  if (wasVerified(event)) return ok(event);
  const [signature, id] = [hexToBytes(event.sig), hexToBytes(event.id)];
  const isSigned = await verify('placette-event1', device.devicePub, signature, id);
  return isSigned ? ok(event) : fail({ type: 'event-signature-wrong' });
}

/** What the roster has against the author of a fact: another roster may know them. */
export function authorFault(event: DecisionEvent, roster: Roster): EventFault | undefined {
  if (!knownDevice(roster, event.device)) return { type: 'event-device-unknown' };
  return hasBeenOf(roster, event.device, event.author) ? undefined : { type: 'event-device-not-the-authors' };
}
