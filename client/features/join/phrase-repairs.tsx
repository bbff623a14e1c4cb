/** What may have been meant: the nearest words for each that is unknown, or the single mistakes that would explain twelve known ones. */
import { createMemo, For, type JSX, Match, Show, Switch } from 'solid-js';
import { type PhraseFailure, typedWords, type UnknownWord, withWord } from '../../../core/recovery/phrase.ts';
import type { PhraseRepair } from '../../../core/recovery/repair-phrase.ts';
import { useComeBackText } from '../../i18n/late/come-back.ts';
import { ChoiceChips } from '../../ui/chips.tsx';

export function PhraseRepairs(props: {
  readonly failure: PhraseFailure;
  readonly typed: string;
  readonly mend: (text: string) => void;
}): JSX.Element {
  const comeBackText = useComeBackText();
  const unknown = createMemo((): readonly UnknownWord[] =>
    props.failure.type === 'unknown-words' ? props.failure.words : [],
  );
  const repairs = createMemo((): readonly PhraseRepair[] =>
    props.failure.type === 'words-do-not-fit' ? props.failure.repairs : [],
  );
  const name = (repair: PhraseRepair): string =>
    repair.type === 'swap'
      ? comeBackText().swap(repair.position)
      : comeBackText().replace(repair.position, repair.instead);

  return (
    <Switch>
      <Match when={unknown().length > 0}>
        <ul class="phrase-unknown">
          <For each={unknown()}>
            {(word) => (
              <li>
                <p>{comeBackText().unknownWord(word.position, word.typed)}</p>
                <Show when={word.near.length > 0}>
                  <ChoiceChips
                    label={comeBackText().nearWords(word.position)}
                    options={word.near.map((near) => ({ value: near, label: near }))}
                    choose={(near) => props.mend(withWord(props.typed, word.position, near))}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Match>
      <Match when={repairs().length > 0}>
        <div class="phrase-repairs">
          <p>{comeBackText().perhaps}</p>
          <ChoiceChips
            label={comeBackText().perhaps}
            options={repairs().map((repair) => ({ value: name(repair), label: name(repair) }))}
            choose={(chosen) => {
              const repair = repairs().find((each) => name(each) === chosen);
              if (repair) props.mend(repaired(props.typed, repair));
            }}
          />
        </div>
      </Match>
    </Switch>
  );
}

function repaired(typed: string, repair: PhraseRepair): string {
  if (repair.type === 'replace') return withWord(typed, repair.position, repair.instead);
  const { position } = repair;
  const [first, second] = typedWords(typed).slice(position - 1, position + 1);
  if (first === undefined || second === undefined) return typed;
  return withWord(withWord(typed, position, second), position + 1, first);
}
