/** What an invitation grants, and the choices offered for it. The first ones suit a meeting: six people, until this evening. */
import type { Role } from '../../../core/roster/role.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import type { InvitationTicket } from '../../state/workplace.ts';

/** Until the end of the evening, or that many days. */
export type Lasting = 'evening' | 1 | 7 | 30;

export interface InviteTerms {
  readonly role: Role;
  readonly lasting: Lasting;
  readonly uses: number;
  /** `approve`: who comes waits at the door until somebody inside opens. */
  readonly mode: 'open' | 'approve';
}

/** How long terms last from a moment on. */
export interface Span {
  /** May be a fraction. */
  readonly days: number;
  /** The day whose evening it ends with, `YYYY-MM-DD`; undefined: it ends at a moment. */
  readonly evening: string | undefined;
}

export interface MadeTicket extends InvitationTicket {
  /** As of the span that it was made for. */
  readonly evening: string | undefined;
  readonly mode: InviteTerms['mode'];
}

export const USUAL_TERMS: InviteTerms = { role: 'member', lasting: 'evening', uses: 6, mode: 'open' };
/** For a wall, where anybody may read it. */
export const POSTER_TERMS: InviteTerms = { role: 'member', lasting: 30, uses: 20, mode: 'approve' };
export const MODE_CHOICES: readonly InviteTerms['mode'][] = ['open', 'approve'];
export const ROLE_CHOICES: readonly Role[] = ['member', 'guest', 'observer', 'facilitator'];
export const LASTING_CHOICES: readonly Lasting[] = ['evening', 1, 7, 30];
export const USES_CHOICES: readonly number[] = [1, 6, 20];

/** A code made so late would end before people are home: it lasts until the next evening. */
const LATE_HOUR = 20;
const DAY_MS = 86_400_000;

export function spanOf(lasting: Lasting, now: Date): Span {
  if (lasting !== 'evening') return { days: lasting, evening: undefined };
  const daysAway = now.getHours() >= LATE_HOUR ? 1 : 0;
  const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + daysAway, 23, 59);
  return { days: (end.getTime() - now.getTime()) / DAY_MS, evening: dayOf(end) };
}
