/** The ground of a group's map, whose code is fetched when a map is first shown. */
import type { MapGround } from './map-ground.ts';
import type { MapGroundOptions } from './open-map-ground.ts';

/** The same one each time; undefined while its code cannot be fetched, and asked again by whoever looks next. */
export function createLateMapGround(options: MapGroundOptions): () => Promise<MapGround | undefined> {
  let opening: Promise<MapGround | undefined> | undefined;
  return () =>
    (opening ??= import('./open-map-ground.ts').then(
      ({ openMapGround }) => openMapGround(options),
      () => (opening = undefined),
    ));
}
