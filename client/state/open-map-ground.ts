/** A group's map ground over its settings and its sealed blobs. */
import type * as Y from 'yjs';
import { utf8 } from '../../core/bytes/bytes.ts';
import type { Act } from '../../core/doc/act.ts';
import { readOutline } from '../../core/map/outline.ts';
import { fail, ok } from '../../core/result/result.ts';
import { groupOutline, groupTiles, setGroupOutline, setGroupTiles } from '../../core/settings/map-ground.ts';
import type { GroupBlobs } from './blobs.ts';
import { followDocument } from './follow-document.ts';
import type { MapGround } from './map-ground.ts';

export interface MapGroundOptions {
  readonly settings: Y.Doc;
  readonly blobs: GroupBlobs;
  /** By this person, now. */
  readonly act: () => Act;
}

export function openMapGround({ settings, blobs, act }: MapGroundOptions): MapGround {
  return {
    outline: followDocument(settings, groupOutline),
    tiles: followDocument(settings, groupTiles),
    read: async ({ hash }) => {
      const bytes = await blobs.read({ hash });
      const outline = bytes.ok ? readOutline(new TextDecoder().decode(bytes.value)) : undefined;
      return outline?.ok ? outline.value : undefined;
    },
    keepOutline: async ({ text }, name) => {
      const bytes = utf8(text);
      const kept = await blobs.keepBytes([bytes]);
      if (!kept.ok) return kept;
      const [hash] = kept.value;
      if (!hash) return fail({ type: 'part-missing' });
      setGroupOutline(settings, { hash, name, sizeBytes: bytes.length }, act());
      return ok(undefined);
    },
    setOutline: (outline) => setGroupOutline(settings, outline, act()),
    setTiles: (tiles) => setGroupTiles(settings, tiles, act()),
  };
}
