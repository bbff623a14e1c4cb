/**
 * A photo as it comes: from this device, or from the relay when it is there. Until then its place says that it is to come, and it appears by
 * itself. The browser decodes a picture that neighbours made, and nothing but a picture.
 */
import '../style/photo.css';
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  Match,
  on,
  onCleanup,
  Switch,
  untrack,
} from 'solid-js';
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

type Seen =
  | { readonly type: 'shown'; readonly url: string }
  | { readonly type: 'asked' | 'not-here-yet' | 'unreadable' };

export function Photo(props: {
  readonly of: ShownPhoto;
  readonly blobs: GroupBlobs;
  /** What it shows, in words; empty where the words stand beside it. */
  readonly alt: string;
  readonly class?: string;
}): JSX.Element {
  const text = usePhotoText();
  const seen = createSeen(
    () => props.of,
    () => props.blobs,
  );
  const url = (): string | undefined => {
    const now = seen();
    return now.type === 'shown' ? now.url : undefined;
  };

  return (
    <Switch
      fallback={
        <span
          class={`photo photo-coming ${props.class ?? ''}`}
          role="img"
          aria-label={text().coming(props.alt)}
        >
          <span aria-hidden="true">{seen().type === 'asked' ? '' : text().comingShort}</span>
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
      <Match when={seen().type === 'unreadable'}>
        <span class={`photo photo-coming ${props.class ?? ''}`}>{text().unreadable}</span>
      </Match>
    </Switch>
  );
}

/** Not a resource: one of those would hide everything around it while it waits. */
function createSeen(of: Accessor<ShownPhoto>, blobs: Accessor<GroupBlobs>): Accessor<Seen> {
  const [seen, setSeen] = createSignal<Seen>({ type: 'asked' });
  const hash = createMemo(() => of().hash);
  let turn = 0;

  const show = (next: Seen): void => {
    const before = untrack(seen);
    if (before.type === 'shown') URL.revokeObjectURL(before.url);
    setSeen(next);
  };

  const ask = async (): Promise<void> => {
    const mine = ++turn;
    const { hash, type } = of();
    const heard = blobs().again();
    const read = await blobs().read({ hash });
    if (mine !== turn) return; // another is wanted by now, or nobody looks any more
    if (!read.ok) {
      show(read.error);
      // the word came while the answer was on its way
      if (untrack(() => blobs().again()) !== heard) await untrack(ask);
      return;
    }
    show({ type: 'shown', url: URL.createObjectURL(new Blob([read.value], { type })) });
  };

  createEffect(
    on(hash, () => {
      show({ type: 'asked' });
      void untrack(ask);
    }),
  );
  createEffect(
    on(
      () => blobs().again(),
      () => {
        const { type } = untrack(seen);
        if (type === 'not-here-yet' || type === 'unreadable') void untrack(ask);
      },
      { defer: true },
    ),
  );
  onCleanup(() => {
    turn += 1;
    show({ type: 'asked' });
  });
  return seen;
}
