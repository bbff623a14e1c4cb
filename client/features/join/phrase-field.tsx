/**
 * Twelve words in one field. How many there are is said as they come, the word being typed is completed by a tap, and what is wrong is
 * named by its place, with the words that may have been meant as buttons.
 */
import { type JSX, Show } from 'solid-js';
import { type PhraseFailure, typedWords } from '../../../core/recovery/phrase.ts';
import { completions, placeOf, type WordList } from '../../../core/recovery/word-list.ts';
import { useText } from '../../i18n/language.tsx';
import { useComeBackText } from '../../i18n/late/come-back.ts';
import { phraseSentence } from '../../i18n/late/recovery-sentence.ts';
import { ChoiceChips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { PhraseRepairs } from './phrase-repairs.tsx';

export function PhraseField(props: {
  readonly typed: string;
  /** Empty while they are being fetched. */
  readonly lists: readonly WordList[];
  readonly failure: PhraseFailure | undefined;
  readonly type: (text: string) => void;
  /** A word that was wrong has been replaced. */
  readonly mend: (text: string) => void;
}): JSX.Element {
  const text = useText();
  const comeBackText = useComeBackText();
  let field: HTMLTextAreaElement | undefined;
  const count = (): number => typedWords(props.typed).length;

  function complete(word: string): void {
    props.type(props.typed.replace(LAST_WORD, `${word} `));
    field?.focus();
  }

  function mend(next: string): void {
    props.mend(next);
    field?.focus();
  }

  return (
    <div class="phrase">
      <Field
        label={comeBackText().wordsLabel}
        hint={comeBackText().wordsHint}
        problem={props.failure ? phraseSentence(text(), props.failure) : ''}
        echo={count() === 0 || props.failure ? '' : comeBackText().wordCount(count())}
      >
        {(control) => (
          <textarea
            ref={(element) => (field = element)}
            id={control.id}
            class="field-input phrase-input"
            rows={4}
            value={props.typed}
            onInput={(event) => props.type(event.currentTarget.value)}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            translate="no"
            aria-invalid={control.isRefused}
            aria-describedby={control.describedBy}
          />
        )}
      </Field>
      <Show when={props.failure}>
        {(failure) => <PhraseRepairs failure={failure()} typed={props.typed} mend={mend} />}
      </Show>
      <Show when={possibleWords(props.typed, props.lists)}>
        {(words) => (
          <ChoiceChips
            label={comeBackText().possibleWords}
            options={words().map((word) => ({ value: word, label: word }))}
            choose={complete}
          />
        )}
      </Show>
    </div>
  );
}

/** The word that the text ends with, when at least two of its letters are there. */
const LAST_WORD = /[\p{L}\p{M}]{2,}$/u;

/** Completions of the word that is being typed; undefined when there are none, or when it is whole. */
function possibleWords(typed: string, lists: readonly WordList[]): readonly string[] | undefined {
  const [last] = LAST_WORD.exec(typed) ?? [];
  if (last === undefined) return undefined;
  const before = typedWords(typed).slice(0, -1);
  const list = lists.find((each) => before.every((word) => placeOf(word, each) >= 0)) ?? lists[0];
  const words = list ? completions(last, list) : [];
  const isWhole = words.some((word) => word === last);
  return words.length === 0 || isWhole ? undefined : words;
}
