/** The passing words of one document on its leader: awareness both ways, and signed frontiers a little after things changed. */
import type { Bytes } from '../../bytes/bytes.ts';
import { currentEpoch } from '../../roster/roster.ts';
import type { ChannelFrame, RelayLink } from '../relay/relay-link.ts';
import type { Chance, Timers } from '../time.ts';
import { type Ephemeral, openEphemeral, sealEphemeral, signFrontier } from './ephemeral.ts';
import type { Ledger } from './ledger.ts';
import { createWitnesses } from './witnesses.ts';

const FRONTIER_AFTER_MS = 1500;
/** The relay drops ephemeral frames past twenty a second. */
const AWARENESS_EVERY_MS = 60;

export interface GossipOptions {
  readonly ledger: Ledger;
  readonly link: RelayLink;
  readonly channel: () => number | undefined;
  readonly timers: Timers;
  readonly chance: Chance;
  readonly awareness: (update: Bytes) => void;
  readonly changed: () => void;
}

export interface Gossip {
  /** Other devices that hold this device's last change, by their own signed word. */
  sharedWith(): number;
  received(frame: Extract<ChannelFrame, { type: 'eph' }>): Promise<void>;
  /** Keeps the last word of each sender tab within the relay's rate. */
  say(sender: string, update: Bytes): void;
  /** The subscription is new: others may not know what we hold. */
  greet(): void;
  recordChanged(): void;
  close(): void;
}

export function createGossip(options: GossipOptions): Gossip {
  const { ledger, link, timers } = options;
  const { keys } = ledger.profile;
  const witnesses = createWitnesses();
  const unsaid = new Map<string, Bytes>();
  let cancelFrontier: (() => void) | undefined;
  let cancelWords: (() => void) | undefined;

  const send = async (ephemeral: Ephemeral): Promise<void> => {
    const epoch = currentEpoch(ledger.desk().roster).id;
    const sealed = await sealEphemeral(ledger.desk(), epoch, keys.device, ephemeral);
    const ch = options.channel();
    if (sealed && ch !== undefined) link.send({ type: 'eph', ch, epoch, sealed });
  };

  const publishFrontier = async (): Promise<void> => {
    if (options.channel() === undefined) return;
    const entries = witnesses.toPublish(ledger.record.frontier);
    if (entries.length === 0) return;
    planFrontier(); // the rest of a long one
    await send(await signFrontier(ledger.desk(), keys.signingKey, entries));
  };

  const planFrontier = (): void => {
    cancelFrontier ??= timers.after(FRONTIER_AFTER_MS * (1 + options.chance()), () => {
      cancelFrontier = undefined;
      void publishFrontier();
    });
  };

  const speak = (): void => {
    cancelWords = undefined;
    const words = [...unsaid.values()];
    unsaid.clear();
    for (const update of words) void send({ type: 'awareness', update });
  };

  return {
    sharedWith: () => witnesses.covering(ledger.record.own),
    received: async (frame) => {
      const opened = await openEphemeral(ledger.desk(), frame.epoch, frame.device, frame.sealed);
      if (!opened) return;
      if (opened.type === 'awareness') return options.awareness(opened.update);
      if (witnesses.heard(frame.device, opened.frontier, keys.device)) {
        witnesses.again();
        planFrontier();
      }
      options.changed();
    },
    say: (sender, update) => {
      unsaid.set(sender, update);
      cancelWords ??= timers.after(AWARENESS_EVERY_MS, speak);
    },
    greet: () => {
      witnesses.again();
      planFrontier();
    },
    recordChanged: planFrontier,
    close: () => {
      cancelFrontier?.();
      cancelWords?.();
    },
  };
}
