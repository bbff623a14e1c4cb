/** A QR code as one drawn path, dark on light in both themes because cameras expect it, with the quiet margin they need. */
import { createMemo, type JSX } from 'solid-js';
import { encode } from 'uqr';
import '../style/qr.css';

/** Four modules of margin, as the norm asks. */
const MARGIN = 4;

export function QrCode(props: { readonly content: string; readonly label: string }): JSX.Element {
  const code = createMemo(() => encode(props.content, { ecc: 'L', boostEcc: true, border: MARGIN }));

  return (
    <svg class="qr" role="img" aria-label={props.label} viewBox={`0 0 ${code().size} ${code().size}`}>
      <rect class="qr-light" width="100%" height="100%" />
      <path class="qr-dark" d={darkModules(code().data)} />
    </svg>
  );
}

/** Runs of dark modules of one row become one rectangle. */
function darkModules(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) =>
      darkRuns(row)
        .map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`)
        .join(''),
    )
    .join('');
}

function darkRuns(row: readonly boolean[]): readonly (readonly [start: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
