/** "Lire six chiffres": somebody stands beside and comes in by a number; nothing is made before both have said that the digits are the same. */
import { type JSX, onMount } from 'solid-js';
import { useMeet } from '../../i18n/meet.ts';
import { HostView } from '../../meet/host-view.tsx';
import { useLiveMeeting } from '../../meet/use-live-meeting.ts';
import type { HostMeeting } from '../../state/meetings.ts';
import type { Group } from '../../state/workplace.ts';

export function SixDigits(props: {
  readonly group: Group;
  /** Who has come in. */
  readonly children: JSX.Element;
}): JSX.Element {
  const words = useMeet();
  const live = useLiveMeeting<HostMeeting>();

  function begin(): void {
    live.begin(props.group.meetings.host({ type: 'member', group: props.group }));
  }

  onMount(begin);

  return (
    <HostView
      live={live}
      again={begin}
      done={() => (
        <>
          <p>{words().meet.invited}</p>
          {props.children}
        </>
      )}
    />
  );
}
