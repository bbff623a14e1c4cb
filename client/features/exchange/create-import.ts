/**
 * A table on its way in: read, understood, checked, and entered at once. Reading and checking go in slices and can be stopped at any
 * moment; until the last step nothing of it is in the group.
 */
import { type Accessor, batch, createMemo, createSignal, onCleanup } from 'solid-js';
import type { Bytes } from '../../../core/bytes/bytes.ts';
import { createRowCheck, knownRefs, type RowOutcome } from '../../../core/exchange/check-rows.ts';
import {
  type ColumnField,
  type ColumnMapping,
  guessColumns,
  isHeader,
  mapColumn,
} from '../../../core/exchange/columns.ts';
import { decodeText } from '../../../core/exchange/decode-text.ts';
import { guessDelimiter } from '../../../core/exchange/delimiter.ts';
import type { EnteredCards } from '../../../core/exchange/enter-cards.ts';
import { groundOf } from '../../../core/exchange/place-repair.ts';
import { readRows, type Row } from '../../../core/exchange/read-rows.ts';
import { FILE_LIMIT_BYTES, type TableFailure } from '../../../core/exchange/table-limits.ts';
import { wordKey } from '../../../core/exchange/word-key.ts';
import type { MemberId } from '../../../core/id/id.ts';
import type { CardKind } from '../../../core/inventory/values.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';
import type { GroupCards } from '../../state/group-cards.ts';
import type { GroupExchange } from '../../state/group-exchange.ts';
import type { Group } from '../../state/workplace.ts';
import { makeBreath } from './breathe.ts';

export interface Table {
  /** Of the file; empty for what was pasted. */
  readonly name: string;
  readonly rows: readonly Row[];
}

export type ImportStep =
  | {
      readonly type: 'choosing';
      readonly failure: TableFailure | { readonly type: 'unreadable-file' } | undefined;
    }
  | { readonly type: 'reading'; readonly rows: number; readonly part: number }
  | { readonly type: 'checking-columns'; readonly table: Table }
  | { readonly type: 'done'; readonly count: number; readonly counts: RowCounts };

export type RowCounts = Readonly<Record<RowOutcome['type'] | 'remarked', number>>;

export interface Checked {
  readonly done: number;
  readonly total: number;
  readonly counts: RowCounts;
}

export interface Import {
  readonly step: Accessor<ImportStep>;
  readonly mapping: Accessor<ColumnMapping>;
  readonly hasHeader: Accessor<boolean>;
  readonly kind: Accessor<CardKind>;
  readonly checked: Accessor<Checked>;
  readonly isChecked: Accessor<boolean>;
  /** In the order of the table; all that are checked so far, read again when the check goes on. */
  readonly outcomes: Accessor<readonly RowOutcome[]>;
  /** The names of the columns, empty where the table gives none. */
  readonly header: Accessor<readonly string[]>;
  /** Rows below the header. */
  readonly rows: Accessor<readonly Row[]>;
  readFile(file: File): Promise<void>;
  readPasted(text: string): Promise<void>;
  mapColumn(column: number, field: ColumnField | undefined): void;
  setHasHeader(has: boolean): void;
  setKind(kind: CardKind): void;
  /** Back to the beginning, whatever it was doing. */
  cancel(): void;
  /** Undefined when there is nothing new. */
  enter(): EnteredCards | undefined;
  /** Answers how many stay. */
  takeBack(entered: EnteredCards): number;
}

const NO_COUNTS: RowCounts = { new: 0, here: 0, double: 0, refused: 0, remarked: 0 };
const START: ImportStep = { type: 'choosing', failure: undefined };
const NOTHING_CHECKED: Checked = { done: 0, total: 0, counts: NO_COUNTS };

