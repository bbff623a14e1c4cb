/** Why a meeting came to nothing, for a sentence on both screens. */
import type { RequestFailure } from '../sync/space/relay-requests.ts';

export type MeetFailure =
  /** The connection broke, or the relay refused: too many tries, too many meetings. */
  | RequestFailure
  /** No meeting under that number that waits for somebody. */
  | { readonly type: 'meeting-unknown' }
  /** The other side left, or ten minutes are over. */
  | { readonly type: 'meeting-ended' }
  /** What was revealed is not what was committed to: somebody stands between the two. */
  | { readonly type: 'commitment-broken' }
  /** One of the two people said that the digits differ. */
  | { readonly type: 'not-the-same' }
  /** The other side does not have the secret of the QR code. */
  | { readonly type: 'secret-wrong' }
  /** What came is not what the other side sent, or not what may come now. */
  | { readonly type: 'malformed' };
