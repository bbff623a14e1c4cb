/** Both sides of a meeting, fetched with what else goes through the relay. */
import { fetchRelayActs } from './fetch-relay-acts.ts';
import type { MeetingGround } from './meeting-ground.ts';
import type { Meetings } from './meetings.ts';

export function createMeetings(ground: MeetingGround): Meetings {
  return {
    host: async (purpose) => (await fetchRelayActs())?.hostMeeting(ground, purpose),
    join: async (way, deviceName) => (await fetchRelayActs())?.joinMeeting(ground, way, deviceName),
  };
}