export function createImport(
  group: Group,
  sharing: { readonly cards: GroupCards; readonly exchange: GroupExchange },
): Import {
  const [step, setStep] = createSignal<ImportStep>(START);
  const [mapping, setMapping] = createSignal<ColumnMapping>([]);
  const [hasHeader, setHasHeader] = createSignal(true);
  const [kind, setKind] = createSignal<CardKind>('equipment');
  const [checked, setChecked] = createSignal<Checked>(NOTHING_CHECKED);
  const [outcomes, setOutcomes] = createSignal<readonly RowOutcome[]>([]);
  const table = createMemo((): Table | undefined => {
    const now = step();
    return now.type === 'checking-columns' ? now.table : undefined;
  });
  const header = (): readonly string[] => (hasHeader() ? (table()?.rows[0]?.cells ?? []) : []);
  const rows = createMemo((): readonly Row[] => table()?.rows.slice(hasHeader() ? 1 : 0) ?? []);
  /** Whatever runs stops when another begins. */
  let turn = 0;
  onCleanup(() => turn++);

  const begin = async (name: string, decode: () => Promise<Result<string, TableFailure>>): Promise<void> => {
    const mine = ++turn;
    setStep({ type: 'reading', rows: 0, part: 0 });
    const text = await decode().catch(() => undefined);
    if (mine !== turn) return;
    const found = text?.ok
      ? await readAll(text.value, mine)
      : (text ?? fail({ type: 'unreadable-file' as const }));
    if (mine !== turn || !found) return;
    if (!found.ok) return void setStep({ type: 'choosing', failure: found.error });
    const [first] = found.value;
    if (!first) return void setStep({ type: 'choosing', failure: { type: 'empty-table' } });
    const isNamed = isHeader(first.cells);
    // a list of names, one a line, needs no header
    const isList = !isNamed && found.value.every(({ cells }) => cells.length === 1);
    batch(() => {
      setHasHeader(!isList);
      setMapping(isList ? ['title'] : guessColumns(first.cells));
      setStep({ type: 'checking-columns', table: { name, rows: found.value } });
    });
    void check();
  };

  const readAll = async (
    text: string,
    mine: number,
  ): Promise<Result<readonly Row[], TableFailure> | undefined> => {
    const found: Row[] = [];
    const breath = makeBreath();
    for (const read of readRows(text, guessDelimiter(text))) {
      if (read.type === 'failed') return fail(read.failure);
      for (const row of read.rows) found.push(row);
      if (breath.isDue()) setStep({ type: 'reading', rows: found.length, part: read.part });
      await breath.take();
      if (mine !== turn) return undefined;
    }
    return ok(found);
  };

  /** From the beginning, with what the columns mean now. */
  const check = async (): Promise<void> => {
    const mine = ++turn;
    const all = rows();
    const judge = createRowCheck(
      {
        mapping: mapping(),
        kind: kind(),
        me: group.me,
        membersByName: membersByName(group),
        box: groundOf(sharing.cards.live().flatMap(({ location }) => location ?? [])),
      },
      knownRefs([...sharing.cards.live(), ...sharing.cards.archived()]),
    );
    const found: RowOutcome[] = [];
    const counts = { ...NO_COUNTS };
    const breath = makeBreath();
    const say = (): void =>
      batch(() => {
        setOutcomes(found.slice());
        setChecked({ done: found.length, total: all.length, counts: { ...counts } });
      });
    say();
    for (const row of all) {
      const outcome = await judge.check(row);
      found.push(outcome);
      counts[outcome.type]++;
      if (outcome.type === 'new' && outcome.row.remarks.length > 0) counts.remarked++;
      if (!breath.isDue()) continue;
      if (mine !== turn) return;
      say();
      await breath.take();
      if (mine !== turn) return;
    }
    if (mine === turn) say();
  };

  const cancel = (): void => {
    turn++;
    batch(() => {
      setStep(START);
      setOutcomes([]);
      setChecked(NOTHING_CHECKED);
    });
  };
  const isChecked = (): boolean => checked().done === checked().total && outcomes().length === rows().length;

  return {
    step,
    mapping,
    hasHeader,
    kind,
    checked,
    isChecked,
    outcomes,
    header,
    rows,
    readFile: (file) =>
      begin(file.name, async () => {
        const limit = decodeSize(file.size);
        if (limit) return limit;
        const bytes: Bytes = new Uint8Array(await file.arrayBuffer());
        const decoded = decodeText(bytes);
        return decoded.ok ? ok(decoded.value.text) : decoded;
      }),
    readPasted: (text) =>
      begin('', async () => decodeSize(text.length) ?? ok(text.toWellFormed().replaceAll('\0', ''))),
    mapColumn: (column, field) => {
      setMapping(mapColumn(mapping(), column, field));
      void check();
    },
    setHasHeader: (has) => {
      setHasHeader(has);
      void check();
    },
    setKind: (chosen) => {
      setKind(chosen);
      void check();
    },
    cancel,
    enter: () => {
      // somebody may have brought the same table meanwhile
      const known = knownRefs([...sharing.cards.live(), ...sharing.cards.archived()]);
      const news = outcomes().flatMap((outcome) =>
        outcome.type === 'new' && !known.has(outcome.row.ref) ? [outcome.row] : [],
      );
      if (!isChecked()) return undefined;
      if (news.length === 0) {
        void check(); // each line says then that it is here
        return undefined;
      }
      const { counts } = checked();
      const entered = sharing.exchange.enter(news);
      turn++;
      setStep({ type: 'done', count: entered.cards.length, counts });
      return entered;
    },
    takeBack: (entered) => {
      const stay = sharing.exchange.takeBack(entered);
      if (step().type === 'done') cancel();
      return stay;
    },
  };
}

/** Before it is read into memory. */
function decodeSize(size: number): Result<never, TableFailure> | undefined {
  return size > FILE_LIMIT_BYTES ? fail({ type: 'file-too-large', limitBytes: FILE_LIMIT_BYTES }) : undefined;
}

function membersByName(group: Group): ReadonlyMap<string, MemberId | undefined> {
  const found = new Map<string, MemberId | undefined>();
  for (const { name, member } of group.people()) {
    const key = wordKey(name);
    found.set(key, found.has(key) ? undefined : member);
  }
  return found;
}
