/** Decisions over the real register in a tab: proposed, held, written, seen by another tab, and known again from the summary alone. */
import { createSignal } from 'solid-js';
import * as Y from 'yjs';
import { expect, it, onTestFinished } from 'vitest';
import { decodeSummary, readSummary } from '../../client/state/decisions-summary.ts';
import { createGroupDeciding, type GroupDecidingOfTab } from '../../client/state/group-deciding.ts';
import { createGroupDecisions } from '../../client/state/group-decisions.ts';
import { createKeptHeld } from '../../client/state/kept-held.ts';
import type { Deciding, Proposing } from '../../client/state/deciding.ts';
import { keptDraft } from '../../client/ui/kept-drafts.ts';
import type { Role } from '../../core/roster/role.ts';
import { type LaneBrowser, openLane } from './fixture/lane-books.ts';

const KEYS: Proposing = {
  type: 'propose',
  title: 'Qui garde les clés ?',
  driver: '',
  requirement: '',
  text: 'Deux personnes, un mois.',
  criteria: [],
  reviewOn: '',
  supersedes: '',
  links: {},
};
const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+Z/, 'Z');

function tabOf({ parts, book, member }: LaneBrowser, role: Role = 'facilitator'): GroupDecidingOfTab {
  const [roster] = createSignal(book.roster);
  const settings = new Y.Doc();
  const decisions = createGroupDecisions(parts, book, { roster, changed: () => undefined });
  const tab = createGroupDeciding(parts, book, {
    decisions: decisions.decisions,
    roster,
    me: () => member,
    role: () => role,
    settings: () => ({ ydoc: settings, act: () => ({ by: member, at: 1_790_000_000 }) }),
  });
  onTestFinished(async () => {
    await tab.close();
    await decisions.close();
  });
  return tab;
}

async function decidingOf(tab: GroupDecidingOfTab): Promise<Deciding> {
  const deciding = await tab.deciding.open();
  if (!deciding) throw new Error('it did not open');
  await expect.poll(deciding.log.standing, { timeout: 15_000 }).toBe('open');
  return deciding;
}

async function awaWithTwoOthers(): Promise<LaneBrowser> {
  const [awa] = await openLane(['jeanne', 'member'], ['rachid', 'member']);
  if (!awa) throw new Error('nobody');
  return awa;
}

async function openedBy(deciding: Deciding): Promise<string> {
  const proposed = await deciding.propose(KEYS);
  if (!proposed.ok) throw new Error(proposed.error.type);
  const opened = await deciding.say(proposed.value, {
    type: 'open',
    method: 'consent',
    quorumPct: 50,
    closesAt: inDays(7),
  });
  if (!opened.ok) throw new Error(opened.error.type);
  return proposed.value;
}

it('an answer is shown at once, written when it is no longer held, and then in every tab', async () => {
  const awa = await awaWithTwoOthers();
  const [first, second] = [tabOf(awa), tabOf(awa)];
  const [here, there] = [await decidingOf(first), await decidingOf(second)];
  const subject = await openedBy(here);
  await expect.poll(() => there.decision(subject)?.state).toBe('open');
  const held = await here.hold(
    subject,
    { type: 'cast', choice: 'consent', concern: true },
    { words: 'Vite revu.' },
  );
  expect(held.ok).toBe(true);
  expect(here.decision(subject)?.turnout.cast).toBe(1);
  expect(there.decision(subject)?.turnout.cast).toBe(0);
  await here.flush();
  await expect.poll(() => there.decision(subject)?.turnout.cast).toBe(1);
  const [stance] = there.decision(subject)?.rounds.at(-1)?.stances ?? [];
  await expect
    .poll(() => there.words(subject, stance?.id ?? ''))
    .toEqual({ type: 'said', text: 'Vite revu.' });
  expect(held.ok && held.value.undo()).toBe(false);
});

it('what the fold would not count is refused by its name, and nothing is written', async () => {
  const awa = await awaWithTwoOthers();
  const here = await decidingOf(tabOf(awa));
  const subject = await openedBy(here);
  const size = here.log.facts().size;
  expect(await here.hold(subject, { type: 'cast', choice: 'objection' })).toEqual({
    ok: false,
    error: { type: 'reason-missing' },
  });
  expect(await here.hold(subject, { type: 'close' })).toEqual({ ok: false, error: { type: 'too-early' } });
  expect(await here.say(subject, { type: 'ask' }, ' ')).toEqual({
    ok: false,
    error: { type: 'text-missing' },
  });
  expect(await here.say(subject, { type: 'ask' }, 'a'.repeat(10_001))).toEqual({
    ok: false,
    error: { type: 'text-too-long' },
  });
  await here.flush();
  expect(here.log.facts().size).toBe(size);
});

