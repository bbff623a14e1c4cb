/**
 * Sends what the outbox seals and hears what the relay says of it: confirmed, overtaken by a rotation, not now, never. Every method
 * runs in the document's turns.
 */
import { decodeEnvelope, envelopeHash } from '../../crypto/envelope.ts';
import { partBytesWithin } from '../../crypto/change-parts.ts';
import { hexToBytes } from '../../bytes/hex.ts';
import { currentEpoch } from '../../roster/roster.ts';
import type { RelayLink, Reply } from '../relay/relay-link.ts';
import { type DocumentRecord, NO_CHAIN } from './document-record.ts';
import type { Ledger } from './ledger.ts';
import {
  acknowledge,
  IN_FLIGHT_LIMIT,
  loadOutbox,
  sealAgain,
  sealDrafts,
  type SealedEnvelope,
} from './outbox.ts';

/** Why the relay takes nothing for now. */
export type Held = 'quota' | 'rate' | 'relay-storage' | 'not-allowed' | 'too-big';

/** Of a frame, besides the envelopes: type, numbers and lengths. */
const FRAME_ROOM_BYTES = 1024;
const RETRY_MS = 5000;
const GAP_RETRY_MS = 300;
const LONGEST_GAP_RETRY_MS = 60_000;
const LONGEST_PAUSE_MS = 3_600_000;

export interface SenderOptions {
  readonly ledger: Ledger;
  readonly link: RelayLink;
  /** The subscribed channel while the document is live. */
  readonly channel: () => number | undefined;
  readonly inTurn: (work: () => Promise<void>) => void;
  readonly refreshRoster: () => Promise<boolean>;
  /** The relay lacks something of ours, or we know too little: ask for STATE again. */
  readonly subscribeIn: (ms: number) => void;
  readonly pumpIn: (ms: number) => void;
  /** This profile was restored from a copy, or copied: its key is not its own any more. */
  readonly diverged: () => void;
  readonly changed: () => void;
}

export interface Sender {
  readonly held: Held | undefined;
  load(): Promise<void>;
  /** What the relay holds of this device, by its STATE. */
  relayHolds(ctr: number): Promise<void>;
  /** Seals drafts and sends as far as the window allows. */
  pump(): Promise<void>;
  forbidden(): void;
}

