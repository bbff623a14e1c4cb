/** The map of an invented town with its cards, one of twenty thousand, and choosing a place. */
import { createResource, createSignal, type JSX } from 'solid-js';
import type { Location } from '../../core/inventory/location.ts';
import { PRECISIONS } from '../../core/inventory/values.ts';
import { CardMap } from '../map/card-map.tsx';
import { exampleOutlines } from '../map/example-outlines.ts';
import type { MapEntry } from '../map/map-entry.ts';
import { PlacePicker } from '../map/place-picker.tsx';
import { ChoiceChips } from '../ui/chips.tsx';
import { Sample } from './sample.tsx';

/** A know-how and a need have no place. */
const SORTS = [
  { kind: 'place', title: 'Salle des Roseaux' },
  { kind: 'equipment', title: 'Perceuse à percussion' },
  { kind: 'initiative', title: 'Jardin des Cerisiers' },
  { kind: 'offer', title: 'Soupe du vendredi' },
  { kind: 'supply', title: 'Farine de blé' },
] as const;
const SETS = [
  { value: 'town', label: 'Valbrise' },
  { value: 'many', label: '20 000 fiches' },
  { value: 'none', label: 'Aucune' },
] as const;
type SetName = (typeof SETS)[number]['value'];

export function MapSamples(): JSX.Element {
  const [outlines] = createResource(exampleOutlines);
  const [selected, setSelected] = createSignal<string>();
  const [place, setPlace] = createSignal<Location>();
  const [name, setName] = createSignal<SetName>('town');
  const drawn = () => outlines.latest ?? [];

  return (
    <>
      <Sample title="Carte des fiches">
        <ChoiceChips label="Fiches" options={SETS} chosen={[name()]} choose={setName} />
        <CardMap entries={ENTRIES[name()]} selected={selected()} onSelect={setSelected} outlines={drawn()} />
      </Sample>
      <Sample title="Choisir un lieu">
        <PlacePicker value={place()} onChange={setPlace} outlines={drawn()} near={[[2.4, 46.58]]} />
      </Sample>
    </>
  );
}

/** Spread around a centre, always the same: `spread` in degrees. */
function entriesAround(count: number, spread: number): readonly MapEntry[] {
  let seed = 7;
  const next = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const near = (): number => (next() + next() + next() - 1.5) * spread;
  return Array.from({ length: count }, (_, at) => {
    const sort = SORTS[Math.floor(next() ** 2 * SORTS.length)] ?? SORTS[0];
    return {
      id: `${count}-${at}`,
      title: `${sort.title} ${at + 1}`,
      kind: sort.kind,
      lon: Number((2.4 + near()).toFixed(4)),
      lat: Number((46.58 + near() * 0.7).toFixed(4)),
      precision: PRECISIONS[at % 3] ?? 'exact',
    };
  });
}

const ENTRIES: Readonly<Record<SetName, readonly MapEntry[]>> = {
  town: entriesAround(60, 0.006),
  many: entriesAround(20_000, 0.6),
  none: [],
};
