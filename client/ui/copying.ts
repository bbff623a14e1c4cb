/** Words that one button copies; where the browser refuses, they are selected in their field: the hand can still do it. */
import { type Accessor, createSignal } from 'solid-js';

export interface Copying {
  /** `ref` of the field in which the words stand. */
  readonly field: (element: HTMLInputElement | HTMLTextAreaElement) => void;
  /** Undefined before the first try. */
  readonly outcome: Accessor<'copied' | 'refused' | undefined>;
  copy(): Promise<void>;
}

export function createCopying(words: () => string): Copying {
  const [outcome, setOutcome] = createSignal<'copied' | 'refused'>();
  let field: HTMLInputElement | HTMLTextAreaElement | undefined;
  return {
    field: (element) => (field = element),
    outcome,
    copy: async () => {
      try {
        await navigator.clipboard.writeText(words());
        setOutcome('copied');
      } catch {
        field?.select();
        setOutcome('refused');
      }
    },
  };
}
