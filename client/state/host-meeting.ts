/**
 * The side of a meeting that shows a number: it lets a newcomer into one group, or adds a further device of this person to all of theirs.
 * For a device there are two meetings at once, one found by a QR code and its secret, one by the number; the first to agree counts.
 */
import { createSignal } from 'solid-js';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { deviceIdOf } from '../../core/crypto/device-keys.ts';
import { randomBytes } from '../../core/crypto/digest.ts';
import { encodeDeviceLink } from '../../core/meet/device-link.ts';
import { MEET_SECRET_BYTES } from '../../core/meet/exchange.ts';
import { type MeetingAtRelay, openMeeting } from '../../core/meet/meet-at-relay.ts';
import type { MeetFailure } from '../../core/meet/meet-failure.ts';
import type { SealedLine } from '../../core/meet/meeting.ts';
import {
  decodeOffer,
  encodeOffer,
  encodeSpaces,
  type MeetOffer,
  type OfferedSpace,
} from '../../core/meet/offers.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { INVITATION_FRAGMENT } from '../../core/roster/invitation-link.ts';
import { withRelay } from '../../core/sync/space/open-relay.ts';
import { browserLink } from '../platform/browser-link.ts';
import { isLoopback, publicAddress } from '../platform/public-address.ts';
import { type MeetingFailure, meetingFailure } from './meeting-failure.ts';
import type { MeetingGround } from './meeting-ground.ts';
import type { HostDone, HostMeeting, HostPurpose, HostStep, MeetingGroup, NotAddedIn } from './meetings.ts';

type Outcome = Result<HostDone, MeetingFailure>;

/** One hour, in days: the newcomer stands beside, and types their first name. */
const INVITATION_DAYS = 1 / 24;

export function hostMeeting({ parts, groups }: MeetingGround, purpose: HostPurpose): HostMeeting {
  const [step, setStep] = createSignal<HostStep>({ type: 'opening' });
  const meetings = new Set<MeetingAtRelay>();
  let chosen: MeetingAtRelay | undefined;
  let isOver = false;

  const become = (next: HostStep): void => {
    if (isOver) return;
    isOver = next.type === 'done' || next.type === 'failed';
    setStep(next);
  };

  /** The other one has served; whoever comes to it finds nobody. */
  const choose = (meeting: MeetingAtRelay): boolean => {
    chosen ??= meeting;
    if (chosen !== meeting) return false;
    for (const other of meetings) if (other !== meeting) other.leave();
    return true;
  };

  /** Undefined: the other meeting counts. */
  const meet = async (
    secret: Bytes | undefined,
    opened: (meeting: MeetingAtRelay) => void,
  ): Promise<Outcome | undefined> => {
    let mine: MeetingAtRelay | undefined;
    const options = browserLink(parts.origin, parts.profile.keys);
    const outcome = await withRelay(
      options,
      async (link): Promise<Result<HostDone, MeetFailure | MeetingFailure>> => {
        const begun = await openMeeting(link, secret);
        if (!begun.ok) return begun;
        const meeting = begun.value;
        mine = meeting;
        meetings.add(meeting);
        if (isOver || chosen) meeting.leave();
        else opened(meeting);
        const digits = secret ? undefined : await meeting.digits;
        if (digits?.ok && choose(meeting)) become({ type: 'compare', digits: digits.value });
        const line = await meeting.agreed;
        if (!line.ok) return line;
        if (!choose(meeting)) return fail({ type: 'meeting-ended' as const });
        become({ type: 'working' });
        try {
          return await passOn(line.value);
        } finally {
          line.value.close();
        }
      },
    );
    if (chosen && chosen !== mine) return undefined;
    return outcome.ok ? outcome : fail(meetingFailure(outcome.error));
  };

  const passOn = (line: SealedLine): Promise<Outcome> => {
    const { group } = purpose;
    if (purpose.type === 'member') return inviteOver(line, group);
    return addDeviceOver(line, group, theirs(groups()));
  };

  const settle = (outcome: Outcome | undefined): void => {
    if (!outcome) return;
    become(outcome.ok ? { type: 'done', done: outcome.value } : { type: 'failed', failure: outcome.error });
    for (const meeting of meetings) meeting.leave();
  };

  const showNumber = async (number: number, coded: Promise<string | undefined>): Promise<void> => {
    const [{ origin: address }, link] = await Promise.all([publicAddress(parts.origin), coded]);
    if (chosen) return;
    become({ type: 'number', number, address, link, reach: reachOf(address) });
  };

  const begin = (): void => {
    if (purpose.type === 'member') {
      void meet(undefined, ({ number }) => void showNumber(number, Promise.resolve(undefined))).then(settle);
      return;
    }
    if (theirs(groups()).length === 0) return become({ type: 'failed', failure: { type: 'no-groups' } });
    const secret = randomBytes(MEET_SECRET_BYTES);
    let tell: (link: string) => void = () => undefined;
    const coded = new Promise<string>((resolve) => (tell = resolve));
    void meet(secret, ({ number }) => {
      void publicAddress(parts.origin)
        .then(({ origin }) => encodeDeviceLink(origin, { number, secret, relay: '' }))
        .then(tell);
    }).then(settle);
    void meet(undefined, ({ number }) => void showNumber(number, coded)).then(settle);
  };

  begin();
  return {
    step,
    confirm: () => {
      chosen?.confirm();
      become({ type: 'waiting-for-other' });
    },
    refuse: () => chosen?.refuse(),
    close: () => {
      isOver = true;
      for (const meeting of meetings) meeting.leave();
    },
  };
}

