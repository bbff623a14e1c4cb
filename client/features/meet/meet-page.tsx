/**
 * "J'ai un numéro": another device stands beside and shows five digits, or this page was opened from its QR code. Then both show the same
 * six digits, and either an invitation comes, or this device becomes one of somebody's.
 */
import { createEffect, createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import { CompareDigits } from '../../meet/compare-digits.tsx';
import { meetingSentence } from '../../meet/meeting-sentence.ts';
import { useLiveMeeting } from '../../meet/use-live-meeting.ts';
import { deviceKind } from '../../platform/device-kind.ts';
import type { MeetingFailure } from '../../state/meeting-failure.ts';
import type { GuestMeeting, GuestStep, Meetings, WayToMeet } from '../../state/meetings.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { ArrivedGroups } from './arrived-groups.tsx';
import { NumberForm } from './number-form.tsx';

export function MeetPage(props: {
  readonly meetings: Meetings;
  /** From `#d=` on, when the page was opened from a QR code. */
  readonly link: string | undefined;
  /** An invitation came, from `#j=` on. */
  readonly invited: (link: string) => void;
  /** Those groups are on this device now. */
  readonly entered: (spaces: readonly SpaceId[]) => void;
  /** This browser forgets what does not stand on the home screen. */
  readonly forgetful: boolean;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  const [typed, setTyped] = createSignal('');
  const live = useLiveMeeting<GuestMeeting>();
  const at = <T extends GuestStep['type']>(type: T): Extract<GuestStep, { type: T }> | undefined => {
    const now = live.meeting()?.step();
    return now && isStep(now, type) ? now : undefined;
  };
  const failure = (): MeetingFailure | undefined =>
    live.isMissing() ? { type: 'relay-unreachable' } : at('failed')?.failure;
  const problem = (): string => {
    const why = failure();
    return why ? meetingSentence(text(), words(), why) : '';
  };
  const isAsking = (): boolean => !live.isBegun() || failure() !== undefined;

  function begin(way: WayToMeet): void {
    live.begin(props.meetings.join(way, text().devices.usualName(deviceKind(navigator.userAgent))));
  }

  onMount(() => {
    if (props.link !== undefined) begin({ type: 'link', link: props.link });
  });
  createEffect(() => {
    const done = at('done')?.done;
    if (done?.type === 'invitation') props.invited(done.link);
    else if (done?.missing.length === 0) props.entered(done.spaces);
  });

  return (
    <PlainScreen plate="Placette">
      <h1>{words().meet.title}</h1>
      <div class="meet" aria-live="polite">
        <Switch fallback={<p>{words().meet.joining}</p>}>
          <Match when={isAsking()}>
            <>
              <Show when={props.forgetful}>
                <Notice tone="waiting" summary={words().meet.homeFirst} />
              </Show>
              <NumberForm
                typed={typed()}
                type={setTyped}
                problem={problem()}
                send={(number) => begin({ type: 'number', number })}
              />
            </>
          </Match>
          <Match when={at('compare')} keyed>
            {({ digits }) => (
              <CompareDigits
                digits={digits}
                confirm={() => live.meeting()?.confirm()}
                refuse={() => live.meeting()?.refuse()}
              />
            )}
          </Match>
          <Match when={at('waiting-for-other')}>
            <p>{words().meet.waitingForOther}</p>
          </Match>
          <Match when={at('asked')} keyed>
            {({ firstName, groups }) => (
              <>
                <p>{words().meet.asked(firstName, groups)}</p>
                <div class="ways">
                  <Button tone="primary" onClick={() => live.meeting()?.accept()}>
                    {words().meet.accept}
                  </Button>
                  <Button onClick={() => live.end()}>{words().meet.decline}</Button>
                </div>
              </>
            )}
          </Match>
          <Match when={at('working')}>
            <p>{words().meet.working}</p>
          </Match>
          <Match when={at('done')} keyed>
            {({ done }) => (
              <Show when={done.type === 'groups' && done.missing.length > 0 ? done : undefined} keyed>
                {(groups) => (
                  <ArrivedGroups
                    done={groups}
                    again={() => live.meeting()?.again()}
                    goOn={() => props.entered(groups.spaces)}
                  />
                )}
              </Show>
            )}
          </Match>
        </Switch>
      </div>
    </PlainScreen>
  );
}

function isStep<T extends GuestStep['type']>(
  step: GuestStep,
  type: T,
): step is Extract<GuestStep, { type: T }> {
  return step.type === type;
}
