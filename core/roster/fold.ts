/**
 * The fold of a roster chain: same operations, same roster, at relay and client alike. An operation that breaks a rule is refused by
 * name and changes nothing; the chain before it stands.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { NO_OP } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { applyOperation, beginRoster } from './apply.ts';
import { draftOf } from './draft.ts';
import { type IdentifiedOperation, identifyOperation } from './identified-operation.ts';
import { refuse, type RosterRefusal, type RosterRule } from './refusal.ts';
import type { Roster } from './roster.ts';
import { brokenGenesisRule, brokenRule } from './rules/rules.ts';
import { brokenSignatureRule } from './verify-operation.ts';

/** A chain from its genesis on, every signature checked. */
export async function foldRoster(ops: readonly Bytes[]): Promise<Result<Roster, RosterRefusal>> {
  const [genesis, ...rest] = ops;
  if (!genesis) return fail(refuse('not-first'));
  const identified = await identifyOperation(genesis);
  if (!identified) return fail(refuse('malformed'));
  const begun = begin(identified);
  if (!begun.ok) return begun;
  const broken = await brokenSignatureRule(undefined, identified.op);
  return broken ? fail(refuse(broken)) : extendRoster(begun.value, rest);
}

/** Further operations on a folded chain; all or, with the first refusal, none. The given roster is not changed. */
export async function extendRoster(
  roster: Roster,
  ops: readonly Bytes[],
): Promise<Result<Roster, RosterRefusal>> {
  const draft = draftOf(roster);
  /** Under way while the rules of later operations are asked: the platform checks several signatures at a time. */
  const signatures: Promise<RosterRule | undefined>[] = [];
  let broken: RosterRule | undefined;
  for (const identified of await Promise.all(ops.map(identifyOperation))) {
    broken = identified ? brokenRule(draft, identified) : 'malformed';
    if (!identified || broken) break;
    signatures.push(brokenSignatureRule(draft, identified.op));
    applyOperation(draft, identified);
  }
  // a wrong signature stands before whatever was built on it
  const first = (await Promise.all(signatures)).find((rule) => rule !== undefined) ?? broken;
  return first ? fail(refuse(first)) : ok(draft);
}

/** A chain whose signatures were checked when it came, and which nobody else could have changed since: the rules alone. */
export function foldVerified(chain: readonly IdentifiedOperation[]): Result<Roster, RosterRefusal> {
  const [genesis, ...rest] = chain;
  if (!genesis) return fail(refuse('not-first'));
  const begun = begin(genesis);
  if (!begun.ok) return begun;
  const draft = draftOf(begun.value);
  for (const identified of rest) {
    const broken = brokenRule(draft, identified);
    if (broken) return fail(refuse(broken));
    applyOperation(draft, identified);
  }
  return ok(draft);
}

function begin({ op, hash, member }: IdentifiedOperation): Result<Roster, RosterRefusal> {
  if (op.type !== 'genesis' || op.prev !== NO_OP || !member) return fail(refuse('not-first'));
  const broken = brokenGenesisRule(op);
  return broken ? fail(refuse(broken)) : ok(beginRoster(op, hash, member));
}
