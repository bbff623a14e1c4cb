/** Images from a map server: where they are, whose they are, and what the server and the relay have to do with it. */
import { createSignal, createUniqueId, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import { readTiles, type TilesFailure } from '../../../core/map/tiles.ts';
import { useMapGroundText } from '../../i18n/late/map-ground.ts';
import { tileOrigin } from '../../map/tile-host.ts';
import { allowedTileOrigins } from '../../platform/tile-origins.ts';
import type { MapGround } from '../../state/map-ground.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { keepDraft, keptDraft } from '../../ui/kept-drafts.ts';
import type { Toasts } from '../../ui/toasts.tsx';

export interface TilesChoiceProps {
  readonly ground: MapGround;
  /** Under which what is typed is kept. */
  readonly space: string;
  /** Closes, and says what was done. */
  readonly done: Toasts['show'];
}

export function TilesChoice(props: TilesChoiceProps): JSX.Element {
  const text = useMapGroundText();
  const id = createUniqueId();
  const keep = untrack(() => `${props.space}/map-tiles`);
  const [address, setAddress] = createSignal(
    untrack(() => keptDraft(`${keep}/address`) ?? props.ground.tiles()?.url ?? ''),
  );
  const [whose, setWhose] = createSignal(
    untrack(() => keptDraft(`${keep}/whose`) ?? props.ground.tiles()?.attribution ?? ''),
  );
  const [refusal, setRefusal] = createSignal<TilesFailure>();
  /** Undefined until the relay has said it, and when it does not. */
  const [allowed, setAllowed] = createSignal<readonly string[]>();
  const [isAsked, setAsked] = createSignal(false);
  void allowedTileOrigins().then((origins) => {
    setAllowed(origins);
    setAsked(true);
  });
  const problemOf = (field: TilesFailure['type']): string =>
    refusal()?.type === field ? text().tilesRefused[field] : '';
  /** Of an address that could be shown. */
  const origin = (): string | undefined => {
    const read = readTiles(address(), 'x');
    return read.ok ? tileOrigin(read.value.url) : undefined;
  };

  function send(): void {
    const read = readTiles(address(), whose());
    setRefusal(read.ok ? undefined : read.error);
    if (!read.ok) return;
    props.ground.setTiles(read.value);
    forget();
    props.done(text().tilesSet);
  }

  function takeAway(ground: MapGround): void {
    const before = ground.tiles();
    ground.setTiles(undefined);
    forget();
    props.done(text().tilesTakenAway, () => ground.setTiles(before));
  }

  function forget(): void {
    keepDraft(`${keep}/address`, undefined);
    keepDraft(`${keep}/whose`, undefined);
  }

  return (
    <section class="map-ground-part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{text().tiles}</h3>
      <p>{text().tilesHint}</p>
      <form
        class="map-ground-form"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={text().address} hint={text().addressHint} problem={problemOf('not-a-tile-address')}>
          {(control) => (
            <input
              id={control.id}
              type="text"
              inputMode="url"
              class="field-input"
              autocomplete="off"
              spellcheck={false}
              value={address()}
              onInput={(event) => {
                setAddress(event.currentTarget.value);
                keepDraft(`${keep}/address`, event.currentTarget.value);
                setRefusal(undefined);
              }}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
          )}
        </Field>
        <Field label={text().whose} hint={text().whoseHint} problem={problemOf('no-attribution')}>
          {(control) => (
            <input
              id={control.id}
              type="text"
              class="field-input"
              dir="auto"
              autocomplete="off"
              value={whose()}
              onInput={(event) => {
                setWhose(event.currentTarget.value);
                keepDraft(`${keep}/whose`, event.currentTarget.value);
                setRefusal(undefined);
              }}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
          )}
        </Field>
        <div class="map-ground-relay" role="status">
          <Show when={origin()}>
            {(from) => (
              <Switch>
                <Match when={isAsked() && allowed() === undefined}>
                  <p class="notice notice-waiting">{text().notKnown}</p>
                </Match>
                <Match when={allowed()?.includes(from()) === false}>
                  <p class="notice notice-waiting">{text().notAllowed(from())}</p>
                </Match>
              </Switch>
            )}
          </Show>
        </div>
        <div class="map-ground-acts">
          <Button type="submit">{text().setTiles}</Button>
          <Show when={props.ground.tiles() !== undefined}>
            <Button tone="quiet" onClick={() => takeAway(props.ground)}>
              {text().takeTilesAway}
            </Button>
          </Show>
        </div>
      </form>
    </section>
  );
}
