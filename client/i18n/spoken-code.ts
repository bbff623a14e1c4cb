/** Digits as they are read out, by three: "482 913"; a longer row may go on in the next line. */
export function sayCode(code: string): string {
  const [first = '', ...rest] = (code.match(/.{1,6}/g) ?? []).map((half) =>
    half.replace(/(...)(?=.)/, '$1\u00A0'),
  );
  return [first, ...rest].join(' ');
}
