/** Devices of one person, the one in hand marked; taking one out asks once. */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import { dayOf, sayDate } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import { deviceKind } from '../../platform/device-kind.ts';
import type { MemberDevice } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { RemoveDevice } from './remove-device.tsx';

export function DeviceList(props: {
  readonly group: Group;
  readonly devices: readonly MemberDevice[];
  readonly isMine: boolean;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  const [leaving, setLeaving] = createSignal<MemberDevice>();
  /** What a device that nobody named yet is called: this one is known to itself. */
  const nameOf = ({ name, isThis }: MemberDevice): string =>
    name || (isThis ? text().devices.usualName(deviceKind(navigator.userAgent)) : words().devices.unnamed);
  const isIn = (): boolean => props.group.whoIsIn.standing() === 'in' && !props.group.isExample;
  // one's own next device cannot be cut off by who has no key to give the others, nor this one by itself
  const mayRemove = ({ isThis }: MemberDevice): boolean => {
    const role = props.group.myRole();
    return isIn() && !isThis && (role === 'facilitator' || (props.isMine && role !== 'observer'));
  };
  const facts = ({ isThis, sinceS }: MemberDevice): string =>
    [
      isThis ? words().devices.thisOne : '',
      words().devices.since(sayDate(text().code, dayOf(new Date(sinceS * 1000)), today())),
    ]
      .filter(Boolean)
      .join(', ');

  return (
    <>
      <Show when={props.devices.length > 0} fallback={<p class="devices-none">{words().devices.none}</p>}>
        <ul class="devices">
          <Keyed each={props.devices} by={({ device }) => device}>
            {(row) => (
              <li class="device">
                <EditableText
                  value={nameOf(row.item)}
                  fieldLabel={words().devices.name}
                  editLabel={words().devices.rename(nameOf(row.item))}
                  emptySentence={words().devices.emptyName}
                  mayEdit={props.isMine && isIn()}
                  save={(name) => props.group.custodySource.renameDevice(row.item.device, name)}
                >
                  <p class="device-line">
                    <strong>{nameOf(row.item)}</strong> <span class="soft">{facts(row.item)}</span>
                  </p>
                </EditableText>
                <Show when={mayRemove(row.item)}>
                  <IconButton
                    icon="bin"
                    label={words().devices.removeNamed(nameOf(row.item))}
                    onClick={() => setLeaving(row.item)}
                  />
                </Show>
              </li>
            )}
          </Keyed>
        </ul>
      </Show>
      <RemoveDevice
        group={props.group}
        device={leaving()}
        name={nameOf}
        isMine={props.isMine}
        close={() => setLeaving(undefined)}
      />
    </>
  );
}
