/** Facts of the decisions log: their id is what they say, and only a device of their author can say it. */
import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalJson } from '../../../core/canonical-json/canonical-json.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import { bodyCommit, isBodyOf, readBody } from '../../../core/decisions/body.ts';
import type { DecisionEvent, EventContent } from '../../../core/decisions/event.ts';
import { readEvent } from '../../../core/decisions/read-event.ts';
import { signEvent } from '../../../core/decisions/sign-event.ts';
import { verifyEvent } from '../../../core/decisions/verify-event.ts';
import type { EventId, SpaceId } from '../../../core/id/id.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group } from '../fixture/story.ts';

let awa: DeviceKeys;
let jeanne: DeviceKeys;
let lane: Group;
let event: DecisionEvent;

beforeAll(async () => {
  [awa, jeanne] = [await person('awa'), await person('jeanne')];
  lane = await beginGroup(awa);
  await lane.welcome(jeanne);
  event = await signEvent(contentBy(jeanne), jeanne.signingKey);
});

function contentBy(keys: DeviceKeys, change: Partial<EventContent> = {}): EventContent {
  const device = lane.roster().devices.get(keys.device);
  if (!device) expect.unreachable();
  return {
    v: 1,
    type: 'stance.cast',
    group: lane.roster().space,
    subject: 'dec_v2',
    author: device.member,
    device: device.id,
    at: '2026-11-10T09:00:00Z',
    prev: ['ab'.repeat(32) as EventId],
    roster: lane.roster().head,
    payload: { round: 1, version: 'v1', choice: 'consent' },
    ...change,
  };
}

async function faultOf(value: unknown): Promise<string> {
  const verified = await verifyEvent(value, lane.roster());
  return verified.ok ? 'none' : verified.error.type;
}

describe('a fact', () => {
  it('verifies, also after a journey as text', async () => {
    expect(await verifyEvent(JSON.parse(canonicalJson({ ...event })), lane.roster())).toEqual({
      ok: true,
      value: event,
    });
  });

  it('of which one word differs has another id: altered', async () => {
    for (const change of [
      { type: 'round.closed' },
      { subject: 'dec_v3' },
      { at: '2026-11-10T09:00:01Z' },
      { prev: [] },
      { roster: 'cd'.repeat(32) },
      { payload: { ...event.payload, choice: 'objection' } },
    ]) {
      expect(await faultOf({ ...event, ...change })).toBe('event-altered');
    }
  });

  it('is refused in the name of somebody else, by a stranger, from another group and with another signature', async () => {
    const awas = contentBy(awa);
    const byJeanne = { ...contentBy(jeanne), author: awas.author };
    expect(await faultOf(await signEvent(byJeanne, jeanne.signingKey))).toBe('event-device-not-the-authors');
    expect(await faultOf(await signEvent(awas, jeanne.signingKey))).toBe('event-signature-wrong');
    const { device } = await person('bakary');
    expect(await faultOf(await signEvent({ ...awas, device }, jeanne.signingKey))).toBe(
      'event-device-unknown',
    );
    const elsewhere = { ...awas, group: 'ab'.repeat(16) as SpaceId };
    expect(await faultOf(await signEvent(elsewhere, awa.signingKey))).toBe('event-of-another-group');
  });

  it('that is not exactly one is malformed', async () => {
    const { prev: _prev, ...withoutPrev } = event;
    const nested: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    for (const value of [
      undefined,
      null,
      'event',
      [],
      {},
      withoutPrev,
      { ...event, more: 1 },
      { ...event, v: 2 },
      { ...event, at: 'hier' },
      { ...event, sig: '' },
      { ...event, id: event.id.toUpperCase() },
      { ...event, prev: ['abc'] },
      { ...event, payload: [] },
      { ...event, payload: { share: 0.5 } },
      { ...event, payload: { title: '\ud800' } },
      { ...event, payload: { nested } },
    ]) {
      expect(await faultOf(value)).toBe('event-malformed');
    }
  });

  it('from anywhere never makes the reader throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readEvent(value)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(event)), fc.jsonValue(), (field, value) => {
        readEvent({ ...event, [field]: value });
      }),
    );
  });
});

describe('the words beside a fact', () => {
  const body = { salt: '6d27ae4d04617ce38c5d4fdee49965cf', text: 'Avec 50 € de caution, non.' };

  it('are those that it committed to, and no others', async () => {
    const payload = { round: 1, version: 'v1', choice: 'objection', bodyCommit: await bodyCommit(body) };
    const objection = await signEvent(contentBy(jeanne, { payload }), jeanne.signingKey);
    expect(await isBodyOf(objection, body)).toBe(true);
    expect(await isBodyOf(objection, { ...body, text: 'Avec 50 € de caution, oui.' })).toBe(false);
    expect(await isBodyOf(objection, { ...body, salt: '00'.repeat(16) })).toBe(false);
    expect(await isBodyOf(event, body)).toBe(false);
  });

  it('are read without trust', () => {
    expect(readBody(body)).toEqual(body);
    for (const value of [null, 'x', {}, { ...body, salt: 'AB' }, { ...body, text: 1 }]) {
      expect(readBody(value)).toBeUndefined();
    }
  });
});
