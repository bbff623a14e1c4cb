/** The side that shows a number, step by step until it is done; `done` says what came of it. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useText } from '../i18n/language.tsx';
import type { HostDone, HostMeeting, HostStep } from '../state/meetings.ts';
import '../style/meet.css';
import { Button } from '../ui/button.tsx';
import { CopyLink } from '../ui/copy-link.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { CompareDigits, Digits } from './compare-digits.tsx';
import { meetingSentence } from './meeting-sentence.ts';

export function HostView(props: {
  readonly meeting: HostMeeting;
  /** With a new number, after a failure. */
  readonly again: () => void;
  readonly done: (done: HostDone) => JSX.Element;
}): JSX.Element {
  const text = useText();
  const step = <T extends HostStep['type']>(type: T): Extract<HostStep, { type: T }> | undefined => {
    const now = props.meeting.step();
    return isStep(now, type) ? now : undefined;
  };

  return (
    <div class="meet" aria-live="polite">
      <Switch>
        <Match when={step('opening')}>
          <p>{text().meet.opening}</p>
        </Match>
        <Match when={step('number')} keyed>
          {(shown) => <NumberCard shown={shown} />}
        </Match>
        <Match when={step('compare')} keyed>
          {({ digits }) => (
            <CompareDigits
              digits={digits}
              confirm={() => props.meeting.confirm()}
              refuse={() => props.meeting.refuse()}
            />
          )}
        </Match>
        <Match when={step('waiting-for-other')}>
          <p>{text().meet.waitingForOther}</p>
        </Match>
        <Match when={step('working')}>
          <p>{text().meet.working}</p>
        </Match>
        <Match when={step('done')} keyed>
          {({ done }) => props.done(done)}
        </Match>
        <Match when={step('failed')} keyed>
          {({ failure }) => (
            <>
              <p class="notice notice-waiting">{meetingSentence(text(), failure)}</p>
              <Button tone="primary" onClick={() => props.again()}>
                {text().meet.newNumber}
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

  return (
    <div class="meet-number" classList={{ 'meet-two-ways': props.shown.link !== undefined }}>
      <Show when={props.shown.link}>
        {(link) => (
          <div class="meet-way">
            <Show
              when={props.shown.reachesPhones}
              fallback={<CopyLink link={link()} label={text().meet.linkHere} action={text().invite.copy} />}
            >
              <p>{text().meet.scan}</p>
              <QrCode content={link()} label={text().meet.qr} />
            </Show>
          </div>
        )}
      </Show>
      <div class="meet-way">
        <p>
          {props.shown.link === undefined ? text().meet.onOther : text().meet.orOnOther}{' '}
          <span class="address">{props.shown.address}</span>
          {text().meet.thenNumber}
        </p>
        <Digits value={String(props.shown.number)} label={text().meet.number} />
        <p class="soft">{text().meet.tenMinutes}</p>
      </div>
    </div>
  );
}

function isStep<T extends HostStep['type']>(step: HostStep, type: T): step is Extract<HostStep, { type: T }> {
  return step.type === type;
}
