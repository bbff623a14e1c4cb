/** Cards on real Yjs documents: entered, changed on two devices at once, refused, quarantined, erased. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Act } from '../../../core/doc/act.ts';
import { followCards, canonicalInventory, rawCard } from '../../../core/inventory/inventory.ts';
import { cardsOf } from '../../../core/inventory/card.ts';
import {
  addMember,
  archiveCard,
  eraseCard,
  removeMember,
  renameCard,
  setAvailability,
  setCapacity,
  setLocation,
  setQuantity,
} from '../../../core/inventory/change-card.ts';
import { descriptionOf, readDescription } from '../../../core/inventory/description.ts';
import { addCard, type NewCard } from '../../../core/inventory/new-card.ts';
import { consentFor, consentStage, erasedAfter } from '../../../core/inventory/consent.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { createReplicas } from '../fixture/replicas.ts';

const by = (name: string): MemberId => `mbr_${name}` as MemberId;
const jeanne: Act = { by: by('jeanne'), at: 1_790_000_000 };
const rachid: Act = { by: by('rachid'), at: 1_790_000_100 };

function added(inventory: Y.Doc, card: Partial<NewCard> = {}): string {
  const made = addCard(inventory, { kind: 'equipment', title: 'Remorque à vélo', ...card }, jeanne);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
}

const first = (inventory: Y.Doc) => {
  const living = followCards(inventory);
  const [card] = living.read().cards;
  living.close();
  if (!card) throw new Error('no card');
  return card;
};

describe('a card', () => {
  it('has what a thing usually has when only its name was typed', () => {
    const inventory = new Y.Doc();
    added(inventory);
    expect(first(inventory)).toMatchObject({
      kind: 'equipment',
      title: 'Remorque à vélo',
      capacity: 1,
      custodians: [by('jeanne')],
      transactions: ['borrow-lend'],
      visibility: 'group',
      isConfirmed: true,
    });
  });

  it.each([
    ['exact', '2398770,46582350,exact'],
    ['street', '2398800,46582300,street'],
    ['neighbourhood', '2399000,46582000,neighbourhood'],
    ['municipality', '2400000,46580000,municipality'],
    ['department', '2400000,46600000,department'],
  ] as const)('holds its place no more exactly than %s', (precision, stored) => {
    const location = { lon: 2.3987654, lat: 46.5823456, precision };
    const inventory = new Y.Doc();
    const id = added(inventory, { location });
    const placeOf = (): unknown => rawCard(inventory, id);
    expect(placeOf()).toMatchObject({ place: stored });
    setLocation(inventory, id, 'equipment', { ...location, lon: 2.3987655 }, jeanne);
    expect(placeOf()).toMatchObject({ place: stored });
  });

  it('keeps two changes of different fields, and both of two quantities', () => {
    const lane = createReplicas(2);
    const [one, two] = lane.docs;
    if (!one || !two) throw new Error('two replicas');
    const id = added(one, { quantity: { value: '2', unit: 'unit' } });
    lane.converge();
    renameCard(one, id, 'Remorque', jeanne);
    addMember(two, id, 'custodians', by('rachid'), rachid);
    setQuantity(one, id, { value: '3', unit: 'unit' }, jeanne);
    setQuantity(two, id, { value: '4', unit: 'unit' }, rachid);
    setCapacity(two, id, 3, rachid);
    lane.converge();
    const card = first(one);
    expect(card.title).toBe('Remorque');
    expect(card.custodians).toEqual([by('jeanne'), by('rachid')]);
    expect(card.quantities.map(({ value }) => value.value).sort()).toEqual(['3', '4']);
    expect(card.capacity).toBe(3);
    expect(canonicalInventory(one)).toBe(canonicalInventory(two));
    setQuantity(one, id, { value: '4', unit: 'unit' }, jeanne);
    lane.converge();
    expect(first(two).quantities).toHaveLength(1);
  });

  it('keeps both edits of its description, made without knowing of each other', () => {
    const lane = createReplicas(2);
    const [one, two] = lane.docs;
    if (!one || !two) throw new Error('two replicas');
    const id = added(one);
    lane.converge();
    descriptionOf(one, id).insert(0, 'Deux roues. ');
    descriptionOf(two, id).insert(0, 'Attelage universel. ');
    lane.converge();
    expect(readDescription(one, id)).toContain('Deux roues. ');
    expect(readDescription(one, id)).toContain('Attelage universel. ');
    expect(readDescription(two, id)).toBe(readDescription(one, id));
  });

  it('is given as its kind usually is when two people take away one condition each', () => {
    const lane = createReplicas(2);
    const [one, two] = lane.docs;
    if (!one || !two) throw new Error('two replicas');
    const id = added(one, { kind: 'skill', title: 'Broderie', transactions: ['rent-lease', 'buy-sell'] });
    lane.converge();
    removeMember(one, id, 'transaction', 'rent-lease', jeanne);
    removeMember(two, id, 'transaction', 'buy-sell', rachid);
    lane.converge();
    expect(first(one).transactions).toEqual(['receive-donate']);
    expect(first(two).transactions).toEqual(['receive-donate']);
  });

  it('names both who archived it and who edited it meanwhile', () => {
    const lane = createReplicas(2);
    const [one, two] = lane.docs;
    if (!one || !two) throw new Error('two replicas');
    const id = added(one);
    lane.converge();
    archiveCard(one, id, jeanne);
    renameCard(two, id, 'Remorque bleue', rachid);
    lane.converge();
    expect(first(one).archive).toMatchObject({ by: by('jeanne'), editedMeanwhile: { by: by('rachid') } });
    expect(first(one).title).toBe('Remorque bleue');
  });
});

describe('bad input', () => {
  const refused = (card: Partial<NewCard>): string => {
    const inventory = new Y.Doc();
    const made = addCard(inventory, { kind: 'equipment', title: 'Perceuse', ...card }, jeanne);
    expect(cardsOf(inventory).size).toBe(made.ok ? 1 : 0);
    return made.ok ? 'taken' : made.error.type;
  };

  it.each([
    ['Réparation de radios, 06 12 34 56 78', 'phone-in-title'],
    ['Perceuse 06.12.34.56.78', 'phone-in-title'],
    ['Perceuse +33 6 12 34 56 78', 'phone-in-title'],
    ['Perceuse (0)612345678', 'phone-in-title'],
    ['Perceuse 06   12   34   56   78', 'phone-in-title'],
    ['Perceuse 06\n\n\n12 34\u000756 78', 'phone-in-title'],
    ['Perceuse 06_12–34·56‑78', 'phone-in-title'],
    ['Perceuse 06\u200B\u200B\u200B12\u200B34\u200B56\u200B78', 'phone-in-title'],
    ['Perceuse ０６ １２ ３４ ５６ ７８', 'phone-in-title'],
    ['Couture, jeanne@exemple.fr', 'email-in-title'],
    ['Couture jeanne＠exemple.fr', 'email-in-title'],
    ['Couture jeanne @exemple.fr', 'email-in-title'],
    ['   ', 'empty'],
    ['a'.repeat(141), 'too-long'],
  ])('the title %s', (title, why) => expect(refused({ title })).toBe(why));

  it.each(['Perceuse 18 V de 2019', 'Marmite de 50 litres', 'Rallonge 2 × 1 500 W, 25 m', 'Lot 0 à 9'])(
    'but %s is a name',
    (title) => expect(refused({ title })).toBe('taken'),
  );

  it('quantity, capacity, deposit', () => {
    expect(refused({ quantity: { value: '0', unit: 'unit' } })).toBe('quantity');
    expect(refused({ quantity: { value: '-1', unit: 'unit' } })).toBe('quantity');
    expect(refused({ capacity: 0 })).toBe('capacity');
    expect(refused({ capacity: 1.5 })).toBe('capacity');
    expect(refused({ depositCents: -1 })).toBe('deposit');
  });

  it('a location on what is about a person: there is no such field', () => {
    const location = { lon: 2.4, lat: 46.58, precision: 'street' } as const;
    expect(refused({ kind: 'skill', location })).toBe('place-of-person');
    expect(refused({ kind: 'need', placeLabel: '3 rue des Lilas' })).toBe('place-of-person');
    const inventory = new Y.Doc();
    const id = added(inventory, { kind: 'skill', title: 'Broderie' });
    expect(setLocation(inventory, id, 'skill', location, jeanne).ok).toBe(false);
    const entity = cardsOf(inventory).get(id);
    if (entity instanceof Y.Map) entity.set('place', '2400000,46580000,exact'); // as a changed program would
    expect(first(inventory).location).toBeUndefined();
  });

  it('a key word or an origin that is too long, instead of losing it', () => {
    expect(refused({ tags: ['x'.repeat(41)] })).toBe('too-long');
    expect(refused({ origin: 'x'.repeat(141) })).toBe('too-long');
    const inventory = new Y.Doc();
    added(inventory, { tags: ['  bois\n brut '], origin: ' réemploi\t' });
    expect(first(inventory)).toMatchObject({ tags: ['bois brut'], origin: 'réemploi' });
  });

  it('hours with a part that is not taken name the part', () => {
    const hours = { from: '17:00', to: '20:00', tz: 'Europe/Paris' };
    const inventory = new Y.Doc();
    const id = added(inventory);
    const set = (rrule: string, more = {}): unknown => {
      const done = setAvailability(inventory, id, [{ rrule, ...hours, ...more }], jeanne);
      return done.ok ? 'taken' : done.error;
    };
    expect(set('FREQ=WEEKLY;BYHOUR=9')).toEqual({ type: 'availability-part', part: 'BYHOUR' });
    expect(set('FREQ=YEARLY')).toEqual({ type: 'availability-part', part: 'FREQ' });
    expect(set('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE')).toEqual({ type: 'availability-anchor' });
    expect(set('FREQ=WEEKLY', { from: '20:00', to: '17:00' })).toEqual({ type: 'availability-hours' });
    expect(set('FREQ=WEEKLY;INTERVAL=2;BYDAY=WE', { anchor: '2026-11-18' })).toBe('taken');
    expect(set('FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270910')).toBe('taken');
  });

  it('hours with something behind a part, behind what is read of a rule, or in place of a day', () => {
    const hours = { from: '17:00', to: '20:00', tz: 'Europe/Paris' };
    const refusedFor = (rrule: string, more = {}): unknown =>
      refused({ availability: [{ rrule, ...hours, ...more }] });
    expect(refusedFor('FREQ=DAILY=WEEKLY')).toBe('availability-part');
    const manyDays = `FREQ=WEEKLY;BYDAY=${Array.from({ length: 70 }, () => 'MO').join(',')}`;
    expect(refusedFor(`${manyDays};BYHOUR=9`)).toBe('availability-part');
    expect(refusedFor('FREQ=WEEKLY;BYDAY=WE', { anchor: 'mercredi' })).toBe('availability-anchor');
  });

  it('more hours than a card is read with, which would make it unreadable', () => {
    const rule = { rrule: 'FREQ=DAILY', from: '17:00', to: '20:00', tz: 'Europe/Paris' };
    const most = Array.from({ length: 20 }, () => rule);
    const inventory = new Y.Doc();
    const id = added(inventory, { availability: most });
    expect(first(inventory).availability).toHaveLength(20);
    expect(setAvailability(inventory, id, [...most, rule], jeanne)).toMatchObject({
      error: { type: 'too-many-hours', limit: 20 },
    });
    expect(refused({ availability: [...most, rule] })).toBe('too-many-hours');
  });

  it('consent of 25 months, of none, and none at all', () => {
    const consent = {
      notice: 'notice-2026-11',
      purposes: ['mise en relation'],
      channel: 'oral meeting',
      collectedBy: by('jeanne'),
      given: '2026-11-25',
    } as const;
    expect(consentFor({ ...consent, months: 25 })).toMatchObject({ error: { type: 'consent-months' } });
    expect(consentFor({ ...consent, months: 0 })).toMatchObject({ error: { type: 'consent-months' } });
    expect(consentFor({ ...consent, purposes: [''], months: 1 })).toMatchObject({
      error: { type: 'consent-purpose' },
    });
    const given = consentFor({ ...consent, months: 24 });
    expect(given).toMatchObject({ value: { until: '2028-11-25' } });
    const theirs = { kind: 'skill', title: 'Broderie', isAboutSomebodyElse: true } as const;
    expect(refused(theirs)).toBe('consent-missing');
    expect(refused({ ...theirs, visibility: 'private' })).toBe('taken');
    if (!given.ok) throw new Error('a consent of 24 months');
    const inventory = new Y.Doc();
    added(inventory, { ...theirs, consent: given.value });
    expect(first(inventory).isConfirmed).toBe(false);
  });

  it('[privacy 4] consent is told of 30 days before its end, holds on its last day, and takes the card 30 days after', () => {
    const consent = {
      notice: 'notice-2026-11',
      purposes: ['meet'],
      channel: 'written',
      collectedBy: by('jeanne'),
      given: '2026-01-31',
      until: '2028-02-29',
    } as const;
    expect(erasedAfter(consent.until)).toBe('2028-03-30');
    const stages = [
      '2026-01-01',
      '2028-01-29',
      '2028-01-30',
      '2028-02-29',
      '2028-03-01',
      '2028-03-30',
      '2028-03-31',
    ];
    expect(stages.map((day) => consentStage(consent, day))).toEqual([
      'holds',
      'holds',
      'ends',
      'ends',
      'over',
      'over',
      'gone',
    ]);
  });

  it('the last custodian stays', () => {
    const inventory = new Y.Doc();
    const id = added(inventory);
    expect(removeMember(inventory, id, 'custodians', by('jeanne'), jeanne)).toMatchObject({
      error: { type: 'last-custodian' },
    });
    addMember(inventory, id, 'custodians', by('rachid'), jeanne);
    expect(removeMember(inventory, id, 'custodians', by('jeanne'), jeanne).ok).toBe(true);
    expect(first(inventory).custodians).toEqual([by('rachid')]);
  });
});

describe('what cannot be read', () => {
  it('is listed and kept, whatever it is, and stops nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('res_x', 'x', 'res_' + 'y'.repeat(80)), (raw, id) => {
        const inventory = new Y.Doc();
        added(inventory);
        cardsOf(inventory).set(id, raw);
        const forged = new Y.Map<unknown>();
        cardsOf(inventory).set('res_forged', forged);
        forged.set('title', raw);
        forged.set('born', raw);
        const living = followCards(inventory);
        const { cards, unreadable } = living.read();
        expect(cards).toHaveLength(1);
        expect(unreadable).toEqual(expect.arrayContaining([id, 'res_forged']));
        expect(rawCard(inventory, 'res_forged')).toHaveProperty('born');
        canonicalInventory(inventory);
      }),
    );
  });

  const forged = { by: 'mbr_x', at: 1, replaces: ['born'] };
  it.each<[string, string, unknown]>([
    ['a capacity of none', 'capacity/w_forged', { ...forged, value: 0 }],
    ['a quantity of none', 'quantity/w_forged', { ...forged, value: { value: '0', unit: 'unit' } }],
    ['a quantity of an unknown unit', 'quantity/w_forged', { ...forged, value: { value: '2', unit: 'kg' } }],
    ['an unknown category', 'categories/Cousins', true],
    ['an unknown need', 'needs/gold', true],
    ['an unknown condition', 'transaction/swap', true],
    ['an unknown circle', 'visibility', 'cousins'],
  ])('is not read with %s, which could not have been entered', (_what, key, value) => {
    const inventory = new Y.Doc();
    const id = added(inventory);
    const entity = cardsOf(inventory).get(id);
    if (!(entity instanceof Y.Map)) throw new Error('no card');
    entity.set(key, value);
    expect(followCards(inventory).read()).toMatchObject({ cards: [], unreadable: [id] });
    expect(JSON.stringify(rawCard(inventory, id))).toContain(key);
  });

  it('is not made by a word that is on no list', () => {
    const inventory = new Y.Doc();
    const id = added(inventory);
    expect(() => addMember(inventory, id, 'transaction', 'swap', jeanne)).toThrow('swap');
    expect(followCards(inventory).read()).toMatchObject({ unreadable: [] });
  });
});

describe('erasing', () => {
  it('leaves no word of a card in the bytes of the document', () => {
    const inventory = new Y.Doc();
    const id = added(inventory, {
      kind: 'skill',
      title: 'Motsecret de broderie',
      description: 'phrasesecrete',
      tags: ['tagsecret'],
    });
    descriptionOf(inventory, id).insert(0, 'encoresecret ');
    renameCard(inventory, id, 'Nomsecret', jeanne);
    const bytes = (): string => Buffer.from(Y.encodeStateAsUpdate(inventory)).toString('latin1');
    expect(bytes()).toContain('Nomsecret');
    expect(bytes(), 'a former name is gone once it is changed').not.toContain('Motsecret');
    eraseCard(inventory, id);
    for (const word of ['secret', 'phrase', 'broderie']) expect(bytes()).not.toContain(word);
    expect(followCards(inventory).read().cards).toEqual([]);
  });
});
