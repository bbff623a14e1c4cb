/** Whether a decision stands behind a value that says so; else it is shown "réglage sans accord". */
import { canonicalJson, type Json } from '../canonical-json/canonical-json.ts';
import type { Decision } from './fold/decision.ts';
import { isHeld } from './group-rules.ts';

/** `not-in-force`: the decision behind it is not, or no longer. */
export type Authority = 'held' | 'missing' | 'says-otherwise' | 'not-in-force';

/** `field`: of the group's card: "name", "kind", "rules". */
export function authorityOf(
  decisions: readonly Decision[],
  authority: string,
  field: string,
  value: Json,
): Authority {
  for (const { subject, authorising } of decisions) {
    const fact = authorising.find(({ id }) => id === authority);
    if (!fact) continue;
    const said = Object.hasOwn(fact.payload, field) ? fact.payload[field] : undefined;
    if (said === undefined || canonicalJson(said) !== canonicalJson(value)) return 'says-otherwise';
    return isHeld(fact, subject, decisions) ? 'held' : 'not-in-force';
  }
  return 'missing';
}
