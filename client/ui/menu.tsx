/**
 * What can be done with one thing, behind a "⋯". Arrows, letters and Escape work as in every menu. What was chosen runs once the menu
 * is gone and the focus is back on its button, so that a dialog which it opens knows where to return.
 */
import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { I18nProvider } from '@kobalte/core/i18n';
import { createContext, createSignal, For, type JSX, onMount, Show, useContext } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import '../style/floating.css';
import '../style/menu.css';
import { afterPaint } from './after-paint.ts';
import { Icon, type IconName } from './icon.tsx';
import { layerOf } from './layer.ts';

export interface MenuProps {
  /** The button's name, and the menu's: what it is about. */
  readonly label: string;
  /** Drawn on the button in place of "⋯". */
  readonly trigger?: JSX.Element;
  /** The classes of the button; an icon button by default. */
  readonly triggerClass?: string;
  readonly children: JSX.Element;
}

export interface MenuItemProps {
  readonly label: string;
  readonly icon?: IconName;
  /** What undo cannot give back. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly choose: () => void;
}

export interface MenuOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface MenuChoiceProps<T extends string> {
  readonly label: string;
  /** Undefined: none of them is the present one. */
  readonly value: T | undefined;
  readonly options: readonly MenuOption<T>[];
  readonly choose: (value: T) => void;
}

type RunLater = <V>(act: (value: V) => void, value: V) => void;

const RunLaterContext = createContext<RunLater>();

export function Menu(props: MenuProps): JSX.Element {
  const text = useText();
  const [button, setButton] = createSignal<HTMLElement>();
  let chosen: (() => void) | undefined;

  const runLater: RunLater = (act, value) => {
    chosen = () => act(value);
  };

  function runChosen(): void {
    const act = chosen;
    chosen = undefined;
    if (act) setTimeout(act); // the focus is given back first
  }

  return (
    <I18nProvider locale={text().code}>
      <DropdownMenu modal={false} gutter={4} placement="bottom-end" overflowPadding={8} fitViewport>
        <DropdownMenu.Trigger
          ref={setButton}
          class={props.triggerClass ?? 'icon-button'}
          aria-label={props.label}
          title={props.label}
        >
          {props.trigger ?? <Icon name="more" />}
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal mount={layerOf(button())}>
          <div class="menu-veil" />
          <DropdownMenu.Content class="menu" onCloseAutoFocus={runChosen}>
            <RunLaterContext.Provider value={runLater}>{props.children}</RunLaterContext.Provider>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu>
    </I18nProvider>
  );
}

/**
 * The same menu for many things at once, where one button a row would cost too much: it opens as soon as it exists, at the button that
 * asked for it.
 */
export function MenuAt(props: {
  readonly label: string;
  readonly button: HTMLElement;
  /** The menu is gone and the focus back on the button; what was chosen runs next. */
  readonly closed: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const [open, setOpen] = createSignal(false);
  let chosen: (() => void) | undefined;
  onMount(() => setOpen(true));

  const runLater: RunLater = (act, value) => {
    chosen = () => act(value);
  };

  function leave(event: Event): void {
    event.preventDefault();
    props.button.focus();
    const act = chosen;
    props.closed();
    if (act) afterPaint(act);
  }

  return (
    <I18nProvider locale={text().code}>
      <DropdownMenu
        modal={false}
        open={open()}
        onOpenChange={setOpen}
        getAnchorRect={() => props.button.getBoundingClientRect()}
        gutter={4}
        placement="bottom-end"
        overflowPadding={8}
        fitViewport
      >
        <DropdownMenu.Portal mount={layerOf(props.button)}>
          <div class="menu-veil" />
          <DropdownMenu.Content class="menu" aria-label={props.label} onCloseAutoFocus={leave}>
            <RunLaterContext.Provider value={runLater}>{props.children}</RunLaterContext.Provider>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu>
    </I18nProvider>
  );
}

export function MenuItem(props: MenuItemProps): JSX.Element {
  const runLater = useRunLater();

  return (
    <DropdownMenu.Item
      class="menu-item"
      classList={{ 'menu-item-danger': props.danger ?? false }}
      disabled={props.disabled ?? false}
      onSelect={() => runLater(props.choose, undefined)}
    >
      <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
      <span class="menu-item-label">{props.label}</span>
    </DropdownMenu.Item>
  );
}

export function MenuSeparator(): JSX.Element {
  return <DropdownMenu.Separator class="menu-separator" />;
}

export function MenuGroup(props: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <DropdownMenu.Group class="menu-group">
      <DropdownMenu.GroupLabel class="menu-label">{props.label}</DropdownMenu.GroupLabel>
      {props.children}
    </DropdownMenu.Group>
  );
}

/** One of several, the present one checked. */
export function MenuChoice<T extends string>(props: MenuChoiceProps<T>): JSX.Element {
  return (
    <DropdownMenu.Group class="menu-group">
      <DropdownMenu.GroupLabel class="menu-label">{props.label}</DropdownMenu.GroupLabel>
      <MenuOptions {...props} />
    </DropdownMenu.Group>
  );
}

/** The same, folded behind one line: "Déplacer vers…". */
export function MenuChoiceFolded<T extends string>(
  props: MenuChoiceProps<T> & { readonly icon?: IconName },
): JSX.Element {
  const [line, setLine] = createSignal<HTMLElement>();

  return (
    <DropdownMenu.Sub gutter={2} overflowPadding={8} overlap fitViewport>
      <DropdownMenu.SubTrigger ref={setLine} class="menu-item">
        <Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>
        <span class="menu-item-label">{props.label}</span>
        <Icon name="next" />
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal mount={layerOf(line())}>
        <DropdownMenu.SubContent class="menu">
          <MenuOptions {...props} />
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

function MenuOptions<T extends string>(props: MenuChoiceProps<T>): JSX.Element {
  const runLater = useRunLater();
  const choose = (value: T): void => {
    if (value !== props.value) runLater(props.choose, value);
  };

  return (
    <DropdownMenu.RadioGroup value={props.value ?? ''} class="menu-group">
      <For each={props.options}>
        {(option) => (
          <DropdownMenu.RadioItem
            class="menu-item"
            value={option.value}
            closeOnSelect
            onSelect={() => choose(option.value)}
          >
            <span class="menu-check">
              <DropdownMenu.ItemIndicator>
                <Icon name="check" />
              </DropdownMenu.ItemIndicator>
            </span>
            <span class="menu-item-label">{option.label}</span>
          </DropdownMenu.RadioItem>
        )}
      </For>
    </DropdownMenu.RadioGroup>
  );
}

function useRunLater(): RunLater {
  const runLater = useContext(RunLaterContext);
  if (!runLater) throw new Error('a menu item stands outside of a menu');
  return runLater;
}
