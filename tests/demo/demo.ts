/**
 * `npm run demo`: loads both groups of the example as each person who has a device, and reads everything again. Prints what was loaded
 * and what waits for a room of the domain; fails when one entity is unreadable, one fact does not verify or one text is not what was said.
 */
import process from 'node:process';
import type { DemoGroup } from '../../core/demo/demo-files.ts';
import { takableSeats } from '../../core/demo/seats.ts';
import { readDemoFiles } from './read-files.ts';
import { type DemoWalk, walkDemo } from './walk-demo.ts';

const GROUPS: readonly DemoGroup[] = ['tilleuls', 'combe'];

const nowDay = new Date().toISOString().slice(0, 10);
let problems = 0;
for (const group of GROUPS) {
  const files = readDemoFiles(group);
  for (const [n, { member, name, role }] of takableSeats(files.groups, group).entries()) {
    const walk = await walkDemo(files, { group, me: member, nowDay });
    if (n === 0) report(walk);
    const verdict = walk.problems.length === 0 ? 'reads all of it' : `${walk.problems.length} problems`;
    console.log(`${walk.groupName}, as ${name} (${role}): ${verdict}`);
    for (const problem of walk.problems) console.error(`  ${problem}`);
    problems += walk.problems.length;
  }
}
if (problems > 0) process.exitCode = 1;

function report({ groupName, demo }: DemoWalk): void {
  console.log(`\n${groupName}: ${demo.chain.length} roster operations, ${demo.events.length} signed facts`);
  for (const { kind, loaded, waiting, unreadable } of demo.counts) {
    const parts = [`${loaded} loaded`, `${waiting} waiting for a room`, `${unreadable} unreadable`];
    console.log(`  ${kind.padEnd(24)} ${parts.filter((part) => !part.startsWith('0 ')).join(', ')}`);
  }
}
