/** A file that somebody chose, as a photo of the group: made small, sealed, on this device; what a card stores of it. */
import type { PhotoRef } from '../../core/inventory/photo.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { GroupBlobs, PhotoKeepFailure } from '../state/blobs.ts';
import { shrinkOffPage } from './shrink-off-page.ts';
import type { PhotoFailure } from './shrink-photo.ts';

export async function keepPhoto(
  blobs: GroupBlobs,
  file: Blob,
): Promise<Result<PhotoRef, PhotoFailure | PhotoKeepFailure>> {
  const shrunk = await shrinkOffPage(file);
  if (!shrunk.ok) return shrunk;
  const kept = await blobs.keep([shrunk.value.whole, shrunk.value.thumb]);
  if (!kept.ok) return kept;
  const [whole, thumb] = kept.value;
  if (!whole || !thumb) return fail({ type: 'part-missing' });
  const { hash, type, width, height } = whole;
  return ok({ hash, type, width, height, thumb: thumb.hash });
}
