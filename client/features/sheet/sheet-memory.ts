/** What this device remembers of the sheet of a group: never its words, only whether it was made, checked or put off. */
import type { SpaceId } from '../../../core/id/id.ts';
import { recall, remember } from '../../platform/device-memory.ts';

export type SheetMemory =
  /** Neither made nor put off here. */
  | 'nothing'
  /** Made here, and not yet found to be on paper. */
  | 'untested'
  | 'tested'
  | 'put-off';

const WEEK_MS = 7 * 24 * 3_600_000;

export function sheetMemory(space: SpaceId): SheetMemory {
  const remembered = recall(key(space));
  if (remembered === 'tested' || remembered === 'untested') return remembered;
  return Date.now() - Number(remembered ?? 0) < WEEK_MS ? 'put-off' : 'nothing';
}

export function rememberSheet(space: SpaceId, made: 'tested' | 'untested'): void {
  remember(key(space), made);
}

/** For a week. */
export function putOffSheet(space: SpaceId): void {
  remember(key(space), String(Date.now()));
}

function key(space: SpaceId): string {
  return `sheet.${space}`;
}
