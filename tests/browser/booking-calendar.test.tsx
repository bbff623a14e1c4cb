/** The calendar of bookings: by keyboard, in words, in any of its views, with years of bookings, and within the page's policy. */
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { BookingCalendar } from '../../client/calendar/booking-calendar.tsx';
import {
  CALENDAR_STATES,
  type CalendarEntry,
  type CalendarView,
} from '../../client/calendar/calendar-entry.ts';
import { today } from '../../client/i18n/today.ts';
import style from '../../client/style/index.css?inline';
import { mount } from './fixture/mount.tsx';
import { useStrictPolicy } from './fixture/strict-policy.ts';

const sheet = document.createElement('style');
beforeAll(() => {
  sheet.textContent = `${style} * { animation: none !important; transition: none !important }`;
  document.head.append(sheet);
  document.documentElement.lang = 'fr';
});
afterAll(() => sheet.remove());
beforeEach(() => page.viewport(1200, 900));

const DAY = '2026-11-25';
const at = (day: number, hour: number): number => new Date(2026, 10, day, hour).getTime();

function booking(
  id: string,
  day: number,
  from: number,
  to: number,
  state: CalendarEntry['state'],
): CalendarEntry {
  return {
    id,
    title: `Remorque ${id}`,
    who: 'Samira',
    startMs: at(day, from),
    endMs: at(day, to),
    state,
    card: 'res_1',
  };
}
const FEW: readonly CalendarEntry[] = [
  ...CALENDAR_STATES.map((state, index) => booking(state, 25, 9 + index, 11 + index, state)),
  booking('autre', 26, 14, 16, 'confirmed'),
  booking('longue', 27, 18, 66, 'provisional'),
];

function mountCalendar(entries: readonly CalendarEntry[], first?: CalendarView) {
  const [day, setDay] = createSignal(DAY);
  const [view, setView] = createSignal(first);
  const onOpen = vi.fn<(id: string) => void>();
  const onAsk = vi.fn<(day: string) => void>();
  mount(() => (
    <BookingCalendar
      entries={entries}
      day={day()}
      view={view()}
      onMove={setDay}
      onView={setView}
      onOpen={onOpen}
      onAsk={onAsk}
    />
  ));
  return { day, view, onOpen, onAsk };
}

