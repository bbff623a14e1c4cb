/** How one relay is set up: read once at start from the environment and the command line, and checked whole. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BlobLimits, Limits } from '../../core/protocol/limits.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';
import type { LogEvent } from '../surroundings.ts';
import { readBlobLimits, readLimits } from './limit-variables.ts';
import { type ConfigMistake, createVariables, type Environment, type Variables } from './variables.ts';

export type LogLevel = LogEvent['level'];

export type TlsChoice =
  | { readonly type: 'none' }
  /** PEM files of a certificate that browsers trust already. */
  | { readonly type: 'given'; readonly certPath: string; readonly keyPath: string }
  /** A certificate of our own, made at first start. */
  | { readonly type: 'local' };

export interface Config {
  /** 0: any free one. */
  readonly port: number;
  /** Undefined: every address of the machine. */
  readonly host: string | undefined;
  readonly dataDir: string;
  /** Origin under which people reach this relay, for invitations. */
  readonly publicUrl: string | undefined;
  /** Further origins for which HELLO may be signed. */
  readonly origins: readonly string[];
  /** Https origins from which the page may show map tiles. */
  readonly tileOrigins: readonly string[];
  readonly tls: TlsChoice;
  readonly newSpaces: 'loopback' | 'anyone';
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
  readonly limits: Limits;
  readonly blobLimits: BlobLimits;
}

const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error'];

/** `args`: the command line after the program, such as `['--https']`. */
export function readConfig(env: Environment, args: readonly string[]): Result<Config, ConfigMistake> {
  const vars = createVariables(env);
  const config: Config = {
    port: vars.integer('PORT', { least: 0, most: 65_535, absent: 8787 }),
    host: vars.text('HOST'),
    dataDir: resolve(vars.text('DATA_DIR') ?? './placette-data'),
    publicUrl: vars.origin('PUBLIC_URL'),
    origins: vars.origins('ORIGINS'),
    tileOrigins: readTileOrigins(vars),
    tls: readTls(vars, args),
    newSpaces: vars.oneOf('NEW_SPACES', ['loopback', 'anyone'], 'loopback'),
    trustProxy: vars.flag('TRUST_PROXY'),
    logLevel: vars.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    limits: readLimits(vars),
    blobLimits: readBlobLimits(vars),
  };
  return vars.mistake ? fail(vars.mistake) : ok(config);
}

/** Stricter than a URL: it becomes part of a header, where `;` and `*` mean something. */
const HTTPS_ORIGIN = /^https:\/\/[a-z0-9.-]+(?::\d+)?$/;

/** A tile tells who looks at which street: never in the clear. */
function readTileOrigins(vars: Variables): readonly string[] {
  const origins = vars.origins('TILE_ORIGINS');
  const refused = origins.find((origin) => !HTTPS_ORIGIN.test(origin));
  if (refused !== undefined) vars.refuse(`TILE_ORIGINS takes https addresses only, not "${refused}".`);
  return origins;
}

function readTls(vars: Variables, args: readonly string[]): TlsChoice {
  const unknown = args.find((arg) => arg !== '--https');
  if (unknown !== undefined) vars.refuse(`The only option is --https, not "${unknown}".`);
  const certPath = existingFile(vars, 'TLS_CERT');
  const keyPath = existingFile(vars, 'TLS_KEY');
  if (certPath !== undefined && keyPath !== undefined) return { type: 'given', certPath, keyPath };
  if (certPath !== undefined) vars.refuse('TLS_KEY is missing: TLS_CERT works only together with its key.');
  if (keyPath !== undefined)
    vars.refuse('TLS_CERT is missing: TLS_KEY works only together with its certificate.');
  return args.includes('--https') ? { type: 'local' } : { type: 'none' };
}

function existingFile(vars: Variables, name: string): string | undefined {
  const path = vars.text(name);
  if (path !== undefined && !existsSync(path))
    vars.refuse(`${name} names a file that is not there: "${path}".`);
  return path === undefined ? undefined : resolve(path);
}
