/** Roles and what each may read and write, by document class [R2]. */
import type { DocClass } from '../crypto/ring.ts';

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
