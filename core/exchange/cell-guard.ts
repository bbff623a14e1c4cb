/**
 * A cell that begins with = + - @ is a formula to a spreadsheet, which then runs it: an apostrophe before it makes it words. Reading takes
 * away what writing put there, so that nothing changes on the way out and in.
 */
const FORMULA = /^'*[=+\-@\t\r]/u;
const NUMBER = /^[+-]?\d[\d\s\u00A0\u202F]*(?:[.,]\d+)?$/u;

export function guardCell(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
