/**
 * What a table may hold at most. A change of 20,000 cards from 20 MB stays under the 64 MiB that one change may have [E5]: letters of
 * Windows-1252 and UTF-16 become three bytes at most, and a card weighs some 350 beside its words.
 */
export const FILE_LIMIT_BYTES = 20 * 1024 * 1024;
/** Below the header. */
export const ROW_LIMIT = 20_000;
export const COLUMN_LIMIT = 200;
/** Characters of one cell; UTF-16 units, because it is counted before anything is read. */
export const CELL_LIMIT = 5_000;

export type TableFailure =
  | { readonly type: 'file-too-large'; readonly limitBytes: number }
  /** Another kind of file: a workbook, a picture. */
  | { readonly type: 'not-a-table' }
  | { readonly type: 'empty-table' }
  | { readonly type: 'too-many-rows'; readonly limit: number }
  | { readonly type: 'too-many-columns'; readonly limit: number; readonly line: number }
  /** No end within two megabytes: most often a quotation mark that is opened and never closed. */
  | { readonly type: 'row-without-end'; readonly line: number };
