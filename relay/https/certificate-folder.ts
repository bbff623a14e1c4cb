/**
 * The local certificates on disk, in `DATA_DIR/https`: the authority is made once and kept, since people trusted it; the leaf is made
 * again when the machine's addresses changed or its end is near. Keys are readable by their owner only.
 */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../surroundings.ts';
import { type Certificate, makeAuthority, makeLeaf } from './certificate.ts';
import type { LocalNames } from './local-names.ts';

export interface LocalCertificates {
  readonly authority: Certificate;
  readonly leaf: Certificate;
}

const RENEW_BEFORE_MS = 30 * 86_400_000;

/** Rejects when the folder cannot be read or written. */
export async function localCertificates(
  folder: string,
  names: LocalNames,
  clock: Clock,
): Promise<LocalCertificates> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keptAuthority = await read(folder, 'ca');
  const authority =
    keptAuthority && isCurrent(keptAuthority, clock.now())
      ? keptAuthority
      : await keep(folder, 'ca', await makeAuthority(clock.now()));
  const keptLeaf = await read(folder, 'relay');
  const isGood =
    keptLeaf &&
    isCurrent(keptLeaf, clock.now()) &&
    covers(keptLeaf, names) &&
    isSignedBy(keptLeaf, authority);
  const leaf = isGood ? keptLeaf : await keep(folder, 'relay', await makeLeaf(authority, names, clock.now()));
  return { authority, leaf };
}

async function read(folder: string, name: string): Promise<Certificate | undefined> {
  try {
    const [cert, key] = await Promise.all([
      readFile(join(folder, `${name}.crt`), 'utf8'),
      readFile(join(folder, `${name}.key`), 'utf8'),
    ]);
    return { cert, key };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Key first: a certificate without its key would be kept for nothing. */
async function keep(folder: string, name: string, made: Certificate): Promise<Certificate> {
  await replace(join(folder, `${name}.key`), made.key, 0o600);
  await replace(join(folder, `${name}.crt`), made.cert, 0o644);
  return made;
}

async function replace(path: string, text: string, mode: number): Promise<void> {
  await writeFile(`${path}.new`, text, { mode });
  await rename(`${path}.new`, path);
}

function isCurrent({ cert }: Certificate, nowMs: number): boolean {
  return Date.parse(new X509Certificate(cert).validTo) - nowMs > RENEW_BEFORE_MS;
}

function covers({ cert }: Certificate, names: LocalNames): boolean {
  const certificate = new X509Certificate(cert);
  return (
    names.hosts.every((host) => certificate.checkHost(host) !== undefined) &&
    names.addresses.every((address) => certificate.checkIP(address) !== undefined)
  );
}

function isSignedBy({ cert }: Certificate, authority: Certificate): boolean {
  return new X509Certificate(cert).verify(new X509Certificate(authority.cert).publicKey);
}
