/** "Qui garde nos données ?": three figures up front, what to mend, then every device with its person, the keys and the relays. */
import '../../style/custody.css';
import { For, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Custody } from '../../state/custody.ts';
import { createCustody } from '../../state/group-custody.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';
import { CustodyDetails } from './custody-details.tsx';
import { CustodyFacts } from './custody-facts.tsx';
import { CustodyWarnings } from './custody-warnings.tsx';
import { DeviceList } from './device-list.tsx';
import { KeySheet } from './key-sheet.tsx';

export function CustodyPage(props: {
  readonly group: Group;
  /** The invitation, for those who may invite. */
  readonly children: JSX.Element;
}): JSX.Element {
  const custody = untrack(() => createCustody(props.group.custodySource));

  return (
    <CustodySheets group={props.group} custody={custody}>
      {props.children}
    </CustodySheets>
  );
}

export function CustodySheets(props: {
  readonly group: Group;
  readonly custody: Custody;
  /** The invitation, for those who may invite. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  onMount(() => onCleanup(untrack(() => props.custody.look())));

  return (
    <div class="custody">
      <header class="custody-head">
        <a href={groupPath(props.group.space, { type: 'people' })}>{text().shell.people}</a>
        <h1>{text().custody.title}</h1>
        <p class="soft">{props.group.isExample ? text().custody.example : text().custody.intro}</p>
      </header>
      <CustodyFacts custody={props.custody} />
      <CustodyWarnings group={props.group} custody={props.custody}>
        {props.children}
      </CustodyWarnings>
      <DeviceList group={props.group} custody={props.custody} />
      <KeySheet custody={props.custody} />
      <Show when={props.custody.relays().length > 0}>
        <section class="sheet" aria-labelledby="custody-relay">
          <h2 id="custody-relay" class="sheet-title">
            {text().custody.relay}
          </h2>
          <ul>
            <For each={props.custody.relays()}>
              {(relay) => (
                <li class="row">
                  <span class="row-words">
                    <span class="row-title">{relay}</span>
                    <span class="soft">{text().custody.relaysHint}</span>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <CustodyDetails group={props.group} custody={props.custody} />
    </div>
  );
}
