/**
 * A table's rows, a piece at a time, so that a page can breathe in between. Cells are as they stand in the file, trimmed; empty lines are
 * passed over. Never throws, and never holds more of a broken file than two megabytes.
 */
import Papa from 'papaparse';
import type { Delimiter } from './delimiter.ts';
import { COLUMN_LIMIT, ROW_LIMIT, type TableFailure } from './table-limits.ts';

export interface Row {
  /** Of the file, from 1, on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type RowsRead =
  | { readonly type: 'rows'; readonly rows: readonly Row[]; readonly part: number }
  | { readonly type: 'failed'; readonly failure: TableFailure };

/** UTF-16 units read at once: a millisecond or two. */
const WINDOW = 32 * 1024;
/** A row may be as long: 200 cells of 5,000 characters fit. */
const WIDEST = 64 * WINDOW;

/** Ends after a failure. `part`: how much of the text was read, 0 to 1. The header is the first row. */
export function* readRows(text: string, delimiter: Delimiter): Generator<RowsRead, void> {
  const newline = text.includes('\n') ? '\n' : '\r';
  const parser = new Papa.Parser({ delimiter, newline, fastMode: false });
  let at = 0;
  let line = 1;
  let count = 0;
  let width = WINDOW;
  while (at < text.length) {
    const isLast = at + width >= text.length;
    const { data, meta } = parser.parse(text.slice(at, at + width), 0, !isLast);
    if (data.length === 0) {
      width *= 8;
      if (width > WIDEST) {
        yield { type: 'failed', failure: { type: 'row-without-end', line } };
        return;
      }
      continue;
    }
    const rows: Row[] = [];
    for (const raw of data) {
      const cells = raw.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells });
      if (cells.length > COLUMN_LIMIT) {
        yield { type: 'failed', failure: { type: 'too-many-columns', limit: COLUMN_LIMIT, line } };
        return;
      }
      line += 1 + raw.reduce((sum, cell) => sum + breaksIn(cell, newline), 0);
    }
    count += rows.length;
    if (count > ROW_LIMIT + 1) {
      yield { type: 'failed', failure: { type: 'too-many-rows', limit: ROW_LIMIT } };
      return;
    }
    at = isLast ? text.length : at + meta.cursor;
    width = WINDOW;
    yield { type: 'rows', rows, part: at / text.length };
  }
}

function breaksIn(cell: string, newline: string): number {
  let count = 0;
  for (let at = cell.indexOf(newline); at >= 0; at = cell.indexOf(newline, at + 1)) count++;
  return count;
}
