/** What proves the register, over a real one: verified, taken away, altered or cut as a file, and taken in; nothing else is ever added. */
import '../../client/style/index.css';
import axe from 'axe-core';
import { createSignal } from 'solid-js';
import * as Y from 'yjs';
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DecidingScreen } from '../../client/deciding-screen.tsx';
import type { Deciding, Proposing } from '../../client/state/deciding.ts';
import { createGroupDeciding } from '../../client/state/group-deciding.ts';
import { createGroupDecisions } from '../../client/state/group-decisions.ts';
import type { Group, Person } from '../../client/state/workplace.ts';
import type { Role } from '../../core/roster/role.ts';
import { type LaneBrowser, openLane } from './fixture/lane-books.ts';
import { mount } from './fixture/mount.tsx';
import { createSampleGroup } from './fixture/sample-group.ts';
import { catchFiles } from './fixture/saved-files.ts';

const LENDING: Proposing = {
  type: 'propose',
  title: 'Règle de prêt',
  driver: '',
  requirement: '',
  text: 'On prête trois jours.',
  criteria: [],
  reviewOn: '',
  supersedes: '',
  links: {},
};
const WHY = 'Trois jours, c’est trop court.';

async function lane(): Promise<{ readonly awa: LaneBrowser; readonly jeanne: LaneBrowser }> {
  const [awa, jeanne] = await openLane(['jeanne', 'member'], ['rachid', 'member']);
  if (!awa || !jeanne) throw new Error('nobody');
  return { awa, jeanne };
}

interface Opened {
  readonly group: Group;
  readonly deciding: Deciding;
}

async function open({ parts, book, member }: LaneBrowser, role: Role): Promise<Opened> {
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
  const deciding = await tab.deciding.open();
  if (!deciding) throw new Error('it did not open');
  await expect.poll(deciding.log.standing, { timeout: 15_000 }).toBe('open');
  const people = [...book.roster.members.keys()].map((id, index): Person => ({
    member: id,
    name: ['Awa', 'Jeanne', 'Rachid'][index] ?? '',
    role: 'member',
    sinceS: 0,
    untilS: 0,
    isMe: id === member,
    hasDevice: true,
    hasSheet: false,
  }));
  const group: Group = {
    ...createSampleGroup(role).group,
    space: book.space,
    me: member,
    people: () => people,
    nameOf: (id) => people.find((one) => one.member === id)?.name ?? '',
    myRole: () => role,
    deciding: { ...tab.deciding, now: () => deciding },
  };
  return { group, deciding };
}

/** Four facts, one of them with words. */
async function decided(deciding: Deciding): Promise<string> {
  const proposed = await deciding.propose(LENDING);
  if (!proposed.ok) throw new Error(proposed.error.type);
  const subject = proposed.value;
  const closesAt = new Date(Date.now() + 604_800_000).toISOString().replace(/\.\d+Z/, 'Z');
  const said = [
    await deciding.say(subject, { type: 'ask' }, WHY),
    await deciding.say(subject, { type: 'open', method: 'consent', quorumPct: 30, closesAt }),
    await deciding.say(subject, { type: 'cast', choice: 'consent' }),
  ];
  for (const one of said) if (!one.ok) throw new Error(one.error.type);
  return subject;
}

function show({ group }: Opened): void {
  mount(() => (
    <DecidingScreen
      group={group}
      place={{ type: 'decisions', view: 'register' }}
      address={{ path: () => '', go: () => undefined }}
    />
  ));
}

