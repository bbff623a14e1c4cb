/** Days of review as a calendar takes them: whole days wherever one lives, texts that cannot break out of their line. */
import { afterEach, expect, it, vi } from 'vitest';
import { reviewCalendar } from '../../client/features/deciding/review-calendar.ts';

afterEach(() => vi.unstubAllEnvs());

const day = {
  decision: 'dec_v2',
  day: '2027-07-20',
  summary: 'À revoir : Règle de prêt',
  description: 'Trois jours, puis on rend.',
  url: 'https://x.example/g/1/d/dec_v2',
};

for (const zone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'])
  it(`a review stands on its day as seen from ${zone}`, () => {
    vi.stubEnv('TZ', zone);
    const written = reviewCalendar('Les Tilleuls', [day], Date.UTC(2026, 10, 10));
    expect(written).toContain('DTSTART;VALUE=DATE:20270720\r\n');
    expect(written).toContain('DTEND;VALUE=DATE:20270721\r\n');
    expect(written).toContain('UID:dec_v2@placette\r\n');
    expect(written).toContain('DTSTAMP:20261110T000000Z\r\n');
  });

it('words of a title stay in their line, and what is no day is left out', () => {
  const odd = { ...day, summary: 'Prêt; caution, oui\nBEGIN:VEVENT\r\nUID:intrus' };
  const none = ['bientôt', '+275760-09-13'].map((one) => ({ ...day, day: one }));
  const written = reviewCalendar('Les Tilleuls', [odd, ...none], 0);
  expect(written.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(1);
  expect(written.match(/\r\nUID:/g)).toHaveLength(1);
  expect(written).toContain('Prêt\\; caution\\, oui\\n');
});
