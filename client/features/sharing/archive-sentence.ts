/** Who archived a card, and why when nobody did it by hand; who was editing it without knowing. */
import type { Card } from '../../../core/inventory/card.ts';
import { erasedAfter } from '../../../core/inventory/consent.ts';
import type { Messages } from '../../i18n/fr.ts';
import { sharingTextIn } from '../../i18n/late/sharing.ts';
import { sayDate } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { SharingDesk } from './sharing-desk.ts';

export function archiveSentence(text: Messages, desk: SharingDesk, card: Card): string {
  const { archive, consent } = card;
  if (!archive) return '';
  const by = desk.otherName(archive.by);
  if (consent && hasEnded(card)) {
    const erased = sayDate(text.code, erasedAfter(consent.until), today());
    return sharingTextIn(text.code).archivedAtEnd(by, erased);
  }
  const editor = archive.editedMeanwhile?.by;
  if (editor === undefined) return sharingTextIn(text.code).archivedBy(by);
  return text.plan.archivedWhile(by, desk.otherName(editor));
}

/** What the person agreed to is over: the card goes away by itself, and is not given back. */
export function hasEnded({ consent }: Card): boolean {
  return consent !== undefined && consent.until < today();
}
