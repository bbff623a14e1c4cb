/**
 * Words by their stems, Snowball's for French and for English. A title has too few words to tell its language, and one group writes in
 * both: a word stands under both stems, and two words are alike when they share the French one or the English one.
 */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';

export interface Vocabulary {
  /** Known from then on to `alike`. */
  learn(word: string): void;
  /** The learnt words that share a stem with this one, itself included when it is learnt. */
  alike(word: string): readonly string[];
}

export function createVocabulary(): Vocabulary {
  const learnt = new Set<string>();
  const wordsByStem = new Map<string, string[]>();
  return {
    learn: (word) => {
      if (learnt.has(word)) return;
      learnt.add(word);
      for (const stem of stemsOf(word)) {
        const words = wordsByStem.get(stem);
        if (words) words.push(word);
        else wordsByStem.set(stem, [word]);
      }
    },
    alike: (word) => [...new Set(stemsOf(word).flatMap((stem) => wordsByStem.get(stem) ?? []))],
  };
}

/** `word`: folded. The two never meet: `f:` before the French one, `e:` before the English one. */
function stemsOf(word: string): readonly string[] {
  // folding took the accent by which French knows a participle: réparée, journées
  const accented = word.replace(/ee(s?)$/, 'ée$1');
  return [`f:${french(accented)}`, `e:${english(word)}`];
}
