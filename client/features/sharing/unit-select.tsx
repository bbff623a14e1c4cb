/** What one counts in. */
import { createUniqueId, For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { unitName } from '../../i18n/late/sharing-quantity.ts';
import { ENTRY_UNITS, type EntryUnit } from '../../i18n/late/sharing-units.ts';

export function UnitSelect(props: {
  readonly unit: EntryUnit;
  readonly choose: (unit: EntryUnit) => void;
}): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const id = createUniqueId();

  return (
    <div class="field share-unit">
      <label for={id} class="field-label">
        {cardText().unit}
      </label>
      <select
        id={id}
        class="field-input"
        onChange={(event) => {
          const chosen = ENTRY_UNITS[event.currentTarget.selectedIndex];
          if (chosen) props.choose(chosen.name);
        }}
      >
        <For each={ENTRY_UNITS}>
          {({ name }) => <option selected={name === props.unit}>{unitName(text().code, name)}</option>}
        </For>
      </select>
    </div>
  );
}
