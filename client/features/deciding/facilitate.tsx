/** What moves a decision on: opening, closing, putting in force, saying what was decided, looking again; each only where it can be done. */
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { ActType } from '../../../core/decisions/acts/act.ts';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { challengeEndsMs } from '../../../core/decisions/in-force.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { dayOf } from '../../i18n/spoken-day.ts';
import type { Saying } from '../../state/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { AmendForm } from './amend-form.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { lateObjections } from './late-objections.ts';
import { OpenRound } from './open-round.tsx';
import { PublishForm } from './publish-form.tsx';
import { ReviewForm } from './review-form.tsx';

type Form = 'open' | 'publish' | 'review' | 'amend';

export function Facilitate(props: { readonly desk: DecidingDesk; readonly decision: Decision }): JSX.Element {
  const text = useDecidingText();
  const [form, setForm] = createSignal<Form>();
  const [problem, setProblem] = createSignal('');
  const can = (type: ActType): boolean =>
    props.desk.isIn() && props.desk.deciding.can(props.decision).has(type);
  const state = () => props.decision.state;
  const mayOpen = (): boolean => can('open') && (isToAsk() || next() !== undefined);
  const isToAsk = (): boolean =>
    // of what was asked for information nothing is to be asked again
    !(state() === 'proposed' && props.decision.round > 0) &&
    [
      'proposed',
      'amending',
      'objected',
      'lapsed',
      'tied',
      'version-conflict',
      'suspended',
      'declined',
    ].includes(state());
  const mayPublish = (): boolean => can('publish') && props.decision.inForce !== undefined;
  /** Without an objection that it answers: that one has its own button. */
  const mayAmend = (): boolean =>
    can('amend') &&
    (next() === undefined || props.decision.round === 0) &&
    ['final', 'adopted', 'lapsed', 'declined', 'tied', 'proposed'].includes(state()) &&
    lateObjections(props.decision).every(({ resolution }) => resolution);
  const offered = (): boolean =>
    mayOpen() ||
    can('close') ||
    can('finalise') ||
    mayPublish() ||
    can('review') ||
    can('withdraw') ||
    mayAmend();
  const next = () => props.decision.nextVersion;
  const openLabel = (): string => {
    const version = next();
    return version && props.decision.round > 0
      ? text().openAgain(text().version(version.label))
      : text().openRound;
  };
  /** What cannot be done yet, and when. */
  const waits = (): string => {
    const decision = props.decision;
    const desk = props.desk;
    const round = decision.rounds.at(-1);
    if (!desk.isFacilitator()) return '';
    if (state() === 'open' && round && !can('close')) return text().closeWhen(desk.time(round.closesAt));
    const endsMs = challengeEndsMs(decision, desk.deciding.rules().challengeDays);
    if (state() !== 'adopted' || can('finalise') || endsMs === undefined) return '';
    return text().finaliseWhen(desk.day(dayOf(new Date(endsMs))));
  };

  async function hold(saying: Saying & { readonly type: 'close' | 'finalise' | 'withdraw' }): Promise<void> {
    const failure = await props.desk.hold(props.decision, saying, text().held[saying.type]);
    setProblem(failure ? props.desk.sentence(failure) : '');
  }

  return (
    <Show when={offered() || waits() !== ''}>
      <section class="decide-part" aria-labelledby="facilitate">
        <h2 id="facilitate">
          {props.desk.isFacilitator() || !can('withdraw') ? text().facilitate : text().yourProposal}
        </h2>
        <Show
          when={form() !== undefined}
          fallback={
            <p class="decide-acts" hidden={!offered()}>
              <Show when={mayOpen()}>
                <Button tone="primary" onClick={() => setForm('open')}>
                  {openLabel()}
                </Button>
              </Show>
              <Show when={can('close')}>
                <Button tone="primary" onClick={() => void hold({ type: 'close' })}>
                  {text().closeRound}
                </Button>
              </Show>
              <Show when={can('finalise')}>
                <Button tone="primary" onClick={() => void hold({ type: 'finalise' })}>
                  {text().finalise}
                </Button>
              </Show>
              <Show when={mayPublish()}>
                <Button onClick={() => setForm('publish')}>
                  {props.decision.outcomes.length > 0 ? text().publishAgain : text().publish}
                </Button>
              </Show>
              <Show when={can('review')}>
                <Button onClick={() => setForm('review')}>{text().review}</Button>
              </Show>
              <Show when={mayAmend()}>
                <Button tone="quiet" onClick={() => setForm('amend')}>
                  {text().anotherVersion}
                </Button>
              </Show>
              <Show when={can('withdraw')}>
                <Button tone="quiet" onClick={() => void hold({ type: 'withdraw' })}>
                  {text().withdraw}
                </Button>
              </Show>
            </p>
          }
        >
          <Switch>
            <Match when={form() === 'open'}>
              <OpenRound {...props} close={() => setForm(undefined)} />
            </Match>
            <Match when={form() === 'amend'}>
              <AmendForm {...props} answers={[]} close={() => setForm(undefined)} />
            </Match>
            <Match when={form() === 'publish'}>
              <PublishForm {...props} close={() => setForm(undefined)} />
            </Match>
            <Match when={form() === 'review'}>
              <ReviewForm {...props} close={() => setForm(undefined)} />
            </Match>
          </Switch>
        </Show>
        <p class="soft">{waits()}</p>
        <p class="field-problem" role="alert">
          {problem()}
        </p>
      </section>
    </Show>
  );
}
