/** The photos of a group in this tab: kept on the device at once, given to the relay when it is there. The part for it is fetched late. */
import type { Accessor } from 'solid-js';
import type { BlobRef, PictureBytes } from '../../core/blob/blob-ref.ts';
import type { KeepFailure, ReadFailure } from '../../core/blob/blobs.ts';
import type { Result } from '../../core/result/result.ts';

export type PhotoKeepFailure =
  | KeepFailure
  /** The program's part for photos cannot be fetched. */
  | { readonly type: 'part-missing' };

export interface GroupBlobs {
  /** All of them or none: a picture and its small one. Resolves when they are on this device, with or without a network. */
  keep(pictures: readonly PictureBytes[]): Promise<Result<readonly BlobRef[], PhotoKeepFailure>>;
  /** From this device, or else from the relay. */
  read(ref: { readonly hash: string }): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>>;
  /** How many the relay has not confirmed. */
  readonly pending: Accessor<number>;
  /** Another number when it is worth asking again for what was not here. */
  readonly again: Accessor<number>;
}
