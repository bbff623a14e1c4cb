/**
 * Two histories of one space [R6]: a relay that lied, or one that was restored from an old backup. Everybody settles it the same way,
 * by the first operations after the parting alone.
 */
import type { IdentifiedOperation } from './identified-operation.ts';
import { type Roster, roleAt } from './roster.ts';

/**
 * Which of two first operations wins: the one that removes the other's author; if both do or neither, the one whose author was in
 * earlier; then the lower hash. `shared`: the roster up to the parting. The losing branch is void.
 */
export function winner(
  shared: Roster,
  one: IdentifiedOperation,
  other: IdentifiedOperation,
): IdentifiedOperation {
  const oneRemoves = removesAuthor(shared, one, other);
  if (oneRemoves !== removesAuthor(shared, other, one)) return oneRemoves ? one : other;
  const [first, second] = [positionOfAuthor(shared, one), positionOfAuthor(shared, other)];
  if (first !== second) return first < second ? one : other;
  return one.hash < other.hash ? one : other;
}

function removesAuthor(shared: Roster, { op }: IdentifiedOperation, other: IdentifiedOperation): boolean {
  if (op.type === 'device-revoke') return op.device === other.op.author;
  return op.type === 'remove' && op.member === shared.devices.get(other.op.author)?.member;
}

/** Who is only coming in was in later than everybody. */
function positionOfAuthor(shared: Roster, { op }: IdentifiedOperation): number {
  const member = roleAt(shared, op.author, op.at) && shared.devices.get(op.author)?.member;
  return (member && shared.members.get(member)?.position) ?? Number.MAX_SAFE_INTEGER;
}
