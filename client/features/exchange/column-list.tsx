/** Each column with a value out of it and what it means. */
import { createUniqueId, For, type JSX } from 'solid-js';
import { COLUMN_FIELDS } from '../../../core/exchange/columns.ts';
import { useExchangeText } from '../../i18n/late/exchange.ts';
import type { Import } from './create-import.ts';

/** Characters of an example. */
const SHOWN = 40;
/** Rows in which an example is looked for. */
const LOOKED_AT = 200;

export function ColumnList(props: { readonly work: Import }): JSX.Element {
  const text = useExchangeText();
  const id = createUniqueId();
  const columns = (): readonly number[] => props.work.mapping().map((_, at) => at);
  const name = (at: number): string => text().column(props.work.header()[at] ?? '', at + 1);
  const example = (at: number): string => {
    const found = props.work
      .rows()
      .slice(0, LOOKED_AT)
      .find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at];
    if (found === undefined) return text().noExample;
    return text().example(found.length > SHOWN ? `${found.slice(0, SHOWN).toWellFormed()}…` : found);
  };

  return (
    <ul class="columns">
      <For each={columns()}>
        {(at) => (
          <li class="column-line" classList={{ 'column-out': props.work.mapping()[at] === undefined }}>
            <div class="column-words">
              <label for={`${id}-${at}`} class="field-label" dir="auto">
                {name(at)}
              </label>
              <p class="soft" dir="auto" id={`${id}-${at}-example`}>
                {example(at)}
              </p>
            </div>
            <select
              id={`${id}-${at}`}
              class="field-input"
              aria-describedby={`${id}-${at}-example`}
              onChange={(event) =>
                props.work.mapColumn(at, COLUMN_FIELDS[event.currentTarget.selectedIndex - 1])
              }
            >
              <option value="" selected={props.work.mapping()[at] === undefined}>
                {text().leftOut}
              </option>
              <For each={COLUMN_FIELDS}>
                {(field) => (
                  <option value={field} selected={props.work.mapping()[at] === field}>
                    {text().field[field]}
                  </option>
                )}
              </For>
            </select>
          </li>
        )}
      </For>
    </ul>
  );
}
