/** Weeks, months, bookings cut at midnight, and lanes for those that overlap. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEntry } from '../../client/calendar/calendar-entry.ts';
import {
  byBeginning,
  DAY_MINUTES,
  type DayPart,
  isWholeDay,
  partsByDay,
} from '../../client/calendar/day-parts.ts';
import { placeInLanes } from '../../client/calendar/lanes.ts';
import { createSayHours } from '../../client/calendar/spoken-hours.ts';
import { saySpan, sayWeekdays } from '../../client/calendar/spoken-span.ts';
import { addMonths, mondayOf, monthWeeks, weekOf } from '../../client/calendar/weeks.ts';
import { calendarEn } from '../../client/i18n/late/calendar-en.ts';
import { calendarFr } from '../../client/i18n/late/calendar-fr.ts';

describe('weeks', () => {
  it('begin on Monday', () => {
    expect(mondayOf('2026-11-25')).toBe('2026-11-23');
    expect(mondayOf('2026-11-23')).toBe('2026-11-23');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(weekOf('2026-03-01')).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('cover a month: four when February begins on a Monday, six at most', () => {
    expect(monthWeeks('2027-02-10')).toHaveLength(4);
    expect(monthWeeks('2026-11-25')).toHaveLength(6);
    const november = monthWeeks('2026-11-25').flat();
    expect([november[0], november.at(-1)]).toEqual(['2026-10-26', '2026-12-06']);
  });

  it('a month on keeps the number of the day, or the last one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2199-12-31', 1)).toBe('2199-12-31');
  });
});

function booking(id: string, start: readonly number[], end: readonly number[]): CalendarEntry {
  const ms = ([month = 0, day = 1, hour = 0, minute = 0]: readonly number[]): number =>
    new Date(2026, month - 1, day, hour, minute).getTime();
  return {
    id,
    title: id,
    who: 'Samira',
    startMs: ms(start),
    endMs: ms(end),
    state: 'confirmed',
    card: 'res_1',
  };
}

describe('bookings by day', () => {
  const days = weekOf('2026-11-25');
  const parts = (...entries: readonly CalendarEntry[]) => partsByDay(byBeginning(entries), days);

  it('cuts at midnight, and says what began before and what goes on', () => {
    const found = parts(booking('long', [11, 24, 18], [11, 26, 9, 30]));
    const cut = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26'].map((day) =>
      found.get(day)?.map((part) => [part.fromMinute, part.toMinute, part.isContinued, part.goesOn]),
    );
    expect(cut).toEqual([[], [[1080, 1440, false, true]], [[0, 1440, true, true]], [[0, 570, true, false]]]);
  });

  it('ends with its day when it ends at midnight, and takes it whole from midnight on', () => {
    const found = parts(
      booking('evening', [11, 25, 20], [11, 26, 0]),
      booking('day', [11, 27, 0], [11, 28, 0]),
    );
    expect(found.get('2026-11-25')?.[0]).toMatchObject({ toMinute: DAY_MINUTES, goesOn: false });
    expect(found.get('2026-11-26')).toEqual([]);
    expect(found.get('2026-11-27')?.map(isWholeDay)).toEqual([true]);
  });

  it('puts the earlier first, and leaves out what is in other weeks', () => {
    const found = parts(
      booking('later', [11, 25, 16], [11, 25, 17]),
      booking('earlier', [11, 25, 9], [11, 25, 17]),
      booking('before', [11, 20, 9], [11, 20, 17]),
      booking('after', [11, 30, 9], [12, 2, 17]),
    );
    expect(found.get('2026-11-25')?.map(({ entry }) => entry.id)).toEqual(['earlier', 'later']);
    expect([...found.values()].flat()).toHaveLength(2);
  });
});

const part = (fromMinute: number, toMinute: number): DayPart => ({
  entry: booking('b', [1, 1], [1, 2]),
  fromMinute,
  toMinute,
  isContinued: false,
  goesOn: false,
});

describe('lanes', () => {
  it('are as few as overlap, and again one when nothing does', () => {
    const placed = placeInLanes([part(540, 600), part(570, 660), part(600, 630), part(700, 800)], 30);
    expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
  });

  it('never put two that overlap as drawn into one', () => {
    const span = fc.tuple(fc.nat(1400), fc.integer({ min: 1, max: 600 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const parts = spans
          .map(([from, long]) => part(from, Math.min(DAY_MINUTES, from + long)))
          .toSorted((a, b) => a.fromMinute - b.fromMinute);
        const placed = placeInLanes(parts, 40);
        expect(placed).toHaveLength(parts.length);
        for (const [at, one] of placed.entries()) {
          expect(one.lane).toBeLessThan(one.lanes);
          for (const other of placed.slice(at + 1)) {
            if (one.lane !== other.lane) continue;
            expect(other.part.fromMinute).toBeGreaterThanOrEqual(one.drawnTo);
          }
        }
      }),
    );
  });
});

describe('words', () => {
  it('say hours as people do', () => {
    const fr = createSayHours('fr', calendarFr);
    expect(fr(part(480, 990))).toBe('8\u00A0h – 16\u00A0h\u00A030');
    expect(fr(part(0, 1440))).toBe('toute la journée');
    expect(fr({ ...part(0, 570), isContinued: true })).toBe("jusqu'à 9\u00A0h\u00A030");
    expect(fr({ ...part(1080, 1440), goesOn: true })).toBe('dès 18\u00A0h');
    expect(createSayHours('en', calendarEn)(part(480, 990)).replace(/\s/gu, ' ')).toBe('8:00 AM – 4:30 PM');
  });

  it('say months, weeks and weekdays', () => {
    expect(saySpan('fr', 'month', '2026-11-25')).toBe('novembre 2026');
    expect(saySpan('fr', 'week', '2026-11-25')).toMatch(/^23.29 novembre 2026$/u);
    expect(saySpan('fr', 'list', '2026-11-25')).toMatch(/^25 novembre\s.\s22 décembre 2026$/u);
    expect(sayWeekdays('fr').map(({ short }) => short)).toEqual([
      'lun',
      'mar',
      'mer',
      'jeu',
      'ven',
      'sam',
      'dim',
    ]);
    expect(sayWeekdays('en')[0]?.long).toBe('Monday');
  });
});
