/**
 * "Qui garde nos données ?": which devices hold a copy and how recent, who holds the keys, which relays, and whether two devices hold the
 * same state. Nothing is asked of other devices unless somebody looks.
 */
import { createSignal, untrack } from 'solid-js';
import type { DeviceId } from '../../core/id/id.ts';
import type { Copy } from '../../core/sync/space/copies.ts';
import type { SpaceStatus } from '../../core/sync/tab/tab-bus.ts';
import { browserClock } from '../platform/browser-time.ts';
import {
  compared,
  countCopies,
  custodyWarnings,
  facilitators,
  keyHolders,
  type ListedDevice,
  listDevices,
} from './custody-facts.ts';
import type { Custody, CustodyDevice, CustodySource } from './custody.ts';

/** A difference that lasts this long while nothing moves is one. */
const SETTLED_AFTER_MS = 6000;
const LOOK_AGAIN_MS = 2000;

/** Belongs to the screen that shows it. */
export function createCustody(source: CustodySource): Custody {
  const { roster, exchange, bus, space, device: me, isExample } = source;
  const [status, setStatus] = createSignal<{ readonly now: SpaceStatus; readonly atMs: number }>();
  const [nowMs, setNowMs] = createSignal(browserClock.now());
  /** When the words of another device, or this one's, were last different from before. */
  const moved = new Map<DeviceId, { readonly words: string; readonly sinceMs: number }>();
  let lookers = 0;
  let stopLooking = (): void => undefined;

  const listen = (): (() => void) =>
    bus.listen((message) => {
      if (message.type === 'space-status' && message.space === space)
        setStatus({ now: message.status, atMs: browserClock.now() });
    });

  const begin = (): (() => void) => {
    const stopListening = listen();
    const stopAsking = exchange.ask();
    setNowMs(browserClock.now());
    const beat = setInterval(() => setNowMs(browserClock.now()), LOOK_AGAIN_MS);
    bus.post({ type: 'status-wanted' });
    bus.post({ type: 'copies-wanted', space });
    return () => {
      stopListening();
      stopAsking();
      clearInterval(beat);
      moved.clear();
    };
  };

  const copies = (): Readonly<Record<string, Copy>> => status()?.now.copies ?? {};
  /** The relay's clock counts days the same way on every device; without it, this one's. */
  const nowS = (): number => {
    const heard = status();
    if (!heard) return Math.floor(nowMs() / 1000);
    return heard.now.nowS + Math.max(0, Math.floor((nowMs() - heard.atMs) / 1000));
  };
  const countedCopies = (): number | undefined => (isExample ? 1 : status() && countCopies(copies(), nowS()));

  const isSettled = (device: DeviceId, words: string): boolean => {
    const before = moved.get(device);
    if (before?.words !== words) moved.set(device, { words, sinceMs: untrack(nowMs) });
    return nowMs() - (moved.get(device)?.sinceMs ?? nowMs()) >= SETTLED_AFTER_MS;
  };

  const deviceOf = (listed: ListedDevice): CustodyDevice => {
    const { device } = listed;
    const copy = copies()[device];
    const mine = exchange.mine();
    const theirs = exchange.theirs().get(device);
    return {
      ...listed,
      name: source.deviceName(device),
      copy: copy && { ...copy, heardMs: nowMs() - (nowS() - copy.heardS) * 1000 },
      compared: compared({
        mine,
        theirs,
        copy,
        isWaiting: source.isWaiting(),
        isSettled: isSettled(device, JSON.stringify([mine, theirs?.sig])),
      }),
    };
  };

  const custody: Custody = {
    look: () => {
      lookers += 1;
      if (lookers === 1) stopLooking = begin();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        lookers -= 1;
        if (lookers === 0) stopLooking();
      };
    },
    devices: () => listDevices(roster(), me).map(deviceOf),
    copies: countedCopies,
    keys: () => keyHolders(roster()),
    facilitators: () => facilitators(roster()),
    relays: () => (isExample ? [] : [...new Set([source.relay, ...roster().home])]),
    warnings: () => {
      const count = countedCopies();
      return isExample || count === undefined ? [] : custodyWarnings(roster(), count, nowS());
    },
    marks: exchange.mine,
    rosterHead: () => roster().head,
    renameDevice: source.renameDevice,
  };
  return custody;
}
