/** What core uses of papaparse. Its published types bring all of Node along, which core must not see. */
interface ParserConfig {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
  /** False: quotation marks are always looked at. */
  readonly fastMode: false;
}

interface Parsed {
  readonly data: string[][];
  /** `cursor`: UTF-16 units up to the end of the last row that was taken. */
  readonly meta: { readonly cursor: number };
}

interface Papa {
  readonly Parser: new (config: ParserConfig) => {
    /** `ignoreLastRow`: what has no end in `text` is not taken. */
    parse(text: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
  };
}

declare const papa: Papa;
// oxlint-disable-next-line import/no-default-export -- it is how the package is made
export default papa;
