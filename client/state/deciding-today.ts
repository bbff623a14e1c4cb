/** What of the group's decisions matters today: what waits for me, what is to be looked at again, what changed since I last looked. */
import type { DecisionState } from '../../core/decisions/fold/decision.ts';
import type { Ask } from '../../core/decisions/waiting-for.ts';
import type { SummaryLine } from './decisions-summary.ts';

export type DecidingRow =
  /** The most pressing of what waits for me. */
  | { readonly type: Exclude<Ask, 'review' | 'settle'>; readonly line: SummaryLine }
  | { readonly type: 'review'; readonly line: SummaryLine }
  | { readonly type: 'news'; readonly line: SummaryLine };

/** Nobody can go on alone from there. */
const STUCK: readonly DecisionState[] = ['suspended', 'version-conflict', 'tied'];

export interface DecidingTodayOptions {
  /** "2026-11-10" */
  readonly today: string;
  /** Seconds since 1970. */
  readonly sinceS: number;
}

/** What waits for me first, each decision once; what is stuck is settled elsewhere. */
export function decidingRows(
  lines: readonly SummaryLine[],
  { today, sinceS }: DecidingTodayOptions,
): readonly DecidingRow[] {
  const rows = lines.flatMap((line): readonly DecidingRow[] => {
    if (isStuck(line)) return [];
    const ask = line.asks.find((one) => one !== 'review' && one !== 'settle');
    if (ask !== undefined) return [{ type: ask, line }];
    const isDue = line.isInForce && line.reviewOn !== '' && line.reviewOn <= today;
    if (isDue || line.asks.includes('review')) return [{ type: 'review', line }];
    return Date.parse(line.changedAt) / 1000 > sinceS ? [{ type: 'news', line }] : [];
  });
  return rows.toSorted((a, b) => rank(a) - rank(b) || (a.line.closesAt < b.line.closesAt ? -1 : 1));
}

/** « À régler ensemble » */
export function stuckDecisions(lines: readonly SummaryLine[]): readonly SummaryLine[] {
  return lines.filter(isStuck);
}

function isStuck({ state }: SummaryLine): boolean {
  return STUCK.includes(state);
}

function rank({ type }: DecidingRow): number {
  if (type === 'news') return 2;
  return type === 'review' ? 1 : 0;
}
