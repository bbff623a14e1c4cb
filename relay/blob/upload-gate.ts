/** How many uploads are read at once: each holds up to one blob in memory. */
import type { DeviceId } from '../../core/id/id.ts';

export interface UploadGate {
  /** Undefined: too many, come back. Else the way out again. */
  enter(device: DeviceId): (() => void) | undefined;
}

const UPLOADS = 32;
const UPLOADS_PER_DEVICE = 4;

export function createUploadGate(): UploadGate {
  const inside = new Map<DeviceId, number>();
  let uploads = 0;

  return {
    enter(device) {
      const mine = inside.get(device) ?? 0;
      if (uploads >= UPLOADS || mine >= UPLOADS_PER_DEVICE) return undefined;
      uploads += 1;
      inside.set(device, mine + 1);
      return () => {
        uploads -= 1;
        const left = (inside.get(device) ?? 1) - 1;
        if (left > 0) inside.set(device, left);
        else inside.delete(device);
      };
    },
  };
}
