/** The way back in that goes on a sheet. */
import type { InvitationTicket } from '../../state/workplace.ts';

export type SheetKey =
  | { readonly type: 'preparing' }
  | { readonly type: 'made'; readonly ticket: InvitationTicket }
  /** The relay does not answer. */
  | { readonly type: 'unreachable' }
  /** Only those who facilitate can make one. */
  | { readonly type: 'none' };
