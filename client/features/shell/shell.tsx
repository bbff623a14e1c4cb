/**
 * The frame of a group: its plate, the places, and above the content who is here, the search and how far changes have gone. A side bar
 * on a wide screen; on a phone one column with the places at the foot.
 */
import { createEffect, type JSX, onCleanup, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import type { Place } from '../../ui/route.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Places } from './places.tsx';

export interface ShellProps {
  readonly group: Group;
  readonly place: Place;
  /** The plate, which opens the other groups. */
  readonly plate: JSX.Element;
  readonly search: JSX.Element;
  /** How far what is typed has gone. */
  readonly status: JSX.Element;
  readonly presence: JSX.Element;
  readonly children: JSX.Element;
}

export function Shell(props: ShellProps): JSX.Element {
  const text = useText();
  const name = (): string => props.group.name() || text().start.nameless;
  createEffect(() => {
    document.title = text().common.pageTitle(name());
  });
  onCleanup(() => {
    document.title = 'Placette';
  });

  return (
    <div class="shell">
      <a class="skip-link" href="#content">
        {text().common.skipToContent}
      </a>
      <header class="shell-plate">{props.plate}</header>
      <nav class="shell-places" aria-label={text().shell.places}>
        <Places group={props.group} place={props.place} />
      </nav>
      <div class="shell-top">
        <div class="shell-search" role="search">
          {props.search}
        </div>
        <section class="shell-status" aria-label={text().sync.title}>
          {props.status}
        </section>
        <Show when={props.group.presence.others().length > 0}>
          <section aria-label={text().shell.present}>{props.presence}</section>
        </Show>
      </div>
      <main class="shell-main" id="content" tabindex="-1">
        {props.children}
      </main>
      <footer class="shell-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
