/** "Ajouter un appareil": a code for a phone's camera and a number for a device without one, then what came of it, group by group. */
import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import { HostView } from '../../meet/host-view.tsx';
import { useLiveMeeting } from '../../meet/use-live-meeting.ts';
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
  const words = useMeet();
  const live = useLiveMeeting<HostMeeting>();

  function begin(): void {
    live.begin(props.group.meetings.host({ type: 'device', group: props.group }));
  }

  createEffect(
    on(
      () => props.open,
      (open) => (open ? begin() : live.end()),
    ),
  );

  return (
    <Dialog open={props.open} size="wide" title={words().devices.add} close={() => props.close()}>
      <HostView
        live={live}
        again={begin}
        done={(done) => <Added done={done} again={begin} close={() => props.close()} />}
      />
    </Dialog>
  );
}

function Added(props: {
  readonly done: HostDone;
  readonly again: () => void;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  const added = (): Extract<HostDone, { type: 'device-added' }> | undefined =>
    props.done.type === 'device-added' ? props.done : undefined;
  const why = ({ groupName, failure }: NotAddedIn): string => {
    if (failure.type === 'relay-unreachable') return words().devices.notYetIn(groupName);
    const sentence =
      failure.type === 'already-somebody-else'
        ? words().devices.alreadySomebodyElse
        : deviceActSentence(text(), words(), failure);
    return words().devices.notIn(groupName, sentence);
  };

  return (
    <Show when={added()} keyed>
      {({ name, groups, missing, isConfirmed }) => (
        <>
          <p>{groups > 0 ? words().devices.added(name, groups) : words().devices.notAdded}</p>
          <Show when={missing.length > 0}>
            <ul>
              <For each={missing}>{(one) => <li>{why(one)}</li>}</For>
            </ul>
            <p class="soft">{words().devices.addAgain}</p>
          </Show>
          <Show when={groups > 0 && !isConfirmed}>
            <p class="notice notice-waiting">{words().devices.notConfirmed}</p>
          </Show>
          <div class="ways">
            <Button tone="primary" onClick={() => props.close()}>
              {text().common.close}
            </Button>
            <Show when={missing.length > 0 || !isConfirmed}>
              <Button onClick={() => props.again()}>{words().meet.newNumber}</Button>
            </Show>
          </div>
        </>
      )}
    </Show>
  );
}
