/** What is wrong with a register, named: facts that were rejected with their reasons, then gaps, forks and what was changed. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { LogFault } from '../../../core/decisions/file/check-log.ts';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { faultLines, type RejectedLine } from './log-faults.ts';

export function FaultList(props: {
  readonly desk: DecidingDesk;
  readonly faults: readonly LogFault[];
  readonly rejected: readonly RejectedLine[];
}): JSX.Element {
  const text = useDecidingHallText();
  /** By what it signed before. */
  const nameOfDevice = (device: string): string => {
    for (const fact of props.desk.deciding.log.facts().values())
      if (fact.device === device) return props.desk.nameOf(fact.author);
    return '';
  };
  const lines = createMemo(() => faultLines(props.faults, text(), nameOfDevice));

  return (
    <>
      <Show when={props.rejected.length > 0}>
        <div class="decide-note decide-note-alarm">
          <p class="decide-note-head">{text().rejected(props.rejected.length)}</p>
          <ul class="fault-list">
            <For each={props.rejected}>
              {({ id, fault }) => (
                <li>
                  {props.desk.typeset(`${text().rejected(1)} : ${text().eventFault[fault]}`)}
                  <span class="hash">{id}</span>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Show when={lines().length > 0}>
        <ul class="decide-note decide-note-waiting fault-list">
          <For each={lines()}>
            {({ sentence, ids }) => (
              <li>
                {props.desk.typeset(text().faultCount(ids.length, sentence))}
                <For each={ids.slice(0, MOST_IDS)}>{(id) => <span class="hash">{id}</span>}</For>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  );
}

/** Of one kind: a file that was cut in the middle misses thousands. */
const MOST_IDS = 20;
