/** Figures as the benchmark prints them. */

/** The value below which that share of the values lies, in milliseconds with one decimal. */
export function ms(values: readonly number[], share: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return value.toFixed(1);
}
