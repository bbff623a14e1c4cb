/** Measures both engines one after the other on the same cards. Recall@10: of the ten answers that could be right, how many are. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ms } from '../client/figures.ts';
import { type AboutCard, makeCorpus } from './corpus.ts';
import { createMiniSearch, createOurs, type MeasuredEngine } from './engines.ts';
import { expectedIds, QUERIES } from './queries.ts';

const SIZES = [1000, 20_000];
const ROUNDS = 5;
const CHANGES = 40;
const TOP = 10;

const ENGINES: readonly (readonly [name: string, create: () => Promise<MeasuredEngine>])[] = [
  ['lunr in segments', createOurs],
  ['MiniSearch 7.2.0', createMiniSearch],
];

export async function measureSearch({ listsMisses }: { readonly listsMisses: boolean }): Promise<void> {
  console.log(`${QUERIES.length} frozen queries; times in milliseconds on this machine`);
  console.log('cards | engine | recall@10 | query p50 | p95 | keystroke p95 | build | fresh p95 | MB');
  for (const size of SIZES) {
    const corpus = makeCorpus(size);
    for (const [name, create] of ENGINES) {
      const engine = await create();
      const before = heapMb();
      const build = timed(() => engine.build(corpus.map(({ entry }) => entry)));
      const memory = heapMb() - before;
      const misses = QUERIES.map((query) => ({ ...query, recall: recall(engine, query, corpus) }));
      const total = misses.reduce((sum, { recall: one }) => sum + one, 0) / QUERIES.length;
      const whole = QUERIES.flatMap(({ typed }) => times(() => engine.top(typed, TOP)));
      const keystrokes = QUERIES.flatMap(({ typed }) =>
        Array.from(typed, (_, end) => timed(() => engine.top(typed.slice(0, end + 1), TOP))),
      );
      const fresh = changes(engine, corpus);
      const figures = [
        ms(whole, 0.5),
        ms(whole, 0.95),
        ms(keystrokes, 0.95),
        Math.round(build),
        ms(fresh, 0.95),
      ];
      console.log([size, name, total.toFixed(3), ...figures, memory.toFixed(1)].join(' | '));
      if (listsMisses)
        for (const { typed, recall: one } of misses)
          if (one < 1)
            console.log(
              `  ${typed}: ${one.toFixed(2)} (${engine.top(typed, 3).map(titleIn(corpus)).join('; ')})`,
            );
    }
  }
}

function recall(
  engine: MeasuredEngine,
  query: (typeof QUERIES)[number],
  corpus: readonly AboutCard[],
): number {
  const expected = expectedIds(query, corpus);
  if (expected.size === 0) throw new Error(`nothing is about ${query.typed}`);
  const right = engine.top(query.typed, TOP).filter((id) => expected.has(id)).length;
  return right / Math.min(TOP, expected.size);
}

/** From a change to the answer that has it. */
function changes(engine: MeasuredEngine, corpus: readonly AboutCard[]): readonly number[] {
  return corpus.slice(0, CHANGES).map(({ entry }, n) =>
    timed(() => {
      engine.change({ ...entry, title: `Zigzag ${n}` });
      if (!engine.top('zigzag', 20_000).includes(entry.id)) throw new Error('a change is not found');
    }),
  );
}

function titleIn(corpus: readonly AboutCard[]): (id: string) => string {
  const titles = new Map(corpus.map(({ entry }) => [entry.id, entry.title]));
  return (id) => titles.get(id) ?? '';
}

function times(run: () => void): readonly number[] {
  return Array.from({ length: ROUNDS }, () => timed(run));
}

function timed(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function heapMb(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
}
