/**
 * The relay itself, without a network: it forwards and stores sealed envelopes that it cannot read. Sockets, clock, timers and store
 * are given, so that a server and a simulation drive the same code.
 */
import type { Bytes } from '../core/bytes/bytes.ts';
import type { SpaceId } from '../core/id/id.ts';
import { CLOSE } from '../core/protocol/close-codes.ts';
import type { Limits } from '../core/protocol/limits.ts';
import type { Roster } from '../core/roster/roster.ts';
import { createCensus } from './connection/census.ts';
import { createConnection, type OpenConnection, type RelayConnection } from './connection/connection.ts';
import { createGroupCommit } from './log/group-commit.ts';
import type { LogStore } from './log/store.ts';
import { createMeetings } from './meeting/meetings.ts';
import type { RelayParts } from './parts.ts';
import { createSpaces } from './space/spaces.ts';
import type { Clock, Log, Peer, RelaySocket, Timers } from './surroundings.ts';

export interface RelayOptions {
  /** Stays the caller's: `close` does not close it. */
  readonly store: LogStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly limits: Limits;
  /** Whether a device that no space here knows may begin one. */
  readonly allowNewSpace: (peer: Peer) => boolean;
  /** 32 bytes, `LogStore.relayId`. */
  readonly relayId: Bytes;
  readonly log: Log;
}

export interface RelayStats {
  readonly connections: number;
}

export interface Relay {
  /** Takes over an open socket; its owner reports messages and the end. */
  accept(socket: RelaySocket, peer: Peer): RelayConnection;
  /** Says goodbye, waits for what is being committed, closes every connection. Nothing is accepted any more. */
  close(): Promise<void>;
  stats(): RelayStats;
  /** Who is in a space now; undefined for one that is not here. Rejects when the store does. */
  rosterOf(space: SpaceId): Promise<Roster | undefined>;
}

/** A pause before coming back, then each client at its own moment: about 100 connections a second [B3]. */
const RETURN_AFTER_MS = 1000;
const RETURN_SPREAD_MS = 10;

export function createRelay(options: RelayOptions): Relay {
  const { store, clock, timers, limits, log, relayId } = options;
  const commits = createGroupCommit({ store, timers, log });
  const meetings = createMeetings({ clock, timers });
  const parts: RelayParts = { relayId, store, commits, meetings, clock, timers, limits, log };
  const spaces = createSpaces(parts);
  const census = createCensus(limits);
  const connections = new Set<OpenConnection>();
  let isOpen = true;

  return {
    accept(socket, peer) {
      const presence = isOpen ? census.arrive(peer.address) : undefined;
      if (!presence) {
        socket.close(isOpen ? CLOSE.rate : CLOSE.restarting, isOpen ? 'too many' : 'restarting');
        return { receive: () => undefined, closed: () => undefined };
      }
      const mayBeginUnknown = options.allowNewSpace(peer);
      const onEnd = (): void => void connections.delete(connection);
      const connection: OpenConnection = createConnection(parts, spaces, {
        socket,
        peer,
        presence,
        mayBeginUnknown,
        onEnd,
      });
      connections.add(connection);
      return connection;
    },
    async close() {
      isOpen = false;
      const jitterMs = connections.size * RETURN_SPREAD_MS;
      for (const connection of connections) {
        connection.send({ type: 'goaway', reason: 'restarting', retryMs: RETURN_AFTER_MS, jitterMs });
      }
      await commits.idle();
      for (const connection of connections) connection.close(CLOSE.restarting, 'restarting');
    },
    stats: () => ({ connections: census.connections }),
    rosterOf: async (space) => (await spaces.find(space))?.roster,
  };
}
