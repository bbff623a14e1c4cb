/** Twenty thousand rows of varying height in a box of their own, and a few drawn whole. */
import { createSignal, type JSX } from 'solid-js';
import { Button } from '../ui/button.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { Sample } from './sample.tsx';

const WORDS = ['Marmite de 50 litres', 'Perceuse à percussion, avec ses forets', 'Remorque'];
const ROWS = Array.from({ length: 20_000 }, (_, at) => ({
  id: String(at),
  title: `${at + 1}. ${WORDS[at % WORDS.length]}${at % 7 === 0 ? ', gardée au local 14 de la galerie des Roseaux, à demander le mercredi entre 17 h et 20 h' : ''}`,
}));

export function ListSamples(): JSX.Element {
  const [revealed, setRevealed] = createSignal<string>();

  return (
    <Sample title="Longue liste">
      <div class="atelier-line">
        <Button onClick={() => setRevealed('12344')}>Aller à la ligne 12 345</Button>
      </div>
      <VirtualList
        each={ROWS}
        by={(row) => row.id}
        label="Matériel"
        estimatePx={45}
        scroller="own"
        class="sheet atelier-box"
        revealed={revealed()}
      >
        {(row) => <p class="atelier-row">{row.item.title}</p>}
      </VirtualList>
    </Sample>
  );
}
