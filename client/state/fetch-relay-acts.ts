/** Fetches what people do through the relay, with the first press that needs it; it is on the device once the page has been open a little. */
import type * as relayActs from './relay-acts.ts';

export type RelayActs = typeof relayActs;

/** Undefined where it is not here yet and cannot be fetched: then the relay cannot be reached either. */
export function fetchRelayActs(): Promise<RelayActs | undefined> {
  return import('./relay-acts.ts').catch(() => undefined);
}
