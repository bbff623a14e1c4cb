/** When a thing can be had, in the words of both languages, and as chosen step by step. */
import { describe, expect, it } from 'vitest';
import { toDraft, toRule } from '../../client/features/sharing/rule-draft.ts';
import { saySentence } from '../../client/i18n/late/sharing-rule.ts';
import { readTypedQuantity, sayQuantity } from '../../client/i18n/late/sharing-quantity.ts';
import type { AvailabilityRule } from '../../core/inventory/availability.ts';

const TODAY = '2026-11-25'; // a Wednesday
const ZONE = 'Europe/Paris';

function ruleOf(rrule: string, given: Partial<AvailabilityRule> = {}): AvailabilityRule {
  return { rrule, from: '17:00', to: '20:00', tz: ZONE, ...given };
}

const plain = (sentence: string): string => sentence.replace(/\s/g, ' ');
const say = (rule: AvailabilityRule, code = 'fr'): string =>
  plain(saySentence(rule, { code, today: TODAY, zone: ZONE }));

const SENTENCES: readonly (readonly [AvailabilityRule, string, string])[] = [
  [ruleOf('FREQ=DAILY'), 'Tous les jours, de 17 h à 20 h', 'Every day, from 17:00 to 20:00'],
  [
    ruleOf('FREQ=WEEKLY;BYDAY=WE', { from: '08:30' }),
    'Le mercredi, de 8 h 30 à 20 h',
    'On Wednesdays, from 8:30 to 20:00',
  ],
  [
    ruleOf('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA', { from: '00:00', to: '24:00' }),
    'Du lundi au samedi, toute la journée',
    'From Monday to Saturday, all day',
  ],
  [
    ruleOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', { anchor: '2026-11-18' }),
    'Un mercredi sur deux, de 17 h à 20 h, la prochaine fois mercredi 2 décembre',
    'Every other Wednesday, from 17:00 to 20:00, next time Wednesday December 2',
  ],
  [
    ruleOf('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', { anchor: '2026-11-25' }),
    'Une semaine sur deux, le lundi et le mercredi, de 17 h à 20 h, la prochaine fois mercredi 25 novembre',
    'Every other week, on Monday and Wednesday, from 17:00 to 20:00, next time Wednesday November 25',
  ],
  [
    ruleOf('FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270910'),
    "Le dernier vendredi du mois, de 17 h à 20 h, jusqu'au 10 septembre 2027",
    'The last Friday of the month, from 17:00 to 20:00, until September 10, 2027',
  ],
  [
    ruleOf('FREQ=MONTHLY', { anchor: '2026-11-12' }),
    'Le 12 du mois, de 17 h à 20 h',
    'Day 12 of the month, from 17:00 to 20:00',
  ],
  [
    ruleOf('FREQ=DAILY', { tz: 'America/New_York' }),
    'Tous les jours, de 17 h à 20 h, heure de New York',
    'Every day, from 17:00 to 20:00, time of New York',
  ],
];

describe('a rule', () => {
  it('is said in both languages', () => {
    for (const [rule, french, english] of SENTENCES) {
      expect(say(rule)).toBe(french);
      expect(say(rule, 'en')).toBe(english);
    }
  });

  it('comes back as it was from the form, and one that the form cannot say is not opened in it', () => {
    const sayable = SENTENCES.map(([rule]) => rule).filter(({ rrule }) => rrule !== 'FREQ=MONTHLY');
    for (const rule of sayable) {
      const draft = toDraft(rule);
      expect(draft && toRule(draft)).toEqual({ ok: true, value: rule });
    }
    for (const rrule of [
      'FREQ=MONTHLY',
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=MONTHLY;BYDAY=1MO,-1FR',
      'FREQ=YEARLY',
    ])
      expect(toDraft(ruleOf(rrule, { anchor: TODAY }))).toBeUndefined();
  });
});

describe('a quantity', () => {
  it('is typed in kilograms and litres, kept in grams and millilitres, and said as one would', () => {
    expect(readTypedQuantity('1 250,5', 'kg')).toEqual({ value: '1250500', unit: 'g' });
    expect(readTypedQuantity('0,0005', 'litre')).toBeUndefined();
    expect(readTypedQuantity('0', 'unit')).toBeUndefined();
    expect(plain(sayQuantity('fr', { value: '2500', unit: 'g' }))).toBe('2,5 kg');
    expect(plain(sayQuantity('fr', { value: '1', unit: 'person' }))).toBe('1 personne');
    expect(plain(sayQuantity('en', { value: '6', unit: 'hour' }))).toBe('6 hours');
    expect(plain(sayQuantity('en', { value: '750', unit: 'ml' }))).toBe('750 ml');
  });
});
