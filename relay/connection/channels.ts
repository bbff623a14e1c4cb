/** The documents that one connection follows: SUB, UNSUB, APPEND and EPH. Losing a channel loses no connection. */
import { bytesToHex } from '../../core/bytes/hex.ts';
import type { DeviceId, DocId } from '../../core/id/id.ts';
import type { ClientFrame } from '../../core/protocol/frames.ts';
import { currentEpoch, epochIndex } from '../../core/roster/roster.ts';
import type { Document } from '../document/document.ts';
import { brokenReadRule } from '../document/read-rule.ts';
import { createReader, type Reader } from '../document/reader.ts';
import { errorName } from '../log/group-commit.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { RelayParts } from '../parts.ts';
import { secondsOf } from '../surroundings.ts';
import { nackFrame, type Refused, refused, storeFailed } from '../refused.ts';
import type { Space, Visit } from '../space/space.ts';
import type { Spaces } from '../space/spaces.ts';
import { createRateGate } from './rate-gate.ts';

type Frame<Type extends ClientFrame['type']> = Extract<ClientFrame, { type: Type }>;

export interface Channels {
  subscribe(sub: Frame<'sub'>): Promise<void>;
  unsubscribe(ch: number): void;
  append(append: Frame<'append'>): void;
  ephemeral(eph: Frame<'eph'>): void;
  close(): void;
}

interface Channel {
  readonly space: Space;
  readonly doc: DocId;
  readonly document: Document;
  readonly reader: Reader;
  readonly leave: () => void;
}

export function createChannels(
  parts: RelayParts,
  spaces: Spaces,
  { device, outlet }: { readonly device: DeviceId; readonly outlet: Outlet },
): Channels {
  const { store, clock, limits, log } = parts;
  const channels = new Map<number, Channel>();
  const gate = createRateGate(clock, limits);
  let isOpen = true;

  async function subscribe(sub: Frame<'sub'>): Promise<void> {
    unsubscribe(sub.ch);
    if (channels.size >= limits.subscriptions) return refuse(sub.ch, refused('quota', 'subscriptions'));
    try {
      const space = await spaces.find(sub.space);
      if (!space) return refuse(sub.ch, refused('unknown-space', 'space'));
      const broken = brokenRule(space, sub.doc);
      if (broken) return refuse(sub.ch, broken);
      await enter(space, sub);
    } catch (error) {
      lost(sub.ch, error);
    }
  }

  function brokenRule(space: Space, doc: DocId): Refused | undefined {
    return brokenReadRule(space.roster, doc, device, secondsOf(clock));
  }

  async function enter(space: Space, sub: Frame<'sub'>): Promise<void> {
    const visit = await space.enter(sub.doc, { outlet, lookAgain: () => void channelThatMay(sub.ch) });
    if (visit.document.readers.size >= limits.connectionsPerDocument) {
      visit.leave();
      return refuse(sub.ch, refused('rate', 'readers'));
    }
    try {
      const cursor = await knownCursor(visit.document, sub);
      const broken = brokenRule(space, sub.doc); // the roster may have changed while the log was opened
      if (isOpen && !broken) return begin(space, visit, sub, cursor);
      visit.leave();
      if (broken) refuse(sub.ch, broken);
    } catch (error) {
      visit.leave();
      throw error;
    }
  }

  /** From STATE on, nothing of this channel may be missed: no pause between them. */
  function begin(space: Space, { document, leave }: Visit, sub: Frame<'sub'>, cursor: number): void {
    const { ch, doc, wantEph } = sub;
    const onLost = (error: unknown): undefined => lost(ch, error);
    const { frameBytes } = limits;
    const reader = createReader({ log: document, outlet, ch, wantEph, cursor, frameBytes, onLost });
    channels.set(ch, { space, doc, document, reader, leave });
    document.attach(reader);
    const { gen, head } = document;
    const { ctr, hash } = document.deviceHead(device);
    const { roster } = space;
    outlet.send({
      type: 'state',
      ch,
      gen,
      head,
      floor: 0, // nothing is pruned yet
      epoch: currentEpoch(roster).id,
      rosterHead: roster.head,
      yourCtr: ctr,
      yourHash: hash,
    });
    reader.start();
  }

  /** Ended on the spot when its device may not read there any more. */
  function channelThatMay(ch: number): Channel | undefined {
    const channel = channels.get(ch);
    const broken = channel && brokenRule(channel.space, channel.doc);
    if (!broken) return channel;
    refuse(ch, broken);
    return undefined;
  }

  /** A cursor of another generation, or one whose hash differs, holds nothing of this log [L5]. */
  async function knownCursor(
    document: Document,
    { space, doc, gen, cursor, cursorHash }: Frame<'sub'>,
  ): Promise<number> {
    if (gen !== document.gen || cursor === 0) return 0;
    const hash = await store.hashAt({ space, doc }, cursor);
    return hash?.startsWith(bytesToHex(cursorHash)) ? cursor : 0;
  }

  function unsubscribe(ch: number): void {
    const channel = channels.get(ch);
    if (!channel) return;
    channels.delete(ch);
    channel.document.detach(channel.reader);
    channel.reader.close();
    channel.leave();
  }

  function lost(ch: number, error: unknown): undefined {
    log({ level: 'error', event: 'channel-lost', reason: errorName(error) });
    refuse(ch, storeFailed());
  }

  function refuse(ch: number, why: Refused): void {
    unsubscribe(ch);
    outlet.send({ type: 'closed', ch, reason: why.reason });
  }

  return {
    subscribe,
    unsubscribe,
    append({ ch, req, mode, envelopes }) {
      const waitMs = gate.appendWaitMs(envelopes);
      if (waitMs > 0) return outlet.send(nackFrame(req, refused('rate', 'append', waitMs)));
      const channel = channelThatMay(ch);
      if (!channel) return outlet.send(nackFrame(req, refused('forbidden', 'no-channel')));
      channel.document.append({ reader: channel.reader, req, mode, device, envelopes });
    },
    ephemeral({ ch, epoch, sealed }) {
      const channel = channelThatMay(ch);
      const mayPass =
        channel && epochIndex(channel.space.roster, epoch) !== undefined && gate.passesEphemeral(sealed);
      if (!mayPass) return;
      for (const reader of channel.document.readers) {
        if (!reader.wantEph || reader.outlet === outlet) continue;
        reader.outlet.sendIfRoom({ type: 'eph', ch: reader.ch, device, epoch, sealed });
      }
    },
    close() {
      isOpen = false;
      for (const ch of channels.keys()) unsubscribe(ch);
    },
  };
}
