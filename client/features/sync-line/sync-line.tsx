/**
 * The sync line in words; unfolded, what it means and what this browser does with what is typed. What loses something now stands beside
 * it. Read out only when the kind of sentence changes to or from trouble, never at each keystroke.
 */
import { createEffect, type JSX, on, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Keeping, SyncState } from '../../state/workplace.ts';
import { reloadNewest } from '../../platform/page-updates.ts';
import { Notice } from '../../ui/notice.tsx';
import { createOnline } from '../../ui/online.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { syncSentence } from './sync-sentence.ts';
import { Button } from '../../ui/button.tsx';

export function SyncLine(props: {
  readonly sync: SyncState;
  /** This device is not in the group any more: nothing is waited for. */
  readonly isApart: boolean;
  readonly keeping: Keeping;
  readonly refused: number;
}): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const online = createOnline();
  const sentence = () => syncSentence(text(), props.sync, { isOnline: online(), isApart: props.isApart });
  const trouble = (): string => {
    const kind = sentence().kind;
    return kind === 'saved' || kind === 'shared' ? 'none' : kind;
  };
  createEffect(
    on(trouble, (now) => toasts.announce(now === 'none' ? text().sync.backOnline : sentence().text), {
      defer: true,
    }),
  );
  /** What the browser did not promise is told to whoever asks; what it loses now is told to everybody. */
  const promiseless = (): boolean => props.keeping === 'may-be-evicted';
  const grave = () => props.keeping !== 'kept' && props.keeping !== 'may-be-evicted' && props.keeping;

  return (
    <div class="sync" data-testid="sync">
      <Notice tone={sentence().tone} summary={sentence().text}>
        <Show when={sentence().hint !== '' || promiseless()}>
          <Show when={sentence().hint}>
            <p>{sentence().hint}</p>
          </Show>
          <Show when={sentence().kind === 'other-version'}>
            <Button onClick={() => void reloadNewest()}>{text().common.reload}</Button>
          </Show>
          <Show when={promiseless()}>
            <p>
              <strong>{text().sync.keeping['may-be-evicted']}.</strong>{' '}
              {text().sync.keepingHint['may-be-evicted']}
            </p>
          </Show>
        </Show>
      </Notice>
      <Show when={grave()}>
        {(keeping) => (
          <Notice tone="alarm" summary={text().sync.keeping[keeping()]}>
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
