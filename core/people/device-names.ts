/** What people call their devices, in the `people` document: erasable, keyed by device id. A device that nobody named has no name here. */
import type * as Y from 'yjs';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import type { DeviceId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';

/** Empty for a device whose name has not arrived, or that never got one. */
export function deviceName(people: Y.Doc, device: DeviceId): string {
  const name = people.getMap('devices').get(device);
  return isTextField(name) ? name : '';
}

export function renameDevice(people: Y.Doc, device: DeviceId, typed: string): Result<void, TextFailure> {
  const name = textField(typed);
  if (!name.ok) return name;
  people.getMap('devices').set(device, name.value);
  return ok(undefined);
}

/** Names a device that has none yet, by what the client takes it for ("Téléphone"); a name that somebody gave stays. */
export function nameDeviceOnce(people: Y.Doc, device: DeviceId, name: string): void {
  if (!people.getMap('devices').has(device)) renameDevice(people, device, name);
}
