/** The port to a relay's blobs, over http. What a relay says is bounded and checked like any other bytes from outside. */
import type { BlobRelay, BlobRelayFailure } from '../../core/blob/blob-relay.ts';
import { type Bytes, EMPTY_BYTES } from '../../core/bytes/bytes.ts';
import { readUpTo } from '../../core/bytes/read-up-to.ts';
import type { DeviceKeys } from '../../core/crypto/device-keys.ts';
import type { BlobHash, SpaceId } from '../../core/id/id.ts';
import { type BlobRefusal, isBlobRefusal } from '../../core/protocol/blob-refusals.ts';
import { type BlobMethod, blobPath, signBlobRequest } from '../../core/protocol/blob-request.ts';
import { DEFAULT_BLOB_LIMITS } from '../../core/protocol/limits.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { relayAddress } from '../../core/sync/relay/relay-address.ts';
import type { Clock } from '../../core/sync/time.ts';

export interface BlobRelayOptions {
  /** http(s) origin of the relay. */
  readonly address: string;
  readonly space: SpaceId;
  readonly keys: Pick<DeviceKeys, 'device' | 'signingKey'>;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
}

/** Five of the ten minutes that a relay allows, for a line that is slow. */
const SIGNED_FOR_S = 300;
const PATIENCE_MS = 120_000;
const LONGEST_WORD_BYTES = 1024;

export function blobRelay({ address, space, keys, clock, fetch }: BlobRelayOptions): BlobRelay {
  const { origin } = relayAddress(address);
  /** How far the relay's clock is ahead of this device's, once it has said so. */
  let aheadS = 0;

  const ask = async (method: BlobMethod, hash: BlobHash, body?: Bytes): Promise<Response | undefined> => {
    const expires = Math.max(0, Math.floor(clock.now() / 1000) + aheadS + SIGNED_FOR_S);
    const authorization = await signBlobRequest({ origin, method, space, hash }, keys, expires);
    try {
      return await fetch(origin + blobPath({ space, hash }), {
        method,
        headers: { authorization },
        ...(body ? { body } : {}),
        credentials: 'omit',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
    } catch {
      return undefined; // the network says no more than that
    }
  };

  /** Once more with the relay's time, when this device's clock is the trouble. */
  const insist = async (
    method: BlobMethod,
    hash: BlobHash,
    body?: Bytes,
  ): Promise<Result<Response, BlobRelayFailure>> => {
    const first = await ask(method, hash, body);
    if (first?.ok) return ok(first);
    const why = first && (await readRefusal(first));
    if (!why) return fail({ type: 'unreachable' });
    if (why.reason !== 'clock' || why.nowS === undefined)
      return fail({ type: 'refused', reason: why.reason });
    aheadS = why.nowS - Math.floor(clock.now() / 1000);
    const second = await ask(method, hash, body);
    if (second?.ok) return ok(second);
    const again = second && (await readRefusal(second));
    return fail(again ? { type: 'refused', reason: again.reason } : { type: 'unreachable' });
  };

  return {
    put: async (hash, bytes) => {
      const put = await insist('PUT', hash, bytes);
      if (!put.ok) return put;
      // a page that answers everything with itself is no relay
      return put.value.status === 204 ? ok(undefined) : fail({ type: 'unreachable' });
    },
    get: async (hash) => {
      const got = await insist('GET', hash);
      if (!got.ok) return got;
      const bytes = await readAnswer(got.value, DEFAULT_BLOB_LIMITS.blobBytes);
      return bytes ? ok(bytes) : fail({ type: 'unreachable' });
    },
  };
}

interface SaidRefusal {
  readonly reason: BlobRefusal;
  readonly nowS: number | undefined;
}

/** Undefined for an answer that is not the relay's: a proxy's page, a captive portal. */
async function readRefusal(response: Response): Promise<SaidRefusal | undefined> {
  const bytes = await readAnswer(response, LONGEST_WORD_BYTES);
  if (!bytes) return undefined;
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof said !== 'object' || said === null) return undefined;
    const reason: unknown = Reflect.get(said, 'reason');
    const nowS: unknown = Reflect.get(said, 'nowS');
    if (!isBlobRefusal(reason)) return undefined;
    return { reason, nowS: Number.isSafeInteger(nowS) ? Number(nowS) : undefined };
  } catch {
    return undefined;
  }
}

/** Undefined when it breaks off, or is longer than anything that would be taken. */
async function readAnswer({ body }: Response, most: number): Promise<Bytes | undefined> {
  if (!body) return EMPTY_BYTES;
  try {
    return await readUpTo(body.getReader(), most);
  } catch {
    return undefined;
  }
}
