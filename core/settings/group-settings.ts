/** The group's card in the `settings` document (entity 1). Each field is one `lww` key; the event that authorises it comes later. */
import type * as Y from 'yjs';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';

export const SETTINGS_ROOTS = ['group'] as const;

/** `{value, by, at, authority}`: `authority` is the id of the event that says so, null on day one. */
export interface Setting {
  readonly value: unknown;
  readonly by: string;
  readonly at: number;
  readonly authority: string | null;
}

/** Empty until the document has arrived. */
export function groupName(settings: Y.Doc): string {
  const setting = settings.getMap('group').get('name');
  return isSetting(setting) && isTextField(setting.value) ? setting.value : '';
}

/** The order of rules by which bookings are decided (entity 4); undefined: the usual one. */
export function bookingPriority(settings: Y.Doc): readonly string[] | undefined {
  const rules = settings.getMap('group').get('rules');
  if (!isSetting(rules) || typeof rules.value !== 'object' || rules.value === null) return undefined;
  const order: unknown = Reflect.get(rules.value, 'bookingPriority');
  return Array.isArray(order) ? order.filter((name) => typeof name === 'string') : undefined;
}

/** A field of the group's card whose own rules are somebody else's: the text of a field that people type is checked where they do. */
export function writeSetting(settings: Y.Doc, field: string, setting: Setting): void {
  settings.getMap('group').set(field, setting);
}

export interface GroupSettings {
  readonly fields: ReadonlyMap<string, Setting>;
  /** Kept and not interpreted. */
  readonly unreadable: number;
}

export function readSettings(settings: Y.Doc): GroupSettings {
  const entries = [...settings.getMap('group').entries()];
  const fields = new Map<string, Setting>();
  for (const [field, setting] of entries) if (isSetting(setting)) fields.set(field, setting);
  return { fields, unreadable: entries.length - fields.size };
}

/** `at`: seconds since 1970. */
export function renameGroup(
  settings: Y.Doc,
  typed: string,
  by: MemberId,
  at: number,
): Result<void, TextFailure> {
  const name = textField(typed);
  if (!name.ok) return name;
  writeSetting(settings, 'name', { value: name.value, by, at, authority: null });
  return ok(undefined);
}

function isSetting(value: unknown): value is Setting {
  if (typeof value !== 'object' || value === null || !('value' in value && 'by' in value && 'at' in value))
    return false;
  const authority = 'authority' in value ? value.authority : null;
  return (
    typeof value.by === 'string' &&
    typeof value.at === 'number' &&
    (authority === null || typeof authority === 'string')
  );
}
