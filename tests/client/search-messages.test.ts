/** What a page and its search worker take from each other, and what they pass over. */
import { describe, expect, it } from 'vitest';
import { createRequestDesk } from '../../client/search/answer-requests.ts';
import { readReply, readRequest, type Request } from '../../client/search/messages.ts';

const entry = { id: 'res_1', kind: 'card', title: 'Scie', words: '', archived: false } as const;
const requests: readonly Request[] = [
  { type: 'put', ask: 1, entries: [entry] },
  { type: 'remove', ids: ['res_2'] },
  { type: 'search', ask: 2, query: 'scies', kinds: ['card'], limit: 30 },
  { type: 'ids', ask: 3, query: 'scie', kinds: undefined, limit: 20_000 },
];

describe('a request', () => {
  it.each(requests)('of type $type is read as it was sent', (request) =>
    expect(readRequest(structuredClone(request))).toEqual(request),
  );

  it.each([
    undefined,
    null,
    'search',
    { type: 'other' },
    { type: 'put', ask: 1, entries: [{ ...entry, title: undefined }] },
    { type: 'put', ask: 1, entries: [{ ...entry, kind: 'secret' }] },
    { type: 'put', entries: [entry] },
    { type: 'remove', ids: [1] },
    { type: 'search', ask: 2, query: ['scie'], limit: 30 },
    { type: 'search', ask: 2, query: 'scie', limit: -1 },
    { type: 'search', ask: 2, query: 'scie', limit: Number.NaN },
    { type: 'ids', ask: '2', query: 'scie', limit: 3 },
    { type: 'ids', ask: 2, query: 'scie', kinds: ['all'], limit: 3 },
  ])('%j is passed over', (data) => expect(readRequest(data)).toBeUndefined());
});

describe('a reply', () => {
  it('is read as the desk gives it', () => {
    const desk = createRequestDesk();
    const replies = requests.map((request) => desk.answer(request));
    desk.close();
    expect(replies.map((reply) => reply?.type)).toEqual(['put', undefined, 'search', 'ids']);
    expect(replies.map((reply) => readReply(structuredClone(reply)))).toEqual(replies);
    expect(replies[2]).toMatchObject({ ask: 2, finding: { count: 1, hits: [{ id: 'res_1' }] } });
    expect(replies[3]).toEqual({ type: 'ids', ask: 3, ids: ['res_1'] });
  });

  it.each([
    undefined,
    { type: 'put' },
    { type: 'ids', ask: 1, ids: [2] },
    { type: 'search', ask: 1, finding: { hits: [], count: 0 } },
    {
      type: 'search',
      ask: 1,
      finding: { hits: [{ id: 'a', kind: 'card', title: 'a' }], count: 1, matched: 'all' },
    },
  ])('%j is passed over', (data) => expect(readReply(data)).toBeUndefined());
});