function reachOf(address: string): 'phones' | 'only-here' | 'insecure' {
  if (isLoopback(address)) return 'only-here';
  return address.startsWith('https:') ? 'phones' : 'insecure';
}

/** Where somebody is in, and others can be. */
function theirs(groups: readonly MeetingGroup[]): readonly MeetingGroup[] {
  return groups.filter(({ isExample, whoIsIn }) => !isExample && whoIsIn.standing() === 'in');
}

/** The invitation is made only now, when both have said yes. */
async function inviteOver(line: SealedLine, group: MeetingGroup): Promise<Outcome> {
  const ticket = await group.invite({ role: 'member', days: INVITATION_DAYS, uses: 1 });
  if (!ticket.ok) return fail({ type: 'not-invited', why: ticket.error });
  const { link } = ticket.value;
  const said = await line.say(
    encodeOffer({ type: 'invitation', link: link.slice(link.indexOf(INVITATION_FRAGMENT)) }),
  );
  return said.ok ? ok({ type: 'invited' }) : fail(meetingFailure(said.error));
}

async function addDeviceOver(
  line: SealedLine,
  group: MeetingGroup,
  groups: readonly MeetingGroup[],
): Promise<Outcome> {
  const firstName = group.people().find(({ isMe }) => isMe)?.name ?? '';
  await line.say(encodeOffer({ type: 'device-wanted', firstName, groups: groups.length }));
  const answer = await line.heard();
  if (!answer.ok) return fail(meetingFailure(answer.error));
  const offer = decodeOffer(answer.value);
  if (offer?.type !== 'device') return fail({ type: 'not-understood' });

  const spaces: OfferedSpace[] = [];
  const missing: NotAddedIn[] = [];
  for (const each of groups) {
    const added = await addIn(each, offer);
    if (added.ok) {
      spaces.push({ space: each.space, relay: each.relay, name: each.name() });
    } else missing.push({ groupName: each.name(), failure: added.error });
  }
  for (const page of encodeSpaces(spaces)) await line.say(page);
  const last = await line.heard();
  const isConfirmed = last.ok && decodeOffer(last.value)?.type === 'done';
  return ok({ type: 'device-added', name: offer.name, groups: spaces.length, missing, isConfirmed });
}

/** One that is in already, from a meeting that broke off, is in. */
async function addIn(
  { whoIsIn, me }: MeetingGroup,
  { device, name }: Extract<MeetOffer, { type: 'device' }>,
): Promise<Result<void, NotAddedIn['failure']>> {
  const id = await deviceIdOf(device.devicePub);
  const known = whoIsIn.devices().find((each) => each.device === id);
  if (known && known.member !== me) return fail({ type: 'already-somebody-else' });
  return known ? ok(undefined) : whoIsIn.addDevice(device, name);
}
