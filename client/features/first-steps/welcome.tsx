/** What a newcomer sees first: one thing they could lend or do, in one tap, or nothing; then Aujourd'hui. */
import { type JSX, onMount, Show } from 'solid-js';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useFirstStepsText } from '../../i18n/late/first-steps.ts';
import type { Group } from '../../state/workplace.ts';
import type { Address } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { LendQuestion } from './lend-question.tsx';

export function Welcome(props: {
  readonly group: Group;
  readonly address: Address;
  /** Another way on: back to a place that one had. */
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useText();
  const stepsText = useFirstStepsText();
  const toasts = useToasts();
  const name = (): string => props.group.people().find(({ isMe }) => isMe)?.name ?? '';
  const mayAdd = (): boolean => mayWrite(props.group.myRole(), 'inner');
  const goOn = (): void => props.address.go(groupPath(props.group.space), { replace: true });

  onMount(() => {
    if (mayAdd()) return;
    toasts.show(stepsText().welcome.title(name())); // who only reads is not asked for anything
    goOn();
  });

  return (
    <Show when={mayAdd()}>
      <PlainScreen plate={props.group.name() || text().start.nameless}>
        <h1>{stepsText().welcome.title(name())}</h1>
        <p>{stepsText().welcome.question}</p>
        <LendQuestion group={props.group} label={stepsText().welcome.question} added={goOn} />
        <p class="ways">
          <Button tone="quiet" onClick={goOn}>
            {stepsText().welcome.skip}
          </Button>
          {props.children}
        </p>
      </PlainScreen>
    </Show>
  );
}
