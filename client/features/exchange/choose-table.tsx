/** Where a table comes from: a file that is chosen or dropped, or cells that are pasted. */
import { createSignal, createUniqueId, type JSX } from 'solid-js';
import type { TableFailure } from '../../../core/exchange/table-limits.ts';
import { tableFailureSentence, useExchangeText } from '../../i18n/late/exchange.ts';
import { useText } from '../../i18n/language.tsx';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import type { Import } from './create-import.ts';

export function ChooseTable(props: {
  readonly work: Import;
  readonly failure: TableFailure | { readonly type: 'unreadable-file' } | undefined;
}): JSX.Element {
  const text = useText();
  const exchangeText = useExchangeText();
  const id = createUniqueId();
  const [pasted, setPasted] = createSignal('');
  const [isOver, setOver] = createSignal(false);
  const problem = (): string => (props.failure ? tableFailureSentence(text(), props.failure) : '');

  function take(file: File | null | undefined): void {
    if (file) void props.work.readFile(file);
  }

  return (
    <>
      <p>{exchangeText().hint}</p>
      <div
        class="drop"
        classList={{ 'drop-over': isOver() }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const file = event.dataTransfer?.files[0];
          if (file) take(file);
          else void props.work.readPasted(event.dataTransfer?.getData('text/plain') ?? '');
        }}
      >
        <label class="button button-primary drop-button">
          <input
            type="file"
            class="visually-hidden"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            aria-describedby={`${id}-hint ${id}-problem`}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              take(file);
              event.currentTarget.value = ''; // the same file may be chosen again, mended
            }}
          />
          {exchangeText().chooseFile}
        </label>
        <p class="soft" id={`${id}-hint`}>
          {isOver() ? exchangeText().dropHere : exchangeText().fileHint}
        </p>
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem()}
        </p>
      </div>
      <form
        class="paste"
        onSubmit={(event) => {
          event.preventDefault();
          void props.work.readPasted(pasted());
        }}
      >
        <Field label={exchangeText().paste} hint={exchangeText().pasteHint} problem="">
          {(control) => (
            <textarea
              id={control.id}
              class="field-input paste-field"
              rows="4"
              spellcheck={false}
              autocomplete="off"
              value={pasted()}
              aria-describedby={control.describedBy}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={pasted().trim() === ''}>
          {exchangeText().readPasted}
        </Button>
      </form>
    </>
  );
}
