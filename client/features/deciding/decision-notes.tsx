/** What is out of the ordinary about a decision, in one sentence each, above everything else. */
import { For, type JSX, Show } from 'solid-js';
import type { Decision, HistoryLine, Suspension } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Keyed } from '../../ui/keyed.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { lateObjections } from './late-objections.ts';
import { ObjectionView } from './objection-view.tsx';
import { SaidWords } from './said-words.tsx';

interface NoteProps {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
}

export function DecisionNotes(props: NoteProps): JSX.Element {
  const text = useDecidingText();
  const flags = () => props.decision.flags;
  const line = (id: string): HistoryLine | undefined => props.decision.history.find((one) => one.id === id);
  const sentences = (): readonly string[] => {
    const decision = props.decision;
    return [
      flags().some((flag) => flag.startsWith('merged-closes')) ? text().mergedCloses : '',
      decision.state === 'version-conflict' ? text().versionConflict : '',
      decision.state === 'tied' ? text().tied : '',
      decision.state === 'lapsed' ? text().lapsed(decision.turnout.cast, decision.turnout.eligible) : '',
      flags().includes('superseded-twice') ? text().supersededTwice : '',
      decision.nextVersion && decision.round > 0
        ? text().nextRound(text().version(decision.nextVersion.label))
        : '',
    ].filter(Boolean);
  };

  return (
    <>
      <Keyed each={props.decision.suspendedBy} by={({ id }) => id}>
        {(one) => (
          <Show when={line(one.item.id)}>
            {(fact) => <SuspensionNote {...props} suspension={one.item} fact={fact()} />}
          </Show>
        )}
      </Keyed>
      <For each={props.decision.reviewRequests}>
        {(id) => (
          <Show when={line(id)}>
            {(fact) => (
              <div class="decide-note decide-note-waiting">
                <p class="decide-note-head">{text().reviewRequest}</p>
                <p>{text().reviewRequestOf(personOf(props.desk, fact()), props.desk.time(fact().at))}</p>
                <LateObjection {...props} fact={fact()} />
              </div>
            )}
          </Show>
        )}
      </For>
      <For each={sentences()}>
        {(sentence) => <p class="decide-note decide-note-waiting">{props.desk.typeset(sentence)}</p>}
      </For>
      <Missing {...props} />
    </>
  );
}

function SuspensionNote(
  props: NoteProps & { readonly suspension: Suspension; readonly fact: HistoryLine },
): JSX.Element {
  const text = useDecidingText();
  const sentence = (): string => {
    const name = personOf(props.desk, props.fact);
    switch (props.suspension.cause) {
      case 'late-objection':
        return text().suspended(name, props.desk.time(props.fact.at));
      case 'finalised-over-objection':
        return text().suspendedOver(name);
      case 'withdrawal':
        return text().suspendedWithdrawal(name);
    }
  };

  return (
    <div class="decide-note decide-note-alarm">
      <p>{props.desk.typeset(sentence())}</p>
      <LateObjection {...props} />
    </div>
  );
}

/** With what can be done about it; a fact that is no objection of the last round only with its words. */
function LateObjection(props: NoteProps & { readonly fact: HistoryLine }): JSX.Element {
  const objection = () => lateObjections(props.decision).find(({ id }) => id === props.fact.id);

  return (
    <Show
      when={objection()}
      fallback={
        <Show when={props.fact.payload['bodyCommit']}>
          <SaidWords desk={props.desk} decision={props.decision} fact={props.fact.id} />
        </Show>
      }
    >
      {(late) => <ObjectionView desk={props.desk} decision={props.decision} objection={late()} />}
    </Show>
  );
}

/** Whose devices may have what is missing: those who wrote what waits for it. */
function Missing(props: NoteProps): JSX.Element {
  const text = useDecidingText();
  const waiting = () => props.decision.waiting;
  const names = (): readonly string[] => [
    ...new Set(waiting().map(({ author }) => props.desk.nameOf(author))),
  ];

  return (
    <Show when={waiting().length > 0}>
      <div class="decide-note decide-note-waiting" role="status">
        <p>{props.desk.typeset(names().length > 0 ? text().missing(names()) : text().missingUnknown)}</p>
        <p class="soft">{text().waitingFacts(waiting().length)}</p>
      </div>
    </Show>
  );
}

/** Of an answer that was carried, who answers. */
function personOf({ group, nameOf }: DecidingDesk, { author, payload }: HistoryLine): string {
  const carried = group.people().find(({ member }) => member === payload['onBehalfOf']);
  return nameOf(carried?.member ?? author);
}
