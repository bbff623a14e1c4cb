import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../core/recovery/near-words.ts';
import { readPhrase, typedWords, withWord } from '../../../core/recovery/phrase.ts';
import { wordsOf } from '../../../core/recovery/phrase-secret.ts';
import { placeOf, type WordList } from '../../../core/recovery/word-list.ts';
import { bytesOf } from '../fixture/arbitraries.ts';
import { seedOf } from '../fixture/person.ts';
import { ENGLISH, FRENCH, LISTS } from '../fixture/word-lists.ts';

const secret = bytesOf(16);
const list = fc.constantFrom(...LISTS);
const position = fc.integer({ min: 1, max: 12 });

/** How one person writes a word, its number in front of it and what follows it. */
const hand = fc.record({
  spelling: fc.constantFrom<(word: string) => string>(
    (word) => word,
    (word) => word.normalize('NFD'),
    (word) => word.normalize('NFD').replace(/\p{Mn}/gu, ''),
    (word) => word.toUpperCase(),
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
    (word) => word.slice(0, 4),
  ),
  number: fc.constantFrom<(place: number) => string>(
    () => '',
    (place) => `${place}. `,
    (place) => `${place})`,
    (place) => `(${place}) `,
    () => '- ',
  ),
  gap: fc.constantFrom(' ', '\n', ', ', ' ;  ', '\t\u00a0', '\r\n\r\n', '\u200b '),
});

async function sheet(of: WordList, seed = 'a sheet'): Promise<string[]> {
  return [...wordsOf((await seedOf(seed)).slice(0, 16), of)];
}

describe('the twelve words', () => {
  it('read back as the secret in their language, however they are written', () => {
    fc.assert(
      fc.property(secret, list, fc.array(hand, { minLength: 12, maxLength: 12 }), (bytes, words, hands) => {
        const typed = wordsOf(bytes, words).map((word, at) => {
          const { spelling, number, gap } = hands[at] ?? expect.unreachable();
          return number(at + 1) + spelling(word) + gap;
        });
        const read = readPhrase(typed.join(''), LISTS);
        expect(read).toEqual({ ok: true, value: { secret: bytes, language: words.language } });
      }),
    );
  });

  it('agree with the published examples', () => {
    expect(wordsOf(new Uint8Array(16), ENGLISH).join(' ')).toBe(`${'abandon '.repeat(11)}about`);
    expect(wordsOf(new Uint8Array(16).fill(0x7f), ENGLISH).join(' ')).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    );
    expect(wordsOf(new Uint8Array(16), FRENCH).join(' ')).toBe(`${'abaisser '.repeat(11)}abeille`);
  });

  it('are of the other language when that one fits, where both know every word', () => {
    const common = FRENCH.words.filter((word) => ENGLISH.words.includes(word)).slice(0, 11);
    const last = ENGLISH.words.find(
      (word) =>
        FRENCH.words.includes(word) && fits([...common, word], ENGLISH) && !fits([...common, word], FRENCH),
    );
    if (last === undefined) expect.unreachable();
    expect(readPhrase([...common, last].join(' '), LISTS)).toMatchObject({ value: { language: 'en' } });
  });
});

it('a word is put in the place of another, and nothing else of the text changes', () => {
  const typed = '1. Abaisser,\n2) aban\u00addon\n3. l’abandon';
  expect(typedWords(typed)).toEqual(['Abaisser', 'abandon', 'l’abandon']);
  expect(withWord(typed, 2, 'abeille')).toBe('1. Abaisser,\n2) abeille\n3. l’abandon');
  expect(withWord(typed, 4, 'abeille')).toBe('1. Abaisser,\n2) abandon\n3. l’abandon');
});

function fits(words: readonly string[], of: WordList): boolean {
  return readPhrase(words.join(' '), [of]).ok;
}

