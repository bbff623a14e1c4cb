/** Which sign parts the cells: the one that parts the first lines alike and the most. */

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LINES = 20;
const LOOKED_AT = 64 * 1024;

/** `;` when nothing speaks for another. */
export function guessDelimiter(text: string): Delimiter {
  const lines = firstLines(text.slice(0, LOOKED_AT));
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const usual = counts[0] ?? 0;
    const alike = counts.filter((count) => count === usual).length;
    const score = usual * (alike / Math.max(1, counts.length));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** With what stands between quotation marks left out. */
function firstLines(text: string): readonly string[] {
  return text
    .replace(/"(?:[^"]|"")*"?/g, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, LINES);
}
