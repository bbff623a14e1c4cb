/**
 * A tile server that a group chose: the address of a tile with `{z}`, `{x}` and `{y}` in it, and whom to name for it. Whether the page
 * may load from there is the relay operator's word (TILE_ORIGINS), checked by the browser.
 */
import { fail, ok, type Result } from '../result/result.ts';

export interface Tiles {
  /** Such as `https://tuiles.example/{z}/{x}/{y}.png`. */
  readonly url: string;
  /** Plain text, at most 140 characters, such as "© les contributeurs d'OpenStreetMap". */
  readonly attribution: string;
}

export interface TilesFailure {
  readonly type: 'not-a-tile-address' | 'no-attribution';
}

const HTTPS_ADDRESS = /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?\/\S+$/i;
const MOST_URL = 500;
const MOST_ATTRIBUTION = 140;
const NEEDED = ['{z}', '{x}', '{y}'] as const;

export function readTiles(url: string, attribution: string): Result<Tiles, TilesFailure> {
  const address = url.trim();
  const whom = attribution.replace(/\p{Cc}/gu, ' ').trim();
  // `{r}` asks for sharper tiles; any other word in braces is unknown to the map
  const left = [...NEEDED, '{r}'].reduce((rest, name) => rest.replace(name, '1'), address);
  const isWhole = NEEDED.every((name) => address.includes(name)) && !/[{}]/.test(left);
  if (address.length > MOST_URL || !isWhole || !HTTPS_ADDRESS.test(left)) {
    return fail({ type: 'not-a-tile-address' });
  }
  if (whom === '' || whom.length > MOST_ATTRIBUTION) return fail({ type: 'no-attribution' });
  return ok({ url: address, attribution: whom });
}