describe('a phrase that is refused', () => {
  it('says how many words there are when they are not twelve', async () => {
    const words = await sheet(FRENCH);
    expect(readPhrase('', LISTS)).toEqual({ ok: false, error: { type: 'word-count', count: 0 } });
    expect(readPhrase('1. 2) 3', LISTS)).toMatchObject({ error: { type: 'word-count', count: 0 } });
    expect(readPhrase(words.slice(1).join(' '), LISTS)).toMatchObject({ error: { count: 11 } });
    expect(readPhrase(`${words.join(' ')} abandon`, LISTS)).toMatchObject({ error: { count: 13 } });
  });

  it('names one wrong word at its position, and offers the right one among the near', () => {
    fc.assert(
      fc.property(
        secret,
        list,
        position,
        fc.nat(8),
        fc.constantFrom('x', 'q', 'k'),
        (bytes, of, at, where, letter) => {
          const words = [...wordsOf(bytes, of)];
          const right = words[at - 1] ?? '';
          const cut = Math.min(where, right.length);
          const typed = right.slice(0, cut) + letter + right.slice(cut);
          fc.pre(placeOf(typed, of) < 0);
          words[at - 1] = typed;
          const read = readPhrase(words.join(' '), LISTS);
          if (read.ok || read.error.type !== 'unknown-words') expect.unreachable();
          expect(read.error.words).toMatchObject([{ position: at, typed }]);
          const plainTyped = plain(typed);
          const near = (read.error.words[0]?.near ?? []).map((word) => editDistance(plainTyped, plain(word)));
          expect(near.length).toBeLessThanOrEqual(3);
          expect(near[0]).toBe(1);
        },
      ),
    );
  });

  it('names every wrong word', async () => {
    const words = await sheet(FRENCH);
    words[2] = 'Bonjour';
    words[8] = 'l’abandon';
    const read = readPhrase(words.join(' '), LISTS);
    expect(read).toMatchObject({
      error: {
        type: 'unknown-words',
        words: [
          { position: 3, typed: 'Bonjour', near: ['bonheur', 'bonbon', 'bondir'] },
          { position: 9, typed: 'l’abandon' },
        ],
      },
    });
  });

  it('looks for its words in the language that knows most of them', async () => {
    const words = await sheet(ENGLISH);
    words[0] = 'hundread';
    const read = readPhrase(words.join(' '), LISTS);
    expect(read).toMatchObject({ error: { words: [{ position: 1, near: ['hundred'] }] } });
  });

  it('finds the word that was taken for one that looks like it', async () => {
    const words = await sheet(FRENCH, 'sheet 7');
    expect(words[10]).toBe('acteur');
    const read = readPhrase(words.with(10, 'ACTUEL').join(' '), LISTS);
    if (read.ok || read.error.type !== 'words-do-not-fit') expect.unreachable();
    const meant = { type: 'replace', position: 11, typed: 'ACTUEL', instead: 'acteur' };
    expect(read.error.repairs).toContainEqual(meant);
    expect(read.error.repairs.length).toBeLessThanOrEqual(5);
  });

  it('finds two neighbours that changed places, and every guess makes the words fit', () => {
    let refused = 0;
    fc.assert(
      fc.property(secret, list, fc.integer({ min: 1, max: 11 }), (bytes, of, at) => {
        const words = [...wordsOf(bytes, of)];
        const swapped = exchanged(words, at);
        fc.pre(words[at - 1] !== words[at]);
        const read = readPhrase(swapped.join(' '), [of]);
        if (read.ok) return; // one in sixteen fits by chance: nothing can tell
        refused += 1;
        if (read.error.type !== 'words-do-not-fit') expect.unreachable();
        expect(read.error.repairs.length).toBeGreaterThan(0);
        for (const repair of read.error.repairs) {
          const mended =
            repair.type === 'swap'
              ? exchanged(swapped, repair.position)
              : swapped.with(repair.position - 1, repair.instead);
          expect(fits(mended, of)).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(refused).toBeGreaterThan(0);
  });

  it('names an exchange among its guesses when nothing nearer fits', async () => {
    const words = await sheet(FRENCH, 'exchanged');
    const read = readPhrase(exchanged(words, 4).join(' '), LISTS);
    expect(read).toMatchObject({ error: { type: 'words-do-not-fit' } });
    if (read.ok || read.error.type !== 'words-do-not-fit') expect.unreachable();
    expect(read.error.repairs).toContainEqual({ type: 'swap', position: 4 });
  });

  it('[E4] never throws, whatever was typed', () => {
    const twelve = fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 10, maxLength: 14 });
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      twelve.map((words) => words.join(' ')),
      fc
        .array(fc.constantFrom(...FRENCH.words), { minLength: 12, maxLength: 12 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anything, (typed) => {
        const read = readPhrase(typed, LISTS);
        if (read.ok) expect(read.value.secret).toHaveLength(16);
      }),
      { numRuns: 150 },
    );
    expect(readPhrase('a'.repeat(100_000), LISTS)).toMatchObject({ error: { count: 1 } });
  });
});

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** The word at `position` and the one after it, the other way round. */
function exchanged(words: readonly string[], position: number): string[] {
  return words.toSpliced(position - 1, 2, words[position] ?? '', words[position - 1] ?? '');
}
