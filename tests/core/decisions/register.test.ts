/** A group's register, judged fact by fact: what was altered, forged or said by strangers is named, and takes nothing from the others. */
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { canonicalJson } from '../../../core/canonical-json/canonical-json.ts';
import type { DeviceKeys } from '../../../core/crypto/device-keys.ts';
import type { DecisionEvent, EventContent } from '../../../core/decisions/event.ts';
import { pendingFacts } from '../../../core/decisions/pending.ts';
import { createRegister, type Register, type RegisterNews } from '../../../core/decisions/register.ts';
import { signEvent } from '../../../core/decisions/sign-event.ts';
import { startAutomerge } from '../../../core/event-log/automerge.ts';
import { createEventLog } from '../../../core/event-log/event-log.ts';
import type { EventId } from '../../../core/id/id.ts';
import { automergeWasm } from '../fixture/automerge-wasm.ts';
import { person } from '../fixture/person.ts';
import { beginGroup, type Group } from '../fixture/story.ts';

const ACTOR = 'aa'.repeat(16);
const WRITER = 'bb'.repeat(16);

let lane: Group;
let awa: DeviceKeys;
let jeanne: DeviceKeys;

beforeAll(() => startAutomerge(automergeWasm()));

beforeEach(async () => {
  awa = await person('awa');
  jeanne = await person('jeanne');
  lane = await beginGroup(awa);
  await lane.welcome(jeanne);
});

function said(by: DeviceKeys, more: Partial<EventContent> = {}): Promise<DecisionEvent> {
  const { space, head } = lane.roster();
  const content: EventContent = {
    v: 1,
    type: 'question.asked',
    group: space,
    subject: 'dec_four',
    author: lane.member(by),
    device: by.device,
    at: '2027-06-01T12:00:00Z',
    prev: [],
    roster: head,
    payload: {},
    ...more,
  };
  return signEvent(content, by.signingKey);
}

const open = (): Register => createRegister({ actor: ACTOR, roster: lane.roster() });

/** Changes that write whatever somebody likes. */
function written(...entries: readonly (readonly [string, string])[]): readonly Bytes[] {
  const log = createEventLog(WRITER);
  return entries.map(([key, value]) => log.add(key, value));
}

const entryOf = (fact: DecisionEvent): readonly [string, string] => [fact.id, canonicalJson({ ...fact })];

