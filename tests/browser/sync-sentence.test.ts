/** The sync line says where my changes are, and never more. */
import { expect, it } from 'vitest';
import { syncSentence } from '../../client/features/sync-line/sync-sentence.ts';
import { fr } from '../../client/i18n/fr.ts';
import type { SyncState } from '../../client/state/workplace.ts';

const CALM: SyncState = { connection: 'online', pending: 0, sharedWith: 0, held: undefined };
const here = { isOnline: true, isApart: false };

function say(state: Partial<SyncState>, online = true): string {
  return syncSentence(fr, { ...CALM, ...state }, { isOnline: online, isApart: false }).text;
}

it.each<[string, Partial<SyncState>]>([
  ['Au relais', {}],
  ['Enregistré ici', { pending: 2 }],
  ['Exemple : tout reste sur cet appareil', { connection: 'example' }],
  ['Enregistré ici', { connection: 'connecting', sharedWith: 3 }],
  ['Partagé avec 1 appareil', { sharedWith: 1 }],
  ['Partagé avec 3 appareils', { sharedWith: 3 }],
  ['Hors ligne, 1 changement gardé ici', { connection: 'offline', pending: 1 }],
  ['Hors ligne, 4 changements gardés ici', { connection: 'offline', pending: 4 }],
  ['Relais injoignable', { connection: 'offline' }],
  ['Ce relais parle une autre version', { connection: 'other-version' }],
  ["Le relais n'a plus de place pour ce groupe, 2 changements gardés ici", { held: 'quota', pending: 2 }],
])('%s', (sentence, state) => {
  expect(say(state)).toBe(sentence);
});

it('tells a dead network from a dead relay', () => {
  expect(say({ connection: 'offline' }, false)).toBe('Hors ligne');
});

it('is marigold, not green, while something is here only', () => {
  expect(syncSentence(fr, { ...CALM, connection: 'offline', pending: 1 }, here).tone).toBe('waiting');
  expect(syncSentence(fr, { ...CALM, pending: 1 }, here).tone).not.toBe('good');
});

it('sends a browser that was put back to another one: entering here again would find the same one', () => {});
