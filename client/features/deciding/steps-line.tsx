/** How far a decision is, as five steps: those behind, the one it is at, those to come. */
import { For, type JSX } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';

type Step = 'proposal' | 'clarify' | 'react' | 'object' | 'answer' | 'decide';

export function StepsLine(props: { readonly decision: Decision }): JSX.Element {
  const text = useDecidingText();
  const steps = (): readonly Step[] => {
    const method = props.decision.rounds.at(-1)?.method ?? 'consent';
    return ['proposal', 'clarify', 'react', method === 'consent' ? 'object' : 'answer', 'decide'];
  };
  const at = (): number => stepOf(props.decision);

  return (
    <ol class="decide-steps" aria-label={text().steps}>
      <For each={steps()}>
        {(step, index) => (
          <li
            class="decide-step"
            classList={{ 'decide-step-done': index() < at() }}
            aria-current={index() === at() ? 'step' : undefined}
          >
            <span class="decide-step-name">{text().step[step]}</span>
            <span class="visually-hidden">{index() < at() ? ` (${text().stepDone})` : ''}</span>
          </li>
        )}
      </For>
    </ol>
  );
}

/** From 0; of a proposal that nobody has asked about, what was said last says where it is. */
function stepOf({ state, rounds, history }: Decision): number {
  if (state === 'proposed' && rounds.length === 0) {
    if (history.some(({ type }) => type === 'reaction.given')) return 2;
    return 1;
  }
  const isAsking = ['open', 'objected', 'amending', 'version-conflict', 'suspended'].includes(state);
  return isAsking ? 3 : 4;
}
