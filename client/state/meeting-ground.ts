/** What a meeting needs of the workplace in which it happens. */
import type { Accessor } from 'solid-js';
import type { SpaceId } from '../../core/id/id.ts';
import type { MeetingGroup } from './meetings.ts';
import type { WorkplaceParts } from './workplace-parts.ts';

export interface MeetingGround {
  readonly parts: WorkplaceParts;
  /** The groups of this profile, examples among them. */
  readonly groups: Accessor<readonly MeetingGroup[]>;
  /** The rows of a group have just been stored: it is opened, and the other tabs hear of it. */
  entered(space: SpaceId): Promise<void>;
}
