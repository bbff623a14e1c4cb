/**
 * Where a thing is: a tap on the map, its middle by keyboard, or a position that is typed; and how exactly others are told. What is
 * handed on is already rounded to that.
 */
import { Circle } from 'leaflet';
import {
  createEffect,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  onCleanup,
  Show,
  untrack,
} from 'solid-js';
import type { Location } from '../../core/inventory/location.ts';
import { type Precision, PRECISIONS } from '../../core/inventory/values.ts';
import type { Outline } from '../../core/map/outline.ts';
import { boxAround, type Position, type PositionFailure, readPosition } from '../../core/map/position.ts';
import { RADIUS_M, roundPosition } from '../../core/map/precision.ts';
import type { Tiles } from '../../core/map/tiles.ts';
import { useMapText } from '../i18n/late/map.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import type { LandMap } from './land-map.ts';
import { MapFrame } from './map-frame.tsx';
import { SOFT_PANE } from './map-view.ts';

export interface PlacePickerProps {
  readonly value: Location | undefined;
  /** Undefined: no place any more. */
  readonly onChange: (place: Location | undefined) => void;
  readonly outlines: readonly Outline[];
  readonly tiles?: Tiles | undefined;
  /** Where the map begins while there is no place: where the group's other cards are. */
  readonly near?: readonly Position[];
}

const PLACE_ZOOM = 16;
/** A place that is told exactly is drawn as a small ring. */
const LEAST_RADIUS_M = 12;

export function PlacePicker(props: PlacePickerProps): JSX.Element {
  const text = useMapText();
  const [map, setMap] = createSignal<LandMap>();
  const [typed, setTyped] = createSignal('');
  const [failure, setFailure] = createSignal<PositionFailure>();
  const [precision, setPrecision] = createSignal<Precision>(
    untrack(() => props.value?.precision) ?? 'neighbourhood',
  );
  /** As it was given, so that a finer precision can be chosen again. */
  let given: Position | undefined = untrack(() => props.value && [props.value.lon, props.value.lat]);
  const name = createUniqueId();
  const say = ([lon, lat]: Position): string => text().place.say(lon, lat);

  function put(position: Position): void {
    given = position;
    setFailure(undefined);
    const [lon, lat] = roundPosition(position, precision());
    setTyped(text().place.say(lon, lat));
    props.onChange({ lon, lat, precision: precision() });
  }

  function isOurs({ lon, lat, precision: told }: Location): boolean {
    const [ourLon, ourLat] = given ? roundPosition(given, told) : [];
    return lon === ourLon && lat === ourLat;
  }

  function take(): void {
    const read = readPosition(typed());
    if (!read.ok) return void setFailure(read.error);
    put(read.value);
    map()?.show(read.value, PLACE_ZOOM);
  }

  function choosePrecision(next: Precision): void {
    setPrecision(next);
    if (given && props.value) put(given);
  }

  function ready(made: LandMap): void {
    const value = props.value;
    if (value) made.show([value.lon, value.lat], PLACE_ZOOM);
    else made.fit(boxAround(props.near ?? []) ?? boxAround(cornersOf(props.outlines)));
    setMap(made);
  }

  function putInMiddle(): void {
    const centre = map()?.leaflet.getCenter().wrap();
    if (centre) put([centre.lng, centre.lat]);
  }

  createEffect(() => {
    const value = props.value;
    const made = map();
    if (!made || !value) return;
    const ring = new Circle([value.lat, value.lon], {
      radius: Math.max(RADIUS_M[value.precision], LEAST_RADIUS_M),
      pane: SOFT_PANE,
      interactive: false,
      className: 'picked-place',
    }).addTo(made.leaflet);
    onCleanup(() => void ring.remove());
  });
  createEffect(
    on(
      () => props.value,
      (value, before) => {
        if (!value) return;
        // what somebody is typing stays
        if (typed() === '' || (before && typed() === say([before.lon, before.lat])))
          setTyped(say([value.lon, value.lat]));
        if (isOurs(value)) return;
        given = [value.lon, value.lat]; // a neighbour moved it: their place is the one to tell more or less exactly
        setPrecision(value.precision);
      },
    ),
  );

  return (
    <div class="place-picker">
      <p class="soft">{text().place.hint}</p>
      <MapFrame
        label={text().place.map}
        keys={text().place.keys}
        outlines={props.outlines}
        tiles={props.tiles}
        ready={ready}
        onTap={put}
        onEnter={putInMiddle}
        class="map-frame-picking"
      />
      <p class="visually-hidden" role="status">
        {props.value ? text().place.put(say([props.value.lon, props.value.lat])) : ''}
      </p>
      <div class="place-acts">
        <Button icon="pin" onClick={putInMiddle}>
          {text().place.putHere}
        </Button>
        <Show when={props.value}>
          <Button
            tone="quiet"
            onClick={() => {
              given = undefined;
              setTyped('');
              setFailure(undefined);
              props.onChange(undefined);
            }}
          >
            {text().place.remove}
          </Button>
        </Show>
      </div>
      <Field label={text().place.position} hint={text().place.positionHint} problem={problem()}>
        {(control) => (
          <div class="place-typed">
            <input
              id={control.id}
              type="text"
              class="field-input"
              autocomplete="off"
              inputMode="text"
              value={typed()}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setFailure(undefined);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault(); // the form around is not sent
                take();
              }}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
            <Button onClick={take}>{text().place.take}</Button>
          </div>
        )}
      </Field>
      <Show when={meant()}>
        {(position) => (
          <Button
            class="place-swap"
            onClick={() => {
              const at = position(); // gone with what was refused
              put(at);
              map()?.show(at, PLACE_ZOOM);
            }}
          >
            {text().place.swap(say(position()))}
          </Button>
        )}
      </Show>
      <fieldset class="options place-precision">
        <legend class="field-label">{text().place.precision}</legend>
        <p class="field-hint">{text().place.precisionHint}</p>
        <div class="place-choices">
          <For each={PRECISIONS}>
            {(choice) => (
              <label class="option">
                <input
                  type="radio"
                  name={name}
                  checked={precision() === choice}
                  onChange={() => choosePrecision(choice)}
                />
                <span>{text().place.precisionChoice[choice]}</span>
              </label>
            )}
          </For>
        </div>
      </fieldset>
    </div>
  );

  function problem(): string {
    const refused = failure();
    return refused ? text().place.refused[refused.type] : '';
  }

  /** What was probably meant, one tap away. */
  function meant(): Position | undefined {
    const refused = failure();
    return refused?.type === 'swapped' ? refused.meant : undefined;
  }
}

function cornersOf(outlines: readonly Outline[]): readonly Position[] {
  return outlines.flatMap(({ box }): readonly Position[] => [
    [box.west, box.south],
    [box.east, box.north],
  ]);
}
