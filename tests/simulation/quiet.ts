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
  const { prototype: reader } = ReadableStreamDefaultReader; // compression works on other threads too
  const original = Object.getOwnPropertyDescriptor(reader, 'read');
  let running = 0;
  const count = (target: object, name: string): void => {
    const counted: unknown = Reflect.get(target, name);
    if (typeof counted !== 'function') throw new Error(`this platform has no ${name}`);
    Object.defineProperty(target, name, {
      configurable: true,
      value(this: unknown, ...args: unknown[]) {
        running += 1;
        const call: unknown = Reflect.apply(counted, this, args);
        return Promise.resolve(call).finally(() => (running -= 1));
      },
    });
  };
  for (const name of WATCHED) count(subtle, name);
  count(reader, 'read');
  return {
    quiet: async () => {
      // promises settle before the next turn of the event loop, so one turn without a call under way is enough
      do await new Promise(setImmediate);
      while (running > 0);
    },
    stop: () => {
      for (const name of WATCHED) Reflect.deleteProperty(subtle, name);
      if (original) Object.defineProperty(reader, 'read', original);
    },
  };
}
