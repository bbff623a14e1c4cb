/** Automerge's wasm, which must be there before a log is opened. It is given, because core fetches nothing. */
import { initializeWasm } from '@automerge/automerge/slim';
import type { Bytes } from '../bytes/bytes.ts';

let started: Promise<void> | undefined;

/** `wasm`: the file `@automerge/automerge/automerge.wasm`, or its address. Once for each page or worker; after a failure it may be tried again. */
export function startAutomerge(wasm: Bytes | string): Promise<void> {
  started ??= initializeWasm(wasm).catch((error: unknown) => {
    started = undefined;
    throw error;
  });
  return started;
}
