/** Adding what a task takes: a card found by a few letters, or words for what is not there yet, which become a card « Chercher ». */
import { createMemo, createSignal, type JSX } from 'solid-js';
import type { Card } from '../../../core/inventory/card.ts';
import { fold } from '../../../core/search/fold.ts';
import { useText } from '../../i18n/language.tsx';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { useTaskThingsText } from '../../i18n/late/task-things.ts';
import { ComboboxMany } from '../../ui/combobox.tsx';
import type { ComboboxOption } from '../../ui/combobox-query.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { ThingsDesk } from './things-desk.ts';

/** So many are offered at once, of what may be thousands. */
const SHOWN = 30;
/** Of what is weighed or poured one rarely needs a gram. */
const FIRST_AMOUNT: Partial<Readonly<Record<string, number>>> = { g: 1000, ml: 1000 };
const SEEK = 'seek';

/** Cards stay the same objects: each is folded once. */
const folded = new WeakMap<Card, string>();

export function AddThing(props: { readonly desk: ThingsDesk }): JSX.Element {
  const text = useText();
  const thingsText = useTaskThingsText();
  const values = useSharingValues();
  const toasts = useToasts();
  const [typed, setTyped] = createSignal('');
  const [problem, setProblem] = createSignal('');
  const words = (): string => typed().trim();
  const options = createMemo((): readonly ComboboxOption[] => {
    const asked = fold(words());
    const taken = new Set(props.desk.task().uses.map(({ card }) => card));
    const found = props.desk.sharing.cards
      .live()
      .filter((card) => !taken.has(card.id) && foldedTitle(card).includes(asked))
      .sort((a, b) => rank(a, asked) - rank(b, asked) || a.title.localeCompare(b.title));
    const isThere = found.some((card) => foldedTitle(card) === asked);
    const seek =
      words() === '' || isThere || !props.desk.mayBook()
        ? []
        : [{ value: SEEK, label: thingsText().seek(words()), detail: thingsText().seekHint }];
    return found
      .slice(0, SHOWN)
      .map(({ id, title, kind }): ComboboxOption => ({
        value: id,
        label: title,
        detail: values().kind[kind],
      }))
      .concat(seek);
  });

  function choose(chosen: readonly string[]): void {
    const [value] = chosen;
    if (value === undefined) return;
    if (value === SEEK) seek();
    else need(value, thingsText().added);
  }

  function seek(): void {
    const { cards } = props.desk.sharing;
    const added = cards.add({ kind: 'need', title: words() });
    if (!added.ok) return void setProblem(cardFailureSentence(text(), added.error));
    need(added.value, thingsText().sought, () => cards.archive(added.value));
  }

  function need(card: string, say: (title: string) => string, undo?: () => void): void {
    const { id } = props.desk.task();
    const { plan } = props.desk.group;
    const found = props.desk.sharing.cards.card(card);
    plan.needThing(id, { card, quantity: FIRST_AMOUNT[found?.unit ?? ''] ?? 1 });
    toasts.show(say(found?.title ?? ''), () => {
      plan.needThingNoMore(id, card);
      undo?.();
    });
  }

  return (
    <ComboboxMany
      label={thingsText().add}
      placeholder={thingsText().addHint}
      emptySentence={thingsText().addNone}
      options={options()}
      values={[]}
      closes
      problem={problem()}
      typed={(now) => {
        setTyped(now);
        if (now !== '') setProblem('');
      }}
      choose={choose}
    />
  );
}

function foldedTitle(card: Card): string {
  const known = folded.get(card);
  if (known !== undefined) return known;
  const title = fold(card.title);
  folded.set(card, title);
  return title;
}

/** What begins with it, then what has it somewhere. */
function rank(card: Card, asked: string): number {
  return foldedTitle(card).startsWith(asked) ? 0 : 1;
}
