/** What a method is: which answers it takes, which of two is the more cautious, and what comes out of them. */
import type { Json } from '../../canonical-json/canonical-json.ts';
import type { MethodRule } from '../kinds/said.ts';

/** An answer as the method has understood it. */
export interface Answer {
  /** "consent"; empty for scores, and for words alone. */
  readonly choice: string;
  /** By option, in order of option; undefined for choices. */
  readonly scores: readonly (readonly [string, number])[] | undefined;
  /** Consent with a réserve. */
  readonly hasConcern: boolean;
  /** Binds nobody until it is resolved: objection, block, veto. */
  readonly isOpposing: boolean;
}

/** What a round with its quorum reached comes to. `unsettled`: information, on which nothing is decided. */
export interface Verdict {
  readonly type: 'adopted' | 'objected' | 'declined' | 'tied' | 'unsettled';
  /** The highest options, in order: one, or all that are level. Empty for choices. */
  readonly leading: readonly string[];
}

export interface Tallied {
  /** One for each person whose answer counts. */
  readonly answers: readonly Answer[];
  /** Opposing answers that nothing has resolved. */
  readonly unresolved: number;
}

export interface Method {
  /** For choices: what a person may pick, in the order in which they are shown. */
  readonly choices: readonly string[];
  /** Undefined for what is no answer to this method: "à corriger". */
  read(
    choice: Json | undefined,
    scores: Json | undefined,
    hasConcern: boolean,
    rule: MethodRule,
  ): Answer | undefined;
  /** Positive: `one` is the more cautious, it binds people less. 0: as cautious. */
  compareCaution(one: Answer, other: Answer): number;
  verdict(tallied: Tallied, rule: MethodRule): Verdict;
}

/** Two answers that say the same. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  if (one.choice !== other.choice || one.hasConcern !== other.hasConcern) return false;
  return JSON.stringify(one.scores) === JSON.stringify(other.scores);
}

/** Choices with how many picked each, or points by option, in order of name. */
export function tallyOf(answers: readonly Answer[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const add = (name: string, count: number): void => void counts.set(name, (counts.get(name) ?? 0) + count);
  for (const { choice, scores } of answers) {
    if (choice !== '') add(choice, 1);
    for (const [option, score] of scores ?? []) add(option, score);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Of a method whose answers are one of a few words. `byCaution`: the most cautious first. */
export function choosing(
  choices: readonly string[],
  byCaution: readonly string[],
  opposing: readonly string[],
): Pick<Method, 'choices' | 'read' | 'compareCaution'> {
  return {
    choices,
    read: (choice, _scores, hasConcern) => {
      if (typeof choice !== 'string' || !choices.includes(choice)) return undefined;
      const mayBeReserved = choice === 'consent';
      return {
        choice,
        scores: undefined,
        hasConcern: hasConcern && mayBeReserved,
        isOpposing: opposing.includes(choice),
      };
    },
    compareCaution: (one, other) => {
      const ranks = byCaution.indexOf(other.choice) - byCaution.indexOf(one.choice);
      return ranks !== 0 ? ranks : Number(one.hasConcern) - Number(other.hasConcern);
    },
  };
}
