/** What an invitation grants, and the choices offered for it. The first ones suit a meeting: six people, by tomorrow. */
import type { Role } from '../../../core/roster/role.ts';

export interface InviteTerms {
  readonly role: Role;
  readonly days: number;
  readonly uses: number;
}

export const USUAL_TERMS: InviteTerms = { role: 'member', days: 1, uses: 6 };
export const ROLE_CHOICES: readonly Role[] = ['member', 'guest', 'observer', 'facilitator'];
export const DAYS_CHOICES: readonly number[] = [1, 7, 30];
export const USES_CHOICES: readonly number[] = [1, 6, 20];
