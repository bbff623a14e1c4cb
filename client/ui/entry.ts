/**
 * What a person types in one field until it is accepted. A refusal keeps the text and says what is wrong; the sentence goes away as
 * soon as they type again.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { Result } from '../../core/result/result.ts';
import { type ActFailure, failureSentence } from '../i18n/failure-sentence.ts';
import { useText } from '../i18n/language.tsx';
import { keepDraft, keptDraft } from './kept-drafts.ts';

export interface Entry {
  readonly text: Accessor<string>;
  readonly failure: Accessor<ActFailure | undefined>;
  /** The sentence of the failure, `''` when there is none. */
  readonly problem: Accessor<string>;
  readonly busy: Accessor<boolean>;
  type(text: string): void;
  /** Answers true when the text was accepted. While one sending runs, a second does nothing. */
  send(): Promise<boolean>;
}

export interface EntryOptions<T> {
  readonly initial?: string;
  /** Keeps what was typed and not taken under this name, when the field goes and comes back. */
  readonly keep?: string | undefined;
  readonly submit: (text: string) => Result<T, ActFailure> | Promise<Result<T, ActFailure>>;
  readonly accepted?: (value: T) => void;
  /** Said instead of the general sentence when nothing was written. */
  readonly emptySentence?: Accessor<string>;
}

export function createEntry<T>(options: EntryOptions<T>): Entry {
  const messages = useText();
  const initial = options.initial ?? '';
  const [text, setText] = createSignal(keptDraft(options.keep) ?? initial);
  const [failure, setFailure] = createSignal<ActFailure>();
  const [busy, setBusy] = createSignal(false);

  function problem(): string {
    const found = failure();
    if (!found) return '';
    if (found.type === 'empty' && options.emptySentence) return options.emptySentence();
    return failureSentence(messages(), found);
  }

  async function send(): Promise<boolean> {
    if (busy()) return false;
    setBusy(true);
    try {
      const answer = await options.submit(text());
      setFailure(answer.ok ? undefined : answer.error);
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
    failure,
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
