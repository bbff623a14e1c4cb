/** What the columns mean and what will happen to each line, before anything happens. */
import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { unguardCell } from '../../../core/exchange/cell-guard.ts';
import { writeCsv } from '../../../core/exchange/write-csv.ts';
import { CARD_KINDS, type CardKind } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { rowFailureSentence, useExchangeText } from '../../i18n/late/exchange.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { saveFile } from '../../platform/save-file.ts';
import type { Group } from '../../state/workplace.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { Button } from '../../ui/button.tsx';
import { ColumnList } from './column-list.tsx';
import type { Import, Table } from './create-import.ts';
import { RowPreview } from './row-preview.tsx';
import { WorkProgress } from './work-progress.tsx';

export function CheckTable(props: {
  readonly work: Import;
  readonly table: Table;
  readonly group: Group;
  readonly enter: () => void;
}): JSX.Element {
  const text = useText();
  const exchangeText = useExchangeText();
  const values = useSharingValues();
  const id = createUniqueId();
  const [isEntering, setEntering] = createSignal(false);
  const hasTitle = (): boolean => props.work.mapping().includes('title');
  const counts = () => props.work.checked().counts;
  const publicCount = (): number =>
    props.work
      .outcomes()
      .filter((outcome) => outcome.type === 'new' && outcome.row.card.visibility === 'public').length;
  const mayEnter = (): boolean => hasTitle() && props.work.isChecked() && counts().new > 0;

  function enter(): void {
    const go = props.enter;
    setEntering(true);
    // thousands of cards take a moment, which the button says
    afterPaint(() => {
      go();
      setEntering(false);
    });
  }

  function saveRefused(): void {
    const refused = props.work
      .outcomes()
      .flatMap((outcome) =>
        outcome.type === 'refused'
          ? [[...outcome.cells.map(unguardCell), rowFailureSentence(text(), outcome.failure)]]
          : [],
      );
    const header = props.work.hasHeader() ? [[...props.work.header(), exchangeText().reasonColumn]] : [];
    saveFile(exchangeText().refusedFile, 'text/csv;charset=utf-8', writeCsv([...header, ...refused]));
  }

  return (
    <>
      <div class="exchange-acts">
        <p class="exchange-name">
          {exchangeText().tableOf(
            props.table.name === '' ? exchangeText().pastedTable : props.table.name,
            props.work.rows().length,
          )}
        </p>
        <Button tone="quiet" onClick={() => props.work.cancel()}>
          {exchangeText().startAgain}
        </Button>
      </div>
      <section class="exchange-part" aria-labelledby={`${id}-columns`}>
        <h2 id={`${id}-columns`}>{exchangeText().columns}</h2>
        <p class="soft">{exchangeText().columnsHint}</p>
        <label class="exchange-check">
          <input
            type="checkbox"
            checked={props.work.hasHeader()}
            onChange={(event) => props.work.setHasHeader(event.currentTarget.checked)}
          />
          {exchangeText().firstLineNames}
        </label>
        <ColumnList work={props.work} />
        <div class="field exchange-kind">
          <label for={`${id}-kind`} class="field-label">
            {exchangeText().kindOtherwise}
          </label>
          <select
            id={`${id}-kind`}
            class="field-input"
            onChange={(event) => {
              const chosen: CardKind | undefined = CARD_KINDS[event.currentTarget.selectedIndex];
              if (chosen) props.work.setKind(chosen);
            }}
          >
            <For each={CARD_KINDS}>
              {(kind) => (
                <option value={kind} selected={kind === props.work.kind()}>
                  {values().kind[kind]}
                </option>
              )}
            </For>
          </select>
        </div>
        <p class="field-problem" role="alert">
          {hasTitle() ? '' : exchangeText().noTitle}
        </p>
      </section>
      <section class="exchange-part" aria-labelledby={`${id}-outcome`}>
        <h2 id={`${id}-outcome`}>{exchangeText().outcome}</h2>
        <Show when={!props.work.isChecked()}>
          <WorkProgress
            words={exchangeText().checking(props.work.checked().done, props.work.checked().total)}
            part={props.work.checked().done / Math.max(1, props.work.checked().total)}
            cancel={() => props.work.cancel()}
          />
        </Show>
        <RowPreview work={props.work} />
        <Show when={publicCount() > 0}>
          <p class="notice notice-waiting">{exchangeText().publicOnes(publicCount())}</p>
        </Show>
        <div class="exchange-acts">
          <Button tone="primary" disabled={!mayEnter()} busy={isEntering()} onClick={enter}>
            {isEntering()
              ? exchangeText().entering
              : counts().new > 0 || !props.work.isChecked()
                ? exchangeText().add(counts().new)
                : exchangeText().nothingNew}
          </Button>
          <Show when={counts().refused > 0}>
            <Button onClick={saveRefused}>{exchangeText().downloadRefused}</Button>
          </Show>
        </div>
      </section>
    </>
  );
}
