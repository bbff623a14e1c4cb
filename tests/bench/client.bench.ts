/**
 * The client in real Chromium over loopback: from a key press to the neighbour's screen; a board of 500 tasks reopened without network
 * and dragged on; 1,000 and 20,000 cards; a first visit on a phone of 2019. `-- latency`, `-- board`, `-- cards` or `-- phone` runs one part.
 */
import process from 'node:process';
import { measureBoard } from './client/board.ts';
import { measureCards } from './client/cards.ts';
import { measureLatency } from './client/latency.ts';
import { measurePhone } from './client/phone.ts';

const parts = { board: measureBoard, cards: measureCards, phone: measurePhone, latency: measureLatency };
const wanted = process.argv.slice(2);
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
process.exit(0);
