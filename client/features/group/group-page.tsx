/**
 * The page of one group: its plate, then the rooms that the app puts in it. On a wide screen the plate, the invitation and the people
 * stand in a side bar; on a phone everything is one column.
 */
import { createEffect, type JSX, onCleanup, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Plate } from '../../ui/plate.tsx';
import { HOME_PATH } from '../../ui/route.ts';

export interface GroupPageProps {
  readonly group: Group;
  /** How far what is typed has gone. */
  readonly status: JSX.Element;
  /** The invitation, for those who may invite. */
  readonly invite: JSX.Element;
  readonly people: JSX.Element;
  /** What the group works on. */
  readonly children: JSX.Element;
}

export function GroupPage(props: GroupPageProps): JSX.Element {
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
      <header class="shell-head">
        <div class="plate-editor">
          <EditableText
            value={props.group.name()}
            fieldLabel={text().group.name}
            editLabel={text().group.rename}
            emptySentence={text().group.emptyName}
            heading
            mayEdit={props.group.myRole() === 'facilitator'}
            save={(name) => props.group.rename(name)}
          >
            <Plate>
              <h1>{name()}</h1>
            </Plate>
          </EditableText>
        </div>
        <Show when={props.group.myRole() === 'facilitator'}>{props.invite}</Show>
      </header>
      <section class="shell-status" aria-label={text().sync.title}>
        {props.status}
      </section>
      <main class="shell-main" id="content" tabindex="-1">
        {props.children}
      </main>
      <aside class="shell-side">
        {props.people}
        <nav class="shell-foot">
          <a href={HOME_PATH}>{text().common.myGroups}</a>
          <LanguageSwitch />
        </nav>
      </aside>
    </div>
  );
}
