/** A need that nobody here answers: words to send to people outside, without a name in them. */
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useMatchingText } from '../../i18n/late/matching.ts';
import { sayQuantity } from '../../i18n/late/sharing-quantity.ts';
import { saySentence } from '../../i18n/late/sharing-rule.ts';
import { Button } from '../../ui/button.tsx';
import { createCopying } from '../../ui/copying.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { Group } from '../../state/workplace.ts';

export interface AskAroundProps {
  readonly group: Group;
  readonly need: Card;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly describedBy: string;
}

export function AskAround(props: AskAroundProps): JSX.Element {
  const matchingText = useMatchingText();
  const [isOpen, setOpen] = createSignal(false);

  return (
    <Show when={!props.need.consent} fallback={<p class="soft">{matchingText().askFirst}</p>}>
      <Button describedBy={props.describedBy} onClick={() => setOpen(true)}>
        {matchingText().askAround}
      </Button>
      <Dialog open={isOpen()} title={matchingText().askAround} close={() => setOpen(false)}>
        <AskWords {...props} />
      </Dialog>
    </Show>
  );
}

function AskWords(props: AskAroundProps): JSX.Element {
  const text = useText();
  const matchingText = useMatchingText();
  const id = createUniqueId();
  const words = (): string => {
    const { code } = text();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const { quantity, availability } = props.need;
    const facts = [
      ...(quantity ? [sayQuantity(code, quantity)] : []),
      ...availability.map((rule) => saySentence(rule, { code, today: props.today, zone })),
    ];
    return matchingText().askWords(props.group.name(), props.need.title, facts);
  };
  const copying = createCopying(words);

  return (
    <div class="match-ask">
      <p class="soft">{matchingText().askHint}</p>
      <label for={id} class="visually-hidden">
        {matchingText().askLabel}
      </label>
      <textarea
        id={id}
        ref={copying.field}
        class="field-input match-ask-words"
        rows="6"
        readOnly
        value={words()}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button tone="primary" onClick={() => void copying.copy()}>
        {matchingText().copy}
      </Button>
      <p role="status">
        {copying.outcome() === 'copied' ? text().common.copied : ''}
        {copying.outcome() === 'refused' ? matchingText().notCopied : ''}
      </p>
    </div>
  );
}
