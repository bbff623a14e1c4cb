/** How a document names a picture: which sealed blob it is, and what to expect of it before it is here. */
import type { BlobHash } from '../id/id.ts';

/** Plain JSON, such as `{"hash":"9f…","sizeBytes":81234,"type":"image/webp","width":1600,"height":1200}`. */
export interface BlobRef extends Picture {
  /** Of the sealed bytes. */
  readonly hash: BlobHash;
  /** Of the picture itself. */
  readonly sizeBytes: number;
}

export interface Picture {
  readonly type: 'image/webp' | 'image/jpeg';
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** A picture with its bytes, ready to be kept. */
export interface PictureBytes extends Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
}
