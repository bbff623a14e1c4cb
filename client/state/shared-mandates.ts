/** The mandates of a group, one for each task that was given, with all who hold it; those that end first come first. */
import type { MemberId } from '../../core/id/id.ts';
import type { SummaryLine } from './decisions-summary.ts';

export interface SharedMandate {
  readonly who: readonly MemberId[];
  readonly what: string;
  /** "2027-07-20", or empty. */
  readonly until: string;
  readonly accountableTo: string;
  readonly decision: string;
  /** Of the decision. */
  readonly title: string;
}

/** What has no end comes behind. */
const LAST = '~';

export function sharedMandates(lines: readonly SummaryLine[]): readonly SharedMandate[] {
  const shared = lines.flatMap(({ mandates, subject, title }) => {
    const byTask = new Map<string, SharedMandate>();
    for (const { member, what, until, accountableTo } of mandates) {
      const key = JSON.stringify([what, until, accountableTo]);
      const who = [...(byTask.get(key)?.who ?? []), member];
      byTask.set(key, { who, what, until, accountableTo, decision: subject, title });
    }
    return [...byTask.values()];
  });
  return shared.toSorted((a, b) => ((a.until || LAST) < (b.until || LAST) ? -1 : 1));
}
