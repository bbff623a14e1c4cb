/** The example, loaded and read again: without a shift on the day of its story, moved to another day, and as it stood earlier. */
import { describe, expect, it } from 'vitest';
import type { BookingId } from '../../../core/bookings/booking.ts';
import { decide } from '../../../core/bookings/decide.ts';
import { createDraws } from '../../../core/bookings/draws.ts';
import { generateDeviceKeys } from '../../../core/crypto/device-keys.ts';
import { eventIdOf } from '../../../core/decisions/event.ts';
import type { EventContent } from '../../../core/decisions/event.ts';
import { fieldsAt, isFields, listAt, textAt } from '../../../core/demo/demo-files.ts';
import { loadDemo } from '../../../core/demo/load-demo.ts';
import { takableSeats } from '../../../core/demo/seats.ts';
import { randomId } from '../../../core/doc/random-id.ts';
import { readDemoFiles } from '../../demo/read-files.ts';
import { type DemoWalk, walkDemo } from '../../demo/walk-demo.ts';

/** The files' own present is 2026-11-10T09:00:00Z. */
const STORY_DAY = '2026-11-10';
const files = readDemoFiles('tilleuls');
const EACH_GROUP = [
  ['tilleuls', 'mbr_awa'],
  ['combe', 'mbr_ines'],
] as const;

function taskOf({ demo, plan }: DemoWalk, demoId: string) {
  return plan.projects.flatMap(({ tasks }) => tasks).find(({ id }) => id === demo.ids.get(demoId));
}

function nameOfSeat(walk: DemoWalk, seat: string): string | undefined {
  return walk.names.get(walk.demo.ids.get(seat) ?? '');
}

