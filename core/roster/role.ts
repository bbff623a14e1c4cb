/** Roles and what each may read and write, by document class [R2]. */
import { DOC_CLASSES, type DocClass } from '../crypto/ring.ts';

export type Role = 'facilitator' | 'member' | 'guest' | 'observer';

/** Position + 1 = byte in an operation. */
const ROLES: readonly Role[] = ['facilitator', 'member', 'guest', 'observer'];

export function roleToByte(role: Role): number {
  return ROLES.indexOf(role) + 1;
}

/** Undefined for a byte that names no role: what does not re-encode to itself is malformed [E4]. */
export function roleFromByte(byte: number): Role | undefined {
  return ROLES[byte - 1];
}

const WRITERS: Readonly<Record<DocClass, readonly Role[]>> = {
  work: ['facilitator', 'member', 'guest'],
  inner: ['facilitator', 'member', 'guest'],
  voice: ROLES,
  record: ROLES,
  admin: ['facilitator'],
  link: ['facilitator', 'member'],
};

export function mayWrite(role: Role, docClass: DocClass): boolean {
  return WRITERS[docClass].includes(role);
}

/** Observers hold no `inner` key; refusing the log as well keeps its times and sizes from them. */
export function mayRead(role: Role, docClass: DocClass): boolean {
  return role !== 'observer' || (docClass !== 'inner' && docClass !== 'link');
}

/** Who decides in the group may speak of others: let in who waits, vouch, add somebody without a device. */
export function decides(role: Role | undefined): boolean {
  return role === 'facilitator' || role === 'member';
}

export function isLower(role: Role, than: Role): boolean {
  return ROLES.indexOf(role) > ROLES.indexOf(than);
}

/** Classes that the first role may write and the second may not; none: nothing is taken away. */
export function classesLost(from: Role, to: Role): ReadonlySet<DocClass> {
  return new Set(DOC_CLASSES.filter((kind) => mayWrite(from, kind) && !mayWrite(to, kind)));
}
