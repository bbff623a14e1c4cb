/** Mes appareils: those that write in my name in this group; each can be named and taken out, and another one added. */
import { createMemo, createSignal, type JSX, Show } from 'solid-js';
import type { MemberDevice } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { useMeet } from '../../i18n/meet.ts';
import '../../style/devices.css';
import { Button } from '../../ui/button.tsx';
import { AddDevice } from './add-device.tsx';
import { DeviceList } from './device-list.tsx';

export function MyDevices(props: { readonly group: Group }): JSX.Element {
  const words = useMeet();
  const [isAdding, setAdding] = createSignal(false);
  const mine = createMemo((): readonly MemberDevice[] =>
    props.group.whoIsIn.devices().filter(({ member }) => member === props.group.me),
  );
  const mayAdd = (): boolean => !props.group.isExample && props.group.whoIsIn.standing() === 'in';

  return (
    <section class="sheet my-devices" aria-labelledby="my-devices-title">
      <h2 id="my-devices-title" class="sheet-title">
        {words().devices.mine}
      </h2>
      <DeviceList group={props.group} devices={mine()} isMine />
      <Show when={mayAdd()}>
        <div class="devices-add">
          <Button icon="plus" onClick={() => setAdding(true)}>
            {words().devices.add}
          </Button>
          <p class="soft">{words().devices.addWhat}</p>
        </div>
        <AddDevice group={props.group} open={isAdding()} close={() => setAdding(false)} />
      </Show>
    </section>
  );
}
