/** Mode réunion: one decision per screen, large enough for a projector; everybody answers on this one device, by their name. */
import '../../style/deciding-hall.css';
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show, untrack } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { groupPath } from '../../ui/route.ts';
import { currentText } from './current-text.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { Facilitate } from './facilitate.tsx';
import { continuedAgenda, meetingAgenda } from './meeting-agenda.ts';
import { MeetingNames } from './meeting-names.tsx';
import { StanceBar } from './stance-bar.tsx';
import { StateTag } from './state-tag.tsx';

export function MeetingMode(props: { readonly desk: DecidingDesk }): JSX.Element {
  const text = useDecidingHallText();
  const agenda = createMemo(
    (before: readonly string[]) =>
      continuedAgenda(before, meetingAgenda(props.desk.deciding.decisions(), props.desk.today())),
    [],
  );
  const [index, setIndex] = createSignal(0);
  const [witness, setWitness] = createSignal<MemberId | ''>('');
  const [isWhole, setWhole] = createSignal(document.fullscreenElement !== null);
  const decision = createMemo(() => props.desk.deciding.decision(agenda()[index()] ?? ''));
  let heading: HTMLHeadingElement | undefined;

  const go = (to: number): void => {
    if (to >= 0 && to < agenda().length) setIndex(to);
  };
  // read out what one has come to
  createEffect(on(index, () => heading?.focus({ preventScroll: true }), { defer: true }));
  const onKey = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.defaultPrevented || isTyping(event.target)) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(index() + step);
  };
  const onScreen = (): void => void setWhole(document.fullscreenElement !== null);
  untrack(() => addEventListener('keydown', onKey));
  document.addEventListener('fullscreenchange', onScreen);
  onCleanup(() => {
    removeEventListener('keydown', onKey);
    document.removeEventListener('fullscreenchange', onScreen);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  });

  /** A browser that refuses shows it as before. */
  async function turnWhole(): Promise<void> {
    const asked = isWhole() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    await asked.catch(() => undefined);
  }

  return (
    <section class="hall" classList={{ 'hall-whole': isWhole() }} aria-label={text().meeting}>
      <header class="hall-top">
        <p class="hall-name">
          {text().meeting}
          <Show when={agenda().length > 0}>
            <span class="soft" aria-live="polite">
              {text().place(index() + 1, agenda().length)}
            </span>
          </Show>
        </p>
        <div class="decide-acts">
          <Show when={agenda().length > 1}>
            <Button onClick={() => go(index() - 1)} disabled={index() === 0}>
              <Icon name="previous" />
              {text().previous}
            </Button>
            <Button onClick={() => go(index() + 1)} disabled={index() >= agenda().length - 1}>
              {text().next}
              <Icon name="next" />
            </Button>
          </Show>
          <Show when={document.fullscreenEnabled}>
            <Button onClick={() => void turnWhole()}>
              <Icon name="whole" />
              {isWhole() ? text().leaveWholeScreen : text().wholeScreen}
            </Button>
          </Show>
          <a
            class="button button-quiet"
            href={groupPath(props.desk.group.space, { type: 'decisions', view: 'list' })}
          >
            {text().leave}
          </a>
        </div>
      </header>
      <Show
        when={decision()?.subject}
        keyed
        fallback={<EmptyState title={text().nothingToMeet} hint={text().nothingToMeetHint} />}
      >
        <Show when={decision()}>
          {(shown) => (
            <Slide
              desk={props.desk}
              decision={shown()}
              witness={witness()}
              chooseWitness={setWitness}
              heading={(element) => (heading = element)}
            />
          )}
        </Show>
      </Show>
      <Show when={agenda().length > 1}>
        <p class="soft hall-keys">{text().keys}</p>
      </Show>
    </section>
  );
}

function Slide(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly witness: MemberId | '';
  readonly chooseWitness: (witness: MemberId | '') => void;
  readonly heading: (element: HTMLHeadingElement) => void;
}): JSX.Element {
  const text = useDecidingHallText();
  const decidingText = useDecidingText();
  const round = createMemo(() => props.decision.rounds.at(-1));
  const turnout = (): string => {
    const { cast, eligible } = props.decision.turnout;
    return decidingText().turnout(cast, eligible);
  };
  const when = (): string => {
    const last = round();
    if (!last || last.closedAt !== '') return '';
    return text().until(props.desk.day(dayOf(new Date(last.closesAt))));
  };

  return (
    <article class="hall-slide">
      <p class="hall-line">
        <StateTag desk={props.desk} decision={props.decision} long />
        <span class="soft">{when()}</span>
      </p>
      <h1 tabindex="-1" dir="auto" ref={(element) => props.heading(element)}>
        {props.desk.typeset(props.decision.proposal?.title ?? '')}
      </h1>
      <p class="hall-text said-words" dir="auto">
        {currentText(props.decision).text}
      </p>
      <Show when={props.decision.state !== 'amending' && round()}>
        {(last) => (
          <>
            <StanceBar round={last()} />
            <p class="hall-turnout" role="status">
              {turnout()}
            </p>
            {/* of another round: whoever was chosen there is not chosen here */}
            <Show when={last().round} keyed>
              <MeetingNames
                desk={props.desk}
                decision={props.decision}
                round={last()}
                witness={props.witness}
                chooseWitness={props.chooseWitness}
              />
            </Show>
          </>
        )}
      </Show>
      <Facilitate desk={props.desk} decision={props.decision} />
    </article>
  );
}

/** Also those of what one points with in a talk. */
const STEPS: Readonly<Partial<Record<string, 1 | -1>>> = {
  ArrowRight: 1,
  PageDown: 1,
  ArrowLeft: -1,
  PageUp: -1,
};

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, dialog, [role="menu"]') !== null
  );
}
