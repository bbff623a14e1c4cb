/** How much there was over time, as steps; drawn for the eye, and said in one sentence for whoever does not see it. */
import { createMemo, type JSX, Show } from 'solid-js';
import type { Stock } from '../../../core/stock/stock.ts';
import { useStockText } from '../../i18n/late/stock.ts';

const WIDTH = 320;
const HEIGHT = 56;
/** Room for the stroke. */
const EDGE = 3;
/** Fewer points are no curve. */
const LEAST = 3;

export function StockCurve(props: {
  readonly stock: Stock;
  readonly say: (count: number) => string;
}): JSX.Element {
  const text = useStockText();
  const levels = createMemo((): readonly number[] => {
    let level = 0;
    return props.stock.movements.map(({ delta }) => (level += delta));
  });
  const highest = (): number => levels().reduce((a, b) => Math.max(a, b), 0);
  const lowest = (): number => levels().reduce((a, b) => Math.min(a, b), 0);
  const height = (level: number): number => {
    const span = highest() - lowest() || 1;
    return round(EDGE + ((highest() - level) / span) * (HEIGHT - 2 * EDGE));
  };
  const path = (): string => {
    const step = (WIDTH - 2 * EDGE) / levels().length;
    return levels()
      .map((level, at) => {
        const from = round(EDGE + at * step);
        return `${at === 0 ? 'M' : 'L'}${from} ${height(level)}H${round(from + step)}`;
      })
      .join('');
  };

  return (
    <Show when={levels().length >= LEAST}>
      <svg
        class="stock-curve"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text().curve(props.say(levels()[0] ?? 0), props.say(props.stock.total))}
      >
        <path class="stock-zero" d={`M${EDGE} ${height(0)}H${WIDTH - EDGE}`} />
        <path class="stock-line" d={path()} />
      </svg>
    </Show>
  );
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
