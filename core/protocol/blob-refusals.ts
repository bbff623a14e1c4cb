/** Why a relay did not do what was asked about a blob: the `reason` in its answer, and the http status that goes with it. */

export const BLOB_REFUSALS = {
  /** Address or length. */
  malformed: 400,
  /** The body is not what the name stands for. */
  hash: 400,
  /** None, or not signed by a device of this space for this request. */
  token: 401,
  /** Signed for a time that is over, or too far away; `nowS` in the answer is the relay's. */
  clock: 401,
  forbidden: 403,
  'unknown-space': 404,
  'not-here': 404,
  'too-big': 413,
  /** Too many uploads at once. */
  busy: 503,
  store: 503,
  /** The space has as many blobs as this relay keeps for one. */
  quota: 507,
} as const;

export type BlobRefusal = keyof typeof BLOB_REFUSALS;

export function isBlobRefusal(word: unknown): word is BlobRefusal {
  return typeof word === 'string' && Object.hasOwn(BLOB_REFUSALS, word);
}
