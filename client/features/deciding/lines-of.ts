/** Choices and criteria are typed one a line. */

/** The empty ones left out. */
export function linesOf(words: string): readonly string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
