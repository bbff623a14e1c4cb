/** Digits as they are read out, by three: "482 913". */
export function sayCode(code: string): string {
  return (code.match(/.{1,3}/g) ?? []).join('\u00A0');
}
