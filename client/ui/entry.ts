/**
 * What a person types in one field until it is accepted. A refusal keeps the text and says what is wrong; the sentence goes away as
 * soon as they type again.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { Failure, Result } from '../../core/result/result.ts';
import { type ActFailure, failureSentence } from '../i18n/failure-sentence.ts';
import type { Messages } from '../i18n/fr.ts';
import { useText } from '../i18n/language.tsx';
import { keepDraft, keptDraft } from './kept-drafts.ts';

export interface Entry {
  readonly text: Accessor<string>;
  /** The sentence of the failure, `''` when there is none. */
  readonly problem: Accessor<string>;
  readonly busy: Accessor<boolean>;
  type(text: string): void;
  /** Answers true when the text was accepted. While one sending runs, a second does nothing. */
  send(): Promise<boolean>;
}

export interface EntryOptions<T, F extends Failure = ActFailure> {
  readonly initial?: string;
  /** Keeps what was typed and not taken under this name, when the field goes and comes back. */
  readonly keep?: string | undefined;
  readonly submit: (text: string) => Result<T, F> | Promise<Result<T, F>>;
  readonly accepted?: (value: T) => void;
  /** Said instead of the general sentence when nothing was written. */
  readonly emptySentence?: Accessor<string>;
}

export function createEntry<T>(options: EntryOptions<T>): Entry {
  return createEntryOf(options, failureSentence);
}

/** An entry whose refusals have sentences of their own. */
export function createEntryOf<T, F extends Failure>(
  options: EntryOptions<T, F>,
  sentence: (text: Messages, failure: F) => string,
): Entry {
  const messages = useText();
  const initial = options.initial ?? '';
  const [text, setText] = createSignal(keptDraft(options.keep) ?? initial);
  const [failure, setFailure] = createSignal<F>();
  const [busy, setBusy] = createSignal(false);

  function problem(): string {
    const found = failure();
    if (!found) return '';
    if (found.type === 'empty' && options.emptySentence) return options.emptySentence();
    return sentence(messages(), found);
  }

  async function send(): Promise<boolean> {
    if (busy()) return false;
    setBusy(true);
    try {
      const answer = await options.submit(text());
      setFailure(() => (answer.ok ? undefined : answer.error));
      if (answer.ok) {
        keepDraft(options.keep, undefined);
        options.accepted?.(answer.value);
      }
      return answer.ok;
    } finally {
      setBusy(false);
    }
  }

  return {
    text,
    problem,
    busy,
    type: (next) => {
      setText(next);
      keepDraft(options.keep, next === initial ? undefined : next);
      setFailure(undefined);
    },
    send,
  };
}
