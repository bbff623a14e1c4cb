/**
 * A photo as it comes: from this device, or from the relay when it is there. Until then its place says that it is to come, and it appears by
 * itself. The browser decodes a picture that neighbours made, and nothing but a picture.
 */
import '../style/photo.css';
import { createEffect, createMemo, createResource, type JSX, Match, on, onCleanup, Switch } from 'solid-js';
import type { PhotoRef } from '../../core/inventory/photo.ts';
import { usePhotoText } from '../i18n/late/photo.ts';
import type { GroupBlobs } from '../state/blobs.ts';

/** What is shown of a photo: the whole, or what `thumbOf` answers. */
export type ShownPhoto = Pick<PhotoRef, 'hash' | 'type' | 'width' | 'height'>;

/** Longest side of a small one, in pixels. */
const THUMB_PX = 320;

/** The small one, for lists. */
export function thumbOf({ thumb, type, width, height }: PhotoRef): ShownPhoto {
  const scale = Math.min(1, THUMB_PX / Math.max(width, height));
  const [w, h] = [width, height].map((side) => Math.max(1, Math.round(side * scale)));
  return { hash: thumb, type, width: w ?? width, height: h ?? height };
}

type Seen = { readonly url: string } | 'not-here-yet' | 'unreadable';

export function Photo(props: {
  readonly of: ShownPhoto;
  readonly blobs: GroupBlobs;
  /** What it shows, in words; empty where the words stand beside it. */
  readonly alt: string;
  readonly class?: string;
}): JSX.Element {
  const text = usePhotoText();
  const hash = createMemo(() => props.of.hash);
  let shown: { readonly hash: string; readonly url: string } | undefined;

  const forget = (): void => {
    if (shown) URL.revokeObjectURL(shown.url);
    shown = undefined;
  };
  onCleanup(forget);

  const [seen, { refetch }] = createResource(hash, async (wanted): Promise<Seen> => {
    const { blobs, of } = props;
    const { type } = of;
    const read = await blobs.read({ hash: wanted });
    if (!read.ok) return read.error.type;
    if (hash() !== wanted) return 'not-here-yet'; // another is asked for already
    forget();
    shown = { hash: wanted, url: URL.createObjectURL(new Blob([read.value], { type })) };
    return { url: shown.url };
  });

  createEffect(
    on(
      () => props.blobs.again(),
      () => {
        const now = seen.latest;
        if (!seen.loading && typeof now === 'string') void refetch();
      },
      { defer: true },
    ),
  );

  const now = (): Seen => seen.latest ?? 'not-here-yet';
  const url = (): string | undefined => {
    const latest = now();
    return typeof latest === 'object' ? latest.url : undefined;
  };

  return (
    <Switch
      fallback={
        <span
          class={`photo photo-coming ${props.class ?? ''}`}
          role="img"
          aria-label={text().coming(props.alt)}
        >
          <span aria-hidden="true">{seen.loading ? '' : text().comingShort}</span>
        </span>
      }
    >
      <Match when={url()}>
        {(address) => (
          <img
            class={`photo ${props.class ?? ''}`}
            src={address()}
            alt={props.alt}
            width={props.of.width}
            height={props.of.height}
            decoding="async"
          />
        )}
      </Match>
      <Match when={now() === 'unreadable'}>
        <span class={`photo photo-coming ${props.class ?? ''}`}>{text().unreadable}</span>
      </Match>
    </Switch>
  );
}
