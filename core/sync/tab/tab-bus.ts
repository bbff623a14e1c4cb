/**
 * How the tabs of one browser profile talk [Y6]: every tab stores, one of them leads (seals and sends). Adapters: in one process, and
 * BroadcastChannel (`client/platform`). A message reaches every tab, the sender's own leader included.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DocId, SpaceId } from '../../id/id.ts';
import type { DocumentStatus } from '../document/document-session.ts';
import type { Copy } from '../space/copies.ts';
import type { LinkState } from '../relay/relay-link.ts';

export type TabMessage =
  /** Somebody's changes, stored already: show them. `from`: the opened replica that made them, or the leader. */
  | { type: 'updates'; from: string; space: SpaceId; doc: DocId; updates: readonly Bytes[] }
  /** A draft is stored: seal it. */
  | { type: 'drafts-stored'; space: SpaceId; doc: DocId }
  /** A tab's own awareness, for the leader to seal. */
  | { type: 'awareness-out'; from: string; space: SpaceId; doc: DocId; update: Bytes }
  | { type: 'awareness-in'; space: SpaceId; doc: DocId; update: Bytes }
  /** A space was begun or entered, its roster or keys moved on. */
  | { type: 'space-changed'; space: SpaceId }
  | { type: 'space-status'; space: SpaceId; status: SpaceStatus }
  /** Documents beside the fixed ones that a tab needs: the leader, which reads no plan, follows them from then on. */
  | { type: 'documents-wanted'; space: SpaceId; docs: readonly DocId[] }
  /** Somebody looks at who holds a copy: the leader asks the other devices. */
  | { type: 'copies-wanted'; space: SpaceId }
  /** A tab opened: the leader says how things are. */
  | { type: 'status-wanted' }
  /** The leader is there; tabs that miss this for ten seconds take over. */
  | { type: 'leader-alive' }
  /** A person looks at this tab: a hidden leader yields to it. */
  | { type: 'tab-visible'; from: string };

export interface SpaceStatus {
  readonly link: LinkState;
  /** Last word from the relay is fresh enough to tell y-websocket that the line lives [Y4]. */
  readonly alive: boolean;
  /** By document id. */
  readonly documents: Readonly<Record<string, DocumentStatus>>;
  /** Other devices that were heard, by id. */
  readonly copies: Readonly<Record<string, Copy>>;
  /** The relay's clock now, seconds since 1970. */
  readonly nowS: number;
  /** Envelopes that were kept and not applied, since this leader began. */
  readonly refused: number;
  /** `not-welcome`: this relay takes no new spaces from here. */
  readonly problem: 'roster-fork' | 'not-a-member' | 'not-welcome' | undefined;
}

export interface TabBus {
  post(message: TabMessage): void;
  listen(heard: (message: TabMessage) => void): () => void;
}

/** All parts of one tab, without other tabs: Node peers and simulations. Delivers at once, in order. */
export function createLocalBus(): TabBus {
  const listeners = new Set<(message: TabMessage) => void>();
  return {
    post: (message) => {
      for (const heard of listeners) heard(message);
    },
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
