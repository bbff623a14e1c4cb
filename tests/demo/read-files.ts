/** The files of the example as they travel with the project. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoFiles, DemoGroup } from '../../core/demo/demo-files.ts';

const folder = join(import.meta.dirname, '../../client/demo/files');

export function readDemoFiles(group: DemoGroup): DemoFiles {
  return {
    groups: read('groups'),
    plan: read(`${group}-plan`),
    decisions: read(`${group}-decisions`),
    inventory: read(`${group}-inventory`),
    link: read('link'),
  };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
}
