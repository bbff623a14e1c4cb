/** The rules that a group goes by: what its settings say, what was adopted, and which of them is told. */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../core/decisions/fold/decision.ts';
import type { GroupRules } from '../../core/decisions/group-rules.ts';
import type { EventId, MemberId } from '../../core/id/id.ts';
import type { Setting } from '../../core/settings/group-settings.ts';
import { FIRST_DAY_RULES } from '../../client/state/first-day-rules.ts';
import { entryOf, readRulesEntry, RULES_FIELDS, RULES_RANGE } from '../../client/state/rules-entry.ts';
import { rulesShown } from '../../client/state/rules-shown.ts';

const ADOPTED: GroupRules = { ...FIRST_DAY_RULES, quorumPct: 60, activationWithoutDecision: false };
const ID = 'a'.repeat(64) as EventId;
const OTHER = 'b'.repeat(64) as EventId;

/** As far as rules ask of a decision. */
function adopting(subject: string, id: EventId, rules: GroupRules, isInForce = true): Decision {
  const decision: Partial<Decision> & Pick<Decision, 'subject'> = {
    subject,
    inForce: isInForce
      ? { round: 1, version: 'v1', text: '', isFinal: true, option: '', mandates: [] }
      : undefined,
    authorising: [
      {
        id,
        type: 'rules.adopted',
        decision: subject,
        replaces: [],
        payload: { decision: subject, rules: { ...rules } },
        author: 'mbr_awa' as MemberId,
        at: '2026-11-10T09:00:00Z',
        isReplaced: false,
      },
    ],
  };
  return decision as Decision;
}

function fields(rules: unknown, authority: string | null): ReadonlyMap<string, Setting> {
  return new Map([['rules', { value: rules, by: 'mbr_awa', at: 1, authority }]]);
}

const register = (...decisions: readonly Decision[]) => ({ decisions: () => decisions });

describe('the rules of a group', () => {
  it('are those of the first day until somebody sets others, and then until a decision does', () => {
    expect(rulesShown(new Map(), undefined)).toMatchObject({ rules: FIRST_DAY_RULES, standing: 'first-day' });
    const set = fields({ ...ADOPTED }, null);
    expect(rulesShown(set, undefined)).toMatchObject({ rules: ADOPTED, standing: 'first-day' });
    expect(rulesShown(set, register())).toMatchObject({ rules: ADOPTED, standing: 'first-day' });
  });

  it('are those of the first day for what is no set of rules', () => {
    for (const wrong of [
      null,
      7,
      'rules',
      [],
      {},
      { ...ADOPTED, quorumPct: 101 },
      { ...ADOPTED, quorumPct: 0.5 },
    ])
      expect(rulesShown(fields(wrong, null), undefined).rules).toEqual(FIRST_DAY_RULES);
  });

  it('hold by the decision that says so', () => {
    const shown = rulesShown(fields({ ...ADOPTED }, ID), register(adopting('dec_a', ID, ADOPTED)));
    expect(shown).toMatchObject({
      rules: ADOPTED,
      standing: 'adopted',
      decisions: ['dec_a'],
      authority: [ID],
    });
    expect(rulesShown(fields({ ...ADOPTED }, ID), undefined).standing).toBe('unchecked');
  });

  it('are told as set without agreement when no decision says so, or another thing', () => {
    const lax = { ...ADOPTED, quorumPct: 10 };
    expect(rulesShown(fields({ ...ADOPTED }, ID), register()).standing).toBe('without-agreement');
    for (const set of [fields(lax, ID), fields(lax, null), fields({ ...ADOPTED }, OTHER)]) {
      const shown = rulesShown(set, register(adopting('dec_a', ID, ADOPTED)));
      expect(shown).toMatchObject({ standing: 'without-agreement', adopted: ADOPTED });
    }
    const dropped = rulesShown(fields({ ...ADOPTED }, ID), register(adopting('dec_a', ID, ADOPTED, false)));
    expect(dropped).toMatchObject({ standing: 'without-agreement', adopted: undefined });
  });

  it('are the stricter ones, field by field, of two that were adopted in parallel', () => {
    const other = { ...ADOPTED, quorumPct: 40, consultationDays: 14, activationWithoutDecision: true };
    const both = register(adopting('dec_a', ID, ADOPTED), adopting('dec_b', OTHER, other));
    for (const set of [fields({ ...ADOPTED }, ID), fields(other, OTHER)])
      expect(rulesShown(set, both)).toMatchObject({
        standing: 'merged',
        rules: { quorumPct: 60, consultationDays: 14, activationWithoutDecision: false },
        decisions: ['dec_a', 'dec_b'],
      });
  });
});

describe('typed rules', () => {
  it('are read back as they were', () => {
    expect(readRulesEntry(entryOf(ADOPTED))).toEqual({ ok: true, value: ADOPTED });
  });

  it.each(RULES_FIELDS)('are refused where %s is no whole number in its range', (field) => {
    const [least, most] = RULES_RANGE[field];
    for (const typed of ['', 'x', '1,5', '-1', `${least - 1}`, `${most + 1}`, '１２'])
      expect(readRulesEntry({ ...entryOf(ADOPTED), [field]: typed })).toEqual({
        ok: false,
        error: { type: 'out-of-range', field },
      });
    expect(readRulesEntry({ ...entryOf(ADOPTED), [field]: ` ${most} ` }).ok).toBe(true);
  });

  it('are refused where one person could decide alone', () => {
    expect(readRulesEntry({ ...entryOf(ADOPTED), quorumPct: '0' })).toEqual({
      ok: false,
      error: { type: 'quorum-zero', field: 'quorumPct' },
    });
    expect(readRulesEntry({ ...entryOf(ADOPTED), quorumPct: '0', defaultMethod: 'proposal' }).ok).toBe(true);
  });
});
