/** Rows of tables, whole and broken, a piece at a time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unguardCell } from '../../../core/exchange/cell-guard.ts';
import { type Delimiter, DELIMITERS, guessDelimiter } from '../../../core/exchange/delimiter.ts';
import { readRows, type Row } from '../../../core/exchange/read-rows.ts';
import { COLUMN_LIMIT, ROW_LIMIT, type TableFailure } from '../../../core/exchange/table-limits.ts';
import { writeCsv } from '../../../core/exchange/write-csv.ts';

interface Read {
  readonly rows: readonly Row[];
  readonly failure: TableFailure | undefined;
  readonly pieces: number;
}

function readAll(text: string, delimiter: Delimiter = ';'): Read {
  const rows: Row[] = [];
  let failure: TableFailure | undefined;
  let pieces = 0;
  for (const read of readRows(text, delimiter)) {
    pieces++;
    if (read.type === 'rows') rows.push(...read.rows);
    else failure = read.failure;
  }
  return { rows, failure, pieces };
}

describe('rows', () => {
  it('know the line on which they begin, over cells of several lines and empty lines', () => {
    expect(readAll('titre;note\r\nVélo;"une\r\nligne; et une autre"\r\n\r\nPelle;\r\n').rows).toEqual([
      { line: 1, cells: ['titre', 'note'] },
      { line: 2, cells: ['Vélo', 'une\r\nligne; et une autre'] },
      { line: 5, cells: ['Pelle', ''] },
    ]);
  });

  it('are read with doubled quotation marks, tabs, and the line ends of old machines', () => {
    expect(readAll('"5"" de large"\tx', '\t').rows[0]?.cells).toEqual(['5" de large', 'x']);
    expect(readAll('a;b\rc;d').rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('come in pieces when there are many, none lost at the seams', () => {
    const lines = Array.from({ length: 6000 }, (_, i) => `Chaise ${i};"pliante; n° ${i}"`);
    const { rows, pieces } = readAll(lines.join('\r\n'));
    expect(pieces).toBeGreaterThan(3);
    expect(rows).toHaveLength(6000);
    expect(rows.every(({ line, cells }, i) => line === i + 1 && cells[1] === `pliante; n° ${i}`)).toBe(true);
  });

  it('are at most so many, so wide and so long', () => {
    expect(readAll('x\n'.repeat(ROW_LIMIT + 2)).failure).toEqual({ type: 'too-many-rows', limit: ROW_LIMIT });
    expect(readAll('x\n'.repeat(ROW_LIMIT + 1)).failure).toBeUndefined();
    expect(readAll(`a\n${';'.repeat(COLUMN_LIMIT)}x`).failure).toEqual({
      type: 'too-many-columns',
      limit: COLUMN_LIMIT,
      line: 2,
    });
    expect(readAll(`a;b\nc;"${'d\n'.repeat(3_000_000)}`).failure).toEqual({
      type: 'row-without-end',
      line: 2,
    });
  });

  it('are read from anything without throwing, and always to the end', () => {
    const signs = fc.constantFrom('"', ';', ',', '\t', '\n', '\r', "'", 'é', ' ', '=', '""');
    const hostile = fc.array(signs, { maxLength: 150 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(hostile, fc.constantFrom(...DELIMITERS), (text, delimiter) => {
        const { rows, failure } = readAll(text, delimiter);
        expect(failure).toBeUndefined();
        expect(rows.every(({ line }) => line >= 1)).toBe(true);
        expect(DELIMITERS).toContain(guessDelimiter(text));
      }),
    );
  });

  it('come back from what we write', () => {
    const cell = fc.string().map((text) =>
      text
        .replace(/[\0\r]/g, '')
        .toWellFormed()
        .trim(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 5 }), (table) => {
        const kept = table.filter((row) => row.some((one) => one !== ''));
        const written = writeCsv(table).slice(1);
        const read = readAll(written).rows.map(({ cells }) => cells.map(unguardCell));
        expect(read).toEqual(kept);
      }),
    );
  });
});

describe('the sign between cells', () => {
  it.each([
    ['titre;type;lieu\nPerceuse, 18 V;matériel;Halle', ';'],
    ['title,kind\n"Drill; 18 V",tool\n', ','],
    ['titre\ttype\nPelle, grande\toutil', '\t'],
    ['titre\nPerceuse\n', ';'],
  ] as const)('of %j', (text, sign) => expect(guessDelimiter(text)).toBe(sign));
});
