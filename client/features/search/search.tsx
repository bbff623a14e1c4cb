/** The one search field. */
import type { JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Group } from '../../state/workplace.ts';

export function Search(props: { readonly group: Group; readonly go: (path: string) => void }): JSX.Element {
  const text = useText();
  return (
    <button type="button" class="search-door">
      <Icon name="search" /> {text().shell.search}
    </button>
  );
}
