/** Waits until nothing is being computed: cryptography runs on other threads, so its calls are counted while a simulation lasts. */

export interface CryptoWatch {
  quiet(): Promise<void>;
  stop(): void;
}

const WATCHED = ['digest', 'sign', 'verify', 'encrypt', 'decrypt', 'importKey', 'exportKey', 'deriveBits', 'generateKey'] as const;

export function watchCrypto(): CryptoWatch {
  const { subtle } = globalThis.crypto;
  let running = 0;
  for (const name of WATCHED) {
    const original: (...args: unknown[]) => Promise<unknown> = Reflect.get(subtle, name);
    Object.defineProperty(subtle, name, {
      configurable: true,
      value: (...args: unknown[]) => {
        running += 1;
        return Reflect.apply(original, subtle, args).finally(() => (running -= 1));
      },
    });
  }
  return {
    quiet: async () => {
      // a few turns of the event loop without a call under way: streams of the platform finish in between
      for (let calm = 0; calm < 3; calm = running === 0 ? calm + 1 : 0) await new Promise(setImmediate);
    },
    stop: () => {
      for (const name of WATCHED) Reflect.deleteProperty(subtle, name);
    },
  };
}
