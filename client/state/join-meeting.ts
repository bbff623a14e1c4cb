/**
 * The side of a meeting that types a number or read a QR code: a newcomer gets an invitation, a further device of somebody gets into their
 * groups once its person says yes. What it holds already stays.
 */
import { createSignal } from 'solid-js';
import { decodeDeviceLink } from '../../core/meet/device-link.ts';
import { joinMeeting as joinAtRelay, type MeetingAtRelay } from '../../core/meet/meet-at-relay.ts';
import type { MeetFailure } from '../../core/meet/meet-failure.ts';
import type { SealedLine } from '../../core/meet/meeting.ts';
import { decodeOffer, encodeOffer, type OfferedSpace } from '../../core/meet/offers.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { enterAsDevice } from '../../core/sync/space/enter-space.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import { browserLink } from '../platform/browser-link.ts';
import { enterFailure } from './enter-failure.ts';
import { type MeetingFailure, meetingFailure } from './meeting-failure.ts';
import type { MeetingGround } from './meeting-ground.ts';
import type { GuestDone, GuestMeeting, GuestStep, NotEntered, WayToMeet } from './meetings.ts';
import type { EnterFailure } from './act-failure.ts';

type Outcome = Result<GuestDone, MeetingFailure>;

export function joinMeeting(ground: MeetingGround, way: WayToMeet, deviceName: string): GuestMeeting {
  const { profile, origin } = ground.parts;
  const [step, setStep] = createSignal<GuestStep>({ type: 'opening' });
  let meeting: MeetingAtRelay | undefined;
  let isOver = false;
  let accepted: () => void = () => undefined;
  let left: readonly OfferedSpace[] = [];

  const become = (next: GuestStep): void => {
    if (isOver) return;
    isOver = next.type === 'done' || next.type === 'failed';
    setStep(next);
  };

  const meet = async (): Promise<Outcome> => {
    const found = await read(way);
    if (!found.ok) return found;
    const { number, secret, relay } = found.value;
    const options = browserLink(relay || origin, profile.keys);
    const outcome = await withRelay(
      options,
      async (link): Promise<Result<GuestDone, MeetFailure | MeetingFailure>> => {
        const joined = await joinAtRelay(link, number, secret);
        if (!joined.ok) return joined;
        meeting = joined.value;
        if (isOver) meeting.leave();
        const digits = await meeting.digits;
        if (digits.ok && !secret) become({ type: 'compare', digits: digits.value });
        const line = await meeting.agreed;
        if (!line.ok) return line;
        become({ type: 'working' });
        try {
          return await take(line.value);
        } finally {
          line.value.close();
        }
      },
    );
    return outcome.ok ? outcome : fail(meetingFailure(outcome.error));
  };

  const take = async (line: SealedLine): Promise<Outcome> => {
    const heard = await line.heard();
    if (!heard.ok) return fail(meetingFailure(heard.error));
    const offer = decodeOffer(heard.value);
    if (offer?.type === 'invitation') return ok({ type: 'invitation', link: offer.link });
    if (offer?.type !== 'device-wanted') return fail({ type: 'not-understood' });
    const { firstName, groups } = offer;
    const yes = new Promise<void>((resolve) => (accepted = resolve));
    become({ type: 'asked', firstName, groups });
    // nothing comes before the answer: what is heard now is the end
    const next = line.heard();
    const gone = next.then((early) => (early.ok ? fail({ type: 'not-understood' as const }) : early));
    const answer = await Promise.race([yes.then(() => ok(undefined)), gone]);
    if (!answer.ok) return fail(meetingFailure(answer.error));
    become({ type: 'working' });
    const { devicePub, boxPub } = profile.keys;
    await line.say(encodeOffer({ type: 'device', device: { devicePub, boxPub }, name: deviceName }));
    const spaces = await hearSpaces(line, next);
    if (!spaces.ok) return spaces;
    const entered = await enterAll(spaces.value);
    await line.say(encodeOffer({ type: 'done' }));
    return ok(entered);
  };

  const enterAll = async (
    spaces: readonly OfferedSpace[],
  ): Promise<Extract<GuestDone, { type: 'groups' }>> => {
    const here: SpaceId[] = [];
    const missing: NotEntered[] = [];
    const notYet: OfferedSpace[] = [];
    for (const each of spaces) {
      const entered = await enter(each);
      if (entered.ok) here.push(each.space);
      else {
        notYet.push(each);
        missing.push({ groupName: each.name, failure: entered.error });
      }
    }
    left = notYet;
    return { type: 'groups', spaces: here, missing };
  };

  const enter = async ({ space, relay }: OfferedSpace): Promise<Result<void, EnterFailure>> => {
    if (ground.groups().some((group) => group.space === space)) return ok(undefined);
    const options = browserLink(relay || origin, profile.keys);
    const entered = await withRelay(options, (link) => enterAsDevice(link, profile, { space, relay }));
    if (!entered.ok) return fail(enterFailure(entered.error));
    await ground.entered(space);
    return ok(undefined);
  };

  const again = async ({ spaces }: Extract<GuestDone, { type: 'groups' }>): Promise<void> => {
    setStep({ type: 'working' });
    const rest = await enterAll(left);
    setStep({ type: 'done', done: { ...rest, spaces: [...spaces, ...rest.spaces] } });
  };

  void meet().then((outcome) =>
    become(outcome.ok ? { type: 'done', done: outcome.value } : { type: 'failed', failure: outcome.error }),
  );
  return {
    step,
    confirm: () => {
      meeting?.confirm();
      become({ type: 'waiting-for-other' });
    },
    refuse: () => meeting?.refuse(),
    accept: () => accepted(),
    again: () => {
      const now = step();
      if (now.type === 'done' && now.done.type === 'groups') void again(now.done);
    },
    close: () => {
      isOver = true;
      meeting?.leave();
    },
  };
}

interface Found {
  readonly number: number;
  readonly secret: Uint8Array<ArrayBuffer> | undefined;
  readonly relay: string;
}

async function read(way: WayToMeet): Promise<Result<Found, MeetingFailure>> {
  if (way.type === 'number') return ok({ number: way.number, secret: undefined, relay: '' });
  return decodeDeviceLink(way.link);
}

/** Page by page until the last. `next`: what is already waited for. */
async function hearSpaces(
  line: SealedLine,
  next: ReturnType<SealedLine['heard']>,
): Promise<Result<readonly OfferedSpace[], MeetingFailure>> {
  const spaces: OfferedSpace[] = [];
  for (let heard = await next; ; heard = await line.heard()) {
    if (!heard.ok) return fail(meetingFailure(heard.error));
    const offer = decodeOffer(heard.value);
    if (offer?.type !== 'spaces') return fail({ type: 'not-understood' });
    spaces.push(...offer.spaces);
    if (offer.isLast) return ok(spaces);
  }
}
