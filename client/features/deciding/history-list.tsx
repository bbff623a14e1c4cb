/** Everything that was ever said of a decision, in the order in which it can be read; nothing goes from it. */
import { For, type JSX, Show } from 'solid-js';
import type { Decision, HistoryLine } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { HELD_ID } from '../../state/deciding.ts';
import type { DecidingDesk } from './deciding-desk.ts';

export function HistoryList(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
}): JSX.Element {
  const text = useDecidingText();
  const named = (member: unknown): string => {
    const known = props.desk.group.people().find((person) => person.member === member);
    return known ? props.desk.nameOf(known.member) : typeof member === 'string' ? member : '';
  };
  const sentence = ({ type, author, payload }: HistoryLine): string => {
    const name = props.desk.nameOf(author);
    const { onBehalfOf, witness } = payload;
    if (type === 'stance.cast' && onBehalfOf !== undefined)
      return text().carried(named(onBehalfOf), name, named(witness));
    return text().fact[type]?.(name) ?? text().otherFact(name);
  };
  const what = ({ type, payload }: HistoryLine): string => {
    if (type === 'stance.cast') return choiceIn(payload);
    const { version } = payload;
    const isVersioned = type === 'round.opened' || type === 'amendment.proposed';
    return isVersioned && typeof version === 'string' ? text().version(version) : '';
  };
  const choiceIn = (payload: HistoryLine['payload']): string => {
    const { choice, concern } = payload;
    if (typeof choice !== 'string') return '';
    return text().choice[choice === 'consent' && concern === true ? 'concern' : choice] ?? choice;
  };
  const note = ({ id, standing }: HistoryLine): string =>
    id === HELD_ID ? text().heldFact : (text().standing[standing] ?? '');

  return (
    <details class="details decide-history">
      <summary>
        {text().history}, {text().historyCount(props.decision.history.length)}
      </summary>
      <ol class="history-list">
        <For each={props.decision.history}>
          {(line) => (
            <li class="history-line" classList={{ 'history-void': line.standing !== 'counts' }}>
              <span>
                {sentence(line)}
                <Show when={what(line)}>{(words) => <>, {words()}</>}</Show>
                <Show when={note(line)}>
                  {(words) => <span class="decide-tag decide-tag-quiet">{words()}</span>}
                </Show>
              </span>
              <time class="soft" dateTime={line.at}>
                {props.desk.time(line.at).day.text}, {props.desk.time(line.at).clock}
              </time>
            </li>
          )}
        </For>
      </ol>
    </details>
  );
}
