/** The way back in that goes on a sheet. */
import type { InvitationTicket, InviteFailure } from '../../state/workplace.ts';

export type SheetKey =
  | { readonly type: 'preparing' }
  | { readonly type: 'made'; readonly ticket: InvitationTicket }
  /** The relay does not answer, or will not. */
  | { readonly type: 'failed'; readonly failure: InviteFailure }
  /** Only those who facilitate can make one. */
  | { readonly type: 'none' };
