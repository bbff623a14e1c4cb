/**
 * Twelve digits of a device's key, read out at the door: both sides see the same, and whoever lets in knows whom. As many as people can read
 * out, because who has the poster may make keys until one shows the code of another.
 */
import type { DeviceId } from '../../core/id/id.ts';

const DIGITS = 12;

/** "482913650174". A device's id is a hash of its key. */
export function doorCode(device: DeviceId): string {
  return String(Number.parseInt(device.slice(0, 12), 16) % 10 ** DIGITS).padStart(DIGITS, '0');
}
