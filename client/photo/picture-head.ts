/**
 * What the first bytes of a file say of a picture: its format, and how large it is once decoded. A small file may unfold to gigabytes, so
 * this is asked before any decoder is. Nothing throws, no length is trusted; what is none of these formats is no picture.
 */

export interface PictureHead {
  readonly format: 'jpeg' | 'png' | 'gif' | 'webp' | 'bmp' | 'heif';
  /** Pixels, before the orientation is honoured. */
  readonly width: number;
  readonly height: number;
}

/** A phone's JPEG may carry a preview of half a megabyte before its size. */
export const HEAD_BYTES = 1024 * 1024;

/** Where the boxes that describe a HEIF file stand. */
const HEIF_HEAD_BYTES = 64 * 1024;
/** The word `ispe`. */
const ISPE = 0x69737065;

/** Undefined when it is no picture, or its size is not within `bytes`. */
export function readPictureHead(bytes: Uint8Array): PictureHead | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = sizeOf(view);
  return head && head.width > 0 && head.height > 0 ? head : undefined;
}

function sizeOf(view: DataView): PictureHead | undefined {
  if (startsWith(view, 0, [0xff, 0xd8, 0xff])) return jpeg(view);
  if (startsWith(view, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) && view.byteLength >= 24)
    return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (hasWord(view, 0, 'GIF8') && view.byteLength >= 10)
    return { format: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (hasWord(view, 0, 'RIFF') && hasWord(view, 8, 'WEBP') && view.byteLength >= 30) return webp(view);
  if (hasWord(view, 0, 'BM') && view.byteLength >= 26)
    return {
      format: 'bmp',
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)),
    };
  if (hasWord(view, 4, 'ftyp')) return heif(view);
  return undefined;
}

/** Segments up to the first start of frame (ISO/IEC 10918-1, B.1.1.3); C4, C8 and CC are other things. */
function jpeg(view: DataView): PictureHead | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { format: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xd9 || marker === 0xda) return undefined;
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}

/** Lossy, lossless or extended (RFC 9649). */
function webp(view: DataView): PictureHead | undefined {
  if (hasWord(view, 12, 'VP8 '))
    return {
      format: 'webp',
      width: view.getUint16(26, true) & 0x3fff,
      height: view.getUint16(28, true) & 0x3fff,
    };
  if (hasWord(view, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { format: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (hasWord(view, 12, 'VP8X'))
    return {
      format: 'webp',
      width: (view.getUint32(24, true) & 0xffffff) + 1,
      height: ((view.getUint32(26, true) >>> 8) & 0xffffff) + 1,
    };
  return undefined;
}

/** HEIC and AVIF: the largest size that a property box gives, since tiles and previews have boxes of their own (ISO/IEC 23008-12, 6.5.3). */
function heif(view: DataView): PictureHead | undefined {
  let [width, height] = [0, 0];
  for (let at = 8; at + 16 <= Math.min(view.byteLength, HEIF_HEAD_BYTES); at++) {
    if (view.getUint32(at) !== ISPE) continue;
    const [w, h] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  return { format: 'heif', width, height };
}

function startsWith(view: DataView, at: number, bytes: readonly number[]): boolean {
  return at + bytes.length <= view.byteLength && bytes.every((byte, i) => view.getUint8(at + i) === byte);
}

function hasWord(view: DataView, at: number, word: string): boolean {
  return startsWith(
    view,
    at,
    Array.from(word, (letter) => letter.charCodeAt(0)),
  );
}
