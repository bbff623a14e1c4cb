/** The inventory and the messages of a group as opened documents; fetched when somebody first looks. */
import type { Accessor } from 'solid-js';
import type { Act } from '../../core/doc/act.ts';
import { canonicalState } from '../../core/doc/canonical-state.ts';
import type { InnerDocument } from '../../core/group/group-documents.ts';
import type { DocId, SpaceId } from '../../core/id/id.ts';
import { canonicalInventory } from '../../core/inventory/inventory.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { closeReplica, openReplica, type Replica } from '../../core/sync/tab/replica.ts';
import { browserTimers } from '../platform/browser-time.ts';
import { createGroupCards } from './group-cards.ts';
import type { Sharing } from './sharing.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface OpenedSharing {
  readonly sharing: Sharing;
  /** By the document's name. */
  canonicalStates(): ReadonlyMap<InnerDocument, string>;
  /** Something in the documents is another than before, whoever wrote it. */
  follow(changed: () => void): void;
  unreadable(): number;
  catchUp(): void;
  close(): Promise<void>;
}

export interface OpenSharingOptions {
  readonly space: SpaceId;
  readonly docs: { readonly inventory: DocId; readonly messages: DocId };
  /** By this person, now. */
  readonly act: () => Act;
  readonly roster: Accessor<Roster>;
  /** By the relay's clock, while this device has all of the inventory that the relay has. */
  readonly agreedNowMs: () => number | undefined;
  readonly mayWrite: () => boolean;
}

const MESSAGE_ROOTS = ['messages', 'words'] as const;

export async function openSharing(
  parts: WorkplaceParts,
  { space, docs, act, mayWrite }: OpenSharingOptions,
): Promise<OpenedSharing> {
  const open = (doc: DocId): Promise<Replica> =>
    openReplica({
      ...parts,
      space,
      doc,
      timers: browserTimers,
      chance: Math.random,
      mayWrite,
      storageFailed: () => undefined, // the storage itself reports what the screen shows
    });
  const [inventory, messages] = await Promise.all([open(docs.inventory), open(docs.messages)]);
  const replicas = [inventory, messages];
  const cards = createGroupCards(inventory.ydoc, act);
  return {
    sharing: { cards },
    canonicalStates: () =>
      new Map([
        ['inventory', canonicalInventory(inventory.ydoc)],
        ['messages', canonicalState(messages.ydoc, MESSAGE_ROOTS)],
      ]),
    follow: (changed) => replicas.forEach(({ ydoc }) => void ydoc.on('update', changed)),
    unreadable: () =>
      replicas.reduce((sum, replica) => sum + replica.unreadable(), 0) + cards.unreadable().length,
    catchUp: () => replicas.forEach((replica) => replica.catchUp()),
    close: async () => void (await Promise.all(replicas.map(closeReplica))),
  };
}
