/**
 * One SQLite file: WAL and synchronous=FULL, so that a resolved write survives kill -9 and a power cut [L1]; typed rows, transactions
 * that end, prepared statements.
 */
import { DatabaseSync } from '@photostructure/sqlite';
import { type Bytes, copyBytes } from '../../core/bytes/bytes.ts';
import { SCHEMA, SCHEMA_VERSION, SQL } from './sqlite-schema.ts';

export type Value = string | number | Uint8Array;

/** A row whose columns are read by name and checked: what is not there is a programmer's mistake or a foreign file. */
export interface Row {
  number(column: string): number;
  bytes(column: string): Bytes;
}

export interface Database {
  run(sql: keyof typeof SQL, ...values: Value[]): { readonly rowId: number };
  first(sql: keyof typeof SQL, ...values: Value[]): Row | undefined;
  rows(sql: keyof typeof SQL, ...values: Value[]): Iterable<Row>;
  /** All of `work` or none of it. */
  transact<T>(work: () => T): T;
  close(): void;
}

type Connection = InstanceType<typeof DatabaseSync>;

/** Throws when the file cannot be opened, is no database, or belongs to a newer Placette. */
export function openDatabase(path: string): Database {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
    bringToVersion(database);
  } catch (error) {
    database.close();
    throw error;
  }
  const statements = new Map(Object.entries(SQL).map(([name, sql]) => [name, database.prepare(sql)]));
  const statement = (name: keyof typeof SQL): ReturnType<Connection['prepare']> => {
    const prepared = statements.get(name);
    if (!prepared) throw new Error(`no statement ${name}`);
    return prepared;
  };
  return {
    run: (name, ...values) => ({ rowId: Number(statement(name).run(...values).lastInsertRowid) }),
    first(name, ...values) {
      const row: unknown = statement(name).get(...values);
      return row === undefined ? undefined : readRow(row);
    },
    *rows(name, ...values) {
      const rows: Iterable<unknown> = statement(name).iterate(...values);
      for (const row of rows) yield readRow(row);
    },
    transact(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    close: () => database.close(),
  };
}

function bringToVersion(database: Connection): void {
  const row: unknown = database.prepare('PRAGMA user_version').get();
  const version = readRow(row).number('user_version');
  if (version > SCHEMA_VERSION) throw new Error('the database belongs to a newer Placette');
  if (version === 0) database.exec(`BEGIN; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
}

function readRow(row: unknown): Row {
  const column = (name: string): unknown =>
    typeof row === 'object' && row !== null ? Object.getOwnPropertyDescriptor(row, name)?.value : undefined;
  return {
    number(name) {
      const value = column(name);
      if (typeof value !== 'number') throw new Error(`column ${name} is no number`);
      return value;
    },
    bytes(name) {
      const value = column(name);
      if (!(value instanceof Uint8Array)) throw new Error(`column ${name} is no blob`);
      return copyBytes(value);
    },
  };
}
