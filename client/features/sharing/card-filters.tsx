/** What narrows the list: a few letters, the kind in one tap with how many there are, and the rest behind "Affiner". */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import {
  CATEGORIES,
  type Category,
  type Transaction,
  TRANSACTIONS,
  type Visibility,
  VISIBILITIES,
} from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { FilterChips, type FilterOption } from '../../ui/chips.tsx';
import { FindField } from '../../ui/find-field.tsx';
import type { CardSearch } from './card-search.ts';
import { KIND_FACETS, type KindFacet, refinements } from './filter-cards.ts';

export function CardSearchField(props: { readonly search: CardSearch }): JSX.Element {
  const text = useSharingText();

  return (
    <FindField
      label={text().find}
      hint={text().findHint}
      words={props.search.filter().words}
      type={(words) => props.search.refine({ words })}
    />
  );
}

export function KindChips(props: { readonly search: CardSearch }): JSX.Element {
  const text = useSharingText();
  const options = (): readonly FilterOption<KindFacet>[] => {
    const { kinds } = props.search.found();
    const chosen = props.search.filter().kind;
    return KIND_FACETS.map((value) => ({
      value,
      label: text().facet[value],
      count: kinds.get(value) ?? 0,
    })).filter(({ value, count }) => count > 0 || value === 'all' || value === chosen);
  };

  return (
    <FilterChips
      label={text().kinds}
      options={options()}
      value={props.search.filter().kind}
      choose={(kind) => props.search.refine({ kind })}
    />
  );
}

export function MoreFilters(props: { readonly search: CardSearch; readonly asksFree: boolean }): JSX.Element {
  const text = useText();
  const sharingText = useSharingText();
  const values = useSharingValues();
  const filter = () => props.search.filter();
  const found = () => props.search.found();
  const number = (count: number): string => count.toLocaleString(text().code);

  return (
    <details class="details share-refine">
      <summary>{sharingText().refine(refinements(filter()))}</summary>
      <div class="share-refine-fields">
        <FacetSelect<Category>
          label={sharingText().theme}
          any={sharingText().anyTheme}
          options={CATEGORIES}
          counts={found().categories}
          value={filter().category}
          name={(category) => values().category[category]}
          choose={(category) => props.search.refine({ category })}
        />
        <FacetSelect<Transaction>
          label={sharingText().transaction}
          any={sharingText().anyTransaction}
          options={TRANSACTIONS}
          counts={found().transactions}
          value={filter().transaction}
          name={(transaction) => values().transaction[transaction]}
          choose={(transaction) => props.search.refine({ transaction })}
        />
        <FacetSelect<Visibility>
          label={sharingText().visibility}
          any={sharingText().anyVisibility}
          options={VISIBILITIES}
          counts={found().visibilities}
          value={filter().visibility}
          name={(visibility) => values().visibility[visibility]}
          choose={(visibility) => props.search.refine({ visibility })}
        />
        <div class="share-refine-ticks">
          <Tick
            label={sharingText().mine(number(found().mine))}
            checked={filter().isMine}
            set={(isMine) => props.search.refine({ isMine })}
          />
          <Show when={props.asksFree}>
            <Tick
              label={sharingText().free(number(found().free))}
              checked={filter().isFree}
              set={(isFree) => props.search.refine({ isFree })}
            />
          </Show>
        </div>
      </div>
    </details>
  );
}

/** Choices that would show nothing are left out, except the one that is on. */
function FacetSelect<T extends string>(props: {
  readonly label: string;
  readonly any: string;
  readonly options: readonly T[];
  readonly counts: ReadonlyMap<T, number>;
  readonly value: T | undefined;
  readonly name: (option: T) => string;
  readonly choose: (option: T | undefined) => void;
}): JSX.Element {
  const text = useText();
  const sharingText = useSharingText();
  const id = createUniqueId();
  const countOf = (option: T): number => props.counts.get(option) ?? 0;
  const shown = (): readonly T[] =>
    props.options.filter((option) => countOf(option) > 0 || option === props.value);

  return (
    <div class="field">
      <label for={id} class="field-label">
        {props.label}
      </label>
      <select
        id={id}
        class="field-input"
        onChange={(event) => props.choose(shown()[event.currentTarget.selectedIndex - 1])}
      >
        <option selected={props.value === undefined}>{props.any}</option>
        <For each={shown()}>
          {(option) => (
            <option selected={option === props.value}>
              {sharingText().counted(props.name(option), countOf(option).toLocaleString(text().code))}
            </option>
          )}
        </For>
      </select>
    </div>
  );
}

export function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}): JSX.Element {
  return (
    <label class="tick">
      <span class="check">
        <input
          type="checkbox"
          checked={props.checked}
          onChange={(event) => props.set(event.currentTarget.checked)}
        />
      </span>
      <span>{props.label}</span>
    </label>
  );
}
