/** Small changes of a text, and two people who change it at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, mergeTexts, positionAfter } from '../../client/ui/text-change.ts';

const someText = fc.string({ unit: fc.constantFrom('a', 'b', '🪑', '🫖', 'é', '\n'), maxLength: 12 });

describe('a change of a text', () => {
  it('makes the one of the other, and never cuts a character in two', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        const { at, removed, inserted } = changeBetween(before, after);
        expect(before.slice(0, at) + inserted + before.slice(at + removed)).toBe(after);
        expect(inserted.isWellFormed()).toBe(true);
        expect(before.slice(at, at + removed).isWellFormed()).toBe(true);
      }),
    );
  });

  it('is no larger than what changed', () => {
    expect(changeBetween('deux chaises', 'deux grandes chaises')).toEqual({
      at: 5,
      removed: 0,
      inserted: 'grandes ',
    });
    expect(changeBetween('aaa', 'aa').removed).toBe(1);
    expect(changeBetween('🪑', '🪒')).toEqual({ at: 0, removed: 2, inserted: '🪒' });
  });
});

describe('two changes at once', () => {
  it('both stand', () => {
    expect(mergeTexts('une remorque', 'une grande remorque', 'une remorque verte')).toBe(
      'une grande remorque verte',
    );
    expect(mergeTexts('une remorque', 'une remorque verte', 'une grande remorque')).toBe(
      'une grande remorque verte',
    );
    expect(mergeTexts('', 'moi', 'toi')).toContain('moi');
    expect(mergeTexts('', 'moi', 'toi')).toContain('toi');
  });

  it('keep what the other one wrote, wherever that is', () => {
    fc.assert(
      fc.property(someText, someText, someText, (base, mine, theirs) => {
        const merged = mergeTexts(base, mine, theirs);
        expect(merged.isWellFormed()).toBe(true);
        expect(mergeTexts(base, base, theirs)).toBe(theirs);
        expect(mergeTexts(base, mine, base)).toBe(mine);
        expect(merged).toContain(changeBetween(base, mine).inserted);
      }),
    );
  });

  it('leave a caret where its words are', () => {
    const change = changeBetween('une remorque', 'une grande remorque');
    expect(positionAfter(2, change)).toBe(2);
    expect(positionAfter(12, change)).toBe(19);
  });
});
