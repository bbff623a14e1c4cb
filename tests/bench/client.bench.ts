/**
 * The client in real Chromium over loopback: from a key press to the neighbour's screen; a board of 500 tasks reopened without network
 * and dragged on; a first visit on a phone of 2019. `-- latency`, `-- board` or `-- phone` runs one part.
 */
import process from 'node:process';
import { measureBoard } from './client/board.ts';
import { measureLatency } from './client/latency.ts';
import { measurePhone } from './client/phone.ts';

const parts = { board: measureBoard, phone: measurePhone, latency: measureLatency };
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
process.exit(0);