describe('a month', () => {
  it('goes from day to day with the keys, over its edge too', async () => {
    const { day } = mountCalendar(FEW);
    const chosen = page.getByRole('button', { name: 'mercredi 25 novembre, 4 réservations' });
    chosen.element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('jeudi 26 novembre, 1 réservation');
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(day()).toBe('2026-11-16');
    await userEvent.keyboard('{End}{ArrowDown}{ArrowDown}');
    expect(day()).toBe('2026-12-06');
    expect(document.activeElement?.getAttribute('data-day')).toBe('2026-12-06');
    await userEvent.keyboard('{PageUp}{PageUp}');
    expect(day()).toBe('2026-10-06');
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('octobre 2026');
  });

  it('has one day in the way of Tab, then its bookings', async () => {
    const { onOpen } = mountCalendar(FEW);
    const reachable = [...document.querySelectorAll<HTMLElement>('.month button')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(reachable).toHaveLength(1 + 4);
    reachable[0]?.focus();
    await userEvent.keyboard('{Tab}{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('confirmed');
  });

  it('lists the chosen day in full, and asks for it', async () => {
    const { onAsk } = mountCalendar(FEW);
    const list = page.getByRole('group', { name: 'mercredi 25 novembre', exact: true });
    await expect.element(list.getByText('provisoire')).toBeVisible();
    await list.getByRole('button', { name: 'Réserver le mercredi 25 novembre' }).click();
    expect(onAsk).toHaveBeenCalledExactlyOnceWith(DAY);
  });

  it('tells how many more there are, and leads to them', async () => {
    const many = Array.from({ length: 7 }, (_, index) => booking(String(index), 12, 9, 11, 'confirmed'));
    const { day } = mountCalendar(many);
    await page.getByRole('button', { name: '+ 4 autres réservations, jeudi 12 novembre' }).click();
    expect(day()).toBe('2026-11-12');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('jeudi 12 novembre');
    expect(document.querySelectorAll('.day-list .booking')).toHaveLength(7);
  });
});

it('tells each state by its edge and in words', () => {
  mountCalendar(FEW, 'list');
  const first = [...document.querySelectorAll<HTMLElement>('.booking')].slice(0, 4);
  expect(first.map((one) => one.textContent)).toEqual([
    'Remorque confirmed, 9\u00A0h – 11\u00A0h, Samira, confirmée',
    'Remorque provisional, 10\u00A0h – 12\u00A0h, Samira, provisoire',
    'Remorque waitlisted, 11\u00A0h – 13\u00A0h, Samira, en attente',
    'Remorque disputed, 12\u00A0h – 14\u00A0h, Samira, à régler ensemble',
  ]);
  const looks = first.map((one) => {
    const { borderTopStyle, backgroundImage } = getComputedStyle(one);
    return `${borderTopStyle} ${backgroundImage === 'none' ? 'plain' : 'striped'}`;
  });
  expect(looks).toEqual(['solid plain', 'dashed plain', 'solid striped', 'double plain']);
});

it('draws a week by the hour: one after the other, side by side when they overlap, whole days above', async () => {
  mountCalendar(FEW, 'week');
  const places = [...document.querySelectorAll<HTMLElement>('.week-booking')].map((one) =>
    one.getBoundingClientRect(),
  );
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const isApart =
        one.right <= other.left + 1 ||
        other.right <= one.left + 1 ||
        one.bottom <= other.top + 1 ||
        other.bottom <= one.top + 1;
      expect(isApart).toBe(true);
    }
  }
  expect(document.querySelectorAll('.week-whole .booking')).toHaveLength(1);
  await expect.element(page.getByRole('button', { name: /dès 18/ })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /jusqu'à 18/ })).toBeVisible();
});

it('goes on, back and to today, in the steps of its view', async () => {
  const { day } = mountCalendar(FEW, 'week');
  await page.getByRole('button', { name: 'Semaine suivante' }).click();
  expect(day()).toBe('2026-12-02');
  await page.getByRole('button', { name: 'Mois', exact: true }).click();
  await page.getByRole('button', { name: 'Mois précédent' }).click();
  expect(day()).toBe('2026-11-02');
  await page.getByRole('button', { name: "Aujourd'hui" }).click();
  expect(day()).toBe(today());
});

it('begins as a list on a phone, as a month elsewhere, and stays what was chosen', async () => {
  await page.viewport(390, 800);
  mountCalendar(FEW);
  await expect
    .element(page.getByRole('button', { name: 'Liste', exact: true }))
    .toHaveAttribute('aria-pressed', 'true');
  await page.viewport(1200, 900);
  await expect
    .element(page.getByRole('button', { name: 'Mois', exact: true }))
    .toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Semaine', exact: true }).click();
  await page.viewport(390, 800);
  await expect
    .element(page.getByRole('button', { name: 'Semaine', exact: true }))
    .toHaveAttribute('aria-pressed', 'true');
});

it('bears 20,000 bookings over two years', async () => {
  const HOUR_MS = 3_600_000;
  const many = Array.from({ length: 20_000 }, (_, index) => {
    const startMs = at(1, 8) + ((index * 7919) % 17_520) * HOUR_MS - 8760 * HOUR_MS;
    return { ...booking(String(index), 1, 0, 1, 'confirmed'), startMs, endMs: startMs + 2 * HOUR_MS };
  });
  mountCalendar(many);
  await expect.element(page.getByRole('grid')).toBeVisible();
  const counts = [...document.querySelectorAll('.month-number')].map((day) =>
    Number(/(\d+) réservation/.exec(day.textContent)?.[1] ?? 0),
  );
  expect(counts.every((count) => count > 15)).toBe(true);
  expect(document.querySelectorAll('.booking').length).toBeLessThan(300);
});

it('says when there is nothing', async () => {
  const { onAsk } = mountCalendar([], 'list');
  await expect.element(page.getByText('Aucune réservation pendant ces quatre semaines.')).toBeVisible();
  await page.getByRole('button', { name: 'Réserver le mercredi 25 novembre' }).click();
  expect(onAsk).toHaveBeenCalledExactlyOnceWith(DAY);
});

describe.each(['light', 'dark'])('%s', (theme) => {
  it.each([
    ['month', 1200],
    ['week', 1200],
    ['list', 1200],
    ['month', 360],
    ['week', 360],
    ['list', 360],
  ] as const)('the %s satisfies axe and the policy, and fits %i px', async (view, width) => {
    const refused = useStrictPolicy();
    await page.viewport(width, 800);
    document.documentElement.dataset['theme'] = theme;
    mountCalendar(FEW, view);
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual([]);
    expect(refused()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    delete document.documentElement.dataset['theme'];
  });
});
