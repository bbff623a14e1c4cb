/** The group's card in the `settings` document (entity 1). Each field is one `lww` key; the event that authorises it comes later. */
import type * as Y from 'yjs';
import { isTextField, textField, type TextFailure } from '../doc/text-field.ts';
import type { MemberId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';

export const SETTINGS_ROOTS = ['group'] as const;

/** `{value, by, at, authority}`: `authority` is the id of a decision, null on day one. */
interface Setting {
  readonly value: string;
  readonly by: string;
  readonly at: number;
  readonly authority: string | null;
}

/** Empty until the document has arrived. */
export function groupName(settings: Y.Doc): string {
  const setting = settings.getMap('group').get('name');
  return isSetting(setting) && isTextField(setting.value) ? setting.value : '';
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
  const setting: Setting = { value: name.value, by, at, authority: null };
  settings.getMap('group').set('name', setting);
  return ok(undefined);
}

function isSetting(value: unknown): value is Setting {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}
