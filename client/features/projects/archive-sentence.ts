/** Who archived a task, and who was editing it without knowing. */
import type { Task } from '../../../core/plan/task.ts';
import type { Messages } from '../../i18n/fr.ts';
import { planTextIn } from '../../i18n/late/plan.ts';
import type { Desk } from './desk.ts';

export function archiveSentence(text: Messages, desk: Desk, task: Task): string {
  const { archive } = task;
  if (!archive) return '';
  const me = desk.group.me;
  const by = archive.by === me ? '' : desk.nameOf(archive.by);
  const editor = archive.editedMeanwhile?.by;
  if (editor === undefined) return planTextIn(text.code).archivedBy(by);
  return text.plan.archivedWhile(by, editor === me ? '' : desk.nameOf(editor));
}
