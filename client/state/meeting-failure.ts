/** Why two devices that met came to nothing, in the kinds that a screen has a sentence for; nothing was added then. */
import type { DeviceLinkFailure } from '../../core/meet/device-link.ts';
import type { MeetFailure } from '../../core/meet/meet-failure.ts';
import type { MessageTooLong } from '../../core/meet/meeting.ts';
import type { RelayUnavailable } from '../../core/sync/space/open-relay.ts';
import type { InviteFailure } from './act-failure.ts';

export type MeetingFailure =
  | RelayUnavailable
  | DeviceLinkFailure
  | { readonly type: 'relay-refused'; readonly reason: string }
  /** The relay takes no more numbers from here for some minutes. */
  | { readonly type: 'too-many-tries' }
  /** Nobody waits under that number: mistyped, over, or somebody else was faster. */
  | { readonly type: 'meeting-unknown' }
  /** The other side went away, or ten minutes are over. */
  | { readonly type: 'meeting-ended' }
  | { readonly type: 'not-the-same' }
  /** Another code than the one that the other device shows now. */
  | { readonly type: 'secret-wrong' }
  /** What came is not what the other side sent, or the two pages are of different versions. */
  | { readonly type: 'not-understood' }
  /** This device is in no group that another could be added to. */
  | { readonly type: 'no-groups' }
  | { readonly type: 'not-invited'; readonly why: InviteFailure };

export function meetingFailure(
  failure: MeetFailure | RelayUnavailable | MessageTooLong | MeetingFailure,
): MeetingFailure {
  switch (failure.type) {
    case 'relay-lost':
      return { type: 'relay-unreachable' };
    case 'relay-refused':
      return failure.reason === 'rate'
        ? { type: 'too-many-tries' }
        : { type: 'relay-refused', reason: failure.reason };
    case 'commitment-broken':
    case 'malformed':
    case 'message-too-long':
      return { type: 'not-understood' };
    default:
      return failure;
  }
}
