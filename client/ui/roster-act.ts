/**
 * One act that needs the relay, as a button sees it: running or not, and what stopped the last try, in one sentence. What was chosen is
 * the caller's and stays.
 */
import { type Accessor, createSignal } from 'solid-js';
import type { Result } from '../../core/result/result.ts';
import { rosterFailureSentence } from '../i18n/late/act-failure-sentence.ts';
import { useText } from '../i18n/language.tsx';
import type { RosterFailure } from '../state/act-failure.ts';

export interface RosterAct {
  readonly busy: Accessor<boolean>;
  /** `''` when nothing went wrong. */
  readonly problem: Accessor<string>;
  /** Busy until the act has answered; true when it was done. */
  follow(act: Promise<Result<unknown, RosterFailure>>): Promise<boolean>;
  /** Something else was chosen: the sentence speaks of it no more. */
  forget(): void;
}

export function createRosterAct(): RosterAct {
  const text = useText();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<RosterFailure>();

  return {
    busy,
    problem: () => {
      const found = failure();
      return found ? rosterFailureSentence(text(), found) : '';
    },
    follow: async (act) => {
      setBusy(true);
      setFailure(undefined);
      try {
        const answer = await act;
        if (!answer.ok) setFailure(answer.error);
        return answer.ok;
      } finally {
        setBusy(false);
      }
    },
    forget: () => setFailure(undefined),
  };
}
