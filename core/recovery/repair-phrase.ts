/**
 * Twelve known words that do not fit each other: which single mistake explains it? A word read for another that looks like it, or two
 * neighbours that changed places. One in sixteen wrong guesses fits as well, so these are guesses to look at, never to be taken unasked.
 */
import { nearWords } from './near-words.ts';
import { secretOf } from './phrase-secret.ts';
import type { WordList } from './word-list.ts';

export type PhraseRepair =
  /** `position`: 1 to 12. */
  | {
      readonly type: 'replace';
      readonly position: number;
      readonly typed: string;
      readonly instead: string;
    }
  /** The word at `position` and the one after it. */
  | { readonly type: 'swap'; readonly position: number };

const REPAIRS = 5;
/** Between one letter that differs in a word's end and two. */
const SWAP_STRANGENESS = 1;

interface Guess {
  readonly strangeness: number;
  readonly places: readonly number[];
  readonly repair: PhraseRepair;
}

/** The likeliest first, at most five. `places`: twelve places in the list; `typed`: the same words as they were typed. */
export function repairsOf(
  places: readonly number[],
  typed: readonly string[],
  list: WordList,
): readonly PhraseRepair[] {
  const guesses = [...swaps(places), ...replacements(places, typed, list)];
  guesses.sort((a, b) => a.strangeness - b.strangeness);
  const fitting: PhraseRepair[] = [];
  for (const guess of guesses) {
    if (fitting.length === REPAIRS) break;
    if (secretOf(guess.places, list)) fitting.push(guess.repair);
  }
  return fitting;
}

function swaps(places: readonly number[]): readonly Guess[] {
  return places.slice(1).flatMap((second, at): Guess[] => {
    const first = places[at];
    if (first === undefined || first === second) return [];
    return [
      {
        strangeness: SWAP_STRANGENESS,
        places: places.with(at, second).with(at + 1, first),
        repair: { type: 'swap', position: at + 1 },
      },
    ];
  });
}

function replacements(places: readonly number[], typed: readonly string[], list: WordList): readonly Guess[] {
  return places.flatMap((known, at) =>
    nearWords(list.plain[known] ?? '', list)
      .filter(({ place }) => place !== known)
      .map(({ place, strangeness }): Guess => {
        const instead = list.words[place] ?? '';
        const repair = { type: 'replace', position: at + 1, typed: typed[at] ?? '', instead } as const;
        return { strangeness, places: places.with(at, place), repair };
      }),
  );
}
