/** "Ajouter un appareil": a code for a phone's camera and a number for a device without one, then what came of it, group by group. */
import { createEffect, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { HostView } from '../../meet/host-view.tsx';
import { hostMeeting } from '../../state/host-meeting.ts';
import type { HostDone, HostMeeting, NotAddedIn } from '../../state/meetings.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { deviceActSentence } from './device-act-sentence.ts';

export function AddDevice(props: {
  readonly group: Group;
  readonly open: boolean;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const [meeting, setMeeting] = createSignal<HostMeeting>();

  function begin(): void {
    const { group } = props;
    meeting()?.close();
    setMeeting(hostMeeting(group.meetingGround, { type: 'device', group }));
  }

  function end(): void {
    meeting()?.close();
    setMeeting(undefined);
  }

  createEffect(
    on(
      () => props.open,
      (open) => (open ? begin() : end()),
    ),
  );
  onCleanup(end);

  return (
    <Dialog open={props.open} size="wide" title={text().devices.add} close={() => props.close()}>
      <Show when={meeting()} keyed>
        {(live) => (
          <HostView
            meeting={live}
            again={begin}
            done={(done) => <Added done={done} again={begin} close={() => props.close()} />}
          />
        )}
      </Show>
    </Dialog>
  );
}

function Added(props: {
  readonly done: HostDone;
  readonly again: () => void;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const added = (): Extract<HostDone, { type: 'device-added' }> | undefined =>
    props.done.type === 'device-added' ? props.done : undefined;
  const why = ({ groupName, failure }: NotAddedIn): string => {
    if (failure.type === 'relay-unreachable') return text().devices.notYetIn(groupName);
    const sentence =
      failure.type === 'already-somebody-else'
        ? text().devices.alreadySomebodyElse
        : deviceActSentence(text(), failure);
    return text().devices.notIn(groupName, sentence);
  };

  return (
    <Show when={added()} keyed>
      {({ name, groups, missing, isConfirmed }) => (
        <>
          <p>{groups > 0 ? text().devices.added(name, groups) : text().devices.notAdded}</p>
          <Show when={missing.length > 0}>
            <ul>
              <For each={missing}>{(one) => <li>{why(one)}</li>}</For>
            </ul>
            <p class="soft">{text().devices.addAgain}</p>
          </Show>
          <Show when={groups > 0 && !isConfirmed}>
            <p class="notice notice-waiting">{text().devices.notConfirmed}</p>
          </Show>
          <div class="ways">
            <Button tone="primary" onClick={() => props.close()}>
              {text().common.close}
            </Button>
            <Show when={missing.length > 0 || !isConfirmed}>
              <Button onClick={() => props.again()}>{text().meet.newNumber}</Button>
            </Show>
          </div>
        </>
      )}
    </Show>
  );
}
