/** Rounds gone by: what each was asked about, and what people said then; nothing of it counts any more. */
import { For, type JSX, Show } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { AnswerLine } from './answers-list.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { SaidWords } from './said-words.tsx';
import { TextDifference } from './text-difference.tsx';

export function EarlierRounds(props: {
  readonly desk: DecidingDesk;
  readonly decision: Decision;
}): JSX.Element {
  const text = useDecidingText();
  const earlier = () => props.decision.rounds.slice(0, -1).toReversed();

  return (
    <Show when={earlier().length > 0}>
      <section class="decide-part earlier" aria-labelledby="earlier-rounds">
        <h2 id="earlier-rounds">{text().earlier}</h2>
        <For each={earlier()}>
          {(round) => (
            <article class="earlier-round">
              <h3>
                {text().round(round.round)}, {text().onVersion(text().version(round.version))}
              </h3>
              <p class="soft">{text().turnout(round.turnout.cast, round.turnout.eligible)}</p>
              <ul class="answer-list">
                <For each={round.stances.filter(({ isOpposing }) => !isOpposing)}>
                  {(stance) => <AnswerLine desk={props.desk} decision={props.decision} stance={stance} />}
                </For>
                <For each={round.late}>
                  {(stance) => (
                    <AnswerLine desk={props.desk} decision={props.decision} stance={stance} late={stance} />
                  )}
                </For>
              </ul>
              <For each={round.objections}>
                {(objection) => (
                  <div class="objection objection-settled">
                    <h4>
                      {text().objectionOf[objection.choice]?.(props.desk.nameOf(objection.person)) ??
                        props.desk.nameOf(objection.person)}
                      <Show when={objection.resolution}>
                        {(how) => <span class="decide-tag decide-tag-quiet">{text().resolution[how()]}</span>}
                      </Show>
                    </h4>
                    <Show when={objection.hasWords}>
                      <SaidWords desk={props.desk} decision={props.decision} fact={objection.id} />
                    </Show>
                  </div>
                )}
              </For>
            </article>
          )}
        </For>
      </section>
    </Show>
  );
}

/** From the version before to the one that is shown. */
export function LastChange(props: { readonly decision: Decision; readonly label: string }): JSX.Element {
  const text = useDecidingText();
  const pair = () => {
    const versions = props.decision.versions;
    const index = versions.map(({ label }) => label).lastIndexOf(props.label);
    const [before, after] = [versions[index - 1], versions[index]];
    return before && after ? { before, after } : undefined;
  };
  const names = (): string =>
    text().difference(text().version(pair()?.before.label ?? ''), text().version(pair()?.after.label ?? ''));

  return (
    <Show when={pair()}>
      {(two) => (
        <details class="details">
          <summary>{names()}</summary>
          <TextDifference before={two().before.text} after={two().after.text} label={names()} />
        </details>
      )}
    </Show>
  );
}
