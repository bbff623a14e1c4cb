/**
 * From a file to two small pictures: one to look at, one for lists. They are drawn anew, so nothing of the file but its pixels is in them: no
 * place, no date, no device. Runs in a worker, or on the page where there is none.
 */
import type { PictureBytes } from '../../core/blob/blob-ref.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import { HEAD_BYTES, type PictureHead, readPictureHead } from './picture-head.ts';

export interface ShrunkPhoto {
  readonly whole: PictureBytes;
  readonly thumb: PictureBytes;
}

export type PhotoFailure =
  /** Nor is one that this browser cannot decode: HEIC in most. */
  | { readonly type: 'not-a-picture' }
  /** Over 40 MB, or over 100 million pixels. */
  | { readonly type: 'too-large' };

interface Frame {
  /** Longest side, in pixels. */
  readonly sidePx: number;
  readonly mostBytes: number;
}

const WHOLE: Frame = { sidePx: 1600, mostBytes: 300_000 };
const THUMB: Frame = { sidePx: 320, mostBytes: 25_000 };

const MOST_FILE_BYTES = 40 * 1024 * 1024;
const MOST_PIXELS = 100_000_000;
const QUALITIES = [0.82, 0.7, 0.58, 0.46, 0.34];
/** Of the sides, when no quality is small enough. */
const SMALLER = 0.75;
const SMALLEST_PX = 16;
/** A resize that some browsers compute from the sides before they are turned shows in the proportions. */
const MOST_DISTORTION = 0.02;

/** Fails for anything that cannot be shown, whatever it is named; never rejects. */
export async function shrinkPhoto(file: Blob): Promise<Result<ShrunkPhoto, PhotoFailure>> {
  if (file.size > MOST_FILE_BYTES) return fail({ type: 'too-large' });
  const start = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => undefined); // it was on a card that has gone
  const head = start && readPictureHead(new Uint8Array(start));
  if (!head) return fail({ type: 'not-a-picture' });
  if (head.width * head.height > MOST_PIXELS) return fail({ type: 'too-large' });
  const bitmap = await decode(file, head).catch(() => undefined);
  if (!bitmap) return fail({ type: 'not-a-picture' });
  try {
    const whole = await encode(bitmap, WHOLE);
    const thumb = await encode(bitmap, THUMB);
    return whole && thumb ? ok({ whole, thumb }) : fail({ type: 'not-a-picture' });
  } catch {
    return fail({ type: 'too-large' }); // this device has no room for a canvas
  } finally {
    bitmap.close();
  }
}

/** Turned as it was held; already smaller where that saves memory. */
async function decode(file: Blob, head: PictureHead): Promise<ImageBitmap> {
  const turned: ImageBitmapOptions = { imageOrientation: 'from-image' };
  if (Math.min(head.width, head.height) <= WHOLE.sidePx) return createImageBitmap(file, turned);
  const smaller = await createImageBitmap(file, {
    ...turned,
    resizeWidth: WHOLE.sidePx,
    resizeQuality: 'high',
  });
  if (hasProportionsOf(smaller, head)) return smaller;
  smaller.close();
  return createImageBitmap(file, turned);
}

function hasProportionsOf({ width, height }: ImageBitmap, head: PictureHead): boolean {
  const wanted = head.width / head.height;
  const seen = width / height;
  return [wanted, 1 / wanted].some((ratio) => Math.abs(seen / ratio - 1) < MOST_DISTORTION);
}

/** Undefined when even the smallest is too large, which no real picture is. */
async function encode(bitmap: ImageBitmap, { sidePx, mostBytes }: Frame): Promise<PictureBytes | undefined> {
  for (let side = sidePx; side >= SMALLEST_PX; side *= SMALLER) {
    const canvas = draw(bitmap, side);
    for (const quality of QUALITIES) {
      const blob = await toBlob(canvas, quality);
      const type = readType(blob);
      if (!type || blob.size > mostBytes) continue;
      const { width, height } = canvas;
      return { bytes: new Uint8Array(await blob.arrayBuffer()), type, width, height };
    }
  }
  return undefined;
}

/** On white: JPEG has no transparency, and both kinds must look alike. */
function draw(bitmap: ImageBitmap, sidePx: number): OffscreenCanvas {
  const scale = Math.min(1, sidePx / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

/** A browser that cannot write WebP (Safari) gives PNG without a word. */
async function toBlob(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  return webp.type === 'image/webp' ? webp : canvas.convertToBlob({ type: 'image/jpeg', quality });
}

function readType({ type }: Blob): PictureBytes['type'] | undefined {
  return type === 'image/webp' || type === 'image/jpeg' ? type : undefined;
}
