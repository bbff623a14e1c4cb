/**
 * The one search field: `/` or Ctrl+K from anywhere leads to it, arrows choose, Enter goes. It reads what is on the device, so it
 * answers without network.
 */
import {
  Content,
  Control,
  Input,
  Item,
  ItemLabel,
  Label,
  Listbox,
  NoResult,
  Portal,
  Root,
} from '@kobalte/core/search';
import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import '../../style/search.css';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { find, type Found } from './find.ts';

export function Search(props: { readonly group: Group; readonly go: (path: string) => void }): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const [typed, setTyped] = createSignal('');
  const finding = createMemo(() => find(props.group, typed()));
  let input: HTMLInputElement | undefined;

  function onKeyDown(event: KeyboardEvent): void {
    const wantsSearch = event.key === '/' || (event.key === 'k' && (event.ctrlKey || event.metaKey));
    if (!wantsSearch || event.defaultPrevented || (event.key === '/' && isTyping(event.target))) return;
    event.preventDefault();
    input?.focus();
    input?.select();
  }
  onMount(() => document.addEventListener('keydown', onKeyDown));
  onCleanup(() => document.removeEventListener('keydown', onKeyDown));

  function go(found: Found | null): void {
    if (!found) return;
    setTyped('');
    if (input) input.value = '';
    // once the list has let go of the focus: what opens takes it
    setTimeout(() => {
      input?.blur();
      props.go(found.path);
    });
  }

  function search(words: string): void {
    setTyped(words);
    const { count } = finding();
    if (words.trim() !== '')
      toasts.announce(count === 0 ? text().shell.searchNone(words) : text().shell.searchCount(count));
  }

  const facts = (found: Found): string =>
    [text().shell[found.kind], found.where, found.archived ? text().shell.archived : '']
      .filter(Boolean)
      .join(', ');

  return (
    <Root<Found>
      class="search"
      options={[...finding().shown]}
      onInputChange={search}
      onChange={go}
      optionValue="id"
      optionTextValue="title"
      optionLabel="title"
      triggerMode="input"
      closeOnSelection
      allowDuplicateSelectionEvents
      gutter={6}
      sameWidth
      itemComponent={(item) => (
        <Item item={item.item} class="search-item">
          <ItemLabel class="search-words">
            <span class="search-title">{item.item.rawValue.title}</span>{' '}
            <span class="soft">{facts(item.item.rawValue)}</span>
          </ItemLabel>
        </Item>
      )}
    >
      <Label class="visually-hidden">{text().shell.search}</Label>
      <Control class="search-door">
        <Icon name="search" />
        <Input<'input'>
          ref={(element) => (input = element)}
          class="search-input"
          type="search"
          placeholder={text().shell.search}
          aria-keyshortcuts="/ Control+K"
        />
        <kbd aria-hidden="true">/</kbd>
      </Control>
      <Portal mount={input?.closest('[role="search"]') ?? document.body}>
        <Content class="search-found">
          <Listbox class="search-list" />
          <Show when={typed().trim() !== ''}>
            <NoResult class="search-none">{text().shell.searchNone(typed())}</NoResult>
          </Show>
        </Content>
      </Portal>
    </Root>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
