/** Where an act on a roster happens: this device, in one space, on a link to its relay that is ready. */
import type { RelayLink } from '../relay/relay-link.ts';
import type { Profile } from '../storage/profile.ts';
import type { SpaceBook } from './space-book.ts';

export interface ActPlace {
  readonly profile: Profile;
  readonly book: SpaceBook;
  readonly link: RelayLink;
}
