/** "Lire six chiffres": somebody stands beside and comes in by a number; nothing is made before both have said that the digits are the same. */
import { createSignal, type JSX, onCleanup, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { HostView } from '../../meet/host-view.tsx';
import { hostMeeting } from '../../state/host-meeting.ts';
import type { HostMeeting } from '../../state/meetings.ts';
import type { Group } from '../../state/workplace.ts';

export function SixDigits(props: {
  readonly group: Group;
  /** Who has come in. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const begin = (): HostMeeting => {
    const { group } = props;
    return hostMeeting(group.meetingGround, { type: 'member', group });
  };
  const [meeting, setMeeting] = createSignal(untrack(begin));
  onCleanup(() => meeting().close());

  return (
    <HostView
      meeting={meeting()}
      again={() => {
        meeting().close();
        setMeeting(begin());
      }}
      done={() => (
        <>
          <p>{text().meet.invited}</p>
          {props.children}
        </>
      )}
    />
  );
}
