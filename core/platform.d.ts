/**
 * The only globals core may use, present in browsers and in Node 20.19+. Core compiles without DOM and Node types, so reaching
 * for anything else is a type error.
 */

type BufferSource = ArrayBuffer | Uint8Array<ArrayBuffer>;

interface CryptoKey {
  readonly type: 'public' | 'private' | 'secret';
  readonly extractable: boolean;
}

interface CryptoKeyPair {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
}

interface JsonWebKey {
  readonly x?: string;
}

interface SubtleCrypto {
  digest(algorithm: 'SHA-256', bytes: BufferSource): Promise<ArrayBuffer>;
  generateKey(
    algorithm: { name: 'Ed25519' } | { name: 'X25519' },
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKeyPair>;
  generateKey(
    algorithm: { name: 'AES-GCM'; length: 256 },
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>;
  importKey(
    format: 'raw' | 'pkcs8',
    bytes: BufferSource,
    algorithm: string | { name: string; hash?: string },
    extractable: boolean,
    usages: readonly string[],
  ): Promise<CryptoKey>;
  exportKey(format: 'raw', key: CryptoKey): Promise<ArrayBuffer>;
  exportKey(format: 'jwk', key: CryptoKey): Promise<JsonWebKey>;
  sign(algorithm: 'Ed25519' | 'HMAC', key: CryptoKey, bytes: BufferSource): Promise<ArrayBuffer>;
  verify(
    algorithm: 'Ed25519',
    key: CryptoKey,
    signature: BufferSource,
    bytes: BufferSource,
  ): Promise<boolean>;
  deriveBits(
    algorithm:
      | { name: 'X25519'; public: CryptoKey }
      | { name: 'HKDF'; hash: 'SHA-256'; salt: BufferSource; info: BufferSource },
    key: CryptoKey,
    bits: number,
  ): Promise<ArrayBuffer>;
  encrypt(
    algorithm: { name: 'AES-GCM'; iv: BufferSource; additionalData?: BufferSource },
    key: CryptoKey,
    bytes: BufferSource,
  ): Promise<ArrayBuffer>;
  decrypt(
    algorithm: { name: 'AES-GCM'; iv: BufferSource; additionalData?: BufferSource },
    key: CryptoKey,
    bytes: BufferSource,
  ): Promise<ArrayBuffer>;
}

declare const crypto: {
  readonly subtle: SubtleCrypto;
  getRandomValues<T extends Uint8Array<ArrayBuffer>>(bytes: T): T;
};

declare class TextEncoder {
  encode(text: string): Uint8Array;
}

declare class TextDecoder {
  constructor(label: 'utf-8', options: { fatal: boolean; ignoreBOM: boolean });
  decode(bytes: Uint8Array): string;
}

interface ByteStreamReader {
  read(): Promise<{ done: true; value?: undefined } | { done: false; value: Uint8Array<ArrayBuffer> }>;
  cancel(): Promise<void>;
}

interface ByteStreamWriter {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
}

declare class CompressionStream {
  constructor(format: 'deflate-raw');
  readonly readable: { getReader(): ByteStreamReader };
  readonly writable: { getWriter(): ByteStreamWriter };
}

declare class DecompressionStream {
  constructor(format: 'deflate-raw');
  readonly readable: { getReader(): ByteStreamReader };
  readonly writable: { getWriter(): ByteStreamWriter };
}

declare function queueMicrotask(run: () => void): void;
