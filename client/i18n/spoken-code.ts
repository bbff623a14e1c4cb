/** Six digits as they are read out: "482 913". */
export function sayCode(code: string): string {
  return `${code.slice(0, 3)}\u00A0${code.slice(3)}`;
}
