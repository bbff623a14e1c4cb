/**
 * The fold of a roster chain: same operations, same roster, at relay and client alike. An operation that breaks a rule is refused by
 * name and changes nothing; the chain before it stands.
 */
import type { Bytes } from '../bytes/bytes.ts';
import { NO_OP } from '../id/id.ts';
import { fail, ok, type Result } from '../result/result.ts';
import { applyOperation, beginRoster } from './apply.ts';
import { type Draft, draftOf } from './draft.ts';
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

/** So many signatures are under way at a time: their checks run beside each other, and a forged chain is noticed early. */
const AT_A_TIME = 64;

/** Further operations on a folded chain; all or, with the first refusal, none. The given roster is not changed. */
export async function extendRoster(
  roster: Roster,
  ops: readonly Bytes[],
): Promise<Result<Roster, RosterRefusal>> {
  const draft = draftOf(roster);
  for (let from = 0; from < ops.length; from += AT_A_TIME) {
    const broken = await extendDraft(draft, ops.slice(from, from + AT_A_TIME));
    if (broken) return fail(refuse(broken));
  }
  return ok(draft);
}

/** What the first operation breaks that breaks anything. The rules say under which key a signature is checked, so they come first. */
async function extendDraft(draft: Draft, ops: readonly Bytes[]): Promise<RosterRule | undefined> {
  const signatures: Promise<RosterRule | undefined>[] = [];
  let broken: RosterRule | undefined;
  for (const identified of await Promise.all(ops.map(identifyOperation))) {
    broken = identified ? brokenRule(draft, identified) : 'malformed';
    if (broken || !identified) break;
    signatures.push(brokenSignatureRule(draft, identified.op));
    applyOperation(draft, identified);
  }
  return (await Promise.all(signatures)).find((rule) => rule !== undefined) ?? broken;
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
