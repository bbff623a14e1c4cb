/** What lies under a group's map: outlines of its own and a tile server, chosen by who facilitates. Opened when a map is. */
import type { Accessor } from 'solid-js';
import type { KeptOutline } from '../../core/map/keep-outline.ts';
import type { Outline } from '../../core/map/outline.ts';
import type { Tiles } from '../../core/map/tiles.ts';
import type { Result } from '../../core/result/result.ts';
import type { GroupOutline } from '../../core/settings/map-ground.ts';
import type { PhotoKeepFailure } from './blobs.ts';

export interface MapGround {
  /** Undefined: the group has none. */
  readonly outline: Accessor<GroupOutline | undefined>;
  readonly tiles: Accessor<Tiles | undefined>;
  /** From this device, or else from the relay; undefined while it is not here, or when it is none. */
  read(outline: GroupOutline): Promise<Outline | undefined>;
  /** `name`: of the file. Resolves when it is on this device and the group's. */
  keepOutline(kept: KeptOutline, name: string): Promise<Result<void, PhotoKeepFailure>>;
  /** Undefined takes it away; one that was taken away can be put back. */
  setOutline(outline: GroupOutline | undefined): void;
  /** Undefined takes them away. */
  setTiles(tiles: Tiles | undefined): void;
}
