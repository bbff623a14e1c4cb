/** Why an operation was not admitted: the name of the rule it broke. */

export const ROSTER_RULES = [
  'malformed',
  'not-first',
  'already-begun',
  'wrong-space',
  'not-next',
  'unknown-author',
  'author-is-not-the-key',
  'bad-signature',
  'only-facilitators',
  'only-members',
  'key-in-use',
  'weak-key',
  'invite-unknown',
  'invite-closed',
  'invite-expired',
  'invite-used-up',
  'invite-useless',
  'rotation-due',
  'not-waiting',
  'bad-proof',
  'same-keys',
  'wrong-rings',
  'wrong-rotation',
  'time-is-over',
  'until-is-past',
  'facilitators-stay',
  'last-facilitator',
  'leaver-rotates',
  'nothing-changes',
  'unknown-member',
  'unknown-device',
  'too-many-devices',
  'recovery-unknown',
  'not-a-newcomer',
  'no-claim',
  'own-claim',
  'already-confirmed',
  'too-new',
  'not-a-relay',
] as const;

export type RosterRule = (typeof ROSTER_RULES)[number];

export interface RosterRefusal {
  readonly type: 'roster-refusal';
  readonly rule: RosterRule;
}

export function refuse(rule: RosterRule): RosterRefusal {
  return { type: 'roster-refusal', rule };
}
