/** How a round stands, as a bar with its words under it; of scores, one bar for each option, the highest first. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { RoundView } from '../../../core/decisions/fold/decision.ts';
import { methodOf } from '../../../core/decisions/methods/methods.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { roundOptions } from './round-options.ts';
import { type StancePart, stanceParts } from './stance-parts.ts';

/** `round`: with its tally as it stands. */
export function StanceBar(props: { readonly round: RoundView }): JSX.Element {
  const isScored = (): boolean =>
    methodOf(props.round.method).choices.length === 0 && roundOptions(props.round).length > 0;

  return (
    <Show when={isScored()} fallback={<ChoiceBar round={props.round} />}>
      <ScoreBars round={props.round} />
    </Show>
  );
}

function ChoiceBar(props: { readonly round: RoundView }): JSX.Element {
  const text = useDecidingText();
  const parts = createMemo(() => stanceParts(props.round));
  const total = (): number => Math.max(1, props.round.eligible.length);
  const startOf = (part: StancePart): number =>
    parts()
      .slice(0, parts().indexOf(part))
      .reduce((sum, { count }) => sum + count, 0);
  const words = ({ name, count }: StancePart): string =>
    name === '' ? none(count) : (text().counted[name]?.(count) ?? text().pair(name, String(count)));
  const none = (count: number): string =>
    props.round.closedAt === '' ? text().notYet(count) : text().didNot(count);
  const share = (count: number): string => `${(100 * count) / total()}%`;

  return (
    <div class="stance">
      <svg class="stance-bar" aria-hidden="true">
        <For each={parts()}>
          {(part) => (
            <rect
              class={`stance-${part.tone}`}
              x={share(startOf(part))}
              y="0"
              width={share(part.count)}
              height="100%"
            />
          )}
        </For>
      </svg>
      <ul class="stance-words">
        <For each={parts().filter(({ count }) => count > 0)}>
          {(part) => (
            <li>
              <span class={`stance-key stance-key-${part.tone}`} aria-hidden="true" />
              {words(part)}
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function ScoreBars(props: { readonly round: RoundView }): JSX.Element {
  const text = useDecidingText();
  const pointsOf = (option: string): number => props.round.tally[option] ?? 0;
  const options = (): readonly string[] => {
    const { tally } = props.round;
    return roundOptions(props.round).toSorted((a, b) => (tally[b] ?? 0) - (tally[a] ?? 0));
  };
  const most = (): number => Math.max(1, ...options().map(pointsOf));
  const leads = (option: string): boolean => pointsOf(option) > 0 && pointsOf(option) === most();

  return (
    <ul class="score-bars" aria-label={text().ranking}>
      <For each={options()}>
        {(option) => (
          <li class="score-bar">
            <span class="score-option">{option}</span>
            <span class="score-points">
              {text().points(pointsOf(option))}
              <Show when={leads(option)}>
                <span class="soft">, {text().leads}</span>
              </Show>
            </span>
            <svg class="score-line" aria-hidden="true">
              <rect
                class={leads(option) ? 'stance-for' : 'stance-abstain'}
                width={`${(100 * pointsOf(option)) / most()}%`}
                height="100%"
              />
            </svg>
          </li>
        )}
      </For>
    </ul>
  );
}
