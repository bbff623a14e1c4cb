/** Wires the relay: configuration, store, relay, http, signals. Executed, it runs until it is told to stop; imported, `startRelay` does. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBlobStore } from './blob/blob-store.ts';
import { type Config, readConfig } from './config/config.ts';
import { createApp } from './http/app.ts';
import { addressesOf, explanationOf } from './http/addresses.ts';
import { listen } from './http/server.ts';
import { setUpTls } from './https/tls-setup.ts';
import { createJournal } from './journal.ts';
import { errorName } from './log/group-commit.ts';
import { openSqliteLogStore } from './log/sqlite-log-store.ts';
import { createRelay } from './relay.ts';
import { systemClock, systemTimers } from './system-surroundings.ts';

export interface RelayStart {
  readonly config: Config;
  /** Folder of the built client; by default the one beside this bundle. */
  readonly clientDir?: string;
  /** Gets each line of the journal. */
  readonly write?: (line: string) => void;
}

export interface RunningRelay {
  readonly port: number;
  /** Where people open it, this machine's own address first. */
  readonly urls: readonly string[];
  /** Page that explains how to trust our own certificate; undefined with another, or with none. */
  readonly explanation: string | undefined;
  /** Says goodbye to everybody, finishes what is being stored, frees the port. */
  close(): Promise<void>;
}

const RENEWAL_CHECK_MS = 3_600_000;

/** Rejects when the data folder, the certificate or the port cannot be had. */
export async function startRelay({
  config,
  clientDir = builtClient(),
  write = toStdout,
}: RelayStart): Promise<RunningRelay> {
  const log = createJournal({ level: config.logLevel, clock: systemClock, write });
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
  const tls = await setUpTls(config, systemClock);
  const store = openSqliteLogStore(join(config.dataDir, 'relay.db'));
  const blobs = await openBlobStore(join(config.dataDir, 'blobs'), config.blobLimits.blobBytesPerSpace);
  const relay = createRelay({
    store,
    clock: systemClock,
    timers: systemTimers,
    limits: config.limits,
    allowNewSpace: (peer) => config.newSpaces === 'anyone' || peer.isLoopback,
    relayId: await store.relayId(),
    log,
  });
  const app = createApp({
    relay,
    blobs,
    config,
    clientDir,
    trustPages: tls?.trustPages,
    log,
    clock: systemClock,
  });
  const { host, port, limits } = config;
  const secure = tls && { ...tls.certificate, plainFetch: tls.plainPages.fetch };
  const server = await listen({ fetch: app.fetch, host, port, frameBytes: limits.frameBytes, tls: secure });
  const renewal = setInterval(() => {
    tls
      ?.current()
      .then((certificate) => server.renew(certificate))
      .catch((error: unknown) => {
        log({ level: 'error', event: 'certificate-not-renewed', reason: errorName(error) });
      });
  }, RENEWAL_CHECK_MS);
  log({ level: 'info', event: 'started', https: tls !== undefined });
  let closing: Promise<void> | undefined;

  async function stop(): Promise<void> {
    clearInterval(renewal);
    await relay.close();
    await server.close();
    await store.close();
    log({ level: 'info', event: 'stopped' });
  }

  const urls = addressesOf(config, server.port);
  return {
    port: server.port,
    urls,
    explanation: config.tls.type === 'local' ? explanationOf(urls, server.port) : undefined,
    close: () => (closing ??= stop()),
  };
}

/** Built, this file is dist/relay/main.js beside dist/client; in the sources dist is next to its folder. */
function builtClient(): string {
  const here = import.meta.dirname;
  return basename(dirname(here)) === 'dist' ? join(here, '../client') : join(here, '../dist/client');
}

function toStdout(line: string): void {
  process.stdout.write(line);
}

async function run(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  if (!config.ok) return stopWith(config.error.sentence);
  try {
    const relay = await startRelay({ config: config.value });
    process.stdout.write(greeting(relay));
    const stop = (): void => void relay.close().then(() => process.exit(0));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  } catch (error) {
    stopWith(startSentence(error, config.value));
  }
}

/** What the person who started it reads: where to open it, and where others learn to trust a certificate of our own. */
export function greeting({ urls, explanation }: Pick<RunningRelay, 'urls' | 'explanation'>): string {
  const addresses = `Placette: ${urls.join('  ')}\n`;
  return explanation === undefined
    ? addresses
    : `${addresses}To trust its certificate, open first on each device: ${explanation}\n`;
}

function stopWith(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function startSentence(error: unknown, { port, dataDir }: Config): string {
  switch (errorName(error)) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program: stop it, or choose another with PORT.`;
    case 'EACCES':
      return `Not allowed to use port ${port} or to write in ${dataDir}: see PORT and DATA_DIR.`;
    default:
      return `The relay could not start: ${error instanceof Error ? error.message : 'unknown failure'}.`;
  }
}

const program = process.argv[1];
if (program !== undefined && import.meta.url === pathToFileURL(program).href) await run();
