/**
 * The plate is the door to the other groups: pressing it shows them, and the ways to begin or enter one. The list is a popover of the
 * browser's own, which closes with Escape or a press elsewhere.
 */
import { createUniqueId, For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group, GroupSummary } from '../../state/workplace.ts';
import { Icon } from '../../ui/icon.tsx';
import { EXAMPLE_PATH, groupPath, JOIN_PATH, NEW_GROUP_PATH } from '../../ui/route.ts';

export function PlateSwitcher(props: {
  readonly group: Group;
  readonly groups: readonly GroupSummary[];
}): JSX.Element {
  const text = useText();
  const id = createUniqueId();
  let plate: HTMLButtonElement | undefined;
  let list: HTMLElement | undefined;
  const name = (): string => props.group.name() || text().start.nameless;
  const others = (): readonly GroupSummary[] =>
    props.groups.filter(({ space }) => space !== props.group.space);

  function onToggle(event: ToggleEvent): void {
    if (event.newState !== 'open' || !plate || !list) return;
    const { left, right, bottom, width } = plate.getBoundingClientRect();
    const isRtl = getComputedStyle(plate).direction === 'rtl';
    list.style.insetBlockStart = `${bottom + 8}px`;
    list.style.insetInlineStart = `${isRtl ? innerWidth - right : left}px`;
    list.style.minInlineSize = `${width}px`;
  }

  return (
    <>
      <button
        ref={(element) => (plate = element)}
        type="button"
        class="plate plate-switcher"
        popovertarget={id}
        aria-label={text().shell.switcher(name())}
      >
        <span>{name()}</span>
        <Icon name="unfold" />
      </button>
      <nav
        ref={(element) => (list = element)}
        id={id}
        popover="auto"
        class="switcher"
        aria-label={text().common.myGroups}
        onToggle={onToggle}
        onClick={(event) =>
          event.target instanceof Element && event.target.closest('a') && list?.hidePopover()
        }
      >
        <ul>
          <For each={others()}>
            {(group) => (
              <li>
                <a class="switcher-group" href={groupPath(group.space)}>
                  {group.name || text().start.nameless}
                </a>
              </li>
            )}
          </For>
          <li>
            <a href={NEW_GROUP_PATH}>{text().start.another}</a>
          </li>
          <li>
            <a href={JOIN_PATH}>{text().start.haveInvitation}</a>
          </li>
          <li>
            <a href={EXAMPLE_PATH}>{text().example.see}</a>
          </li>
        </ul>
      </nav>
    </>
  );
}
