/** Every device by person: its name, how recent its copy is, and whether it holds the same state as this one. */
import { For, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import type { Custody, CustodyDevice } from '../../state/custody.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { personName } from '../../ui/person-name.ts';
import { comparedWords, copyWords } from './copy-words.ts';

export function DeviceList(props: { readonly group: Group; readonly custody: Custody }): JSX.Element {
  const text = useText();
  const today = createCurrentDay();
  const devices = (): readonly CustodyDevice[] => props.custody.devices();
  const owners = (): readonly MemberId[] => [...new Set(devices().map(({ member }) => member))];
  const name = (device: CustodyDevice): string => device.name || text().custody.nameless;
  const projectName = (project: string): string | undefined => {
    const { projects, archivedProjects } = props.group.plan.view();
    return [...projects, ...archivedProjects].find(({ id }) => id === project)?.title;
  };

  return (
    <section class="sheet" aria-labelledby="custody-devices">
      <h2 id="custody-devices" class="sheet-title">
        {text().custody.devices}
      </h2>
      <For each={owners()}>
        {(owner) => (
          <div class="custody-owner">
            <h3>{personName(text(), props.group, owner)}</h3>
            <ul>
              <Keyed each={devices().filter(({ member }) => member === owner)} by={({ device }) => device}>
                {(row) => (
                  <li class="row custody-device">
                    <div class="row-words">
                      <EditableText
                        value={row.item.name}
                        fieldLabel={text().custody.deviceName}
                        editLabel={text().custody.renameDevice(name(row.item))}
                        emptySentence={text().custody.emptyDeviceName}
                        mayEdit={owner === props.group.me}
                        save={(typed) => props.custody.renameDevice(row.item.device, typed)}
                      >
                        <p class="row-title">{name(row.item)}</p>
                      </EditableText>
                      <p class="soft">{copyWords(text(), row.item, today())}</p>
                    </div>
                    <Show when={!row.item.isThis && !props.group.isExample}>
                      <Comparison device={row.item} projectName={projectName} />
                    </Show>
                  </li>
                )}
              </Keyed>
            </ul>
          </div>
        )}
      </For>
    </section>
  );
}

function Comparison(props: {
  readonly device: CustodyDevice;
  readonly projectName: (project: string) => string | undefined;
}): JSX.Element {
  const text = useText();
  const type = (): CustodyDevice['compared']['type'] => props.device.compared.type;

  return (
    <p
      class="custody-compared"
      classList={{ 'custody-same': type() === 'same', 'custody-different': type() === 'different' }}
    >
      {comparedWords(text(), props.device.compared, props.projectName)}
      <Show when={type() === 'different'}>
        <span class="custody-hint">{text().custody.differentHint}</span>
      </Show>
    </p>
  );
}