describe('the example on the day of its story', () => {
  it('is read whole by Awa, who facilitates it', async () => {
    const walk = await walkDemo(files, { group: 'tilleuls', me: 'mbr_awa', nowDay: STORY_DAY });
    expect(walk.problems).toEqual([]);
    expect(walk.role).toBe('facilitator');
    expect(walk.groupName).toBe('Les Tilleuls');
    expect(walk.plan.projects.map(({ phases, tasks }) => [phases.length, tasks.length])).toEqual([
      [4, 10],
      [3, 6],
      [3, 4],
    ]);
    const restitution = taskOf(walk, 'tsk_10');
    expect(restitution).toMatchObject({
      title: 'Restitution publique du second diagnostic',
      status: 'todo',
      starts: [{ day: '2026-11-12' }],
      dues: [{ day: '2026-11-28' }],
      checklist: [
        { label: 'Imprimer les deux affiches', done: true },
        { label: 'Prévoir l’interprète', done: false },
      ],
      createdAt: Date.parse('2026-10-20T08:00:00Z') / 1000,
    });
    expect(restitution?.owners.map((owner) => walk.names.get(owner))).toEqual(['Leïla']);
    expect(walk.descriptions.get(walk.demo.ids.get('tsk_08') ?? '')).toBe(
      'En attente d’une réponse de deux employeurs.',
    );
    expect(walk.demo.events).toHaveLength(103);
    expect(walk.demo.bodies.size).toBe(7);
  });

  it('has real seats: Awa begins it with throwaway keys when Jeanne is chosen, and Henriette has no device', async () => {
    const walk = await walkDemo(files, { group: 'tilleuls', me: 'mbr_jeanne', nowDay: STORY_DAY });
    expect(walk.problems).toEqual([]);
    expect(nameOfSeat(walk, 'mbr_jeanne')).toBe('Jeanne');
    expect(walk.demo.ids.get('mbr_jeanne')).toBe(walk.demo.me);
    expect(walk.book.roster.devices.get(walk.profile.keys.device)?.member).toBe(walk.demo.me);
    const members = [...walk.book.roster.members.values()];
    expect(members.map(({ id, role, devices }) => [walk.names.get(id), role, devices])).toEqual([
      ['Awa', 'facilitator', 1],
      ['Leïla', 'facilitator', 1],
      ['Rachid', 'member', 1],
      ['Bakary', 'member', 1],
      ['Solène', 'member', 1],
      ['Tomás', 'member', 1],
      ['Minh', 'member', 1],
      ['Jeanne', 'member', 2],
      ['Odile', 'observer', 1],
      ['Yanis', 'guest', 1],
      ['Henriette', 'member', 0],
    ]);
    expect(new Date((members[9]?.since ?? 0) * 1000).toISOString()).toBe('2026-01-05T00:00:00.000Z');
    expect(new Date((members[9]?.until ?? 0) * 1000).toISOString()).toBe('2027-02-28T23:59:59.000Z');
  });

  it('shows Odile, who observes, no description and gives her no inner key', async () => {
    const walk = await walkDemo(files, { group: 'tilleuls', me: 'mbr_odile', nowDay: STORY_DAY });
    expect(walk.problems).toEqual([]);
    expect(walk.role).toBe('observer');
    expect(walk.demo.keys).toEqual({ commons: walk.demo.keys.commons });
    expect(walk.demo.documents.map(({ name }) => name)).toEqual(['settings', 'people', 'plan', 'voices']);
  });

  it('is signed in the names of its people, each fact citing what it cited before', async () => {
    const { demo } = await walkDemo(files, { group: 'tilleuls', me: 'mbr_awa', nowDay: STORY_DAY });
    const raws = listAt(files.decisions, 'events');
    for (const raw of raws) {
      const event = demo.events.find(({ id }) => id === demo.ids.get(textAt(raw, 'id')));
      if (!event) expect.unreachable();
      expect(event.author).toBe(demo.ids.get(textAt(raw, 'author')));
      expect(event.subject).toBe(demo.ids.get(textAt(raw, 'subject')));
      expect(event.roster).toBe(demo.ids.get(textAt(raw, 'roster')));
      const prev: unknown = raw['prev'];
      expect(event.prev).toEqual(Array.isArray(prev) ? prev.map((id) => demo.ids.get(String(id))) : []);
    }
    const amendment = demo.events.find(({ payload }) => payload['integrates'] !== undefined);
    const objections = new Set<unknown>(demo.bodies.keys());
    expect([amendment?.payload['integrates']].flat().every((id) => objections.has(id))).toBe(true);
    expect(new Set(demo.events.map(({ roster }) => roster)).size).toBe(3);
  });

  it('has facts whose ids in the files are the hash of what they say', async () => {
    for (const group of ['tilleuls', 'combe'] as const) {
      for (const raw of listAt(readDemoFiles(group).decisions, 'events')) {
        const { id, sig: _sig, ...content } = raw;
        expect(await eventIdOf(content as unknown as EventContent)).toBe(id);
      }
    }
  });

  it('names by their new ids who is authorised: the rules by the fact that adopted them', async () => {
    const { demo, settings } = await walkDemo(files, {
      group: 'tilleuls',
      me: 'mbr_awa',
      nowDay: STORY_DAY,
    });
    const rules = settings.fields.get('rules');
    const adopted = demo.events.find(({ type }) => type === 'rules.adopted');
    expect(rules?.authority).toBe(adopted?.id);
    expect(rules?.value).toEqual(adopted?.payload['rules']);
    expect(rules?.by).toBe(demo.ids.get('mbr_leila'));
  });

  it('has no seat for a stranger, nor for who has no device', async () => {
    expect(takableSeats(files.groups, 'tilleuls').map(({ name }) => name)).not.toContain('Henriette');
    const making = { keys: await generateDeviceKeys(), newKeys: generateDeviceKeys, newId: randomId };
    for (const me of ['mbr_henriette', 'mbr_nobody']) {
      expect(await loadDemo(files, { ...making, group: 'tilleuls', me, nowDay: STORY_DAY })).toEqual({
        ok: false,
        error: { type: 'example-unknown-seat' },
      });
    }
  });
});

