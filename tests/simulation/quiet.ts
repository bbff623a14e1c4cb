/** Waits until nothing is being computed: cryptography runs on other threads, so its calls are counted while a simulation lasts. */

export interface CryptoWatch {
  quiet(): Promise<void>;
  stop(): void;
}

const WATCHED = [
  'digest',
  'sign',
  'verify',
  'encrypt',
  'decrypt',
  'importKey',
  'exportKey',
  'deriveBits',
  'generateKey',
] as const;

export function watchCrypto(): CryptoWatch {
  const { subtle } = globalThis.crypto;
  let running = 0;
  for (const name of WATCHED) {
    const original: unknown = Reflect.get(subtle, name);
    if (typeof original !== 'function') throw new Error(`this platform has no ${name}`);
    Object.defineProperty(subtle, name, {
      configurable: true,
      value: (...args: unknown[]) => {
        running += 1;
        const call: unknown = Reflect.apply(original, subtle, args);
        return Promise.resolve(call).finally(() => (running -= 1));
      },
    });
  }
  return {
    quiet: async () => {
      // promises settle before the next turn of the event loop, so one turn without a call under way is enough
      do await new Promise(setImmediate);
      while (running > 0);
    },
    stop: () => {
      for (const name of WATCHED) Reflect.deleteProperty(subtle, name);
    },
  };
}
