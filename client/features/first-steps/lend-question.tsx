/** "Que pouvez-vous prêter ou faire ?": one tap on a usual answer adds it, in one's own name; any other is typed. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useFirstStepsText } from '../../i18n/late/first-steps.ts';
import type { Offer } from '../../i18n/late/first-steps-fr.ts';
import type { Group } from '../../state/workplace.ts';
import { personName } from '../../ui/person-name.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { OtherThing } from './other-thing.tsx';

export function LendQuestion(props: {
  readonly group: Group;
  /** The name of the chips, when the question stands above them already. */
  readonly label: string;
  readonly added: () => void;
}): JSX.Element {
  const text = useText();
  const stepsText = useFirstStepsText();
  const toasts = useToasts();
  const [typing, setTyping] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  /** What I have already said is not offered again. */
  const offers = (): readonly Offer[] => {
    const cards = props.group.sharing.now()?.cards.live() ?? [];
    const mine = cards.filter(({ custodians }) => custodians.includes(props.group.me));
    return stepsText().offers.filter((offer) => mine.every(({ title }) => title !== offer.title));
  };

  async function add(offer: Offer) {
    const sharing = await props.group.sharing.open();
    if (!sharing) return { ok: false, error: { type: 'not-yet' } } as const;
    const added = sharing.cards.add(offer);
    if (!added.ok) return added;
    const name = personName(text(), props.group, props.group.me);
    toasts.show(stepsText().added(offer.title.trim(), name), () => sharing.cards.archive(added.value));
    props.added();
    return added;
  }

  async function offered(offer: Offer): Promise<void> {
    if (busy()) return;
    setBusy(true);
    const added = await add(offer);
    if (!added.ok) toasts.show(stepsText().notYet);
    setBusy(false);
  }

  return (
    <div class="lend">
      <div class="chips" role="group" aria-label={props.label}>
        <For each={offers()}>
          {(offer) => (
            <button
              type="button"
              class="chip chip-choice"
              aria-disabled={busy()}
              onClick={() => void offered(offer)}
            >
              {offer.title}
            </button>
          )}
        </For>
        <button
          type="button"
          class="chip chip-choice"
          aria-expanded={typing()}
          onClick={() => setTyping(!typing())}
        >
          {stepsText().other}
        </button>
      </div>
      <Show when={typing()}>
        <OtherThing add={add} />
      </Show>
    </div>
  );
}
