/**
 * Beside `vite dev`: runs the relay from source in a process of its own, and starts it again when a file
 * under relay/ or core/ changes. The old one is asked to stop and is waited for, so the port is free.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

const SETTLE_MS = 150;

export function relayDev(options: { readonly root: string; readonly port: number }): Plugin {
  return {
    name: 'relay-dev',
    apply: (_config, env) => env.command === 'serve' && !env.isPreview && !process.env['VITEST'],
    configureServer(server) {
      const relay = createRelayProcess(options);
      const rooms = ['relay', 'core'].map((room) => join(options.root, room));
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(rooms);
      server.watcher.on('all', (_event, path) => {
        if (!path.endsWith('.ts') || !rooms.some((room) => path.startsWith(room + sep))) return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          server.config.logger.info('relay: changed, starting again', { timestamp: true });
          void relay.restart();
        }, SETTLE_MS);
      });
      process.once('exit', relay.kill);
      server.httpServer?.once('close', relay.kill);
      void relay.restart();
    },
  };
}

function createRelayProcess(options: { readonly root: string; readonly port: number }) {
  let child: ChildProcess | undefined;
  let turn: Promise<void> = Promise.resolve();

  async function replace(): Promise<void> {
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    }
    child = spawn(
      process.execPath,
      [join(options.root, 'client/build/run-typescript.mjs'), join(options.root, 'relay/main.ts')],
      { cwd: options.root, stdio: 'inherit', env: { ...process.env, PORT: String(options.port) } },
    );
  }

  return {
    /** Restarts run one after the other, however fast the files change. */
    restart: (): Promise<void> => (turn = turn.then(replace)),
    kill: (): void => void child?.kill('SIGTERM'),
  };
}
