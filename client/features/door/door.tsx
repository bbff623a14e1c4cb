/**
 * Waiting to be let in: the plate, a code to show, and nothing to do. The page may be closed; when somebody inside has said yes it leads
 * in, whichever page of this browser is open.
 */
import { createEffect, type JSX, Match, Switch } from 'solid-js';
import '../../style/door.css';
import type { SpaceId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { sayCode } from '../../i18n/spoken-code.ts';
import type { Door as WaitedAt, Workplace } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { HOME_PATH, JOIN_PATH } from '../../ui/route.ts';

export function Door(props: {
  readonly workplace: Pick<Workplace, 'doors' | 'leaveDoor' | 'groups'>;
  readonly space: SpaceId;
  /** Somebody opened. */
  readonly letIn: () => void;
  readonly left: () => void;
}): JSX.Element {
  const text = useText();
  const who = useWho();
  const door = (): WaitedAt | undefined => props.workplace.doors().find(({ space }) => space === props.space);
  const plate = (): string => door()?.groupName || text().join.plateWithoutName;

  createEffect(() => {
    if (!door() && props.workplace.groups().some(({ space }) => space === props.space)) props.letIn();
  });

  async function stop(): Promise<void> {
    await props.workplace.leaveDoor(props.space);
    props.left();
  }

  return (
    <PlainScreen plate={plate()}>
      <Switch
        fallback={
          <>
            <h1>{who().waitNone}</h1>
            <WaysOn />
          </>
        }
      >
        <Match when={door()?.isSentAway}>
          <h1>{who().waitGone}</h1>
          <p>{who().waitGoneHint}</p>
          <p class="ways">
            <Button tone="primary" onClick={() => void stop()}>
              {who().waitStop}
            </Button>
            <a href={JOIN_PATH}>{text().join.otherLink}</a>
          </p>
        </Match>
        <Match when={door()}>
          {(waited) => (
            <>
              <h1>{who().waitTitle}</h1>
              <p class="door-code">
                <span class="visually-hidden">{who().waitCode} </span>
                {sayCode(waited().code)}
              </p>
              <p>
                <strong>{who().waitShow}</strong>
              </p>
              <p class="soft">{who().waitClose}</p>
              <p class="ways">
                <Button onClick={() => void stop()}>{who().waitStop}</Button>
                <a href={HOME_PATH}>{text().common.myGroups}</a>
              </p>
            </>
          )}
        </Match>
      </Switch>
    </PlainScreen>
  );
}

function WaysOn(): JSX.Element {
  const text = useText();
  return (
    <p class="ways">
      <a href={JOIN_PATH}>{text().start.haveInvitation}</a>
      <a href={HOME_PATH}>{text().common.myGroups}</a>
    </p>
  );
}
