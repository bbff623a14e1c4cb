/** Bookings followed at the cost of what changes: who is told, and what stays the same object. */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { cancelBooking } from '../../../core/bookings/change-bookings.ts';
import { createDecisions } from '../../../core/bookings/decide.ts';
import { createDraws } from '../../../core/bookings/draws.ts';
import { followBookings } from '../../../core/bookings/follow-bookings.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { CardId } from '../../../core/inventory/card.ts';

const act = { by: 'mbr_jeanne' as MemberId, at: 1_790_000_000 };
const res = (n: number): CardId => `res_${n}`;

/** Ten for each of 2,000 things, one after the other. */
function crowded(): Y.Doc {
  const inventory = new Y.Doc();
  const bookings = inventory.getMap('bookings');
  inventory.transact(() => {
    for (let n = 0; n < 20_000; n++)
      bookings.set(`bk_${n}`, {
        resource: res(n % 2000),
        by: 'mbr_jeanne',
        group: 'grp_tilleuls',
        start: `2026-11-14T${10 + Math.floor(n / 2000)}:00:00Z`,
        end: `2026-11-14T${11 + Math.floor(n / 2000)}:00:00Z`,
        quantity: 1,
        task: `tsk_${n % 500}`,
        seen: [],
        at: '2026-11-08T17:02:00Z',
      });
  });
  return inventory;
}

it('tells only the thing whose booking was cancelled, ruled upon, handed over or given words', () => {
  const inventory = crowded();
  const living = followBookings(inventory);
  expect(living.read().size).toBe(2000);
  expect(living.read().size).toBe(0);
  expect(living.of(res(7)).bookings).toHaveLength(10);
  expect(living.ofTask('tsk_7')).toHaveLength(40);
  expect(living.resources()).toHaveLength(2000);

  const other = living.of(res(8));
  const task = living.ofTask('tsk_8');
  const edits: [string, () => unknown][] = [
    ['cancelled', () => cancelBooking(inventory, 'bk_7', act)],
    [
      'ruled',
      () =>
        inventory.getMap('rulings').set('rul_1', {
          booking: 'bk_2007',
          resource: res(7),
          by: 'mbr_rachid',
          ruling: 'confirm',
          seen: [],
        }),
    ],
    ['given a reason', () => inventory.getMap('reasons').set('rul_1', 'Personne d’autre')],
    [
      'handed over',
      () =>
        inventory.getMap('handovers').set('hov_1', {
          booking: 'bk_2007',
          by: 'mbr_rachid',
          at: '2026-11-14T10:00:00Z',
        }),
    ],
    ['given words', () => inventory.getMap('purposes').set('bk_2007', 'Déménagement')],
  ];
  for (const [what, edit] of edits) {
    const before = living.of(res(7));
    edit();
    expect([...living.read()], what).toEqual([res(7)]);
    expect(living.of(res(7)), what).not.toBe(before);
    expect(living.of(res(7)), what).toBe(living.of(res(7)));
  }
  expect(living.of(res(8))).toBe(other);
  expect(living.ofTask('tsk_8')).toBe(task);
  expect(living.of(res(7)).cancelled.has('bk_7')).toBe(true);
  expect(living.of(res(7)).handovers.get('bk_2007')).toMatchObject({ by: 'mbr_rachid' });
  living.close();
  inventory.getMap('purposes').set('bk_2008', 'Fête');
  expect(living.read().size).toBe(0);
});

it('keeps what came before its booking, and finds it when that arrives', () => {
  const inventory = new Y.Doc();
  const living = followBookings(inventory);
  inventory.getMap('cancelled').set('bk_1', { by: 'mbr_jeanne', at: '2026-11-08T17:02:00Z' });
  expect(living.read().size).toBe(0);
  inventory.getMap('bookings').set('bk_1', crowded().getMap('bookings').get('bk_1'));
  expect([...living.read()]).toEqual([res(1)]);
  expect(living.of(res(1)).cancelled.has('bk_1')).toBe(true);
});

it('decides again only when something of the thing, or of its rules, is other than before', async () => {
  const inventory = crowded();
  const living = followBookings(inventory);
  const decisions = createDecisions(createDraws());
  const resource = { id: res(1), group: 'grp_tilleuls', capacity: 1, custodians: [] };
  living.read();
  const first = await decisions.of(resource, living.of(res(1)));
  expect(first.size).toBe(10);
  cancelBooking(inventory, 'bk_2', act);
  living.read();
  expect(await decisions.of({ ...resource }, living.of(res(1)))).toBe(first);
  expect(await decisions.of({ ...resource, capacity: 2 }, living.of(res(1)))).not.toBe(first);
});
