/** Six digits of a device's key, read out at the door: both sides see the same, and whoever lets in knows whom. */
import type { DeviceId } from '../../core/id/id.ts';

const CODES = 1_000_000;

/** "482913". A device's id is a hash of its key. */
export function doorCode(device: DeviceId): string {
  return String(Number.parseInt(device.slice(0, 12), 16) % CODES).padStart(6, '0');
}