const shown = (selector: string): string =>
  (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const ofFile = (): string => shown('.decide-sheet');

async function choose(text: string): Promise<void> {
  await userEvent.upload(
    page.getByLabelText('Choisir un fichier…'),
    new File([text], 'registre.json', { type: 'application/json' }),
  );
}

async function violations(): Promise<readonly string[]> {
  // a toast that comes into sight is judged once it is there
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
  const { violations: found } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

it('is verified fact by fact, with heads to compare, and witnessed by who facilitates', async () => {
  const { awa } = await lane();
  const hers = await open(awa, 'facilitator');
  await decided(hers.deciding);
  show(hers);
  await expect.poll(() => shown('.register-result')).toBe('4 faits vérifiés, 0 altéré');
  const [head = 'none'] = [...hers.deciding.proof.heads().values()].flat();
  expect(shown('.register-heads')).toContain(head);
  expect(shown('.print-only')).toContain(head);
  expect(shown('.print-only')).toContain('4 faits vérifiés, 0 altéré');
  const digest = shown('.register-digest');
  expect(digest).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  await page.getByRole('button', { name: 'Attester maintenant' }).click();
  await expect.element(page.getByText(/Awa a attesté 1 empreinte/)).toBeVisible();
  await expect.poll(() => shown('.register-digest')).not.toBe(digest);
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await expect.poll(() => shown('.register-result')).toBe('5 faits vérifiés, 0 altéré');
  expect(await violations()).toEqual([]);
});

it('leaves as a file, without what people said unless it is wanted', async () => {
  const { awa } = await lane();
  const hers = await open(awa, 'facilitator');
  await decided(hers.deciding);
  await expect.poll(() => hers.deciding.log.bodies().size).toBe(1);
  show(hers);
  const saved = catchFiles();
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  await userEvent.click(page.getByRole('checkbox').element());
  await page.getByRole('button', { name: 'Enregistrer le fichier' }).click();
  const texts = await Promise.all(saved.map(({ blob }) => blob.text()));
  expect(saved[0]?.name).toMatch(/^registre-.*\.json$/);
  expect(texts.map((text) => text.includes(WHY))).toEqual([false, true]);
  const [whole = ''] = texts;
  await choose(whole);
  await expect.poll(ofFile).toContain('4 faits vérifiés, 0 altéré');
  expect(ofFile()).toContain('Rien d’altéré, rien ne manque.');
  expect(ofFile()).toContain('le registre n’a pas changé');
});

it('names a changed answer in a file, and stays as it was', async () => {
  const { awa } = await lane();
  const hers = await open(awa, 'facilitator');
  await decided(hers.deciding);
  show(hers);
  const before = hers.deciding.proof.write('with-words');
  await choose(before.replace('"choice":"consent"', '"choice":"objection"'));
  await expect.poll(ofFile).toContain('1 fait rejeté : empreinte différente');
  expect(ofFile()).toContain('3 faits vérifiés, 1 altéré');
  expect(hers.deciding.proof.write('with-words')).toBe(before);
  await choose('{"format":');
  await expect.poll(ofFile).toContain('Ce fichier est coupé');
  expect(await violations()).toEqual([]);
});

it('on a device that has nothing, a gap is named and waits, what verifies is added when asked, and words stay away', async () => {
  const { awa, jeanne } = await lane();
  const hers = await open(awa, 'facilitator');
  const subject = await decided(hers.deciding);
  await expect.poll(() => hers.deciding.log.bodies().size).toBe(1);
  const whole = hers.deciding.proof.write('with-words');
  const opening = [...hers.deciding.log.facts().values()].find(({ type }) => type === 'round.opened');
  const file = JSON.parse(whole) as { events: { id: string }[] };
  const cut = JSON.stringify({ ...file, events: file.events.filter(({ id }) => id !== opening?.id) });

  const fresh = await open(jeanne, 'member');
  show(fresh);
  await choose(cut);
  await expect.poll(ofFile).toContain('Il manque une partie : un fait suit quelque chose qui n’y est pas.');
  expect(ofFile()).toContain(opening?.id);
  expect(fresh.deciding.log.facts().size).toBe(0);
  expect(fresh.deciding.decision(subject)).toBeUndefined();
  await page.getByRole('button', { name: 'Ajouter ces 3 faits' }).click();
  await expect.poll(() => fresh.deciding.log.facts().size).toBe(3);
  await expect.poll(() => shown('.register')).toContain('1 fait attend ce qu’il suit');
  expect(fresh.deciding.decision(subject)?.rounds).toEqual([]);
  expect(fresh.deciding.log.bodies().size).toBe(0);

  await choose(whole);
  await page.getByRole('button', { name: 'Ajouter ce fait' }).click();
  await expect.poll(() => fresh.deciding.decision(subject)?.turnout.cast).toBe(1);
  await expect.poll(() => fresh.deciding.proof.heads()).toEqual(hers.deciding.proof.heads());
  expect(fresh.deciding.log.bodies().size).toBe(0);
});
