/** Names that core's own platform declaration gives to WebCrypto, for the Node types that the relay compiles core with. */
import type { webcrypto } from 'node:crypto';

declare global {
  type Crypto = webcrypto.Crypto;
  type CryptoKey = webcrypto.CryptoKey;
  type CryptoKeyPair = webcrypto.CryptoKeyPair;
}

declare module 'node:crypto' {
  namespace webcrypto {
    interface SubtleCrypto {
      generateKey(
        algorithm: { name: 'Ed25519' } | { name: 'X25519' },
        extractable: boolean,
        keyUsages: readonly string[],
      ): Promise<CryptoKeyPair>;
    }
  }
}
