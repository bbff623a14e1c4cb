/**
 * Who was what at each head of a roster chain: facts elsewhere cite the head that their author had seen, and count by the roles of that
 * moment, whatever came later. The losing branch of a fork [R6] is void, so its heads are as unknown as those yet to come.
 */
import type { MemberId, OpHash } from '../id/id.ts';
import { applyOperation, beginRoster } from './apply.ts';
import { draftOf } from './draft.ts';
import type { IdentifiedOperation } from './identified-operation.ts';
import { decides, type Role } from './role.ts';

export interface RolesAt {
  /** False for a head that this chain does not have (yet). */
  knows(head: OpHash): boolean;
  /** Negative: `one` is the earlier of two known heads. 0 for the same, and when one of them is not known. */
  order(one: OpHash, other: OpHash): number;
  /** Undefined: not in the group then, or the head is not known. */
  roleAt(member: MemberId, head: OpHash): Role | undefined;
  /** Who can answer, in order of id: facilitators and members, also those without a device. `atS`: seconds since 1970, for ends of stays. */
  eligibleAt(head: OpHash, atS: number): readonly MemberId[];
}

/** From an operation on. `role` undefined: they are out. */
interface Span {
  readonly position: number;
  readonly role: Role | undefined;
  /** Seconds since 1970; 0: no end. */
  readonly until: number;
}

/** `chain`: folded before, so that no rule is asked again. Empty: no head is known. */
export function rolesOf(chain: readonly IdentifiedOperation[]): RolesAt {
  const positions = new Map(chain.map(({ hash }, position) => [hash, position]));
  const spans = spansIn(chain);

  const spanAt = (member: MemberId, head: OpHash): Span | undefined => {
    const position = positions.get(head);
    if (position === undefined) return undefined;
    return spans.get(member)?.findLast((span) => span.position <= position);
  };

  return {
    knows: (head) => positions.has(head),
    order: (one, other) => {
      const [a, b] = [positions.get(one), positions.get(other)];
      return a === undefined || b === undefined ? 0 : a - b;
    },
    roleAt: (member, head) => spanAt(member, head)?.role,
    eligibleAt: (head, atS) =>
      [...spans.keys()]
        .filter((member) => {
          const span = spanAt(member, head);
          return span !== undefined && decides(span.role) && (span.until === 0 || atS <= span.until);
        })
        .sort(),
  };
}

function spansIn(chain: readonly IdentifiedOperation[]): ReadonlyMap<MemberId, readonly Span[]> {
  const spans = new Map<MemberId, Span[]>();
  const [genesis, ...rest] = chain;
  if (genesis?.op.type !== 'genesis' || !genesis.member) return spans;
  const draft = draftOf(beginRoster(genesis.op, genesis.hash, genesis.member));

  const note = (member: MemberId, position: number, role: Role | undefined, until: number): void => {
    const before = spans.get(member) ?? [];
    const last = before.at(-1);
    if (last ? last.role === role && last.until === until : role === undefined) return;
    spans.set(member, [...before, { position, role, until }]);
  };
  const noteAll = (position: number): void => {
    for (const { id, role, until } of draft.members.values()) note(id, position, role, until);
    for (const id of draft.formerMembers.keys()) if (!draft.members.has(id)) note(id, position, undefined, 0);
  };

  noteAll(0);
  rest.forEach((identified, index) => {
    applyOperation(draft, identified);
    noteAll(index + 1);
  });
  return spans;
}
