/** What stopped an act on the roster, in the kinds that a screen has a sentence for. */
import type { RosterActFailure } from '../../core/sync/space/act-on-roster.ts';
import type { RelayUnavailable } from '../../core/sync/space/open-relay.ts';
import { ROSTER_RULES, type RosterRule } from '../../core/roster/refusal.ts';
import { actStopped } from './act-stopped.ts';
import type { RosterFailure } from './act-failure.ts';

export function rosterFailure(failure: RosterActFailure | RelayUnavailable): RosterFailure {
  switch (failure.type) {
    case 'relay-unreachable':
    case 'relay-other-version':
      return { type: failure.type };
    case 'relay-lost':
      return { type: 'relay-unreachable' };
    case 'roster-refusal':
      return ruleFailure(failure.rule);
    case 'relay-refused': {
      const rule = ROSTER_RULES.find((known) => known === failure.rule);
      if (rule) return ruleFailure(rule);
      const reason = failure.rule === 'new-spaces' ? failure.rule : failure.reason;
      return { type: 'relay-refused', reason };
    }
    default:
      return actStopped(failure);
  }
}

function ruleFailure(rule: RosterRule): RosterFailure {
  return rule === 'only-facilitators' ? { type: rule } : { type: 'rule', rule };
}
