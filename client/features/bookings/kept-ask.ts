/** What is typed in the form that asks for a card, field by field, and back with the form when the place or the page was left. */
import { type Accessor, batch } from 'solid-js';
import type { CardId } from '../../../core/inventory/card.ts';
import { isOneOf } from '../../../core/inventory/values.ts';
import { keepDraft } from '../../ui/kept-drafts.ts';
import { createKeptSignal, createKeptWords } from '../../ui/kept-signal.ts';
import { type AskDraft, REPEATS, type Repeat } from './ask-draft.ts';

export interface KeptAsk {
  readonly draft: Accessor<AskDraft>;
  readonly purpose: Accessor<string>;
  change(part: Partial<AskDraft>): void;
  setPurpose(purpose: string): void;
  /** It was sent: nothing of it is kept. */
  clear(): void;
}

const EMPTY: AskDraft = {
  day: undefined,
  from: '',
  to: '',
  isLong: false,
  lastDay: undefined,
  quantity: '1',
  repeat: 'never',
  count: '10',
};

const ANSWERS = ['no', 'yes'] as const;

/** The name under which what is typed in one field of it is kept. */
export function askField(card: CardId, field: string): string {
  return `ask/${card}/${field}`;
}

export function createKeptAsk(card: CardId): KeptAsk {
  const words = (field: string) => createKeptWords(askField(card, field));
  const number = (field: string, first: string) =>
    createKeptSignal(askField(card, field), first, (_kept): _kept is string => true);
  const [day, setDay] = words('day');
  const [lastDay, setLastDay] = words('last-day');
  const [from, setFrom] = words('from');
  const [to, setTo] = words('to');
  const [purpose, setPurpose] = words('purpose');
  const [quantity, setQuantity] = number('quantity', EMPTY.quantity);
  const [count, setCount] = number('count', EMPTY.count);
  const [long, setLong] = createKeptSignal(askField(card, 'long'), 'no', (kept) => isOneOf(ANSWERS, kept));
  const [repeat, setRepeat] = createKeptSignal<Repeat>(askField(card, 'repeat'), EMPTY.repeat, (kept) =>
    isOneOf(REPEATS, kept),
  );

  const change = (part: Partial<AskDraft>): void => {
    if ('day' in part) setDay(part.day ?? '');
    if ('lastDay' in part) setLastDay(part.lastDay ?? '');
    if (part.from !== undefined) setFrom(part.from);
    if (part.to !== undefined) setTo(part.to);
    if (part.quantity !== undefined) setQuantity(part.quantity);
    if (part.count !== undefined) setCount(part.count);
    if (part.isLong !== undefined) setLong(part.isLong ? 'yes' : 'no');
    if (part.repeat !== undefined) setRepeat(part.repeat);
  };

  return {
    draft: () => ({
      day: day() || undefined,
      lastDay: lastDay() || undefined,
      from: from(),
      to: to(),
      isLong: long() === 'yes',
      quantity: quantity(),
      count: count(),
      repeat: repeat(),
    }),
    purpose,
    change: (part) => batch(() => change(part)),
    setPurpose,
    clear: () =>
      batch(() => {
        change(EMPTY);
        setPurpose('');
        // typed, and then the thing was asked for within one day
        keepDraft(askField(card, 'last-day-typed'), undefined);
      }),
  };
}