describe('a register', () => {
  it('shows what its people signed, whoever carried it', async () => {
    const facts = [await said(awa), await said(jeanne)];
    const register = open();
    const news = await register.take(written(...facts.map(entryOf)));
    expect(news).toMatchObject({ verified: facts, withdrawn: [], rejected: [], missing: [], unreadable: 0 });
    expect(JSON.parse(register.canonicalState())).toEqual(facts.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });

  it('names what is altered, forged, unreadable, a stranger’s or another group’s', async () => {
    const fact = await said(awa);
    const mallory = await person('mallory');
    const altered = { ...fact, payload: { choice: 'objection' } };
    const inHerName = await said(jeanne, { author: lane.member(awa) });
    const { id: _id, sig: _sig, ...content } = await said(jeanne);
    const byAnother = await signEvent(content, awa.signingKey);
    const { id: _i, sig: _s, ...hers } = await said(awa);
    const stranger = await signEvent({ ...hers, device: mallory.device }, mallory.signingKey);
    const elsewhere = await said(awa, { group: 'ab'.repeat(16) as EventContent['group'] });
    const register = open();
    const news = await register.take(
      written(
        ['no json', '{'],
        ['ab'.repeat(32), '{"a":1}'],
        ['cd'.repeat(32), entryOf(fact)[1]],
        [fact.id, canonicalJson({ ...altered })],
        entryOf(inHerName),
        entryOf(byAnother),
        entryOf(stranger),
        entryOf(elsewhere),
      ),
    );
    expect(news.verified).toEqual([]);
    expect(new Map(news.rejected.map(({ key, fault }) => [key, fault.type]))).toEqual(
      new Map([
        ['no json', 'event-malformed'],
        ['ab'.repeat(32), 'event-malformed'],
        ['cd'.repeat(32), 'event-altered'],
        [fact.id, 'event-altered'],
        [inHerName.id, 'event-device-not-the-authors'],
        [byAnother.id, 'event-signature-wrong'],
        [stranger.id, 'event-device-unknown'],
        [elsewhere.id, 'event-of-another-group'],
      ]),
    );
    // the true one comes after all, and nothing is held against it
    const later = await register.take(written(['unlike', 'any'], entryOf(fact)));
    expect(later.verified).toEqual([fact]);
    expect(later.rejected.map(({ key }) => key)).not.toContain(fact.id);
  });

  it('keeps a fact whatever is written under its key before or afterwards', async () => {
    const fact = await said(awa);
    const noise = [fact.id, 'something else'] as const;
    const wrongSignature = [fact.id, canonicalJson({ ...fact, sig: '0'.repeat(128) })] as const;
    for (const entries of [
      [noise, wrongSignature, entryOf(fact)],
      [entryOf(fact), noise, wrongSignature],
    ]) {
      const register = open();
      for (const change of written(...entries)) await register.take([change]);
      expect([...register.facts.values()]).toEqual([fact]);
      expect((await register.take([])).rejected).toEqual([]);
    }
  });

  it('is the same where a device has signed one fact twice, whichever signature comes first', async () => {
    const fact = await said(awa);
    const other = { ...fact, sig: '0'.repeat(128) };
    const states = new Set<string>();
    for (const changes of [written(entryOf(fact), entryOf(other)), written(entryOf(other), entryOf(fact))]) {
      for (const batches of [[changes], changes.map((change) => [change])]) {
        // as if both were good: no honest device makes a second one
        const register = createRegister({ actor: ACTOR, roster: lane.roster(), wasVerified: () => true });
        for (const batch of batches) await register.take(batch);
        states.add(register.canonicalState());
      }
    }
    expect([...states]).toEqual([canonicalJson([{ ...other }])]);
  });

  it('judges again when the roster says more, or says otherwise', async () => {
    const before = lane.roster();
    const paul = await person('paul');
    await lane.welcome(paul);
    const fact = await said(paul);
    const register = createRegister({ actor: ACTOR, roster: before });
    const early = await register.take(written(entryOf(fact)));
    expect(early.rejected).toEqual([{ key: fact.id, fault: { type: 'event-device-unknown' } }]);
    expect((await register.rosterIs(lane.roster())).verified).toEqual([fact]);
    // he leaves: what he said stays
    await lane.leave(paul);
    expect(await register.rosterIs(lane.roster())).toMatchObject({
      verified: [],
      withdrawn: [],
      rejected: [],
    });
    // the branch that let him in was void [R6]
    const voided = await register.rosterIs(before);
    expect(voided.withdrawn).toEqual([fact.id]);
    expect(register.facts.size).toBe(0);
  });

  it('does not ask again for a signature that was found good, and takes no other in its place', async () => {
    const [fact, other] = [await said(awa), await said(awa, { payload: { n: 2 } })];
    const forged = { ...other, sig: fact.sig };
    const known = new Map([[fact.id, fact.sig]]);
    const wasVerified = ({ id, sig }: DecisionEvent): boolean => known.get(id) === sig;
    const register = createRegister({ actor: ACTOR, roster: lane.roster(), wasVerified });
    const news = await register.take(written(entryOf(fact), entryOf(forged)));
    expect(news.verified).toEqual([fact]);
    expect(news.rejected).toEqual([{ key: other.id, fault: { type: 'event-signature-wrong' } }]);
  });

  it('names missing parents, and what waits above them', async () => {
    const first = await said(awa);
    const second = await said(jeanne, { prev: [first.id] });
    const third = await said(awa, { prev: [second.id] });
    const register = open();
    const news = await register.take(written(entryOf(third), entryOf(second)));
    expect(news.missing).toEqual([first.id]);
    expect(pendingFacts(register.facts, news.missing)).toEqual(new Set([second.id, third.id]));
    expect((await register.take(written(entryOf(first)))).missing).toEqual([]);
  });

  it('adds a fact as a change that others read', async () => {
    const fact = await said(awa);
    const mine = open();
    const { change, news } = await mine.add(fact);
    expect(news.verified).toEqual([fact]);
    const theirs = createRegister({ actor: WRITER, roster: lane.roster() });
    expect((await theirs.take([change])).verified).toEqual([fact]);
    expect(theirs.canonicalState()).toBe(mine.canonicalState());
  });

  it('is the same in any order of arrival, with duplicates and whatever strangers add', async () => {
    const facts: DecisionEvent[] = [];
    for (let n = 0; n < 6; n++) {
      const prev: readonly EventId[] = facts.slice(-1).map(({ id }) => id);
      facts.push(await said(n % 2 ? awa : jeanne, { prev, payload: { n } }));
    }
    const rogue = facts.map(({ id }, n) => [id, `noise ${n}`] as const);
    const changes = written(...facts.map(entryOf), ...rogue);
    const straight = open();
    await straight.take(changes);
    const order = fc.shuffledSubarray([...changes, ...changes], { minLength: 2 * changes.length });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 1, max: 7 }), async (shuffled, together) => {
        const crooked = open();
        let news: RegisterNews | undefined;
        for (let start = 0; start < shuffled.length; start += together) {
          news = await crooked.take(shuffled.slice(start, start + together));
        }
        expect(crooked.canonicalState()).toBe(straight.canonicalState());
        expect(news).toMatchObject({ rejected: [], missing: [] });
        expect(news?.heads).toEqual((await straight.take([])).heads);
      }),
      { numRuns: 40 },
    );
  });
});
