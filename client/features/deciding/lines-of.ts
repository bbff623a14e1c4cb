/** Choices and criteria are typed one a line. */

/** Each once, the empty ones left out. */
export function linesOf(words: string): readonly string[] {
  const lines = words.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
