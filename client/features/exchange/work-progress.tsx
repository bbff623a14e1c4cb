/** How far long work is, in numbers, and the button that stops it. */
import type { JSX } from 'solid-js';
import { useExchangeText } from '../../i18n/late/exchange.ts';
import { Button } from '../../ui/button.tsx';

export function WorkProgress(props: {
  readonly words: string;
  /** 0 to 1. */
  readonly part: number;
  readonly cancel: () => void;
}): JSX.Element {
  const text = useExchangeText();

  return (
    <div class="work">
      <p class="work-words">{props.words}</p>
      <progress
        class="work-bar"
        aria-label={text().progress}
        max="100"
        value={Math.round(props.part * 100)}
      />
      <Button onClick={() => props.cancel()}>{text().cancel}</Button>
    </div>
  );
}
