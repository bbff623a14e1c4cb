/** Chips: to act in one tap, to choose, to filter, to take away. */
import { createSignal, For, type JSX } from 'solid-js';
import { Chip, ChoiceChips, FilterChips } from '../ui/chips.tsx';
import { useToasts } from '../ui/toasts.tsx';
import { Sample } from './sample.tsx';

const LENDING = [
  { value: 'drill', label: 'Perceuse' },
  { value: 'trailer', label: 'Remorque' },
  { value: 'sewing', label: 'Couture' },
  { value: 'papers', label: 'Aide aux papiers' },
  { value: 'other', label: 'Autre…' },
] as const;
const DAYS = [
  { value: 'thu', label: 'Jeudi, 18 h' },
  { value: 'sat', label: 'Samedi, 10 h' },
] as const;
const KINDS = [
  { value: 'all', label: 'Tout', count: 1840 },
  { value: 'place', label: 'Lieux', count: 12 },
  { value: 'tool', label: 'Matériel', count: 61 },
  { value: 'skill', label: 'Savoir-faire', count: 73 },
  { value: 'stock', label: 'Provisions', count: 14 },
  { value: 'need', label: 'Besoins', count: 0 },
] as const;

export function ChipSamples(): JSX.Element {
  const toasts = useToasts();
  const [kind, setKind] = createSignal<(typeof KINDS)[number]['value']>('all');
  const [days, setDays] = createSignal<readonly (typeof DAYS)[number]['value'][]>(['thu']);
  const [names, setNames] = createSignal<readonly string[]>(['Awa', 'Élio', 'Minh']);

  return (
    <Sample title="Pastilles">
      <ChoiceChips
        label="Que pouvez-vous prêter ou faire ?"
        options={LENDING}
        choose={(value) => toasts.show(`${value} ajoutée.`, () => {})}
      />
      <ChoiceChips
        label="Quand vous revoyez-vous ?"
        options={DAYS}
        chosen={days()}
        choose={(value) =>
          setDays((now) => (now.includes(value) ? now.filter((day) => day !== value) : [...now, value]))
        }
      />
      <FilterChips label="Montrer" options={KINDS} value={kind()} choose={(value) => setKind(value)} />
      <div class="chips">
        <For each={names()}>
          {(name) => (
            <Chip label={name} remove={() => setNames((now) => now.filter((other) => other !== name))} />
          )}
        </For>
        <Chip label="personne partie" />
      </div>
    </Sample>
  );
}
