/** An example as a space of this profile, without a relay: all its rows in one batch, so that it is there whole or not at all. */
import type { Bytes } from '../bytes/bytes.ts';
import type { DecisionEvent } from '../decisions/event.ts';
import { GROUP_DOCUMENTS } from '../group/group-documents.ts';
import { personalDocId } from '../group/personal-document.ts';
import type { SpaceId } from '../id/id.ts';
import { ok, type Result } from '../result/result.ts';
import type { Roster } from '../roster/roster.ts';
import { actorFor } from '../sync/document/record-change.ts';
import { encodeUpdates } from '../sync/document/update-rows.ts';
import { newSalt } from '../sync/document/yjs-change.ts';
import { createKeyRing, docIdIn } from '../sync/space/key-ring.ts';
import { NO_RELAY } from '../sync/space/local-only.ts';
import { sealSpace, type SpaceBook } from '../sync/space/space-book.ts';
import type { Profile } from '../sync/storage/profile.ts';
import type { StorageChange, StorageFailure } from '../sync/storage/storage.ts';
import type { Demo } from './load-demo.ts';

/** Facts as changes of the register, by this actor: Automerge's work, and so its room's or a worker's. */
export type WriteFacts = (
  actor: string,
  roster: Roster,
  facts: readonly DecisionEvent[],
) => Promise<readonly Bytes[]>;

/**
 * `demo`: loaded with this profile's keys. No draft is written: nothing waits for anybody. `own`: the person's own space, for the
 * private cards of the seat; without it they are left out.
 */
export async function keepDemo(
  profile: Profile,
  demo: Demo,
  own: SpaceBook | undefined,
  writeFacts: WriteFacts,
): Promise<Result<SpaceId, StorageFailure>> {
  const { epoch, keys, chain } = demo;
  const { space } = demo.roster;
  const ring = createKeyRing(space);
  ring.add(epoch, keys);
  const changes: StorageChange[] = await sealSpace(profile, {
    space,
    relay: NO_RELAY,
    chain,
    keys: [{ epoch, keys }],
  });
  for (const { name, docClass, update } of demo.documents) {
    const doc = await docIdIn(ring, epoch, docClass, name);
    if (!doc) throw new Error('a document of the example under a ring that its reader does not hold');
    changes.push(await profile.records.seal('updates', [space, doc, 'example', 0], encodeUpdates([update])));
  }
  const register = await docIdIn(ring, epoch, GROUP_DOCUMENTS.decisions, 'decisions');
  if (!register) throw new Error('a register that its reader does not hold the key of');
  const actor = await actorFor(profile.keys.device, register, newSalt());
  const facts = encodeUpdates(await writeFacts(actor, demo.roster, demo.events));
  changes.push(await profile.records.seal('updates', [space, register, 'example', 0], facts));
  if (own && demo.personal) {
    const place = [own.space, await personalDocId(own, space), 'example', 0];
    changes.push(await profile.records.seal('updates', place, encodeUpdates([demo.personal])));
  }
  const written = await profile.storage.commit(changes);
  return written.ok ? ok(space) : written;
}
