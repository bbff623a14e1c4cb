/** The side that shows a number, step by step until it is done; `done` says what came of it. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import { useMeet } from '../i18n/meet.ts';
import type { MeetingFailure } from '../state/meeting-failure.ts';
import type { HostDone, HostMeeting, HostStep } from '../state/meetings.ts';
import '../style/meet.css';
import { Button } from '../ui/button.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { CompareDigits, Digits } from './compare-digits.tsx';
import { meetingSentence } from './meeting-sentence.ts';
import type { Live } from './use-live-meeting.ts';

export function HostView(props: {
  readonly live: Live<HostMeeting>;
  /** With a new number, after a failure. */
  readonly again: () => void;
  readonly done: (done: HostDone) => JSX.Element;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  const step = <T extends HostStep['type']>(type: T): Extract<HostStep, { type: T }> | undefined => {
    const now = props.live.meeting()?.step();
    return now && isStep(now, type) ? now : undefined;
  };

  const failure = (): MeetingFailure | undefined =>
    props.live.isMissing() ? { type: 'relay-unreachable' } : step('failed')?.failure;

  return (
    <div class="meet" aria-live="polite">
      <Switch fallback={<p>{words().meet.opening}</p>}>
        <Match when={step('number')} keyed>
          {(shown) => <NumberCard shown={shown} />}
        </Match>
        <Match when={step('compare')} keyed>
          {({ digits }) => (
            <CompareDigits
              digits={digits}
              confirm={() => props.live.meeting()?.confirm()}
              refuse={() => props.live.meeting()?.refuse()}
            />
          )}
        </Match>
        <Match when={step('waiting-for-other')}>
          <p>{words().meet.waitingForOther}</p>
        </Match>
        <Match when={step('working')}>
          <p>{words().meet.working}</p>
        </Match>
        <Match when={step('done')} keyed>
          {({ done }) => props.done(done)}
        </Match>
        <Match when={failure()} keyed>
          {(why) => (
            <>
              <p class="notice notice-waiting">{meetingSentence(text(), words(), why)}</p>
              <Button tone="primary" onClick={() => props.again()}>
                {words().meet.newNumber}
              </Button>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}

function NumberCard(props: { readonly shown: Extract<HostStep, { type: 'number' }> }): JSX.Element {
  const text = useText();
  const words = useMeet();

  return (
    <div class="meet-number" classList={{ 'meet-two-ways': props.shown.link !== undefined }}>
      <Show when={props.shown.link}>
        {(link) => (
          <div class="meet-way">
            <Show
              when={props.shown.reach === 'phones'}
              fallback={<CopyLink link={link()} label={words().meet.linkHere} action={text().invite.copy} />}
            >
              <p>{words().meet.scan}</p>
              <QrCode content={link()} label={words().meet.qr} />
            </Show>
          </div>
        )}
      </Show>
      <div class="meet-way">
        <p>
          {props.shown.link === undefined ? words().meet.onOther : words().meet.orOnOther}{' '}
          <span class="address">{props.shown.address}</span>
          {words().meet.thenNumber}
        </p>
        <Digits value={String(props.shown.number)} label={words().meet.number} />
        <p class="soft">{words().meet.tenMinutes}</p>
        <Show when={props.shown.reach !== 'phones'}>
          <p class="notice notice-waiting">
            {props.shown.reach === 'insecure' ? text().invite.insecure : text().invite.onlyHere}
          </p>
        </Show>
      </div>
    </div>
  );
}

function isStep<T extends HostStep['type']>(step: HostStep, type: T): step is Extract<HostStep, { type: T }> {
  return step.type === type;
}
