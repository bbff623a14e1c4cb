/**
 * "Ajouter une photo": the camera or a file, whichever the device offers. It is made small and kept before `onPhoto` is called; a refusal is
 * said beside the button, and nothing else on the screen changes.
 */
import '../style/photo.css';
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import type { PhotoRef } from '../../core/inventory/photo.ts';
import { photoSentence } from '../i18n/late/photo-sentence.ts';
import { usePhotoText } from '../i18n/late/photo.ts';
import type { GroupBlobs } from '../state/blobs.ts';
import { Button } from '../ui/button.tsx';
import { keepPhoto } from './keep-photo.ts';

export function PhotoPicker(props: {
  readonly blobs: GroupBlobs;
  /** It is on this device, sealed; the relay gets it when it is there. Called also when the picker has gone meanwhile. */
  readonly onPhoto: (photo: PhotoRef) => void;
  /** There are as many as a card may have. */
  readonly disabled?: boolean;
}): JSX.Element {
  const text = usePhotoText();
  const id = createUniqueId();
  const [isBusy, setBusy] = createSignal(false);
  const [refusal, setRefusal] = createSignal<Parameters<typeof photoSentence>[1]>();
  let input: HTMLInputElement | undefined;

  const take = async (file: File): Promise<void> => {
    const give = props.onPhoto; // of where it was chosen: another page may be open when it is ready
    setBusy(true);
    setRefusal(undefined);
    const kept = await keepPhoto(props.blobs, file);
    setBusy(false);
    if (kept.ok) give(kept.value);
    else setRefusal(kept.error);
  };

  const chosen = (element: HTMLInputElement): void => {
    const file = element.files?.[0];
    element.value = ''; // the same file may be chosen again
    if (file && !isBusy()) void take(file);
  };

  return (
    <div class="photo-picker">
      <Button
        icon="plus"
        busy={isBusy()}
        disabled={props.disabled ?? false}
        describedBy={id}
        onClick={() => input?.click()}
      >
        {isBusy() ? text().preparing : text().add}
      </Button>
      <input
        ref={(element) => (input = element)}
        type="file"
        accept="image/*"
        hidden
        aria-label={text().add}
        onChange={(event) => chosen(event.currentTarget)}
      />
      <div id={id} role="alert">
        <Show when={refusal()}>
          {(failure) => <p class="field-problem">{photoSentence(text(), failure())}</p>}
        </Show>
      </div>
    </div>
  );
}
