/** What is being typed in a combobox: which options it finds, and what becomes of it when one chooses, gives up or leaves. */
import { type Accessor, createSignal } from 'solid-js';
import { fold } from '../../core/search/fold.ts';
import { useControlText } from '../i18n/late/control.ts';

export interface ComboboxOption<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** A second line: what tells two of the same name apart. */
  readonly detail?: string;
}

export interface ComboboxShared<T extends string> {
  readonly label: string;
  readonly labelHidden?: boolean;
  readonly hint?: string;
  /** What is wrong, in one sentence. */
  readonly problem?: string;
  readonly placeholder?: string;
  readonly options: readonly ComboboxOption<T>[];
  /** Said when nothing matches; the general sentence otherwise. */
  readonly emptySentence?: string;
  /** Follows what stands in the field, for who makes the options of it. */
  readonly typed?: (text: string) => void;
}

export interface ComboboxQuery<T extends string> {
  /** What Kobalte needs of it, the same for one and for several. */
  readonly base: ReturnType<typeof createBase<T>>;
  readonly isOpen: Accessor<boolean>;
  readonly open: () => void;
  /** How many options match. */
  readonly found: Accessor<number>;
  /** Notifies when the field must show its choice again. */
  readonly restored: Accessor<number>;
  readonly restore: () => void;
  /** The caller's problem, else that what stands in the field is not in the list. */
  readonly problem: (given: string | undefined) => string;
  readonly chose: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
}

interface QueryOptions<T extends string> {
  readonly options: Accessor<readonly ComboboxOption<T>[]>;
  readonly chosenLabel: Accessor<string | undefined>;
  readonly emptied: () => void;
  readonly typed: (text: string) => void;
}

export function createComboboxQuery<T extends string>(options: QueryOptions<T>): ComboboxQuery<T> {
  const controlText = useControlText();
  const [typed, setTyped] = createSignal('');
  const [isOpen, setOpen] = createSignal(false);
  const [restored, setRestored] = createSignal(0);
  const [isTyping, setTyping] = createSignal(false);
  const [hasLeft, setLeft] = createSignal(false);
  const isNotInList = (): boolean => typed().trim() !== '' && typed() !== options.chosenLabel();
  const restore = (): void => void setRestored((times) => times + 1);
  const finds = (option: ComboboxOption<T>): boolean =>
    typed() === options.chosenLabel() || fold(option.label).includes(fold(typed().trim()));

  return {
    base: createBase({ options, isOpen, setOpen, setTyped, finds, isTyping }),
    isOpen,
    open: () => setOpen(true),
    found: () => options.options().filter(finds).length,
    restored,
    restore,
    problem: (given) => given || (hasLeft() && isNotInList() ? controlText().notInList : ''),
    chose: () => {
      setTyping(false);
      setLeft(false);
    },
    onKeyDown: (event) => {
      if (event.key === 'Escape' && !isOpen()) queueMicrotask(restore); // Kobalte empties the field
      else if (event.key === 'Tab' && typed() === '') options.emptied();
      else if (event.key.length === 1 || event.key === 'Backspace') {
        setTyping(true);
        setLeft(false);
      }
    },
    onBlur: () => {
      if (typed() === '') options.emptied();
      setLeft(true);
    },
  };
}

function createBase<T extends string>(parts: {
  readonly options: QueryOptions<T>;
  readonly isOpen: Accessor<boolean>;
  readonly setOpen: (open: boolean) => void;
  readonly setTyped: (text: string) => void;
  readonly finds: (option: ComboboxOption<T>) => boolean;
  readonly isTyping: Accessor<boolean>;
}) {
  const controlText = useControlText();
  return {
    get options() {
      return [...parts.options.options()];
    },
    optionValue: 'value',
    optionTextValue: 'label',
    optionLabel: 'label',
    defaultFilter: parts.finds,
    allowsEmptyCollection: true,
    gutter: 4,
    overflowPadding: 8,
    fitViewport: true,
    get open() {
      return parts.isOpen();
    },
    onOpenChange: (open: boolean) => parts.setOpen(open),
    onInputChange: (typed: string) => {
      parts.setTyped(typed);
      parts.options.typed(typed);
    },
    /** What matches nothing stays typed; after a choice the field is its own again. */
    get noResetInputOnBlur() {
      return parts.isTyping();
    },
    get translations() {
      // The list says itself how many match.
      return { ...controlText().combobox, countAnnouncement: () => undefined };
    },
  } as const;
}
