/** The frozen queries of the benchmark over its thousand cards: what is found first stays as good as it was. */
import { expect, it } from 'vitest';
import { createSearchIndex } from '../../../core/search/search-index.ts';
import { makeCorpus } from '../../bench/search/corpus.ts';
import { expectedIds, QUERIES } from '../../bench/search/queries.ts';

const TOP = 10;
/** 0.943 when it was frozen; MiniSearch has 0.822. */
const AT_LEAST = 0.94;

it('of ten answers that could be right, more than nine are', () => {
  const corpus = makeCorpus(1000);
  const index = createSearchIndex();
  index.put(corpus.map(({ entry }) => entry));
  const recalls = QUERIES.map((query) => {
    const expected = expectedIds(query, corpus);
    const right = index.ids(query.typed, { limit: TOP }).filter((id) => expected.has(id)).length;
    return right / Math.min(TOP, expected.size);
  });
  expect(recalls).toHaveLength(60);
  expect(recalls.reduce((sum, one) => sum + one, 0) / recalls.length).toBeGreaterThanOrEqual(AT_LEAST);
});
