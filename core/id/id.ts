/**
 * Identifiers, branded so that one is never passed for another. All but members are lower-case hex of raw bytes; the brand is
 * put on by the decoder or the derivation that made the value (`as`), nowhere else.
 */

declare const brand: unique symbol;
type Brand<Name extends string> = string & { readonly [brand]: Name };

/** First 16 bytes of SHA-256(genesis operation): self-certifying [K2]. */
export type SpaceId = Brand<'SpaceId'>;
/** Class byte and 15 bytes of an HMAC of the document's name [K4]. */
export type DocId = Brand<'DocId'>;
/** First 16 bytes of SHA-256 of the device's raw Ed25519 public key. */
export type DeviceId = Brand<'DeviceId'>;
/** First 8 bytes of the hash of the operation that began the epoch. */
export type EpochId = Brand<'EpochId'>;
/** "mbr_" and base64url of 16 derived bytes: never chosen, holds no name. */
export type MemberId = Brand<'MemberId'>;
/** SHA-256 of one roster operation. */
export type OpHash = Brand<'OpHash'>;
/** SHA-256 of all bytes of one envelope, signature included. */
export type EnvelopeHash = Brand<'EnvelopeHash'>;
/** SHA-256 of the canonical JSON of one fact of the decisions log, without its id and signature. */
export type EventId = Brand<'EventId'>;
/** Eight random bytes: one incarnation of a relay's log. */
export type Generation = Brand<'Generation'>;
/** SHA-256 of all bytes of one sealed blob, as the relay keeps them. */
export type BlobHash = Brand<'BlobHash'>;
/** Sixteen bytes: whom a key box is for, SHA-256 of the X25519 public key it was sealed to. */
export type BoxTarget = Brand<'BoxTarget'>;

export const NO_OP = '0'.repeat(64) as OpHash;
export const NO_ENVELOPE = '0'.repeat(64) as EnvelopeHash;
export const NO_SPACE = '0'.repeat(32) as SpaceId;
export const NO_GENERATION = '0'.repeat(16) as Generation;
