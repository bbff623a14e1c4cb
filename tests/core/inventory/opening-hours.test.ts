/** Hours of cards as intervals: weekdays, turns, months, and a change of clock in between. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailabilityRule } from '../../../core/inventory/availability.ts';
import { isOpenFor, openIntervals } from '../../../core/inventory/opening-hours.ts';

const ms = (instant: string): number => Date.parse(instant);
const open = (rules: readonly AvailabilityRule[], from: string, to: string): readonly string[] =>
  openIntervals(rules, { startMs: ms(from), endMs: ms(to) }).map(
    ({ startMs, endMs }) =>
      `${new Date(startMs).toISOString().slice(0, 16)} ${new Date(endMs).toISOString().slice(11, 16)}`,
  );
const paris = { tz: 'Europe/Paris' } as const;

describe('opening hours', () => {
  it('are the whole span without rules', () => {
    expect(open([], '2026-11-18T00:00:00Z', '2026-11-18T10:00:00Z')).toEqual(['2026-11-18T00:00 10:00']);
  });

  it('un mercredi sur deux, counted from its anchor', () => {
    const rule = {
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
      from: '17:00',
      to: '20:00',
      anchor: '2026-01-07',
      ...paris,
    };
    expect(open([rule], '2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z')).toEqual([
      '2026-11-11T16:00 19:00',
      '2026-11-25T16:00 19:00',
    ]);
  });

  it('keep their local hours over the change of clock', () => {
    const rule = { rrule: 'FREQ=DAILY', from: '09:00', to: '10:00', ...paris };
    expect(open([rule], '2026-10-24T00:00:00Z', '2026-10-26T00:00:00Z')).toEqual([
      '2026-10-24T07:00 08:00',
      '2026-10-25T08:00 09:00',
    ]);
  });

  it('on the first Tuesday and on the last Friday of a month, until a day', () => {
    const rule = {
      rrule: 'FREQ=MONTHLY;BYDAY=1TU,-1FR;UNTIL=20261130',
      from: '18:00',
      to: '24:00',
      ...paris,
    };
    expect(open([rule], '2026-11-01T00:00:00Z', '2027-01-01T00:00:00Z')).toEqual([
      '2026-11-03T17:00 23:00',
      '2026-11-27T17:00 23:00',
    ]);
  });

  it('join where rules touch, so that a long wish fits', () => {
    const day = { rrule: 'FREQ=WEEKLY;BYDAY=SA', ...paris };
    const rules = [
      { ...day, from: '08:00', to: '12:00' },
      { ...day, from: '12:00', to: '18:00' },
    ];
    expect(isOpenFor(rules, { startMs: ms('2026-11-14T08:00:00Z'), endMs: ms('2026-11-14T15:00:00Z') })).toBe(
      true,
    );
    expect(isOpenFor(rules, { startMs: ms('2026-11-14T16:00:00Z'), endMs: ms('2026-11-14T18:00:00Z') })).toBe(
      false,
    );
  });

  it('are none in a zone that nobody knows, and never throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 5 }), fc.integer(), (tz, to, at) => {
        const rule = { rrule: 'FREQ=DAILY', from: '09:00', to, tz };
        openIntervals([rule], { startMs: at * 1000, endMs: at * 1000 + 86_400_000 });
      }),
    );
    const nowhere = { rrule: 'FREQ=DAILY', from: '09:00', to: '10:00', tz: 'Nowhere/Land' };
    expect(open([nowhere], '2026-10-24T00:00:00Z', '2026-10-26T00:00:00Z')).toEqual([]);
  });
});
