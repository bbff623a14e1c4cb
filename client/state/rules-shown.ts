/**
 * The rules that the group goes by, as screens show them: from its settings, with the authority beside them. Once the register is open, a value
 * whose event is missing or says otherwise is told « réglage sans accord »; of two that were adopted in parallel the stricter holds, field by field.
 */
import { canonicalJson, type Json } from '../../core/canonical-json/canonical-json.ts';
import { authorityOf } from '../../core/decisions/authority.ts';
import { type GroupRules, readGroupRules, rulesInForce } from '../../core/decisions/group-rules.ts';
import { toJson } from '../../core/doc/canonical-state.ts';
import type { EventId } from '../../core/id/id.ts';
import type { Setting } from '../../core/settings/group-settings.ts';
import type { Deciding } from './deciding.ts';
import { FIRST_DAY_RULES } from './first-day-rules.ts';
import { settingsFields } from './settings-here.ts';
import type { Group } from './workplace.ts';

/**
 * `first-day`: nobody decided them. `unchecked`: a decision is named, and the register is not open. `adopted`: it says so. `merged`: several
 * do. `without-agreement`: none does.
 */
export type RulesStanding = 'first-day' | 'unchecked' | 'adopted' | 'merged' | 'without-agreement';

export interface RulesShown {
  readonly rules: GroupRules;
  readonly standing: RulesStanding;
  /** Those that were adopted, where the settings say otherwise. */
  readonly adopted: GroupRules | undefined;
  /** The facts that adopted them, several when they did not see each other, and their decisions, in order of subject. */
  readonly authority: readonly EventId[];
  readonly decisions: readonly string[];
}

/** `register`: the decisions of the group, undefined while they are not open. */
export function rulesShown(
  fields: ReadonlyMap<string, Setting>,
  register: Pick<Deciding, 'decisions'> | undefined,
): RulesShown {
  const setting = fields.get('rules');
  const value: Json = toJson(setting?.value ?? null);
  const stored = readGroupRules(value);
  const rules = stored ?? FIRST_DAY_RULES;
  const named = (stored && setting?.authority) ?? null;
  if (!register) {
    const standing = named === null ? 'first-day' : 'unchecked';
    return { rules, standing, adopted: undefined, authority: [], decisions: [] };
  }
  const all = register.decisions();
  const force = rulesInForce(all);
  if (!force) {
    const standing = named === null ? 'first-day' : 'without-agreement';
    return { rules, standing, adopted: undefined, authority: [], decisions: [] };
  }
  const { authority } = force;
  const decisions = all
    .filter(({ authorising }) => authorising.some(({ id }) => authority.includes(id)))
    .map(({ subject }) => subject);
  if (authority.length > 1)
    return { rules: force.rules, standing: 'merged', adopted: force.rules, authority, decisions };
  const isHeld =
    authority.some((id) => id === named) && authorityOf(all, named ?? '', 'rules', value) === 'held';
  const standing = isHeld ? 'adopted' : 'without-agreement';
  return { rules, standing, adopted: force.rules, authority, decisions };
}

/** What the group goes by now: what was adopted, or else what the settings say. The register is asked once it has something. */
export function rulesNow(group: Pick<Group, 'settings' | 'deciding'>): GroupRules {
  const isWorthOpening = (group.deciding.summary()?.lines.length ?? 0) > 0;
  const shown = rulesShown(settingsFields(group), isWorthOpening ? group.deciding.now() : undefined);
  return shown.adopted ?? shown.rules;
}

export function isSameRules(one: GroupRules, other: GroupRules): boolean {
  return canonicalJson({ ...one }) === canonicalJson({ ...other });
}
