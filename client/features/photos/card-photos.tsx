/** The photos of a card: looked at, added and taken away by whoever may write. Those of a private card stay on this device. */
import { For, type JSX, Show } from 'solid-js';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { PhotoRef } from '../../../core/inventory/photo.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { usePhotoText } from '../../i18n/late/photo.ts';
import { PhotoPicker } from '../../photo/photo-picker.tsx';
import { Photo } from '../../photo/photo-view.tsx';
import type { GroupBlobs } from '../../state/blobs.ts';
import type { GroupCards } from '../../state/group-cards.ts';
import type { Group } from '../../state/workplace.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToasts } from '../../ui/toasts.tsx';

/** Of this card, whatever page is open by then. */
function addTo(cards: GroupCards, card: string): (photo: PhotoRef) => void {
  return (photo) => cards.addPhoto(card, photo);
}

/** More would not be looked at, and each has to travel. */
const PHOTOS_AT_MOST = 6;

export function CardPhotos(props: {
  readonly group: Group;
  readonly cards: GroupCards;
  readonly card: Card;
}): JSX.Element {
  const text = usePhotoText();
  const toasts = useToasts();
  const writes = (): boolean =>
    props.group.whoIsIn.standing() === 'in' && mayWrite(props.group.myRole(), INNER_CLASS);

  /** What is chosen here for a card that nobody else sees goes nowhere. */
  const chosenHere = (): GroupBlobs => {
    const { blobs } = props.group;
    if (props.card.visibility !== 'private') return blobs;
    return { ...blobs, keep: (pictures) => blobs.keep(pictures, 'here') };
  };

  function remove(photo: PhotoRef): void {
    const add = addTo(props.cards, props.card.id);
    props.cards.removePhoto(props.card.id, photo.hash);
    toasts.show(text().removed, () => add(photo));
  }

  return (
    <Show when={writes() || props.card.photos.length > 0}>
      <section class="card-photos" aria-label={text().title}>
        <ul class="card-photos-list">
          <For each={props.card.photos}>
            {(photo, index) => (
              <li class="card-photo">
                <Photo
                  of={photo}
                  blobs={props.group.blobs}
                  alt={text().photoOf(props.card.title, index() + 1)}
                />
                <Show when={writes()}>
                  <IconButton icon="bin" label={text().remove(index() + 1)} onClick={() => remove(photo)} />
                </Show>
              </li>
            )}
          </For>
        </ul>
        <Show when={writes()}>
          <PhotoPicker
            blobs={chosenHere()}
            disabled={props.card.photos.length >= PHOTOS_AT_MOST}
            onPhoto={addTo(props.cards, props.card.id)}
          />
        </Show>
      </section>
    </Show>
  );
}
