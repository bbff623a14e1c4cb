/** The fields of a group's card, and writing one: for rooms that are fetched late. */
import { readSettings, type Setting, writeSetting } from '../../core/settings/group-settings.ts';
import type { Group } from './workplace.ts';

type Here = Pick<Group, 'settings'>;

export function settingsFields({ settings }: Here): ReadonlyMap<string, Setting> {
  return readSettings(settings().ydoc).fields;
}

/** By this person, now. `authority`: the id of the event that says so; null for none. */
export function writeHere({ settings }: Here, field: string, value: unknown, authority: string | null): void {
  const { ydoc, act } = settings();
  writeSetting(ydoc, field, { value, ...act(), authority });
}
