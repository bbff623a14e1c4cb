/** From the configuration's choice to certificates and pages: none, a given certificate, or a local one that is renewed by itself. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Config } from '../config/config.ts';
import type { Clock } from '../surroundings.ts';
import type { Certificate } from './certificate.ts';
import { localNames } from './local-names.ts';
import { plainPages, secureRedirect, trustPages } from './trust-pages.ts';

export interface TlsSetup {
  readonly certificate: Certificate;
  /** What plain http answers on the same port. */
  readonly plainPages: Hono;
  /** Shown under https as well. */
  readonly trustPages?: Hono;
  /** The certificate for today's addresses and date. */
  current(): Promise<Certificate>;
}

/** Undefined for plain http. Rejects when files cannot be read, or the folder not be written. */
export async function setUpTls(
  config: Pick<Config, 'tls' | 'dataDir'>,
  clock: Clock,
): Promise<TlsSetup | undefined> {
  const { tls } = config;
  switch (tls.type) {
    case 'none':
      return undefined;
    case 'given': {
      const current = async (): Promise<Certificate> => {
        const [cert, key] = await Promise.all([
          readFile(tls.certPath, 'utf8'),
          readFile(tls.keyPath, 'utf8'),
        ]);
        return { cert, key };
      };
      return { certificate: await current(), plainPages: secureRedirect(), current };
    }
    case 'local': {
      // only who asks for a local certificate pays for the library that makes it
      const { localCertificates } = await import('./certificate-folder.ts');
      const folder = join(config.dataDir, 'https');
      const { authority, leaf } = await localCertificates(folder, localNames(), clock);
      return {
        certificate: leaf,
        plainPages: plainPages(authority.cert),
        trustPages: trustPages(authority.cert),
        current: async () => (await localCertificates(folder, localNames(), clock)).leaf,
      };
    }
  }
}
