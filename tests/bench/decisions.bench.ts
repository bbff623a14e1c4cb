/**
 * The fold of a register of 2,000 and of 20,000 facts, one decision of which has 2,000: how long the first one takes, and one more fact. What
 * the wasm and the opening of the document cost is measured in the browser.
 */
import process from 'node:process';
import type { Fact } from '../../core/decisions/fact.ts';
import { followDecisions } from '../../core/decisions/follow-decisions.ts';
import { ms } from './client/figures.ts';
import { debate, roles, type Told } from './decisions/register.ts';

const LONG = 2000;
const SHORT = 60;
const MORE = 200;

interface Times {
  readonly firstMs: readonly number[];
  readonly moreInLongMs: readonly number[];
  readonly moreInShortMs: readonly number[];
}

console.log('milliseconds | p50 | p95 | worst | goal');
for (const size of [2000, 20_000]) {
  const { firstMs, moreInLongMs, moreInShortMs } = measure(size);
  row(`first fold of ${size} facts`, firstMs, size === 2000 ? '300, with the opening' : '–');
  row(`one more, in a decision of ${LONG}, of ${size}`, moreInLongMs, '16');
  row(`one more, in a decision of ${SHORT}, of ${size}`, moreInShortMs, '16');
}
process.exit(0);

function measure(size: number): Times {
  const long = debate('dec_long', LONG);
  const short: Told[] = [];
  for (let left = size - LONG; left > 0; left -= SHORT)
    short.push(debate(`dec_${left}`, Math.min(left, SHORT)));
  const last = short.at(-1) ?? debate('dec_last', SHORT);
  const facts = [...long.facts, ...short.flatMap((told) => told.facts)];

  const firstMs: number[] = [];
  let living = followDecisions(roles);
  for (let run = 0; run < 7; run++) {
    living = followDecisions(roles);
    const started = performance.now();
    living.add(facts);
    if (living.decisions().length === 0) throw new Error('nothing was folded');
    firstMs.push(performance.now() - started);
  }
  const more = (next: () => Fact): number[] =>
    Array.from({ length: MORE }, () => {
      const fact = next();
      const started = performance.now();
      for (const subject of living.add([fact])) if (!living.of(subject)) throw new Error('it was not folded');
      return performance.now() - started;
    });
  return { firstMs, moreInLongMs: more(long.next), moreInShortMs: more(last.next) };
}

function row(what: string, times: readonly number[], goal: string): void {
  console.log(`${what} | ${ms(times, 0.5)} | ${ms(times, 0.95)} | ${ms(times, 1)} | ${goal}`);
}
