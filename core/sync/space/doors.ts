/** Doors at which this device waits: what it needs to go in once somebody inside has said yes. Sealed at rest, gone with the waiting. */
import { type Bytes, EMPTY_BYTES } from '../../bytes/bytes.ts';
import { Reader } from '../../bytes/reader.ts';
import { Writer } from '../../bytes/writer.ts';
import type { SpaceId } from '../../id/id.ts';
import type { Result } from '../../result/result.ts';
import type { Profile } from '../storage/profile.ts';
import { remove, type StorageFailure } from '../storage/storage.ts';

export interface WaitingDoor {
  readonly space: SpaceId;
  /** http(s) origin; empty: the page's own. */
  readonly relay: string;
  /** As the invitation says. */
  readonly groupName: string;
  /** Theirs, to be written when they are in. */
  readonly firstName: string;
}

export async function keepDoor(
  { records, storage }: Profile,
  door: WaitingDoor,
): Promise<Result<void, StorageFailure>> {
  const content = new Writer().string(door.relay).string(door.groupName).string(door.firstName).finish();
  return storage.commit([await records.seal('doors', [door.space], content)]);
}

/** One that can no longer be read is left out: the invitation leads back to it. */
export async function listDoors({ records, storage }: Profile): Promise<readonly WaitingDoor[]> {
  const doors: WaitingDoor[] = [];
  for (const row of await storage.list('doors', [])) {
    const door = decodeDoor(String(row.key[0]) as SpaceId, await records.open('doors', row.key, row.value));
    if (door) doors.push(door);
  }
  return doors;
}

export function forgetDoor({ storage }: Profile, space: SpaceId): Promise<Result<void, StorageFailure>> {
  return storage.commit([remove('doors', [space])]);
}

function decodeDoor(space: SpaceId, bytes: Bytes = EMPTY_BYTES): WaitingDoor | undefined {
  const reader = new Reader(bytes);
  const door = {
    space,
    relay: reader.string(),
    groupName: reader.string(),
    firstName: reader.string(),
  };
  return reader.done ? door : undefined;
}
