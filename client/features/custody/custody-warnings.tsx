/** What is too little, and the act that mends it; nothing at all in a group's first week. */
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Custody } from '../../state/custody.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';

export function CustodyWarnings(props: {
  readonly group: Group;
  readonly custody: Custody;
  /** The invitation, for those who may invite. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const mayGiveRoles = (): boolean => props.group.myRole() === 'facilitator';

  return (
    <For each={props.custody.warnings()}>
      {(warning) => (
        <section class="notice-block custody-warning">
          <Switch>
            <Match when={warning === 'few-copies'}>
              <p>
                <strong>{text().custody.fewCopies(props.custody.copies() ?? 1)}</strong>
              </p>
              <p>{text().custody.fewCopiesDo}</p>
              {props.children}
            </Match>
            <Match when={warning === 'few-facilitators'}>
              <p>
                <strong>
                  {props.custody.facilitators() === 0
                    ? text().custody.noFacilitator
                    : text().custody.fewFacilitators}
                </strong>
              </p>
              <Show when={mayGiveRoles()}>
                <p>
                  <a class="button" href={groupPath(props.group.space, { type: 'people' })}>
                    {text().custody.fewFacilitatorsDo}
                  </a>
                </p>
              </Show>
            </Match>
          </Switch>
        </section>
      )}
    </For>
  );
}
