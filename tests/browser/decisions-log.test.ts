/** The register in a tab: read by a worker, written by two tabs at once, with words that may be taken back. */
import { expect, it, onTestFinished } from 'vitest';
import type { DecisionsLog } from '../../client/state/decisions.ts';
import { createGroupDecisions, type GroupDecisionsOfTab } from '../../client/state/group-decisions.ts';
import { type Body, bodyCommit } from '../../core/decisions/body.ts';
import { newBody } from '../../core/decisions/bodies.ts';
import type { EventContent } from '../../core/decisions/event.ts';
import { groupDocId } from '../../core/group/group-documents.ts';
import type { EventId } from '../../core/id/id.ts';
import { encodeUpdates } from '../../core/sync/document/update-rows.ts';
import { type LaneBrowser, openLane } from './fixture/lane-books.ts';

const SUBJECT = 'dec_four';

function tabOf({ parts, book }: LaneBrowser): GroupDecisionsOfTab {
  const tab = createGroupDecisions(parts, book, { roster: () => book.roster, changed: () => undefined });
  onTestFinished(() => tab.close());
  return tab;
}

async function logOf(tab: GroupDecisionsOfTab): Promise<DecisionsLog> {
  const log = await tab.decisions.open();
  if (!log) throw new Error('the register did not open');
  await expect.poll(log.standing, { timeout: 15_000 }).toBe('open');
  return log;
}

async function awaOf(): Promise<LaneBrowser> {
  const [awa] = await openLane();
  if (!awa) throw new Error('nobody');
  return awa;
}

function saidBy({ parts, book, member }: LaneBrowser, said: Partial<EventContent> = {}): EventContent {
  return {
    v: 1,
    type: 'question.asked',
    group: book.space,
    subject: SUBJECT,
    author: member,
    device: parts.profile.keys.device,
    at: '2026-11-10T09:00:00Z',
    prev: [],
    roster: book.roster.head,
    payload: {},
    ...said,
  };
}

async function withWords(
  browser: LaneBrowser,
  text: string,
): Promise<{ content: EventContent; words: Body }> {
  const words = newBody(text);
  return { words, content: saidBy(browser, { payload: { bodyCommit: await bodyCommit(words) } }) };
}

it('two tabs of one device write at once, and both show both facts; a third finds them stored', async () => {
  const awa = await awaOf();
  const [first, second] = [tabOf(awa), tabOf(awa)];
  const logs = [await logOf(first), await logOf(second)];
  const added = await Promise.all(
    logs.map((log, i) => log.add(saidBy(awa, { payload: { from: `tab ${i}` } }))),
  );
  const ids = added.map((one) => (one.ok ? one.value.id : 'refused')).toSorted();
  for (const log of logs) await expect.poll(() => [...log.facts().keys()].toSorted()).toEqual(ids);
  const third = tabOf(awa);
  const log = await logOf(third);
  expect([...log.facts().keys()].toSorted()).toEqual(ids);
  expect(log.rejected()).toEqual([]);
  expect(log.heads()).toHaveLength(2);
  const states = await Promise.all([first, second, third].map((tab) => tab.canonicalStates()));
  for (const state of states) expect(state.get('decisions')).toBe(states[0]?.get('decisions'));
  expect(states[0]?.get('decisions')).toContain('"from":"tab 1"');
  expect(await awa.parts.profile.storage.count('drafts', [awa.book.space])).toBe(2);
});

it('words stand beside their fact until they are erased, and the fact stays', async () => {
  const awa = await awaOf();
  const tab = tabOf(awa);
  const log = await logOf(tab);
  const { content, words } = await withWords(awa, 'Et si le four fume ?');
  const added = await log.add(content, words);
  const id = added.ok ? added.value.id : '';
  await expect.poll(() => log.bodies().get(id)).toEqual({ type: 'said', text: 'Et si le four fume ?' });
  log.eraseBody(id as EventId);
  await expect.poll(() => log.bodies().get(id)).toBeUndefined();
  expect(log.facts().get(id)?.payload).toEqual(content.payload);
  expect((await tab.canonicalStates()).get('voices')).toBe('{"bodies":{}}');
  expect(await awa.parts.profile.storage.count('summaries', [awa.book.space, 'unsaid'])).toBe(0);
});

it('a fact whose parent is not here waits, both are named, and a row that nobody can read is counted', async () => {
  const awa = await awaOf();
  const { profile } = awa.parts;
  const place = [awa.book.space, await groupDocId(awa.book, 'decisions'), 'odd', 0];
  const row = await profile.records.seal('updates', place, encodeUpdates([new Uint8Array(3)]));
  await profile.storage.commit([row]);
  const tab = tabOf(awa);
  const log = await logOf(tab);
  const absent = 'ab'.repeat(32) as EventId;
  const waiting = await log.add(saidBy(awa, { prev: [absent] }));
  const id = waiting.ok ? waiting.value.id : absent;
  const below = await log.add(saidBy(awa, { prev: [id] }));
  expect(log.pending()).toEqual(new Set([id, below.ok ? below.value.id : absent]));
  expect(log.missing()).toEqual([absent]);
  expect(log.rejected()).toEqual([]);
  expect(tab.unreadable()).toBe(1);
});

it('what was verified once is not verified again, and is not taken on trust from anybody else', async () => {
  const awa = await awaOf();
  const log = await logOf(tabOf(awa));
  await log.add(saidBy(awa));
  const { storage } = awa.parts.profile;
  await expect.poll(() => storage.count('summaries', [awa.book.space, 'verified'])).toBe(1);
  const again = await logOf(tabOf(awa));
  expect(again.facts().size).toBe(1);
  expect(await storage.count('summaries', [awa.book.space, 'verified'])).toBe(1);
});