export function createSender(options: SenderOptions): Sender {
  const { ledger, link } = options;
  const { space, doc, profile } = ledger;
  let waiting: SealedEnvelope[] = [];
  let sentUpTo = 0;
  let held: Held | undefined;
  let gapRetryMs = GAP_RETRY_MS;
  /** The relay holds other envelopes under counters that this profile has used: it comes back from an old copy [L3]. */
  let isDiverged = false;

  const partBytes = (): number => partBytesWithin(link.limits.envelopeBytes);

  const hold = (reason: Held | undefined): void => {
    held = reason;
    options.changed();
  };

  const confirmedEnd = (): { ctr: number; hash: typeof NO_CHAIN.hash } =>
    ledger.record.frontier.get(profile.keys.device) ?? NO_CHAIN;

  /** Own envelopes that were confirmed once, from a counter on: a relay that lost its disk gets them again. */
  const confirmedFrom = async (fromCtr: number): Promise<SealedEnvelope[]> => {
    const kept: SealedEnvelope[] = [];
    for (const row of await profile.storage.list('envelopes', [space, doc, profile.keys.device])) {
      const ctr = Number(row.key[3]);
      if (ctr < fromCtr || !(row.value instanceof Uint8Array)) continue;
      kept.push({ ctr, bytes: row.value, hash: await envelopeHash(row.value) });
    }
    return kept;
  };

  const sendWaiting = (): void => {
    let batch: SealedEnvelope[] = [];
    let sizeBytes = 0;
    for (const envelope of waiting.slice(0, IN_FLIGHT_LIMIT)) {
      if (envelope.ctr <= sentUpTo) continue;
      const last = batch.at(-1);
      const apart = last !== undefined && isCarried(last) !== isCarried(envelope);
      if (
        batch.length > 0 &&
        (apart || sizeBytes + envelope.bytes.length > link.limits.frameBytes - FRAME_ROOM_BYTES)
      ) {
        append(batch);
        batch = [];
        sizeBytes = 0;
      }
      batch.push(envelope);
      sizeBytes += envelope.bytes.length;
      sentUpTo = envelope.ctr;
    }
    if (batch.length > 0) append(batch);
  };

  /** Confirmed before and of an older epoch: only as carried does the relay take it [L8]. */
  const isCarried = ({ ctr, bytes }: SealedEnvelope): boolean =>
    ctr <= confirmedEnd().ctr && decodeEnvelope(bytes)?.epoch !== currentEpoch(ledger.desk().roster).id;

  const append = (batch: readonly SealedEnvelope[]): void => {
    const ch = options.channel();
    const [first] = batch;
    if (ch === undefined || !first) return;
    const mode = isCarried(first) ? 'carried' : 'fresh';
    const envelopes = batch.map(({ bytes }) => bytes);
    link.request({ type: 'append', ch, mode, envelopes }, (reply) => {
      options.inTurn(() => answered(ch, batch, reply));
    });
  };

  const answered = async (ch: number, batch: readonly SealedEnvelope[], reply: Reply): Promise<void> => {
    if (ch !== options.channel()) return; // of a former subscription: STATE has told more since
    if (reply.type === 'ack') await confirmed(batch, reply.seqs);
    // a batch that has been sealed again meanwhile: its refusal is old news [L8]
    const isCurrent = batch.some(({ hash }) => waiting.some((envelope) => envelope.hash === hash));
    if (reply.type === 'nack' && isCurrent) await refused(reply);
  };

  const confirmed = async (batch: readonly SealedEnvelope[], seqs: readonly number[]): Promise<void> => {
    const last = batch.at(-1);
    if (!last) return;
    const { record } = ledger;
    // the relay takes a device's envelopes in order, so its word for one covers those before
    const covered = waiting.filter(({ ctr }) => ctr <= last.ctr);
    const frontier = new Map(record.frontier);
    if (last.ctr > confirmedEnd().ctr) frontier.set(profile.keys.device, { ctr: last.ctr, hash: last.hash });
    const rows = covered.flatMap((envelope) => acknowledge(profile, ledger.desk(), envelope));
    const next = { ...record, frontier, ...cursorAfter(record, batch, seqs) };
    if (!(await ledger.store(next, rows))) return options.subscribeIn(RETRY_MS);
    waiting = waiting.filter(({ ctr }) => ctr > last.ctr);
    held = undefined;
    gapRetryMs = GAP_RETRY_MS;
    options.changed();
    options.pumpIn(0);
  };

  const refused = async (nack: Extract<Reply, { type: 'nack' }>): Promise<void> => {
    switch (nack.reason) {
      case 'stale-epoch':
        return sealUnderNewEpoch();
      case 'gap':
        gapRetryMs = Math.min(2 * gapRetryMs, LONGEST_GAP_RETRY_MS);
        return options.subscribeIn(gapRetryMs);
      case 'conflict':
        isDiverged = true;
        options.diverged();
        gapRetryMs = Math.min(2 * gapRetryMs, LONGEST_GAP_RETRY_MS);
        return options.subscribeIn(gapRetryMs);
      case 'forbidden':
        return hold('not-allowed');
      case 'too-big':
      case 'malformed':
        return hold('too-big'); // the same again would be refused again
      case 'quota':
        hold('quota');
        break;
      case 'store':
        hold('relay-storage');
        break;
      default:
        hold('rate');
    }
    sentUpTo = 0;
    options.pumpIn(Math.min(nack.retryMs || RETRY_MS, LONGEST_PAUSE_MS));
  };

  const sealUnderNewEpoch = async (): Promise<void> => {
    sentUpTo = 0;
    if (!(await options.refreshRoster())) return options.pumpIn(RETRY_MS);
    const from = confirmedEnd();
    const stale = waiting.filter(({ ctr }) => ctr > from.ctr);
    const sealed = await sealAgain(profile, ledger.desk(), from, stale, partBytes());
    if (!sealed) return hold('not-allowed');
    if (!(await ledger.store({ ...ledger.record, own: sealed.own }, sealed.changes)))
      return options.pumpIn(RETRY_MS);
    // what the relay holds already still waits for its word
    waiting = [...waiting.filter(({ ctr }) => ctr <= from.ctr), ...sealed.envelopes];
    sendWaiting();
  };

  /** What this device never brought there goes on behind what the relay holds of it, as if it had been written now. False: not stored. */
  const sealBehindTheRelay = async (): Promise<boolean> => {
    const from = confirmedEnd();
    const confirmed = await confirmedFrom(1);
    const isThere = (envelope: SealedEnvelope): boolean =>
      confirmed.some(({ hash }) => hash === envelope.hash);
    const [there, stale] = [waiting.filter(isThere), waiting.filter((one) => !isThere(one))];
    const sealed = await sealAgain(profile, ledger.desk(), from, stale, partBytes());
    if (!sealed) return true; // no key for it now: the next epoch's arrival begins again
    const done = there.flatMap((envelope) => acknowledge(profile, ledger.desk(), envelope));
    if (!(await ledger.store({ ...ledger.record, own: sealed.own }, [...done, ...sealed.changes])))
      return false;
    waiting = [...sealed.envelopes];
    sentUpTo = from.ctr;
    isDiverged = false;
    return true;
  };

  return {
    get held() {
      return held;
    },
    load: async () => {
      waiting = await loadOutbox(profile, ledger.desk());
      const last = waiting.at(-1);
      // a damaged record starts from nothing; what was sealed keeps its counters all the same
      if (last && last.ctr > ledger.record.own.ctr) {
        await ledger.store({ ...ledger.record, own: { ctr: last.ctr, hash: last.hash } }, []);
      }
    },
    relayHolds: async (ctr) => {
      const first = waiting[0]?.ctr ?? ledger.record.own.ctr + 1;
      if (ctr + 1 < first) {
        const lost = (await confirmedFrom(ctr + 1)).filter((envelope) => envelope.ctr < first);
        waiting = [...lost, ...waiting];
      }
      sentUpTo = 0;
    },
    pump: async () => {
      if (options.channel() === undefined) return;
      if (isDiverged && !(await sealBehindTheRelay())) return options.pumpIn(RETRY_MS);
      while (waiting.length < IN_FLIGHT_LIMIT) {
        const sealed = await sealDrafts(profile, ledger.desk(), ledger.record.own, partBytes());
        if (!sealed) break;
        if (!(await ledger.store({ ...ledger.record, own: sealed.own }, sealed.changes)))
          return options.pumpIn(RETRY_MS);
        waiting.push(...sealed.envelopes);
        if (!sealed.more) break;
      }
      sendWaiting();
      options.changed();
    },
    forbidden: () => hold('not-allowed'),
  };
}

/** ACK and ENTRIES are gap-free together, so a confirmed envelope that comes next moves the cursor. */
function cursorAfter(
  record: DocumentRecord,
  batch: readonly SealedEnvelope[],
  seqs: readonly number[],
): Pick<DocumentRecord, 'cursor' | 'cursorHash'> {
  let { cursor, cursorHash } = record;
  batch.forEach((envelope, i) => {
    if (seqs[i] !== cursor + 1) return;
    cursor += 1;
    cursorHash = hexToBytes(envelope.hash.slice(0, 16));
  });
  return { cursor, cursorHash };
}
