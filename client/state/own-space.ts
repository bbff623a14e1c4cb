/** The person's own space in this browser: begun once, whichever tab needs it first. It has no relay and is listed among no groups. */
import type { Result } from '../../core/result/result.ts';
import { openOwnSpace } from '../../core/sync/space/own-space.ts';
import type { SpaceBook } from '../../core/sync/space/space-book.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import type { StorageFailure } from '../../core/sync/storage/storage.ts';
import { browserClock } from '../platform/browser-time.ts';

const OWN_SPACE_LOCK = 'placette-own-space';

export function ownSpace(profile: Profile): Promise<Result<SpaceBook, StorageFailure>> {
  // two tabs that look at once must not begin two
  return navigator.locks.request(OWN_SPACE_LOCK, () =>
    openOwnSpace(profile, Math.floor(browserClock.now() / 1000)),
  );
}
