/**
 * A large group's roster: 200 members with 400 devices and a recovery sheet each, after fifty removals. What a newcomer downloads and
 * waits for, and what the chain costs a device that opens the group. Needs `npm run build`.
 */
import process from 'node:process';
import { createRelayProcess } from '../e2e/fixture/relay-process.ts';
import { ms } from './client/figures.ts';
import { bytesOf, gatherCrowd, MEMBERS, REMOVALS } from './roster/crowd.ts';
import { measureFolds } from './roster/fold.ts';
import { currentBoxes, lodgeCrowd, timeToJoin } from './roster/join.ts';

const JOINS = Number(process.env['RUNS'] ?? 15);
/** Ago that they came: to the relay their chain is history. */
const HOUR_S = 3600;
/** Target, ring and sealed key, as they are in a frame. */
const BOX_BYTES = 16 + 1 + 80;

const crowd = await gatherCrowd(Math.floor(Date.now() / 1000) - HOUR_S);
const { lane } = crowd;
const { members, devices, length } = lane.roster();
console.log(
  `a group of ${members.size} members with ${devices.size} devices, after ${REMOVALS} removals: ${length} operations`,
);
if (members.size !== MEMBERS || devices.size !== 2 * MEMBERS) throw new Error('the crowd is not as said');

const folds = await measureFolds(lane);
const relay = await createRelayProcess();
await relay.start();
const address = `http://127.0.0.1:${relay.port}`;
await lodgeCrowd(address, crowd);
const joins: number[] = [];
for (let run = 0; run < JOINS; run++) joins.push(await timeToJoin(address, crowd));
await relay.dispose();

const invited = currentBoxes(lane).filter(({ target }) =>
  crowd.invitation.boxes.some((box) => box.target === target),
);
console.log('\nbytes | size');
console.log(`chain, downloaded by a newcomer | ${kB(bytesOf(lane.ops))}`);
console.log(`boxes, downloaded by a newcomer | ${kB(invited.length * BOX_BYTES)}`);
console.log(`boxes of one removal, for all who stay | ${kB(crowd.rotationBoxes * BOX_BYTES)}`);
console.log('\nmilliseconds | p50 | worst | goal');
console.log(`from link to opened keys (${JOINS} runs) | ${ms(joins, 0.5)} | ${ms(joins, 1)} | 1000`);
console.log(
  `fold, signatures checked before | ${ms(folds.verifiedMs, 0.5)} | ${ms(folds.verifiedMs, 1)} | 10 (p50)`,
);
console.log(
  `operations read and hashed | ${ms(folds.identifyingMs, 0.5)} | ${ms(folds.identifyingMs, 1)} | –`,
);
console.log(`fold with every signature | ${ms(folds.verifyingMs, 0.5)} | ${ms(folds.verifyingMs, 1)} | –`);
process.exit(0);

function kB(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KiB`;
}
