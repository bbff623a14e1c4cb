/** Taking a device out, which nothing gives back: asked once, and what it means is said before. */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import type { RosterFailure } from '../../state/act-failure.ts';
import type { MemberDevice } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useToasts } from '../../ui/toasts.tsx';
import { deviceActSentence } from './device-act-sentence.ts';

export function RemoveDevice(props: {
  readonly group: Group;
  /** Undefined: nothing is asked. */
  readonly device: MemberDevice | undefined;
  readonly name: (device: MemberDevice) => string;
  readonly isMine: boolean;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  const toasts = useToasts();
  const [isBusy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<RosterFailure>();
  const name = (): string => (props.device ? props.name(props.device) : '');

  function close(): void {
    setFailure(undefined);
    props.close();
  }

  async function remove(device: MemberDevice): Promise<void> {
    if (isBusy()) return;
    const removed = props.name(device);
    setBusy(true);
    try {
      const done = await props.group.whoIsIn.revokeDevice(device.device);
      if (!done.ok) return void setFailure(done.error);
      close();
      toasts.show(words().devices.removed(removed));
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      open={props.device !== undefined}
      title={words().devices.removeTitle(name())}
      close={close}
      acts={
        <>
          <Button tone="danger" busy={isBusy()} onClick={() => void (props.device && remove(props.device))}>
            {words().devices.removeNow}
          </Button>
          <Button onClick={close}>{words().devices.keep}</Button>
        </>
      }
    >
      <p>{words().devices.removeWhat(props.isMine)}</p>
      <Show when={props.isMine}>
        <p class="soft">{words().devices.removeHere}</p>
      </Show>
      <Show when={failure()}>
        {(why) => (
          <p class="notice notice-waiting" role="alert">
            {deviceActSentence(text(), words(), why())}
          </p>
        )}
      </Show>
    </Dialog>
  );
}
