/**
 * What lies under a group's map, in its `settings`: the outlines that a facilitator brought, and a tile server. Two `lww` fields of the
 * group's card; the outlines themselves are a sealed blob, so that nobody reads them before a map is opened.
 */
import type * as Y from 'yjs';
import { readBlobHash } from '../blob/sealed-blob.ts';
import type { Act } from '../doc/act.ts';
import type { BlobHash } from '../id/id.ts';
import { readTiles, type Tiles } from '../map/tiles.ts';
import { readSettings, writeSetting } from './group-settings.ts';

/** The field `outline`, such as `{"hash":"9f…","name":"tilleuls.geojson","sizeBytes":81234}`; null when it was taken away. */
export interface GroupOutline {
  /** The blob of a text that `readOutline` takes. */
  readonly hash: BlobHash;
  /** Of the file, at most 80 characters. */
  readonly name: string;
  /** Of the text. */
  readonly sizeBytes: number;
}

const MOST_NAME = 80;

export function groupOutline(settings: Y.Doc): GroupOutline | undefined {
  const value = valueOf(settings, 'outline');
  if (typeof value !== 'object' || value === null || !('hash' in value)) return undefined;
  const hash = typeof value.hash === 'string' ? readBlobHash(value.hash) : undefined;
  const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
  const sizeBytes = 'sizeBytes' in value ? Number(value.sizeBytes) : 0;
  if (!hash || !Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return undefined;
  return { hash, name: outlineName(name), sizeBytes };
}

/** Undefined takes it away. */
export function setGroupOutline(settings: Y.Doc, outline: GroupOutline | undefined, act: Act): void {
  write(settings, 'outline', outline ? { ...outline, name: outlineName(outline.name) } : null, act);
}

/** The field `tiles`, such as `{"url":"https://tuiles.example/{z}/{x}/{y}.png","attribution":"© …"}`: read again as it was when typed. */
export function groupTiles(settings: Y.Doc): Tiles | undefined {
  const value = valueOf(settings, 'tiles');
  if (typeof value !== 'object' || value === null || !('url' in value && 'attribution' in value))
    return undefined;
  if (typeof value.url !== 'string' || typeof value.attribution !== 'string') return undefined;
  const tiles = readTiles(value.url, value.attribution);
  return tiles.ok ? tiles.value : undefined;
}

/** Undefined takes them away. */
export function setGroupTiles(settings: Y.Doc, tiles: Tiles | undefined, act: Act): void {
  write(settings, 'tiles', tiles ? { ...tiles } : null, act);
}

function valueOf(settings: Y.Doc, field: 'outline' | 'tiles'): unknown {
  return readSettings(settings).fields.get(field)?.value;
}

function write(settings: Y.Doc, field: 'outline' | 'tiles', value: unknown, { by, at }: Act): void {
  writeSetting(settings, field, { value, by, at, authority: null });
}

function outlineName(name: string): string {
  return name
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, MOST_NAME);
}
