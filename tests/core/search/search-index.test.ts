/** The index: what French and English queries find, in which order, and that its history leaves no trace in what it answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, MarkedText, SearchEntry } from '../../../core/search/search-entry.ts';
import { createSearchIndex, type SearchIndex } from '../../../core/search/search-index.ts';

const entry = (id: string, title: string, words = '', more: Partial<SearchEntry> = {}): SearchEntry => ({
  id,
  kind: 'card',
  title,
  words,
  archived: false,
  ...more,
});

function indexOf(...entries: readonly SearchEntry[]): SearchIndex {
  const index = createSearchIndex();
  index.put(entries);
  return index;
}

const titled = (...titles: readonly string[]): SearchIndex =>
  indexOf(...titles.map((title) => entry(title, title)));

const ids = (index: SearchIndex, query: string): readonly string[] => index.ids(query, { limit: 50 });
const search = (index: SearchIndex, query: string): Finding => index.search(query, { limit: 50 });
const marked = ({ text, marks }: MarkedText): readonly string[] =>
  marks.map(({ start, end }) => text.slice(start, end));

describe('a query', () => {
  it.each([
    ['l’énergie', 'Compter l’énergie'],
    ["l'energie", 'Compter l’énergie'],
    ['energie', 'Compter l’énergie'],
    ['énergies', 'Compter l’énergie'],
    ['l’énergie', 'Bilan énergie'],
    ['coeur', 'Au cœur du quartier'],
    ['cœur', 'Au coeur du quartier'],
    ['CŒUR', 'Au cœur du quartier'],
    ['outils', 'Outil de jardin'],
    ['outil', 'Outils de jardin'],
    ['réparation', 'Réparer un vélo'],
    ['reparer', 'Réparations de vélos'],
    ['réparée', 'Réparer un vélo'],
    ['vélos', 'Un vélo'],
    ['qu’on prête', 'Prêter'],
    ['jusqu’ici', 'Venir ici'],
    ['perc', 'Perceuse'],
    ['perceus', 'Perceuse'],
    ['preceuse', 'Perceuse'],
    ['perceusse', 'Perceuse'],
    ['perseuse', 'Perceuse'],
    ['perceue', 'Perceuse'],
    ['marmitte', 'Marmites et marmite'],
    ['halle mar', 'Halle du marché'],
    ['marche halle', 'Halle du marché'],
    ['porte velo', 'Porte-vélos'],
    ['ladders', 'Ladder, 3 m'],
    ['repairing', 'Repair of bicycles'],
    ['مقعد', 'Réparer le banc مقعد'],
    ['2027', 'Fête 2027'],
  ])('for %s finds %s', (query, title) => expect(ids(titled(title), query)).toEqual([title]));

  it.each([
    ['preceus', 'Perceuse'], // two typos
    ['nergie', 'L’énergie'.replace('énergie', 'énergétique')],
    ['vis', 'Vase'], // three letters are not forgiven
    ['marteau', 'Halle'],
    ['', 'Halle'],
    ['  !? ', 'Halle'],
    ['🪚', 'Scie 🪚'],
  ])('for %j does not find %s', (query, title) => expect(ids(titled(title), query)).toEqual([]));

  it('asks for all of its words, and for some when nothing has all', () => {
    const index = titled('Table pliante', 'Table de jardin', 'Chaise pliante');
    expect(search(index, 'table pliante')).toMatchObject({ count: 1, matched: 'all' });
    const some = search(index, 'tente pliante');
    expect(some.matched).toBe('some');
    expect(some.hits.map(({ id }) => id)).toEqual(['Table pliante', 'Chaise pliante']);
  });

  it('leaves common words out, but not when they are all there is', () => {
    const index = titled('Remorque', 'La lampe');
    expect(ids(index, 'de la remorque')).toEqual(['Remorque']);
    expect(ids(index, 'la')).toEqual(['La lampe']);
    expect(ids(titled('Les Roseaux', 'Du pain'), 'les')).toEqual(['Les Roseaux']);
  });

  it('takes signs for signs, never for syntax', () => {
    const index = titled('Scie sauteuse', 'Marteau');
    for (const query of ['+scie', '-scie', 'title:scie', 'scie^10', '~scie~1', 'sc*ie', '"scie', 'scie\\'])
      expect(() => ids(index, query)).not.toThrow();
    expect(ids(index, '-scie')).toEqual(['Scie sauteuse']);
    expect(ids(index, '+marteau')).toEqual(['Marteau']);
    expect(ids(index, '*')).toEqual([]);
    expect(ids(index, 's*e')).toEqual(ids(index, 's e'));
    for (const name of ['constructor', '__proto__', 'hasOwnProperty']) expect(ids(index, name)).toEqual([]);
    expect(ids(titled('constructor', 'hasOwnProperty'), 'constructor')).toEqual(['constructor']);
  });

  it('of 10,000 characters is answered, whatever they are', () => {
    const index = indexOf(entry('a', 'x'.repeat(10_000), 'y '.repeat(10_000)), entry('b', 'Scie'));
    for (const one of ['x', 'scie ', '👩‍👩‍👧', '́', '~*+-:^', 'l’'])
      expect(() => ids(index, one.repeat(10_000))).not.toThrow();
    expect(ids(index, `scie ${' '.repeat(10_000)}`)).toEqual(['b']);
    expect(ids(index, 'x'.repeat(10_000))).toEqual(['a']);
  });

  it('never throws', () => {
    const index = titled('Scie', 'Perceuse à percussion', 'Échelle');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (query) => {
        search(index, query);
      }),
    );
  });

  it('finds every entry by any of its own words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (title) => {
        const index = titled(title);
        for (const word of title.match(/[\p{L}\p{N}\p{M}]{2,30}/gu) ?? [])
          expect(ids(index, word)).toEqual([title]);
      }),
    );
  });
});

describe('the order', () => {
  it('is the word itself, its stem, its beginning, a typo; each in the title first', () => {
    const index = indexOf(
      entry('typo', 'Remorqie'),
      entry('words', 'Autre', 'remorque'),
      entry('beginning', 'Remorquette'),
      entry('stem', 'Remorques'),
      entry('itself', 'Remorque'),
      entry('words-typo', 'Autre', 'remorqie'),
    );
    expect(ids(index, 'remorque')).toEqual(['itself', 'stem', 'beginning', 'words', 'typo', 'words-typo']);
  });

  it('forgives a short word only when nothing has it as it is typed', () => {
    const index = titled('Pelle', 'Belle affiche');
    expect(ids(index, 'pelle')).toEqual(['Pelle']);
    expect(ids(index, 'delle')).toEqual(['Belle affiche', 'Pelle'].toSorted(bySize));
    expect(ids(index, 'pelle affiche')).toEqual(['Belle affiche']);
  });

  it('has archived entries last', () => {
    const index = indexOf(entry('a', 'Scie', '', { archived: true }), entry('b', 'Établi', 'avec une scie'));
    expect(ids(index, 'scie')).toEqual(['b', 'a']);
  });

  it('keeps to the kinds that are asked for, in typos too', () => {
    const index = indexOf(entry('task', 'Pelle', '', { kind: 'task' }), entry('card', 'Belle affiche'));
    expect(index.ids('pelle', { kinds: ['card'], limit: 9 })).toEqual(['card']);
    expect(index.ids('pelle', { kinds: ['task', 'card'], limit: 9 })).toEqual(['task']);
    expect(index.ids('pelle', { kinds: ['person'], limit: 9 })).toEqual([]);
  });

  it('counts all and gives as many as are wanted', () => {
    const index = indexOf(...Array.from({ length: 300 }, (_, n) => entry(`e${n}`, `Chaise ${n}`)));
    const finding = index.search('chaise', { limit: 10 });
    expect(finding.count).toBe(300);
    expect(finding.hits).toHaveLength(10);
  });
});

describe('marks', () => {
  it('stand on the words as they are written', () => {
    const [hit] = search(titled('Prêter l’Énergie du Cœur'), 'energies coeur pret').hits;
    expect(hit && marked(hit.title)).toEqual(['Prêter', 'Énergie', 'Cœur']);
    expect(hit?.excerpt).toBeUndefined();
  });

  it('stand on a word with a typo', () => {
    const [hit] = search(titled('Une remorque'), 'remroque').hits;
    expect(hit && marked(hit.title)).toEqual(['remorque']);
  });

  it('show a piece of what is found elsewhere', () => {
    const long = 'Se range au sous-sol. '.repeat(20);
    const [hit] = search(indexOf(entry('a', 'Caisse', `${long}Avec une perceuse. ${long}`)), 'perceuse').hits;
    expect(hit?.excerpt && marked(hit.excerpt)).toEqual(['perceuse']);
    expect(hit?.excerpt?.text).toMatch(/^… .{0,40}Avec une perceuse\..* …$/);
    expect(hit?.excerpt?.text.length).toBeLessThan(170);
    expect(hit && marked(hit.title)).toEqual([]);
  });

  it('lie within their text, whatever it is', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'grapheme', maxLength: 12 }), (title, words, query) => {
        const index = indexOf(entry('a', title, words));
        for (const { title: inTitle, excerpt } of search(index, query).hits)
          for (const { text: whole, marks } of [inTitle, ...(excerpt ? [excerpt] : [])]) {
            let last = 0;
            for (const { start, end } of marks) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(whole.length);
          }
      }),
    );
  });
});

describe('a history of changes', () => {
  it('leaves nothing of what was changed or removed', () => {
    const index = indexOf(entry('a', 'Perceuse'), entry('b', 'Scie'));
    index.put([entry('a', 'Marteau')]);
    index.remove(['b', 'unknown']);
    expect([ids(index, 'perceuse'), ids(index, 'scie'), ids(index, 'marteau')]).toEqual([[], [], ['a']]);
    expect(index.size()).toBe(1);
  });

  it('leaves no way to a typo over a word that is gone', () => {
    const index = indexOf(entry('a', 'Marmite'), entry('b', 'Marmites'));
    expect(ids(index, 'marmitte')).toEqual(['a', 'b']);
    index.put(Array.from({ length: 200 }, (_, n) => entry(`e${n}`, `Chaise ${n}`)));
    index.remove(['a']);
    expect(ids(index, 'marmitte')).toEqual(ids(titled('Marmites'), 'marmitte'));
  });

  const words =
    'scie scies pelle belle perceuse percer cœur coeur énergie l’énergie remorque remorqe remorques halle'.split(
      ' ',
    );
  const text = fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 })
    .map((some) => some.join(' '));
  const step = fc.oneof(
    fc.record({
      do: fc.constant('put' as const),
      ids: fc.array(fc.nat(400), { maxLength: 200, size: 'max' }),
      title: text,
      words: text,
      archived: fc.boolean(),
    }),
    fc.record({
      do: fc.constant('remove' as const),
      ids: fc.array(fc.nat(400), { maxLength: 120, size: 'max' }),
    }),
    fc.constant({ do: 'tidy' as const }),
    fc.constant({ do: 'look' as const }),
  );

  it('answers as an index that was made afresh', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 14, size: 'max' }),
        fc.array(text, { minLength: 4, maxLength: 4 }),
        (steps, queries) => {
          const index = createSearchIndex();
          const live = new Map<string, SearchEntry>();
          for (const one of steps) {
            if (one.do === 'tidy') while (index.tidy());
            if (one.do === 'look') ids(index, 'scie');
            if (one.do === 'remove') {
              const gone = one.ids.map(String);
              index.remove(gone);
              gone.forEach((id) => live.delete(id));
            }
            if (one.do === 'put') {
              const put = one.ids.map((n) =>
                entry(String(n), `${one.title} ${n % 7}`, one.words, { archived: one.archived }),
              );
              index.put(put);
              for (const changed of put) live.set(changed.id, changed);
            }
          }
          const fresh = indexOf(...live.values());
          expect(index.size()).toBe(live.size);
          for (const query of queries) expect(search(index, query)).toEqual(search(fresh, query));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is tidied to an end, and a large one to segments that are full', () => {
    const index = createSearchIndex();
    for (let n = 0; n < 3000; n += 150)
      index.put(Array.from({ length: 150 }, (_, i) => entry(`e${n + i}`, `Chaise ${n + i}`)));
    let pieces = 0;
    while (index.tidy()) expect(++pieces).toBeLessThan(60);
    expect(index.ids('chaise', { limit: 5000 })).toHaveLength(3000);
    expect(index.tidy()).toBe(false);
  });
});

function bySize(a: string, b: string): number {
  return a.length - b.length;
}
