/** Who archived a card, and who was editing it without knowing. */
import type { Card } from '../../../core/inventory/card.ts';
import type { Messages } from '../../i18n/fr.ts';
import { sharingTextIn } from '../../i18n/late/sharing.ts';
import type { SharingDesk } from './sharing-desk.ts';

export function archiveSentence(text: Messages, desk: SharingDesk, { archive }: Card): string {
  if (!archive) return '';
  const by = desk.otherName(archive.by);
  const editor = archive.editedMeanwhile?.by;
  if (editor === undefined) return sharingTextIn(text.code).archivedBy(by);
  return text.plan.archivedWhile(by, desk.otherName(editor));
}
