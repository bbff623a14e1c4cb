/**
 * What the relay asks of the world around it: time, sockets, a place to say what happened. A server gives the real ones, a
 * simulation its own; nothing below `main.ts` reaches for another.
 */
import type { Bytes } from '../core/bytes/bytes.ts';

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
}

/** Seconds since 1970, as dates in a roster are. */
export function secondsOf(clock: Clock): number {
  return Math.floor(clock.now() / 1000);
}

export type Cancel = () => void;

export interface Timers {
  /** `ms` 0: after what has already arrived in this turn of the event loop. */
  after(ms: number, run: () => void): Cancel;
}

/** One binary connection. After `close` nothing more is sent; the owner reports the end with `RelayConnection.closed`. */
export interface RelaySocket {
  send(bytes: Bytes): void;
  close(code: number, reason: string): void;
  /** Reads nothing more from the network until `resume`; what was read already may still come. */
  pause(): void;
  resume(): void;
  /** Accepted by `send` and not yet taken by the network. */
  readonly bufferedBytes: number;
}

/** What is known of the other end before it proves anything. */
export interface Peer {
  /** Counted, never logged or stored. */
  readonly address: string;
  /** The same machine, and not through a proxy. */
  readonly isLoopback: boolean;
  /** The origins under which this relay answers; HELLO must be signed for one of them. */
  readonly origins: readonly string[];
}

/** One thing that happened. Numbers and fixed words only: no id, no address, no key, nothing a person typed [K5]. */
export interface LogEvent {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly [detail: string]: string | number | boolean;
}

export type Log = (event: LogEvent) => void;
