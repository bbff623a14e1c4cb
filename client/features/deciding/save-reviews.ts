/** Days of review for somebody's own calendar: the part that writes the file is fetched when one is asked for. */
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { fileWord } from './file-word.ts';

/** Those of them that have a day. Answers how many days were written; undefined: the part for it is not on this device. */
export async function saveReviews(
  desk: DecidingDesk,
  decisions: readonly Decision[],
  text: ReturnType<ReturnType<typeof useDecidingHallText>>,
): Promise<number | undefined> {
  const part = await import('./review-calendar.ts').catch(() => undefined);
  if (!part) return undefined;
  const days = decisions.flatMap(({ subject, proposal, reviewOn, outcomes }) => {
    if (reviewOn === '') return [];
    const description = outcomes.map(({ statement }) => statement).join('\n\n');
    const url = location.origin + desk.path(subject);
    return [
      {
        decision: subject,
        day: reviewOn,
        summary: text.reviewSummary(proposal?.title ?? ''),
        description,
        url,
      },
    ];
  });
  const group = desk.group.name();
  const written = part.reviewCalendar(text.calendarName(group), days, Date.now());
  saveFile(`${text.calendarFile(fileWord(group))}.ics`, 'text/calendar;charset=utf-8', written);
  return days.length;
}
