/**
 * The photos of a group in this tab, and its outlines: kept on the device at once, given to the relay when it is there. The part for it is
 * fetched late.
 */
import type { Accessor } from 'solid-js';
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { BlobRef, PictureBytes } from '../../core/blob/blob-ref.ts';
import type { KeepFailure, Reach, ReadFailure } from '../../core/blob/blobs.ts';
import type { BlobHash } from '../../core/id/id.ts';
import type { Result } from '../../core/result/result.ts';

export type PhotoKeepFailure =
  | KeepFailure
  /** The program's part for photos cannot be fetched. */
  | { readonly type: 'part-missing' };

export interface GroupBlobs {
  /** All of them or none: a picture and its small one. Resolves when they are on this device, with or without a network. */
  keep(
    pictures: readonly PictureBytes[],
    reach?: Reach,
  ): Promise<Result<readonly BlobRef[], PhotoKeepFailure>>;
  /** What is no picture; answers the names under which it is read. */
  keepBytes(parts: readonly Bytes[]): Promise<Result<readonly BlobHash[], PhotoKeepFailure>>;
  /** See `Blobs`. */
  reseal(names: readonly string[]): Promise<Result<ReadonlyMap<string, BlobHash>, PhotoKeepFailure>>;
  /** What was kept with the reach `here` goes to the relay after all. */
  send(names: readonly string[]): Promise<Result<void, PhotoKeepFailure>>;
  /** What has not been sent yet stays on this device. */
  hold(names: readonly string[]): Promise<Result<void, PhotoKeepFailure>>;
  /** They leave this device. */
  forget(names: readonly string[]): Promise<Result<void, PhotoKeepFailure>>;
  /** From this device, or else from the relay. */
  read(ref: { readonly hash: string }): Promise<Result<Uint8Array<ArrayBuffer>, ReadFailure>>;
  /** How many the relay has not confirmed. */
  readonly pending: Accessor<number>;
  /** Another number when it is worth asking again for what was not here. */
  readonly again: Accessor<number>;
}
