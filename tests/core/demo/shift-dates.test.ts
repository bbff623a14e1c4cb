import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, shiftDates } from '../../../core/demo/shift-dates.ts';
import { readDemoFiles } from '../../demo/read-files.ts';

describe('shifted dates', () => {
  it('are days, instants and keys that are nothing else', () => {
    const story = {
      start: '2026-11-30',
      at: '2026-12-31T23:30:00Z',
      title: 'Rendez-vous du 2026-11-30',
      scores: { '2026-11-14': 2 },
      from: '18:00',
      method: 'kit_qet@1',
      counts: [1, null, true],
    };
    expect(shiftDates(story, 1)).toEqual({
      ...story,
      start: '2026-12-01',
      at: '2027-01-01T23:30:00Z',
      scores: { '2026-11-15': 2 },
    });
  });

  it('turn the weekdays of a recurrence along, and its end', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261210';
    expect(shiftDates(rule, 3)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;UNTIL=20261213');
    expect(shiftDates(rule, 7)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;UNTIL=20261217');
    expect(shiftDates('FREQ=MONTHLY;BYDAY=1TU', -1)).toBe('FREQ=MONTHLY;BYDAY=1MO');
    expect(shiftDates('FREQ=WEEKLY;BYDAY=MO,SU', 1)).toBe('FREQ=WEEKLY;BYDAY=TU,MO');
    expect(shiftDates('FREQ=DAILY', 5)).toBe('FREQ=DAILY');
  });

  it('come back by the same number of days', () => {
    const { plan, decisions, inventory } = readDemoFiles('tilleuls');
    fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (days) => {
        for (const file of [plan, decisions, inventory]) {
          expect(shiftDates(shiftDates(file, days), -days)).toEqual(file);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('count whole days, over a change of the hour too', () => {
    expect(daysBetween('2026-11-10T09:00:00Z', '2026-11-10')).toBe(0);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-11-10', '2025-11-10')).toBe(-365);
  });
});
