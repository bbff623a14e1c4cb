/** Every rule of the roster has an operation that breaks it and no other; none is left out. */
import { describe, expect, it } from 'vitest';
import { ROSTER_RULES, type RosterRule } from '../../../../core/roster/refusal.ts';
import type { Breaks } from './break.ts';
import { CHAIN_BREAKS } from './chain-breaks.ts';
import { DEVICE_BREAKS } from './device-breaks.ts';
import { INVITATION_BREAKS } from './invitation-breaks.ts';
import { MEMBER_BREAKS } from './member-breaks.ts';

/** The type asks for each of them as well. */
const BREAKS: Breaks<RosterRule> = {
  ...CHAIN_BREAKS,
  ...INVITATION_BREAKS,
  ...MEMBER_BREAKS,
  ...DEVICE_BREAKS,
};

describe.each(Object.entries(BREAKS))(
  'an operation is refused as %s, and for nothing else',
  (rule, breaks) => {
    it.each(Object.entries(breaks))('when %s', async (_, tell) => {
      expect(await tell()).toEqual([rule, undefined]);
    });
  },
);

it('no rule is left out', () => {
  expect(Object.keys(BREAKS).toSorted()).toEqual(ROSTER_RULES.toSorted());
  for (const breaks of Object.values(BREAKS)) expect(Object.keys(breaks).length).toBeGreaterThan(0);
});