describe('what the groups of the example share', () => {
  it('is on the day of its story what the files say, as Awa and Minh read it', async () => {
    const awa = await walkDemo(files, { group: 'tilleuls', me: 'mbr_awa', nowDay: STORY_DAY });
    const minh = await walkDemo(files, { group: 'tilleuls', me: 'mbr_minh', nowDay: STORY_DAY });
    expect([...awa.problems, ...minh.problems]).toEqual([]);
    const { sharing } = awa;
    if (!sharing) expect.unreachable();
    const idOf = (demoId: string): string => awa.demo.ids.get(demoId) ?? '';
    const titles = listAt(files.inventory, 'resources').map((raw) => textAt(raw, 'title'));
    expect(sharing.cards.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
    expect(sharing.cards.find(({ id }) => id === idOf('res_v03'))).toMatchObject({
      title: 'Jardin partagé des Cerisiers',
      quantity: { value: '620', unit: 'm2' },
      capacity: 24,
      custodians: [idOf('mbr_rachid')],
      location: { lon: 2.403, lat: 46.578, precision: 'neighbourhood' },
      isConfirmed: true,
      createdAt: Date.parse('2025-09-20T08:00:00Z') / 1000,
      lastEdit: undefined,
    });
    const drafts = sharing.cards.filter(({ isConfirmed }) => !isConfirmed).map(({ id }) => id);
    expect(drafts.toSorted()).toEqual(['res_v19', 'res_v45', 'res_v47', 'res_v49'].map(idOf).toSorted());
    const collected = sharing.cards.filter(({ consent }) => consent !== undefined);
    expect(collected).toHaveLength(9);
    expect(sharing.own.map(({ title }) => title)).toEqual(['Chambre d’étudiant chez une aînée, dix mois']);
    expect(minh.sharing?.own).toEqual([]);
    expect(minh.sharing?.cards.map(({ title }) => title)).not.toContain(sharing.own[0]?.title);
    expect(sharing.contacts.get(awa.demo.ids.get('mbr_rachid') as never)).toEqual({
      phone: '06 39 98 12 34',
      note: 'plutôt le soir',
    });
    expect(sharing.inventory.getMap('bookings').toJSON()[idOf('bk_01')]).toEqual({
      resource: idOf('res_v08'),
      by: idOf('mbr_jeanne'),
      group: awa.book.space,
      start: '2026-11-14T08:00:00Z',
      end: '2026-11-14T11:00:00Z',
      quantity: 1,
      task: idOf('tsk_16'),
      seen: [],
      at: '2026-11-08T17:02:00Z',
    });
    expect(sharing.inventory.getMap('purposes').get(idOf('bk_01'))).toBe('Récupérer les légumes invendus');
    expect(sharing.inventory.getMap('reasons').get(idOf('rul_1'))).toBe('Personne d’autre ce week-end.');
    expect(sharing.inventory.getMap('states').get(idOf('loan_1'))).toBe('bon état');
    expect(sharing.messages.getMap('words').get(idOf('msg_1'))).toBe(
      'Je peux déposer tes cadres à l’atelier vers onze heures.',
    );
    expect(sharing.inventory.getMap('bookings').toJSON()[idOf('bk_06')]).toMatchObject({
      by: 'grp_combe',
      group: 'grp_combe',
    });
  });

  it('keeps everybody’s consent, whatever day the story is moved to: a leap year costs none', async () => {
    for (const nowDay of ['2027-11-10', '2028-02-29', '2029-08-30', '2031-03-01']) {
      const walk = await walkDemo(files, { group: 'tilleuls', me: 'mbr_awa', nowDay });
      expect(walk.problems).toEqual([]);
      expect(walk.sharing?.cards.filter(({ consent }) => consent)).toHaveLength(9);
    }
  });

  it('is read whole at any moment of the story, by everybody who may', { timeout: 60_000 }, async () => {
    const instants = [undefined, '2025-09-21T12:00:00Z', '2026-10-02T12:00:00Z'];
    for (const group of ['tilleuls', 'combe'] as const) {
      const story = readDemoFiles(group);
      for (const at of instants) {
        for (const { member, since } of takableSeats(story.groups, group)) {
          if (at !== undefined && since > at.slice(0, 10)) continue;
          const walk = await walkDemo(story, { group, me: member, nowDay: STORY_DAY, at });
          expect([group, member, at, walk.problems]).toEqual([group, member, at, []]);
          expect(walk.sharing === undefined).toBe(walk.role === 'observer');
        }
      }
    }
  });

  it('has bookings that stand as its files say, though every id is another', async () => {
    const draws = createDraws();
    for (const [group, me] of EACH_GROUP) {
      const story = readDemoFiles(group);
      const { sharing, demo, book } = await walkDemo(story, { group, me, nowDay: STORY_DAY });
      const derived = fieldsAt(fieldsAt(story.inventory, 'derived'), 'bookings');
      expect(sharing?.bookings.resources()).toHaveLength(Object.keys(derived).length);
      for (const resource of Object.keys(derived)) {
        const card = sharing?.cards.find(({ id }) => id === demo.ids.get(resource));
        if (!sharing || !card) expect.unreachable();
        const { id, capacity, custodians } = card;
        const known = sharing.bookings.of(id);
        const fold = await decide(draws, {
          ...known,
          resource: { id, group: book.space, capacity, custodians },
        });
        const expected = fieldsAt(derived, resource);
        for (const booking of Object.keys(expected)) {
          const { state, behind } = fieldsAt(expected, booking);
          const verdict = fold.get(demo.ids.get(booking) as BookingId);
          expect([booking, verdict?.state]).toEqual([booking, state]);
          if (Array.isArray(behind))
            expect(verdict).toMatchObject({ behind: behind.map((one) => demo.ids.get(String(one))) });
        }
      }
    }
  });

  it('has stock as its movements say', async () => {
    for (const [group, me] of EACH_GROUP) {
      const story = readDemoFiles(group);
      const { sharing, demo } = await walkDemo(story, { group, me, nowDay: STORY_DAY });
      const sums = new Map<string, number>();
      const movements: unknown = sharing?.inventory.getMap('movements').toJSON();
      for (const id of Object.keys(isFields(movements) ? movements : {})) {
        const { resource, delta } = fieldsAt(movements, id);
        sums.set(String(resource), (sums.get(String(resource)) ?? 0) + Number(delta));
      }
      const stock = fieldsAt(fieldsAt(story.inventory, 'derived'), 'stock');
      for (const card of Object.keys(stock))
        expect([card, sums.get(demo.ids.get(card) ?? '')]).toEqual([card, fieldsAt(stock, card)['total']]);
    }
  });
});

describe('the example on another day', () => {
  it('has moved by whole days, texts excepted', async () => {
    const walk = await walkDemo(files, { group: 'tilleuls', me: 'mbr_awa', nowDay: '2027-03-02' });
    expect(walk.problems).toEqual([]);
    expect(taskOf(walk, 'tsk_10')).toMatchObject({
      starts: [{ day: '2027-03-04' }],
      dues: [{ day: '2027-03-20' }],
      createdAt: Date.parse('2027-02-09T08:00:00Z') / 1000,
    });
    const census = taskOf(walk, 'tsk_10')?.project;
    expect(walk.plan.projects.some(({ id }) => id === census)).toBe(true);
    expect(walk.demo.events.at(0)?.at).toBe('2026-01-06T18:00:00Z');
  });

  it('moves days that are keys: the options of a date that is decided', async () => {
    const combe = readDemoFiles('combe');
    const walk = await walkDemo(combe, { group: 'combe', me: 'mbr_ines', nowDay: '2026-11-11' });
    expect(walk.problems).toEqual([]);
    const scores = walk.demo.events.map(({ payload }) => fieldsAt(payload, 'scores'));
    expect(new Set(scores.flatMap((score) => Object.keys(score)))).toEqual(
      new Set(['2026-11-15', '2026-11-22']),
    );
  });
});

describe('the example at an earlier moment', () => {
  it('has what had happened by then, on the day that is today', async () => {
    const at = '2026-01-10T12:00:00Z';
    const walk = await walkDemo(files, { group: 'tilleuls', me: 'mbr_awa', nowDay: '2026-01-10', at });
    expect(walk.problems).toEqual([]);
    expect([...walk.names.values()]).toContain('Yanis');
    expect([...walk.names.values()]).not.toContain('Henriette');
    expect(walk.plan.projects.map(({ title }) => title)).toHaveLength(2);
    expect(walk.demo.events.every((event) => event.at <= at)).toBe(true);
    expect(walk.demo.events.length).toBeGreaterThan(0);
    expect(walk.demo.events.length).toBeLessThan(103);
  });

  it('can go without a file', async () => {
    const { groups, plan } = files;
    const walk = await walkDemo({ groups, plan }, { group: 'tilleuls', me: 'mbr_awa', nowDay: STORY_DAY });
    expect(walk.demo.events).toEqual([]);
    expect(walk.plan.projects).toHaveLength(3);
  });
});
