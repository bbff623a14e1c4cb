/** What other rooms have waiting on Aujourd'hui, each in its section: decisions, and what is shared. Fetched when first shown. */
import { createEffect, createSignal, type JSX, Show } from 'solid-js';
import { DecidingToday } from './features/deciding-today/deciding-today.tsx';
import { SharingToday } from './features/sharing-today/sharing-today.tsx';
import type { LastLook } from './state/last-look.ts';
import type { Group } from './state/workplace.ts';

export function TodayPart(props: {
  readonly group: Group;
  readonly lastLook: LastLook;
  /** Told how much it is, each time that it is another number. */
  readonly counted: (rows: number) => void;
}): JSX.Element {
  const [deciding, setDeciding] = createSignal(0);
  const [sharing, setSharing] = createSignal(0);
  createEffect(() => props.counted(deciding() + sharing()));

  return (
    <>
      <DecidingToday group={props.group} sinceS={props.lastLook.sinceS()} counted={setDeciding} />
      <Show when={props.group.sharing.now()}>
        <SharingToday group={props.group} counted={setSharing} />
      </Show>
    </>
  );
}
