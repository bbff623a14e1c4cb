/** What one has to know about it: a text that several people may write at once. */
import { createUniqueId, type JSX, onMount, Show, untrack } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { DESCRIPTION_LIMIT } from '../../../core/inventory/description.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { createSharedText } from '../../ui/shared-text.ts';
import type { SharingDesk } from './sharing-desk.ts';

/** How many are left is said from here on. */
const SAID_BELOW = 200;

export function DescriptionField(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const id = createUniqueId();
  const card = untrack(() => props.card.id);
  let field: HTMLTextAreaElement | undefined;
  const shared = createSharedText({
    shared: untrack(() => props.desk.homeOf(card).description(card)),
    limit: DESCRIPTION_LIMIT,
    keep: `description/${card}`,
    field: () => field,
  });
  const problem = (): string =>
    shared.left() < 0
      ? cardFailureSentence(text(), { type: 'description-too-long', limit: DESCRIPTION_LIMIT })
      : '';
  onMount(() => grow(field));

  return (
    <div class="field">
      <label for={id} class="field-label">
        {cardText().description}
      </label>
      <textarea
        id={id}
        ref={(element) => (field = element)}
        class="field-input share-description"
        rows="3"
        dir="auto"
        placeholder={cardText().descriptionEmpty}
        readOnly={!props.desk.mayWrite()}
        value={shared.text()}
        onInput={(event) => {
          shared.type(event.currentTarget);
          grow(event.currentTarget);
        }}
        onCompositionStart={() => shared.beginComposing()}
        onCompositionEnd={(event) => shared.endComposing(event.currentTarget)}
        aria-invalid={problem() !== ''}
        aria-describedby={`${id}-left ${id}-problem`}
      />
      <p class="field-hint" id={`${id}-left`}>
        <Show when={shared.left() >= 0 && shared.left() < SAID_BELOW}>
          {cardText().descriptionHint(shared.left())}
        </Show>
      </p>
      <p class="field-problem" id={`${id}-problem`} role="alert">
        {problem()}
      </p>
    </div>
  );
}

/** For browsers that cannot size a field by its content. */
function grow(field: HTMLTextAreaElement | undefined): void {
  if (!field || CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight + 2}px`;
}
