/** Meetings over the real relay in this process and real WebSockets: two links, as two devices have them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { utf8 } from '../../../core/bytes/bytes.ts';
import { decodeDeviceLink, encodeDeviceLink } from '../../../core/meet/device-link.ts';
import { joinMeeting, openMeeting } from '../../../core/meet/meet-at-relay.ts';
import { isMeetNumber } from '../../../core/protocol/meetings.ts';
import { createRelayLink, type RelayLink } from '../../../core/sync/relay/relay-link.ts';
import { systemClock, systemTimers } from '../../../relay/system-surroundings.ts';
import { wsTransport } from '../../peers/ws-transport.ts';
import { runRelay } from '../../relay/fixture/running.ts';
import { agree, failureOf, valueOf } from '../fixture/meeting-ends.ts';
import { person, seedOf } from '../fixture/person.ts';

/** A newcomer's, whom no group knows. */
async function linkTo(address: string, name: string): Promise<RelayLink> {
  const link = createRelayLink({
    address,
    transport: wsTransport,
    keys: await person(name),
    clock: systemClock,
    timers: systemTimers,
    chance: Math.random,
  });
  onTestFinished(() => link.close());
  await new Promise<void>((resolve) => link.listen({ ready: resolve }));
  return link;
}

async function twoLinks(): Promise<{ hers: RelayLink; theirs: RelayLink; url: string }> {
  const { url } = await runRelay();
  const [hers, theirs] = await Promise.all([linkTo(url, 'awa'), linkTo(url, 'jeanne')]);
  return { hers, theirs, url };
}

describe('a meeting over a relay', () => {
  it('[M3] [M4] shows the same digits to both, and carries an invitation to the newcomer', async () => {
    const { hers, theirs } = await twoLinks();
    const opener = valueOf(await openMeeting(hers));
    expect(isMeetNumber(opener.number)).toBe(true);
    const joiner = valueOf(await joinMeeting(theirs, opener.number));
    expect(valueOf(await joiner.digits)).toBe(valueOf(await opener.digits));
    const { openersLine, joinersLine } = await agree({ opener, joiner });
    valueOf(await joinersLine.say(utf8('prête')));
    expect(valueOf(await openersLine.heard())).toEqual(utf8('prête'));
    const invitation = utf8('https://placette.example/#j=AQ68Khucks9ktkYOL2i');
    const said = openersLine.say(invitation);
    openersLine.close();
    valueOf(await said);
    expect(valueOf(await joinersLine.heard())).toEqual(invitation);
    expect(failureOf(await joinersLine.heard())).toBe('meeting-ended');
    const next = valueOf(await openMeeting(hers)); // the first one has ended for the relay too
    expect(isMeetNumber(next.number)).toBe(true);
  });

  it('[M4] with the link of a QR code comes about without a word', async () => {
    const { hers, theirs } = await twoLinks();
    const secret = (await seedOf('qr')).slice(0, 16);
    const opener = valueOf(await openMeeting(hers, secret));
    const shown = await encodeDeviceLink('https://placette.example', {
      number: opener.number,
      secret,
      relay: '',
    });
    const scanned = valueOf(await decodeDeviceLink(shown));
    const joiner = valueOf(await joinMeeting(theirs, scanned.number, scanned.secret));
    const line = valueOf(await joiner.agreed);
    valueOf(await line.say(utf8('mes clés')));
    expect(valueOf(await valueOf(await opener.agreed).heard())).toEqual(utf8('mes clés'));
  });

  it('[M2] under a wrong number, a taken one or one that cannot be is unknown', async () => {
    const { hers, theirs, url } = await twoLinks();
    const { number } = valueOf(await openMeeting(hers));
    const wrong = number === 99_999 ? 10_000 : number + 1;
    valueOf(await joinMeeting(theirs, number));
    const paul = await linkTo(url, 'paul');
    for (const tried of [wrong, number, 0, 100_000, 1.5, -3, Number.NaN]) {
      expect(failureOf(await joinMeeting(paul, tried))).toBe('meeting-unknown');
    }
  });

  it('[M2] that was missed too often is refused with a reason', async () => {
    const { hers } = await twoLinks();
    const tries = [];
    for (let n = 0; n < 11; n++) tries.push(await joinMeeting(hers, 10_000 + n));
    expect(tries.slice(0, 10).map(failureOf)).toEqual(Array(10).fill('meeting-unknown'));
    expect(tries[10]).toMatchObject({
      error: { type: 'relay-refused', reason: 'rate', rule: 'meeting-misses' },
    });
  });

  it('ends on the other side when somebody refuses, leaves or loses the relay', async () => {
    const { hers, theirs } = await twoLinks();
    const refused = valueOf(await openMeeting(hers));
    const refusing = valueOf(await joinMeeting(theirs, refused.number));
    await Promise.all([refused.digits, refusing.digits]);
    refusing.refuse();
    expect(failureOf(await refused.agreed)).toBe('not-the-same');
    expect(failureOf(await refusing.agreed)).toBe('not-the-same');

    const left = valueOf(await openMeeting(hers));
    valueOf(await joinMeeting(theirs, left.number)).leave();
    expect(failureOf(await left.agreed)).toBe('meeting-ended');

    const opened = valueOf(await openMeeting(hers));
    const lost = valueOf(await joinMeeting(theirs, opened.number));
    theirs.close();
    expect(failureOf(await lost.agreed)).toBe('relay-lost');
    expect(failureOf(await opened.agreed)).toBe('meeting-ended');
    expect(failureOf(await openMeeting(theirs))).toBe('relay-lost');
  });
});
