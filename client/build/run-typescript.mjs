/**
 * Runs one TypeScript module on Node 20, which cannot: `node run-typescript.mjs <file> [arguments]`.
 * The module sees `process.argv` as if Node had started it.
 */
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) throw new Error('run-typescript: name a file');
const path = resolve(file);
process.argv = [process.execPath, path, ...args];
await runnerImport(path, { configFile: false, root: process.cwd(), logLevel: 'warn' });
