/** A photo of any size becomes two small ones, and nothing of its file but the pixels is in them. */
import { describe, expect, it } from 'vitest';
import { shrinkOffPage } from '../../client/photo/shrink-off-page.ts';
import { shrinkPhoto, type ShrunkPhoto } from '../../client/photo/shrink-photo.ts';
import type { PictureBytes } from '../../core/blob/blob-ref.ts';
import { fromPhone, halves, noisePicture, PLACE, pngThatSays, twoColours } from './fixture/pictures.ts';

async function shrunk(file: Blob, shrink = shrinkPhoto): Promise<ShrunkPhoto> {
  const result = await shrink(file);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}

const asBlob = ({ bytes, type }: PictureBytes): Blob => new Blob([bytes], { type });
const asText = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

describe('a photo', { timeout: 60_000 }, () => {
  it('of 20 MB of noise, the worst there is, fits: 300 kB whole and 25 kB small', async () => {
    const file = await noisePicture(2700, 2700);
    expect(file.size).toBeGreaterThan(20_000_000);
    const { whole, thumb } = await shrunk(file, shrinkOffPage);
    expect(whole.bytes.length).toBeLessThanOrEqual(300_000);
    expect(thumb.bytes.length).toBeLessThanOrEqual(25_000);
    expect(Math.max(thumb.width, thumb.height)).toBeLessThanOrEqual(320);
    for (const picture of [whole, thumb]) {
      const { width, height } = await createImageBitmap(asBlob(picture));
      expect([width, height]).toEqual([picture.width, picture.height]);
    }
  });

  it('is at most 1,600 px on its longest side, keeps its proportions, and is never made larger', async () => {
    const sizes = [
      [4000, 3000, 1600, 1200, 320, 240],
      [3000, 4000, 1200, 1600, 240, 320],
      [5000, 1000, 1600, 320, 320, 64],
      [1700, 1650, 1600, 1553, 320, 311],
      [100, 60, 100, 60, 100, 60],
      [1, 1, 1, 1, 1, 1],
    ] as const;
    for (const [width, height, ...expected] of sizes) {
      const { whole, thumb } = await shrunk(await twoColours(width, height, 'image/png'));
      expect([whole.width, whole.height, thumb.width, thumb.height]).toEqual(expected);
      expect(whole.type).toBe('image/webp');
    }
  });

  it('that was taken upright stands upright, small or large', async () => {
    for (const [width, height] of [
      [800, 600],
      [4000, 3000],
      [4000, 2000],
    ] as const) {
      const { whole, thumb } = await shrunk(await fromPhone(await twoColours(width, height)));
      expect(whole.width / whole.height).toBeCloseTo(height / width, 2);
      // turned clockwise, the left side is above
      for (const picture of [whole, thumb]) expect(await halves(asBlob(picture))).toEqual(['red', 'blue']);
    }
  });

  it('loses its place, its date and everything else that is not a pixel', async () => {
    const file = await fromPhone(await twoColours(900, 600), 500_000);
    expect(asText(new Uint8Array(await file.arrayBuffer()))).toContain(PLACE);
    const { whole, thumb } = await shrunk(file, shrinkOffPage);
    for (const { bytes } of [whole, thumb]) {
      const text = asText(bytes);
      for (const trace of ['Exif', 'EXIF', 'GPS', 'XMP', 'MM\0*']) expect(text).not.toContain(trace);
    }
  });
});

describe('is no photo', () => {
  const jpegStart = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
  const heic = new Uint8Array(64);
  heic.set(new TextEncoder().encode('\0\0\0\x18ftypheic'));
  heic.set([...new TextEncoder().encode('ispe'), 0, 0, 0, 0, 0, 0, 0x0f, 0xa0, 0, 0, 0x0b, 0xb8], 30);

  it.each([
    ['nothing at all', new Blob([])],
    ['a PDF that is named .jpg', new File(['%PDF-1.7\n1 0 obj'], 'photo.jpg', { type: 'image/jpeg' })],
    ['a page', new Blob(['<!doctype html><script>alert(1)</script>'], { type: 'image/png' })],
    [
      'a drawing that may hold a program',
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    ],
    ['a JPEG that ends after its first bytes', new Blob([jpegStart])],
    ['a JPEG with a length of zero', new Blob([jpegStart, new Uint8Array(100)])],
    ['a JPEG of noise', new Blob([jpegStart, crypto.getRandomValues(new Uint8Array(60_000))])],
    ['a HEIC, which this browser cannot decode', new Blob([heic])],
    ['a PNG that is cut off', pngThatSays(100, 100)],
    ['a picture without width', pngThatSays(0, 100)],
  ])('%s', async (_, file) => {
    expect(await shrinkPhoto(file)).toEqual({ ok: false, error: { type: 'not-a-picture' } });
    expect(await shrinkOffPage(file)).toEqual({ ok: false, error: { type: 'not-a-picture' } });
  });

  it('what would unfold to gigabytes is too large, and no decoder is asked', async () => {
    for (const file of [
      pngThatSays(30_000, 30_000),
      pngThatSays(0xffff_ffff, 0xffff_ffff),
      pngThatSays(10_001, 10_000),
    ])
      expect(await shrinkPhoto(file)).toEqual({ ok: false, error: { type: 'too-large' } });
    const heavy = new Blob([
      await (await twoColours(10, 10)).arrayBuffer(),
      new Uint8Array(41 * 1024 * 1024),
    ]);
    expect(await shrinkPhoto(heavy)).toEqual({ ok: false, error: { type: 'too-large' } });
  });
});
