/** The state of a decision beside its question. Colour repeats it, the word says it. */
import type { JSX } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';

export function DecisionState(props: { readonly line: SummaryLine }): JSX.Element {
  const text = useDecidingText();
  return <span class={`tag tag-${toneOf(props.line)}`}>{text().state[props.line.state]}</span>;
}

function toneOf({ state, isInForce }: SummaryLine): 'done' | 'doing' | 'disputed' | 'dropped' {
  if (isInForce) return 'done';
  if (state === 'suspended' || state === 'objected' || state === 'version-conflict') return 'disputed';
  return state === 'proposed' || state === 'open' || state === 'amending' ? 'doing' : 'dropped';
}
