/**
 * The sync line in words, and below it what this browser does with what is typed. Read out only when the kind of sentence changes
 * to or from trouble, never at each keystroke.
 */
import { createEffect, type JSX, on, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Keeping, SyncState } from '../../state/workplace.ts';
import { reloadNewest } from '../../platform/page-updates.ts';
import { Notice, type Tone } from '../../ui/notice.tsx';
import { createOnline } from '../../ui/online.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { syncSentence } from './sync-sentence.ts';
import { Button } from '../../ui/button.tsx';

const KEEPING_TONE: Readonly<Record<Exclude<Keeping, 'kept'>, Tone>> = {
  'may-be-evicted': 'quiet',
  'memory-only': 'alarm',
  full: 'alarm',
  unwritable: 'alarm',
  damaged: 'alarm',
};

export function SyncLine(props: {
  readonly sync: SyncState;
  readonly keeping: Keeping;
  readonly refused: number;
}): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const online = createOnline();
  const sentence = () => syncSentence(text(), props.sync, online());
  const trouble = (): string => {
    const kind = sentence().kind;
    return kind === 'saved' || kind === 'shared' ? 'none' : kind;
  };
  createEffect(
    on(trouble, (now) => toasts.announce(now === 'none' ? text().sync.backOnline : sentence().text), {
      defer: true,
    }),
  );

  const hint = (): JSX.Element => {
    if (sentence().kind !== 'other-version') return sentence().hint;
    return (
      <>
        <p>{sentence().hint}</p>
        <Button onClick={() => void reloadNewest()}>{text().common.reload}</Button>
      </>
    );
  };

  return (
    <div class="sync" data-testid="sync">
      <Notice tone={sentence().tone} summary={sentence().text}>
        {hint()}
      </Notice>
      <Show when={props.keeping !== 'kept' && props.keeping}>
        {(keeping) => (
          <Notice tone={KEEPING_TONE[keeping()]} summary={text().sync.keeping[keeping()]}>
            {text().sync.keepingHint[keeping()]}
          </Notice>
        )}
      </Show>
      <Show when={props.refused > 0}>
        <Notice tone="waiting" summary={text().sync.unreadable(props.refused)}>
          {text().sync.unreadableHint}
        </Notice>
      </Show>
    </div>
  );
}
