/** A picture of a card: which sealed blob it is, and how large it is when shown. The bytes are elsewhere (see `core/blob`). */
export interface PhotoRef {
  /** SHA-256 of the sealed bytes, 64 lower-case hex digits. */
  readonly hash: string;
  readonly type: 'image/webp' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The blob of the small one. */
  readonly thumb: string;
}

const HASH = /^[0-9a-f]{64}$/;
const LARGEST_PX = 4096;

/** `hash`: under which it is stored. Undefined for what is no picture of ours. */
export function readPhoto(hash: string, raw: unknown): PhotoRef | undefined {
  if (typeof raw !== 'object' || raw === null || !HASH.test(hash)) return undefined;
  const type: unknown = Reflect.get(raw, 'type');
  const width: unknown = Reflect.get(raw, 'width');
  const height: unknown = Reflect.get(raw, 'height');
  const thumb: unknown = Reflect.get(raw, 'thumb');
  if (type !== 'image/webp' && type !== 'image/jpeg') return undefined;
  if (!isPixels(width) || !isPixels(height) || typeof thumb !== 'string' || !HASH.test(thumb))
    return undefined;
  return { hash, type, width, height, thumb };
}

function isPixels(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= LARGEST_PX;
}
