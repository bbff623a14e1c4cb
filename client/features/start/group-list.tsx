/** My groups, each on its plate: touching one opens it. */
import { For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { GroupSummary } from '../../state/workplace.ts';
import { LanguageSwitch } from '../../ui/language-switch.tsx';
import { Plate } from '../../ui/plate.tsx';
import { EXAMPLE_PATH, groupPath, JOIN_PATH, MEET_PATH, NEW_GROUP_PATH } from '../../ui/route.ts';

export function GroupList(props: {
  readonly groups: readonly GroupSummary[];
  /** What waits for this person outside of every group. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();

  return (
    <div class="plain">
      <main class="plain-main" id="content" tabindex="-1">
        <h1>{text().start.groups}</h1>
        {props.children}
        <ul class="plates">
          <For each={props.groups}>
            {(group) => (
              <li>
                <a class="plate-link" href={groupPath(group.space)}>
                  <Plate>{group.name || text().start.nameless}</Plate>
                </a>
              </li>
            )}
          </For>
        </ul>
        <p class="ways">
          <a href={NEW_GROUP_PATH}>{text().start.another}</a>
          <a href={JOIN_PATH}>{text().start.haveInvitation}</a>
          <a href={MEET_PATH}>{text().meet.haveNumber}</a>
          <a href={EXAMPLE_PATH}>{text().example.see}</a>
        </p>
      </main>
      <footer class="plain-foot">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
