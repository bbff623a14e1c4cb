/** Expected outcomes as values: a failure carries a `type` that `client/i18n` turns into a sentence. */

export type Result<T, F extends Failure = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: F };

export interface Failure {
  readonly type: string;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<F extends Failure>(error: F): { readonly ok: false; readonly error: F } {
  return { ok: false, error };
}

/** Marks code that a complete switch cannot reach; throws, because reaching it is a programmer's mistake. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${String(value)}`);
}
