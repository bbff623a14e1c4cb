/** What a meeting needs of the workplace in which it happens, and how its two sides are fetched. */
import type { Accessor } from 'solid-js';
import type { SpaceId } from '../../core/id/id.ts';
import { fetchRelayActs } from './fetch-relay-acts.ts';
import type { MeetingGroup, Meetings } from './meetings.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface MeetingGround {
  readonly parts: WorkplaceParts;
  /** The groups of this profile, examples among them. */
  readonly groups: Accessor<readonly MeetingGroup[]>;
  /** The rows of a group have just been stored: it is opened, and the other tabs hear of it. */
  entered(space: SpaceId): Promise<void>;
}

export function createMeetings(ground: MeetingGround): Meetings {
  return {
    host: async (purpose) => (await fetchRelayActs())?.hostMeeting(ground, purpose),
    join: async (way, deviceName) => (await fetchRelayActs())?.joinMeeting(ground, way, deviceName),
  };
}
