import { describe, expect, it } from 'vitest';
import type { DocClass } from '../../../core/crypto/ring.ts';
import { ringsOf } from '../../../core/roster/epoch-keys.ts';
import { mayRead, mayWrite, type Role, roleFromByte, roleToByte } from '../../../core/roster/role.ts';

const ROLES: readonly Role[] = ['facilitator', 'member', 'guest', 'observer'];

describe('roles', () => {
  /** Classes that each role may write, and read. */
  const TABLE: readonly [Role, DocClass[], DocClass[]][] = [
    [
      'facilitator',
      ['work', 'voice', 'link', 'inner', 'record', 'admin'],
      ['work', 'voice', 'link', 'inner', 'record', 'admin'],
    ],
    [
      'member',
      ['work', 'voice', 'link', 'inner', 'record'],
      ['work', 'voice', 'link', 'inner', 'record', 'admin'],
    ],
    ['guest', ['work', 'voice', 'inner', 'record'], ['work', 'voice', 'link', 'inner', 'record', 'admin']],
    ['observer', ['voice', 'record'], ['work', 'voice', 'record', 'admin']],
  ];
  const CLASSES: readonly DocClass[] = ['work', 'voice', 'link', 'inner', 'record', 'admin'];

  it.each(TABLE)('[R2] %s writes %j and reads %j', (role, writes, reads) => {
    expect(CLASSES.filter((docClass) => mayWrite(role, docClass))).toEqual(writes);
    expect(CLASSES.filter((docClass) => mayRead(role, docClass))).toEqual(reads);
  });

  it('[R2] read a class only where they hold its key', () => {
    for (const role of ROLES) expect(ringsOf(role).includes('inner')).toBe(mayRead(role, 'inner'));
  });

  it('have bytes 1 to 4', () => {
    expect(ROLES.map(roleToByte)).toEqual([1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4, 5, 255].map(roleFromByte)).toEqual([undefined, ...ROLES, undefined, undefined]);
  });
});
