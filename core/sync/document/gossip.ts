/**
 * The passing words of one document on its leader: awareness both ways, and a signed word of what it holds a little after that changed.
 * Who has just come asks; the others answer with where they stand, and with every device's last envelope only when they hold something
 * else.
 */
import type { Bytes } from '../../bytes/bytes.ts';
import type { DeviceId } from '../../id/id.ts';
import { currentEpoch } from '../../roster/roster.ts';
import type { ChannelFrame, RelayLink } from '../relay/relay-link.ts';
import type { Chance, Timers } from '../time.ts';
import { type Ephemeral, openEphemeral, sealEphemeral, signFrontier } from './ephemeral.ts';
import type { Ledger } from './ledger.ts';
import { standingOf, type Standing } from './standing.ts';
import { createWitnesses, type Here } from './witnesses.ts';

const FRONTIER_AFTER_MS = 1500;
/** However many come back at once, each of the others answers them together, and this seldom. */
const ANSWER_EVERY_MS = 30_000;
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
  /** By its signed word, where another device stands. */
  readonly heard: (device: DeviceId, standing: Standing) => void;
}

export interface Gossip {
  /** Other devices that hold this device's last change, by their own signed word. */
  sharedWith(): number;
  received(frame: Extract<ChannelFrame, { type: 'eph' }>): Promise<void>;
  /** Keeps the last word of each sender tab within the relay's rate. */
  say(sender: string, update: Bytes): void;
  /** The subscription is new, or a person wants to know: others say what they hold, and hear what this device does. */
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
  let cancelRest: (() => void) | undefined;
  let asks = false;
  let owesAnswer = false;

  const here = (): Here => ({ me: keys.device, frontier: ledger.record.frontier });

  const send = async (ephemeral: Ephemeral): Promise<void> => {
    const epoch = currentEpoch(ledger.desk().roster).id;
    const sealed = await sealEphemeral(ledger.desk(), epoch, keys.device, ephemeral);
    const ch = options.channel();
    if (sealed && ch !== undefined) link.send({ type: 'eph', ch, epoch, sealed });
  };

  const publishFrontier = async (): Promise<void> => {
    if (options.channel() === undefined) return;
    const { frontier: all } = ledger.record;
    const frontier = witnesses.toPublish(all);
    if (frontier.length === 0 && !asks && !owesAnswer) return;
    const word = { asks, ...standingOf(all), frontier };
    if (owesAnswer) rest();
    asks = false;
    owesAnswer = false;
    if (frontier.length > 0) planFrontier(); // the rest of a long one
    await send(await signFrontier(ledger.desk(), keys.signingKey, word));
  };

  const planFrontier = (): void => {
    cancelFrontier ??= timers.after(FRONTIER_AFTER_MS * (1 + options.chance()), () => {
      cancelFrontier = undefined;
      void publishFrontier();
    });
  };

  const rest = (): void => {
    cancelRest ??= timers.after(ANSWER_EVERY_MS, () => {
      cancelRest = undefined;
      if (owesAnswer) planFrontier();
    });
  };

  const answer = (): void => {
    owesAnswer = true;
    if (!cancelRest) planFrontier();
  };

  const speak = (): void => {
    cancelWords = undefined;
    const words = [...unsaid.values()];
    unsaid.clear();
    for (const update of words) void send({ type: 'awareness', update });
  };

  return {
    sharedWith: () => witnesses.covering(ledger.record.own, here()),
    received: async (frame) => {
      const opened = await openEphemeral(ledger.desk(), frame.epoch, frame.device, frame.sealed);
      if (!opened) return;
      if (opened.type === 'awareness') return options.awareness(opened.update);
      const { word } = opened;
      const { isFirst, isSame } = witnesses.heard(frame.device, word, here());
      options.heard(frame.device, word);
      // it may not know what this device holds
      const isUnaware = !isSame && (isFirst || word.asks);
      if (isUnaware) witnesses.again();
      if (isUnaware || word.asks) answer();
      options.changed();
    },
    say: (sender, update) => {
      unsaid.set(sender, update);
      cancelWords ??= timers.after(AWARENESS_EVERY_MS, speak);
    },
    greet: () => {
      asks = true;
      planFrontier();
    },
    recordChanged: planFrontier,
    close: () => {
      cancelFrontier?.();
      cancelWords?.();
      cancelRest?.();
    },
  };
}
