/**
 * The one search field: `/` or Ctrl+K from anywhere leads to it, arrows choose, Enter goes. It reads what is on the device, so it
 * answers without network; what it showed stays until the next answer is there.
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
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from 'solid-js';
import '../../style/search.css';
import { useText } from '../../i18n/language.tsx';
import { useSearchText } from '../../i18n/late/search.ts';
import { whenIdle } from '../../platform/when-idle.ts';
import { createFinding } from '../../search/create-answer.ts';
import { useGroupSearch } from '../../search/group-search.ts';
import type { Group } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { MarkedWords } from '../../ui/marked-words.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { type Found, foundOf } from './found.ts';

const SHOWN = 30;

export function Search(props: { readonly group: Group; readonly go: (path: string) => void }): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const [typed, setTyped] = createSignal('');
  const searchText = useSearchText();
  const search = createMemo(() => useGroupSearch(props.group));
  const answer = createFinding(() => search(), typed, { limit: SHOWN });
  // the same answer again leaves the list, and what the arrows chose in it, as they are
  const found = createMemo(
    (): Found[] => {
      const hits = answer()?.found.hits ?? [];
      return hits.map((hit) => foundOf(props.group, hit, searchText()));
    },
    [],
    { equals: (before, after) => JSON.stringify(before) === JSON.stringify(after) },
  );
  /** Empty while what is typed has no answer yet. */
  const answered = createMemo((): string => {
    const query = answer()?.query ?? '';
    return query === typed() ? query : '';
  });
  const count = (): number => answer()?.found.count ?? 0;
  const isSome = (): boolean => count() > 0 && answer()?.found.matched === 'some';
  onMount(() => whenIdle(() => untrack(search).start()));
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

  function go(chosen: Found | null): void {
    if (!chosen) return;
    setTyped('');
    if (input) input.value = '';
    // once the list has let go of the focus: what opens takes it
    setTimeout(() => {
      input?.blur();
      props.go(chosen.path);
    });
  }

  // once for what is typed, not for what changes meanwhile
  createEffect(
    on(answered, (query) => {
      if (query === '') return;
      if (count() === 0) return toasts.announce(searchText().none(query));
      toasts.announce([isSome() ? searchText().some : '', searchText().count(count())].join(' ').trim());
    }),
  );

  return (
    <Root<Found>
      class="search"
      options={found()}
      onInputChange={setTyped}
      onChange={go}
      optionValue="id"
      optionTextValue="title"
      optionLabel="title"
      triggerMode="input"
      translations={announcements(searchText().results)}
      closeOnSelection
      allowDuplicateSelectionEvents
      gutter={6}
      sameWidth
      itemComponent={(item) => (
        <Item item={item.item} class="search-item">
          <ItemLabel class="search-words">
            <span class="search-title">
              <MarkedWords of={item.item.rawValue.hit.title} />
            </span>{' '}
            <span class="soft">{item.item.rawValue.facts}</span>
            <Show when={item.item.rawValue.hit.excerpt}>
              {(excerpt) => (
                <span class="search-excerpt">
                  {' '}
                  <MarkedWords of={excerpt()} />
                </span>
              )}
            </Show>
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
          onFocus={() => search().start()}
          aria-keyshortcuts="/ Control+K"
        />
        <kbd aria-hidden="true">/</kbd>
      </Control>
      <Portal mount={input?.closest('[role="search"]') ?? document.body}>
        <Content class="search-found">
          <Show when={isSome()}>
            <p class="search-some">{searchText().some}</p>
          </Show>
          <Listbox class="search-list" />
          <Show when={answered() !== ''}>
            <NoResult class="search-none">{searchText().none(answered())}</NoResult>
          </Show>
        </Content>
      </Portal>
    </Root>
  );
}

/** The list's own words would be English, and its count is of what is drawn: the count of all is said here. */
function announcements(listboxLabel: string) {
  return {
    listboxLabel,
    triggerLabel: '',
    focusAnnouncement: (title: string) => title,
    countAnnouncement: () => undefined,
    selectedAnnouncement: (title: string) => title,
  };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
