/** The group's own drawing: a file that is brought, looked at, and kept or left; the one it has, taken away. */
import { createSignal, createUniqueId, type JSX, onCleanup, Show } from 'solid-js';
import { FILE_LIMITS, type KeptOutline, keepOutline } from '../../../core/map/keep-outline.ts';
import type { Outline } from '../../../core/map/outline.ts';
import { type DrawingFailure, drawingSentence } from '../../i18n/late/map-ground-sentence.ts';
import { useMapGroundText } from '../../i18n/late/map-ground.ts';
import { useMapText } from '../../i18n/late/map.ts';
import type { MapGround } from '../../state/map-ground.ts';
import { Button } from '../../ui/button.tsx';
import type { Toasts } from '../../ui/toasts.tsx';
import { OutlinePreview } from './outline-preview.tsx';

interface Brought {
  readonly name: string;
  readonly fileBytes: number;
  readonly kept: KeptOutline;
}

export interface OutlineChoiceProps {
  readonly ground: MapGround;
  /** The group's own, when it is on this device. */
  readonly outlines: readonly Outline[];
  readonly isComing: boolean;
  /** Closes, and says what was done. */
  readonly done: Toasts['show'];
}

export function OutlineChoice(props: OutlineChoiceProps): JSX.Element {
  const text = useMapGroundText();
  const mapText = useMapText();
  const id = createUniqueId();
  const [brought, setBrought] = createSignal<Brought>();
  const [refusal, setRefusal] = createSignal<DrawingFailure>();
  const [isBusy, setBusy] = createSignal(false);
  let isGone = false;
  onCleanup(() => (isGone = true));

  const problem = (): string => {
    const failure = refusal();
    return failure ? drawingSentence(text(), mapText(), failure) : '';
  };

  const current = (): string => {
    const outline = props.ground.outline();
    return outline ? text().current(outline.name, outline.sizeBytes) : text().noOutline;
  };

  async function read(file: File): Promise<void> {
    setRefusal(undefined);
    setBrought(undefined);
    const mostBytes = FILE_LIMITS.bytes;
    if (file.size > mostBytes) return void setRefusal({ type: 'too-large', mostBytes });
    const words = await file.text().catch(() => undefined);
    if (words === undefined) return void setRefusal({ type: 'unreadable-file' });
    const kept = keepOutline(words);
    if (kept.ok) setBrought({ name: file.name, fileBytes: file.size, kept: kept.value });
    else setRefusal(kept.error);
  }

  async function keep({ kept, name }: Brought): Promise<void> {
    setBusy(true);
    const done = await props.ground.keepOutline(kept, name);
    if (isGone) return;
    setBusy(false);
    if (done.ok) props.done(text().kept);
    else setRefusal(done.error);
  }

  function takeAway(ground: MapGround): void {
    const before = ground.outline();
    ground.setOutline(undefined);
    props.done(text().takenAway, () => ground.setOutline(before));
  }

  return (
    <section class="map-ground-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text().outline}</h3>
      <p>{text().outlineHint}</p>
      <Show
        when={brought()}
        keyed
        fallback={
          <>
            <p class="map-ground-current" dir="auto">
              {current()}
            </p>
            <Show when={props.ground.outline() !== undefined}>
              <Show when={props.isComing}>
                <p class="soft">{text().currentComing}</p>
              </Show>
              <Show when={props.outlines[0]} keyed>
                {(outline) => <OutlinePreview outline={outline} />}
              </Show>
            </Show>
          </>
        }
      >
        {({ kept, fileBytes, name }) => (
          <>
            <p class="map-ground-current" dir="auto">
              {name}
            </p>
            <OutlinePreview outline={kept.outline} />
            <p class="soft">{text().simplified(fileBytes, kept.text.length)}</p>
          </>
        )}
      </Show>
      <div class="map-ground-acts">
        <Show when={brought()}>
          {(file) => (
            <>
              <Button tone="primary" busy={isBusy()} onClick={() => void keep(file())}>
                {isBusy() ? text().keeping : text().keep}
              </Button>
              <Button onClick={() => setBrought(undefined)}>{text().leave}</Button>
            </>
          )}
        </Show>
        <label class="button map-ground-file">
          <input
            type="file"
            class="visually-hidden"
            accept=".geojson,.json,application/geo+json,application/json"
            aria-describedby={`${id}-hint ${id}-problem`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void read(file);
              event.currentTarget.value = ''; // the same file may be chosen again, mended
            }}
          />
          {brought() || props.ground.outline() ? text().chooseOther : text().choose}
        </label>
        <Show when={!brought() && props.ground.outline()}>
          <Button tone="quiet" onClick={() => takeAway(props.ground)}>
            {text().takeAway}
          </Button>
        </Show>
      </div>
      <p class="soft" id={`${id}-hint`}>
        {text().fileHint}
      </p>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem()}
      </p>
    </section>
  );
}
