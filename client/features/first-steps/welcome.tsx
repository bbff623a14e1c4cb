/** What a newcomer sees first: one thing they could lend or do, in one tap, or nothing; then Aujourd'hui. */
import { type JSX, onMount, Show } from 'solid-js';
import { mayWrite } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { planArrived } from '../../state/plan-arrived.ts';
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
  const toasts = useToasts();
  const name = (): string => props.group.people().find(({ isMe }) => isMe)?.name ?? '';
  const mayAdd = (): boolean => mayWrite(props.group.myRole(), 'work');
  const goOn = (): void => props.address.go(groupPath(props.group.space), { replace: true });

  onMount(() => {
    if (mayAdd()) return;
    toasts.show(text().welcome.title(name())); // who only reads is not asked for anything
    goOn();
  });

  return (
    <Show when={mayAdd()}>
      <PlainScreen plate={props.group.name() || text().start.nameless}>
        <h1>{text().welcome.title(name())}</h1>
        <p>{text().welcome.question}</p>
        <LendQuestion
          group={props.group}
          label={text().welcome.question}
          added={goOn}
          ready={() => planArrived(props.group)}
        />
        <p class="ways">
          <Button tone="quiet" onClick={goOn}>
            {text().welcome.skip}
          </Button>
          {props.children}
        </p>
      </PlainScreen>
    </Show>
  );
}