it('the summary is there for a tab that has not opened the register, with what waits for me', async () => {
  const awa = await awaWithTwoOthers();
  const here = await decidingOf(tabOf(awa));
  const subject = await openedBy(here);
  const kept = async (): Promise<unknown> => (await readSummary(awa.parts.profile, awa.book.space))?.lines;
  await expect
    .poll(kept)
    .toMatchObject([
      { subject, title: 'Qui garde les clés ?', state: 'open', asks: ['answer'], cast: 0, eligible: 3 },
    ]);
  const another = tabOf(awa);
  await expect.poll(() => another.deciding.summary()?.lines.map((line) => line.subject)).toEqual([subject]);
});

it('a page that went while it held an answer leaves it to the next one', async () => {
  const awa = await awaWithTwoOthers();
  const here = await decidingOf(tabOf(awa));
  const subject = await openedBy(here);
  const { profile } = awa.parts;
  const before = createKeptHeld(profile, awa.book.space, () => Date.now() - 120_000);
  await before.keep({ subject, saying: { type: 'cast', choice: 'abstain' }, words: '', draft: '' });
  const next = await decidingOf(tabOf(awa));
  await expect.poll(() => next.decision(subject)?.tally).toEqual({ abstain: 1 });
  expect(await profile.storage.count('summaries', [awa.book.space, 'held'])).toBe(0);
});

it('what such a page held and counts no more gives its words back to their field', async () => {
  const awa = await awaWithTwoOthers();
  const here = await decidingOf(tabOf(awa));
  const subject = await openedBy(here);
  const before = createKeptHeld(awa.parts.profile, awa.book.space, () => Date.now() - 120_000);
  const draft = `${subject}/block`;
  await before.keep({
    subject,
    saying: { type: 'cast', choice: 'block' },
    words: 'La salle est prise.',
    draft,
  });
  const next = await decidingOf(tabOf(awa));
  await expect.poll(() => keptDraft(draft)).toBe('La salle est prise.');
  expect(next.decision(subject)?.turnout.cast).toBe(0);
});

it('words that were being taken back when the page went leave in no file, and go with the next opening', async () => {
  const awa = await awaWithTwoOthers();
  const here = await decidingOf(tabOf(awa));
  const subject = await openedBy(here);
  const asked = await here.say(subject, { type: 'ask' }, 'Et le médecin ?');
  if (!asked.ok) throw new Error(asked.error.type);
  const { id } = asked.value;
  await expect.poll(() => here.log.wholeBodies().has(id)).toBe(true);
  expect(here.proof.write('with-words')).toContain('médecin');
  expect((await here.say(subject, { type: 'erase', event: id, reason: 'asked' })).ok).toBe(true);
  expect(here.log.bodies().has(id)).toBe(true);
  expect(here.proof.write('with-words')).not.toContain('médecin');
  const next = await decidingOf(tabOf(awa));
  await expect.poll(() => next.log.bodies().has(id)).toBe(false);
  await expect.poll(() => here.log.bodies().has(id)).toBe(false);
});

it('where nothing was ever proposed, that is known without opening the register', async () => {
  const tab = tabOf(await awaWithTwoOthers());
  expect(tab.deciding.summary()).toBeUndefined();
  await expect.poll(() => tab.deciding.summary()).toEqual({ lines: [] });
});

it('of a summary that is none, or of another version, nothing is read', () => {
  for (const text of ['', '[]', '{"v":2,"lines":[]}', '{"v":1,"lines":{}}', '{"v":1'])
    expect(decodeSummary(text)).toBeUndefined();
  const odd =
    '{"v":1,"lines":[1,null,{"subject":"dec_x","state":"dancing"},{"subject":"dec_y","state":"open","asks":["x"]}]}';
  expect(decodeSummary(odd)?.lines).toMatchObject([
    { subject: 'dec_y', asks: [], cast: 0, links: {}, mandates: [] },
  ]);
});
