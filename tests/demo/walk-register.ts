/** The example's register, written and read with Automerge as Node has it. */
import { createRegister } from '../../core/decisions/register.ts';
import type { WriteFacts } from '../../core/demo/keep-demo.ts';
import { startAutomerge } from '../../core/event-log/automerge.ts';
import { groupDocId } from '../../core/group/group-documents.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { readRecord } from '../../core/sync/tab/stored-record.ts';
import type { Bytes } from '../../core/bytes/bytes.ts';
import { automergeWasm } from '../core/fixture/automerge-wasm.ts';

export const writeFacts: WriteFacts = async (actor, roster, facts) => {
  await startAutomerge(automergeWasm());
  const register = createRegister({ actor, roster });
  const changes: Bytes[] = [];
  for (const fact of facts) changes.push((await register.add(fact)).change);
  return changes;
};

export interface RegisterWalk {
  readonly facts: number;
  readonly rejected: number;
  readonly missing: number;
}

export async function readRegister(book: SpaceBook, profile: Profile): Promise<RegisterWalk> {
  const register = createRegister({ actor: 'aa'.repeat(16), roster: book.roster });
  const changes: Bytes[] = [];
  const place = { space: book.space, doc: await groupDocId(book, 'decisions'), session: 'walk' };
  await readRecord(profile, place, new Set(), (some) => void changes.push(...some));
  const { rejected, missing } = await register.take(changes);
  return { facts: register.facts.size, rejected: rejected.length, missing: missing.length };
}
