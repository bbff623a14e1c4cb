/** A meeting over a relay: one device opens it and shows five digits, the other joins by them (A7). The link stays the caller's. */
import type { Bytes } from '../bytes/bytes.ts';
import { isMeetNumber, MEET_BODIES } from '../protocol/meetings.ts';
import { fail, ok, type Result } from '../result/result.ts';
import type { MeetingFrame, RelayLink } from '../sync/relay/relay-link.ts';
import { ask, type RequestFailure } from '../sync/space/relay-requests.ts';
import { freshOffer, type MeetRole } from './exchange.ts';
import type { MeetFailure } from './meet-failure.ts';
import type { MeetListener, MeetPort } from './meet-port.ts';
import { createMeeting, type Meeting } from './meeting.ts';

export interface MeetingAtRelay extends Meeting {
  /** Five digits, which the other device joins by. */
  readonly number: number;
}

/** `secret`: 16 bytes that the other device reads from this one's QR code with the number (`device-link.ts`). */
export async function openMeeting(
  link: RelayLink,
  secret?: Bytes,
): Promise<Result<MeetingAtRelay, MeetFailure>> {
  return begin(link, { role: 'opener', secret, number: undefined });
}

/** `number`: as somebody typed it; one that cannot be is `meeting-unknown` without asking. */
export async function joinMeeting(
  link: RelayLink,
  number: number,
  secret?: Bytes,
): Promise<Result<MeetingAtRelay, MeetFailure>> {
  if (!isMeetNumber(number)) return fail({ type: 'meeting-unknown' });
  return begin(link, { role: 'joiner', secret, number });
}

/** `number`: undefined opens one. */
async function begin(
  link: RelayLink,
  { role, secret, number }: { role: MeetRole; secret: Bytes | undefined; number: number | undefined },
): Promise<Result<MeetingAtRelay, MeetFailure>> {
  const offer = await freshOffer();
  const early: MeetingFrame[] = []; // the next frame after the answer may be of this meeting already
  const stop = link.listen({ meeting: (frame) => early.length < MEET_BODIES && early.push(frame) });
  const answer = await ask(
    link,
    number === undefined ? { type: 'meet-open' } : { type: 'meet-join', number },
  );
  stop();
  if (!answer.ok) return fail(isUnknown(answer.error) ? { type: 'meeting-unknown' } : answer.error);
  const met = answer.value.type === 'meet' ? answer.value.number : number;
  if (met === undefined) return fail({ type: 'malformed' });
  if (link.state !== 'ready') return fail({ type: 'relay-lost' });
  const meeting = createMeeting(createRelayPort(link, { role, number: met, early }), { role, offer, secret });
  return ok({ ...meeting, number: met });
}

function createRelayPort(
  link: RelayLink,
  { role, number, early }: { role: MeetRole; number: number; early: readonly MeetingFrame[] },
): MeetPort {
  let stop = (): void => undefined;
  return {
    async say(body) {
      const answer = await ask(link, { type: 'meet-say', number, body });
      if (answer.ok) return ok(undefined);
      return fail(isUnknown(answer.error) ? { type: 'meeting-ended' } : answer.error);
    },
    listen(listener) {
      const take = (frame: MeetingFrame): void => {
        if (frame.number === number) tell(listener, frame);
      };
      stop = link.listen({ meeting: take, lost: () => listener.ended({ type: 'relay-lost' }) });
      if (role === 'joiner') listener.met();
      for (const frame of early) take(frame);
    },
    leave() {
      stop();
      link.send({ type: 'meet-leave', number });
    },
  };
}

function tell(listener: MeetListener, frame: MeetingFrame): void {
  switch (frame.type) {
    case 'meet-joined':
      return listener.met();
    case 'meet-heard':
      return listener.heard(frame.body);
    case 'meet-ended':
      return listener.ended({ type: 'meeting-ended' });
  }
}

function isUnknown(failure: RequestFailure): boolean {
  return failure.type === 'relay-refused' && failure.rule === 'meeting-unknown';
}
