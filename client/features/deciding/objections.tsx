/** What stands against the text, one after the other, and the text that answers it. */
import { createSignal, type JSX, Show } from 'solid-js';
import type { Decision, Objection } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { AmendForm } from './amend-form.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { lateObjections } from './late-objections.ts';
import { ObjectionView } from './objection-view.tsx';

export function Objections(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
  readonly objections: readonly Objection[];
}): JSX.Element {
  const text = useDecidingText();
  const [isAmending, setAmending] = createSignal(false);
  /** Those that came late stand in a note of their own; a new text answers them as well. */
  const standing = (): readonly Objection[] =>
    [...props.objections, ...lateObjections(props.decision)].filter(({ resolution }) => !resolution);
  const mayAmend = (): boolean =>
    props.desk.isIn() &&
    standing().length > 0 &&
    props.decision.nextVersion === undefined &&
    props.desk.deciding.can(props.decision).has('amend');

  return (
    <Show when={props.objections.length > 0 || mayAmend()}>
      <section class="decide-part objections" aria-label={text().step.object}>
        <Keyed each={props.objections} by={({ id }) => id}>
          {(one) => <ObjectionView desk={props.desk} decision={props.decision} objection={one.item} />}
        </Keyed>
        <Show when={mayAmend()}>
          <Show
            when={isAmending()}
            fallback={
              <p class="decide-acts">
                <Button onClick={() => setAmending(true)}>{text().amend}</Button>
              </p>
            }
          >
            <AmendForm
              desk={props.desk}
              decision={props.decision}
              answers={standing()}
              close={() => setAmending(false)}
            />
          </Show>
        </Show>
      </section>
    </Show>
  );
}
