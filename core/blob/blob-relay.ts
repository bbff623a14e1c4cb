/** The port to the relay's blobs of one space; over http in a browser (`client/platform`). Nothing of it rejects. */
import type { Bytes } from '../bytes/bytes.ts';
import type { BlobHash } from '../id/id.ts';
import type { BlobRefusal } from '../protocol/blob-refusals.ts';
import type { Result } from '../result/result.ts';

export interface BlobRelay {
  /** Ok when it is on the relay's disk. */
  put(hash: BlobHash, bytes: Bytes): Promise<Result<void, BlobRelayFailure>>;
  /** Not checked yet: whoever asks compares it with the name. */
  get(hash: BlobHash): Promise<Result<Bytes, BlobRelayFailure>>;
}

export type BlobRelayFailure =
  | { readonly type: 'refused'; readonly reason: BlobRefusal }
  /** No network, no relay, or an answer that is none. */
  | { readonly type: 'unreachable' };
