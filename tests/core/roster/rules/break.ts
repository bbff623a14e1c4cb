/** How the tables beside this file tell of a rule: by an operation that breaks it, and a twin that breaks none. */
import type { RosterRule } from '../../../../core/roster/refusal.ts';

/**
 * What the fold says to the operation that breaks a rule, and to the same one mended: had it broken a second rule, the twin would be
 * refused by that.
 */
export type Break = () => Promise<readonly [broken: RosterRule | undefined, mended: RosterRule | undefined]>;

/** By the rule that is broken, then by how. */
export type Breaks<Rule extends RosterRule> = Readonly<Record<Rule, Readonly<Record<string, Break>>>>;
