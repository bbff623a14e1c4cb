/** What stopped a person from entering, in the few kinds that the screen has a sentence and a way on for. */
import type { EnterSpaceFailure } from '../../core/sync/space/enter-space.ts';
import type { RelayUnavailable } from '../../core/sync/space/open-relay.ts';
import { actStopped } from './act-stopped.ts';
import type { EnterFailure } from './act-failure.ts';

const INVITE_RULES = ['invite-expired', 'invite-used-up', 'invite-closed', 'invite-unknown'] as const;

export function enterFailure(failure: EnterSpaceFailure | RelayUnavailable): EnterFailure {
  switch (failure.type) {
    case 'relay-unreachable':
    case 'relay-other-version':
      return failure;
    case 'relay-lost':
      return { type: 'relay-unreachable' };
    case 'roster-refusal':
      return inviteRule(failure.rule) ?? { type: 'group-inconsistent', detail: failure.rule };
    case 'relay-refused':
      if (failure.reason === 'unknown-space') return { type: 'space-unknown' };
      return inviteRule(failure.rule) ?? { type: 'relay-refused', reason: failure.reason };
    case 'wrong-space':
      return { type: 'space-unknown' };
    case 'busy':
    case 'box-unopenable':
    case 'storage-full':
    case 'storage-failed':
    case 'stale-term':
      return actStopped(failure);
  }
}

function inviteRule(rule: string): EnterFailure | undefined {
  const type = INVITE_RULES.find((known) => known === rule);
  return type && { type };
}
