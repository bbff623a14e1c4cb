/** Rows as a spreadsheet opens them: UTF-8 with its mark, `;` between cells, CRLF at the end of lines (RFC 4180), no formulas. */
import { guardCell } from './cell-guard.ts';

const MARK = '\uFEFF';

/** Ends with a line end; a row that is shorter than the header stays so. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => `${row.map(writeCell).join(';')}\r\n`).join('');
}

function writeCell(text: string): string {
  const cell = guardCell(text);
  return /[;"\r\n\t]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
