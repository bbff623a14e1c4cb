/** What every part of the workplace in one tab is built from. */
import type { Profile } from '../../core/sync/storage/profile.ts';
import type { TabBus } from '../../core/sync/tab/tab-bus.ts';
import type { Keeping } from './workplace.ts';

export interface WorkplaceParts {
  readonly profile: Profile;
  readonly bus: TabBus;
  /** Random, one a tab. */
  readonly tab: string;
  readonly keeping: () => Keeping;
  /** Of the page, and so of the relay that spaces without an address use. */
  readonly origin: string;
}
