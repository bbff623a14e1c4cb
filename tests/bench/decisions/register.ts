/**
 * A register as a busy group has it: decisions of two rounds with an objection, an amendment, an outcome and its finality, and one long debate. Facts
 * as they are after they were verified: their signatures have no part in a fold.
 */
import type { Fact } from '../../../core/decisions/fact.ts';
import type { DeviceId, EventId, MemberId, OpHash, SpaceId } from '../../../core/id/id.ts';
import type { Json } from '../../../core/canonical-json/canonical-json.ts';
import type { RolesAt } from '../../../core/roster/roles-at.ts';

const MEMBERS = 40;
const people = Array.from({ length: MEMBERS }, (_, n) => `mbr_${n}` as MemberId);
const ROSTER = 'ab'.repeat(32) as OpHash;

export const roles: RolesAt = {
  knows: (head) => head === ROSTER,
  order: () => 0,
  roleAt: (member) => (member === 'mbr_0' || member === 'mbr_1' ? 'facilitator' : 'member'),
  eligibleAt: () => people,
};

export interface Told {
  readonly facts: readonly Fact[];
  /** One more of the same decision. */
  readonly next: () => Fact;
}

/** `length`: facts. Each is by the next person; every third has not seen the two before it, as it is when people are apart. */
export function debate(subject: string, length: number): Told {
  const facts: Fact[] = [];
  const say = (author: MemberId, type: string, payload: Record<string, Json>, isApart = false): Fact => {
    const before = facts.slice(isApart ? -3 : -1).slice(0, isApart ? 1 : undefined);
    const joined = isApart ? before : facts.slice(-2);
    const fact: Fact = {
      v: 1,
      type,
      group: 'cd'.repeat(16) as SpaceId,
      subject,
      author,
      device: 'ef'.repeat(16) as DeviceId,
      at: new Date(Date.UTC(2026, 0, 1) + facts.length * 60_000).toISOString().replace('.000', ''),
      prev: joined.map(({ id }) => id),
      roster: ROSTER,
      payload,
      id: idOf(subject, facts.length),
    };
    facts.push(fact);
    return fact;
  };
  const [facilitator = '' as MemberId, , proposer = '' as MemberId] = people;
  let round = 0;
  let turn = 0;
  let version = 'v1';
  const open = (): void => {
    round++;
    turn = 0;
    const closesAt = '2026-01-01T00:00:00Z';
    say(facilitator, 'round.opened', {
      round,
      version,
      method: 'consent',
      eligible: people,
      quorumPct: 60,
      closesAt,
    });
  };
  const step = (): Fact => {
    const author = people[turn % MEMBERS] ?? proposer;
    turn++;
    if (turn % 5 === 0) return say(author, 'reaction.given', { bodyCommit: '12'.repeat(32) }, turn % 3 === 0);
    const choice = turn % 37 === 0 ? 'objection' : 'consent';
    return say(
      author,
      'stance.cast',
      { round, version, choice, bodyCommit: '12'.repeat(32) },
      turn % 3 === 0,
    );
  };

  say(proposer, 'proposal.submitted', { title: 'Le prêt', text: 'Trois jours au plus.' });
  open();
  while (facts.length < length) {
    // a round of two weeks, then the text is taken further
    if (turn < 200) {
      step();
      continue;
    }
    const objection = facts.findLast(({ payload }) => payload['choice'] === 'objection');
    say(facilitator, 'round.closed', { round });
    version = `v${round + 1}`;
    say(proposer, 'amendment.proposed', {
      version,
      text: `Jours : ${round}`,
      integrates: objection ? [objection.id] : [],
    });
    open();
  }
  return { facts, next: step };
}

function idOf(subject: string, n: number): EventId {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${subject}/${n}`))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return (hash.toString(16).padStart(8, '0') + n.toString(16).padStart(56, '0')) as EventId;
}
