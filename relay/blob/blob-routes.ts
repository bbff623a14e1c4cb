/**
 * `PUT`, `GET` and `HEAD /v1/spaces/:space/blobs/:hash` (`docs/protocol.md` A13). What counts is the signature in the header and nothing that a
 * browser adds by itself, so any page may ask, as any page may open the socket.
 */
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { type Bytes, EMPTY_BYTES } from '../../core/bytes/bytes.ts';
import { bytesToHex } from '../../core/bytes/hex.ts';
import { readUpTo } from '../../core/bytes/read-up-to.ts';
import { sha256 } from '../../core/crypto/digest.ts';
import type { BlobHash, DeviceId, SpaceId } from '../../core/id/id.ts';
import { BLOB_REFUSALS, type BlobRefusal } from '../../core/protocol/blob-refusals.ts';
import { type BlobMethod, readBlobToken } from '../../core/protocol/blob-request.ts';
import type { BlobLimits } from '../../core/protocol/limits.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { errorName } from '../log/group-commit.ts';
import { type Clock, type Log, secondsOf } from '../surroundings.ts';
import { brokenBlobRule, brokenTokenRule } from './blob-rules.ts';
import type { BlobStore } from './blob-store.ts';
import { createUploadGate } from './upload-gate.ts';

export interface BlobRoutes {
  readonly store: BlobStore;
  /** Who is in a space now; undefined for one that this relay does not hold. */
  readonly rosterOf: (space: SpaceId) => Promise<Roster | undefined>;
  /** Under which this relay answers where the request came in. */
  readonly originsOf: (c: BlobContext) => readonly string[];
  readonly limits: BlobLimits;
  readonly clock: Clock;
  readonly log: Log;
}

export type BlobContext = Context<{ Bindings: HttpBindings }>;

/** Somebody who may do this, now. */
interface Asked {
  readonly device: DeviceId;
  readonly space: SpaceId;
  readonly hash: BlobHash;
}

const ADDRESS = '/v1/spaces/:space/blobs/:hash';
const COME_BACK_S = '2';

export function blobRoutes(parts: BlobRoutes): Hono<{ Bindings: HttpBindings }> {
  const { store, limits, clock } = parts;
  const app = new Hono<{ Bindings: HttpBindings }>();
  const gate = createUploadGate();

  const refuse = (c: BlobContext, reason: BlobRefusal): Response => {
    const status = BLOB_REFUSALS[reason];
    if (status === 503) c.header('Retry-After', COME_BACK_S);
    const answer = reason === 'clock' ? { reason, nowS: secondsOf(clock) } : { reason };
    return c.json(answer, status);
  };

  const judge = async (c: BlobContext, method: BlobMethod): Promise<Asked | BlobRefusal> => {
    const { space, hash } = { space: readSpace(c), hash: readHash(c) };
    if (!space || !hash) return 'malformed';
    const token = readBlobToken(c.req.header('authorization'));
    if (!token) return 'token';
    const roster = await parts.rosterOf(space);
    if (!roster) return 'unknown-space';
    const moment = { origins: parts.originsOf(c), nowS: secondsOf(clock) };
    const { device } = token;
    return (
      (await brokenTokenRule(roster, token, { method, space, hash }, moment)) ??
      brokenBlobRule(roster, device, method, moment.nowS) ?? { device, space, hash }
    );
  };

  const take = async (c: BlobContext, { device, space, hash }: Asked): Promise<BlobRefusal | 'stored'> => {
    if (await store.keeps(space, hash)) return 'stored';
    if (Number(c.req.header('content-length') ?? 0) > limits.blobBytes) return 'too-big';
    if ((await store.usedBytes(space)) >= limits.blobBytesPerSpace) return 'quota';
    const { body } = c.req.raw;
    const bytes = body ? await readUpTo(body.getReader(), limits.blobBytes) : EMPTY_BYTES;
    if (!bytes) return 'too-big';
    if (!(await isNamed(bytes, hash))) return 'hash';
    // they may have been removed while it came
    const roster = await parts.rosterOf(space);
    const broken = roster ? brokenBlobRule(roster, device, 'PUT', secondsOf(clock)) : 'unknown-space';
    if (broken) return broken;
    return (await store.put(space, hash, bytes)) === 'full' ? 'quota' : 'stored';
  };

  const answer = async (c: BlobContext, work: () => Promise<Response>): Promise<Response> => {
    try {
      return await work();
    } catch (error) {
      parts.log({ level: 'error', event: 'blob-failed', reason: errorName(error) });
      return refuse(c, 'store');
    }
  };

  app.use(ADDRESS, async (c, next) => {
    await next();
    c.header('Access-Control-Allow-Origin', '*');
    c.header('Cache-Control', 'no-store'); // whoever forgets a group must not find its blobs in the browser's cache
  });

  app.options(ADDRESS, (c) => {
    c.header('Access-Control-Allow-Methods', 'GET, HEAD, PUT');
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type');
    c.header('Access-Control-Max-Age', '86400');
    return c.body(null, 204);
  });

  // Hono hears HEAD here too, and sends no body
  app.get(ADDRESS, (c) =>
    answer(c, async () => {
      const asked = await judge(c, 'GET');
      if (typeof asked === 'string') return refuse(c, asked);
      const { space, hash } = asked;
      const isOnlyAsking = c.req.method === 'HEAD';
      const sizeBytes = await store.sizeOf(space, hash);
      const bytes = isOnlyAsking ? EMPTY_BYTES : await store.read(space, hash);
      if (sizeBytes === undefined || !bytes) return refuse(c, 'not-here');
      const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': `${sizeBytes}` };
      return isOnlyAsking ? c.body(null, 200, headers) : c.body(bytes, 200, headers);
    }),
  );

  app.put(ADDRESS, (c) =>
    answer(c, async () => {
      const asked = await judge(c, 'PUT');
      if (typeof asked === 'string') return refuse(c, asked);
      const leave = gate.enter(asked.device);
      if (!leave) return refuse(c, 'busy');
      try {
        const taken = await take(c, asked);
        return taken === 'stored' ? c.body(null, 204) : refuse(c, taken);
      } finally {
        leave();
      }
    }),
  );

  return app;
}

function readSpace(c: BlobContext): SpaceId | undefined {
  const text = c.req.param('space') ?? '';
  return /^[0-9a-f]{32}$/.test(text) ? (text as SpaceId) : undefined;
}

function readHash(c: BlobContext): BlobHash | undefined {
  const text = c.req.param('hash') ?? '';
  return /^[0-9a-f]{64}$/.test(text) ? (text as BlobHash) : undefined;
}

/** The digest is asked once, at the end: WebCrypto knows no other way, and a blob is small. */
async function isNamed(bytes: Bytes, hash: BlobHash): Promise<boolean> {
  return bytesToHex(await sha256(bytes)) === hash;
}
