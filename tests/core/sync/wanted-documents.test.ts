/** Documents that a tab names and the leader follows from then on: notes of projects, over the real relay. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { notesDocId } from '../../../core/group/group-documents.ts';
import type { DocId } from '../../../core/id/id.ts';
import { canonicalNotes } from '../../../core/notes/canonical-notes.ts';
import { plainText, writePlainText } from '../../../core/notes/plain-text.ts';
import { openReplica, type Replica } from '../../../core/sync/tab/replica.ts';
import { createLocalBus, type SpaceStatus, type TabMessage } from '../../../core/sync/tab/tab-bus.ts';
import { createWantedDocuments, WANTED_LIMIT } from '../../../core/sync/tab/wanted-documents.ts';
import { createVirtualTime } from '../../simulation/virtual-time.ts';
import { person } from '../fixture/person.ts';
import { type Neighbour, openLaneTown, type Town } from '../fixture/town.ts';

const PROJECT = 'prj_halle';
const TASK = 'tsk_tilleuls';

async function notesOf(neighbour: Neighbour, project = PROJECT): Promise<DocId> {
  const { book } = neighbour.life;
  const doc = await notesDocId(book, neighbour.device.profile.keys.device, project);
  if (!doc) throw new Error(`${neighbour.name} may not read notes`);
  return doc;
}

async function open(town: Town, neighbour: Neighbour, doc: DocId): Promise<Replica> {
  const replica = await openReplica({
    space: town.space,
    doc,
    profile: neighbour.device.profile,
    bus: neighbour.life.bus,
    timers: town.time,
    chance: () => 0.5,
    mayWrite: () => true,
    greets: true,
    tab: `${neighbour.name}-notes`,
    storageFailed: () => undefined,
  });
  onTestFinished(() => replica.close());
  return replica;
}

const words = ({ ydoc }: Replica): string => plainText(ydoc.getXmlFragment(TASK));

function want(town: Town, neighbour: Neighbour, docs: readonly DocId[]): void {
  neighbour.life.bus.post({ type: 'documents-wanted', space: town.space, docs });
}

function subscribed(town: Town, name: string): Set<DocId> {
  return new Set(town.sent(name, 'sub').map(({ doc }) => doc));
}

describe('notes that are wanted', () => {
  it('go from one device to another, and both say the same of them', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody came');
    const doc = await notesOf(awa);
    const [mine, hers] = [await open(town, awa, doc), await open(town, jeanne, doc)];
    for (const one of people) want(town, one, [doc]);
    await town.settle();
    writePlainText(mine.ydoc.getXmlFragment(TASK), 'Appeler la mairie');
    await town.until('it arrives', () => words(hers) === 'Appeler la mairie');
    expect(canonicalNotes(hers.ydoc)).toBe(canonicalNotes(mine.ydoc));
    await town.until('it is saved', async () => (await awa.waiting()) === 0);
    await town.until('it is shared', () => awa.status()?.documents[doc]?.sharedWith === 1);
  });

  it('are followed once, however often they are named', async () => {
    const { town, people } = await openLaneTown('awa');
    const [awa] = people;
    if (!awa) throw new Error('nobody came');
    const doc = await notesOf(awa);
    for (let n = 0; n < 3; n++) want(town, awa, [doc, doc]);
    await town.settle();
    expect(town.sent('awa', 'sub').filter((sub) => sub.doc === doc)).toHaveLength(1);
    expect(awa.status()?.documents[doc]).toEqual({ live: true, held: undefined, sharedWith: 0 });
  });

  it('send what was written before the leader knew of them', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody came');
    const doc = await notesOf(awa);
    const before = await open(town, awa, doc);
    awa.setApart(true);
    writePlainText(before.ydoc.getXmlFragment(TASK), 'écrit hors ligne');
    await before.stored();
    awa.stop(); // the browser is closed, and the next leader knows of the plan only
    awa.setApart(false);
    await awa.start();
    await town.settle(10_000);
    expect(await awa.waiting()).toBe(1);
    const hers = await open(town, jeanne, doc);
    for (const one of people) want(town, one, [doc]);
    await town.until('it arrives', () => words(hers) === 'écrit hors ligne');
    await town.until('it is saved', async () => (await awa.waiting()) === 0);
  });

  it('leave as soon as something is written in them, named or not', async () => {
    const { town, people } = await openLaneTown('awa');
    const [awa] = people;
    if (!awa) throw new Error('nobody came');
    const replica = await open(town, awa, await notesOf(awa));
    writePlainText(replica.ydoc.getXmlFragment(TASK), 'à envoyer');
    await replica.stored();
    await town.until('it is saved', async () => (await awa.waiting()) === 0);
  });

  it('show who is there to somebody who comes later, before anybody moves', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody came');
    const doc = await notesOf(awa);
    const mine = await open(town, awa, doc);
    want(town, awa, [doc]);
    await town.settle();
    mine.awareness.setLocalStateField('user', { member: 'awa' });
    await town.settle(1000);
    const hers = await open(town, jeanne, doc);
    hers.awareness.setLocalStateField('user', { member: 'jeanne' });
    want(town, jeanne, [doc]);
    await town.settle(2500);
    expect(hers.awareness.getStates().get(mine.awareness.clientID)).toEqual({ user: { member: 'awa' } });
  });

  it('come back after a cut, and from a relay that restarts', async () => {
    const { town, people } = await openLaneTown('awa', 'jeanne');
    const [awa, jeanne] = people;
    if (!awa || !jeanne) throw new Error('nobody came');
    const doc = await notesOf(awa);
    const [mine, hers] = [await open(town, awa, doc), await open(town, jeanne, doc)];
    for (const one of people) want(town, one, [doc]);
    await town.settle();
    awa.cut();
    writePlainText(mine.ydoc.getXmlFragment(TASK), 'après la coupure');
    await town.restartRelay();
    await town.until('it arrives', () => words(hers) === 'après la coupure');
  });

  it('[R2] are not asked for by an observer, whatever a tab names', async () => {
    const { town, people } = await openLaneTown('awa');
    const [awa] = people;
    if (!awa) throw new Error('nobody came');
    const invitation = await town.group.invite({ role: 'observer' });
    await town.group.join(await person('oumar'), invitation);
    await town.lodge(town.group.ops.slice(-2), invitation.boxes);
    const oumar = await town.newcomer('oumar');
    await oumar.start();
    await town.settle();
    const doc = await notesOf(awa);
    want(town, oumar, [doc]);
    oumar.life.bus.post({ type: 'drafts-stored', space: town.space, doc });
    await town.settle();
    expect(subscribed(town, 'oumar').has(doc)).toBe(false);
    expect(oumar.status()?.documents[doc]).toBeUndefined();
    expect(subscribed(town, 'oumar').has(town.plan)).toBe(true);
  });

  it(
    `are ${WANTED_LIMIT} at most, and one more where something is written`,
    { timeout: 30_000 },
    async () => {
      const { town, people } = await openLaneTown('awa');
      const [awa] = people;
      if (!awa) throw new Error('nobody came');
      const docs = await Promise.all(
        Array.from({ length: WANTED_LIMIT + 20 }, (_, n) => notesOf(awa, `prj_${n}`)),
      );
      want(town, awa, docs);
      await town.settle();
      expect(subscribed(town, 'awa').size).toBe(WANTED_LIMIT + 1);
      const last = docs.at(-1);
      if (!last) throw new Error('no documents');
      const replica = await open(town, awa, last);
      writePlainText(replica.ydoc.getXmlFragment(TASK), 'à envoyer');
      await replica.stored();
      await town.until('it is saved', async () => (await awa.waiting()) === 0);
    },
  );
});

describe('a tab', () => {
  const docs = ['04aa', '04bb'].map((id) => id as DocId);
  const space = 'ab'.repeat(16) as Parameters<typeof createWantedDocuments>[0]['space'];
  const live = { live: true, held: undefined, sharedWith: 0 };

  function tab() {
    const bus = createLocalBus();
    const time = createVirtualTime(0);
    const asked: (readonly DocId[])[] = [];
    bus.listen((message) => {
      if (message.type === 'documents-wanted') asked.push(message.docs);
    });
    const wanted = createWantedDocuments({ space, bus, timers: time });
    const status = (documents: SpaceStatus['documents']): TabMessage => ({
      type: 'space-status',
      space,
      status: { link: 'ready', alive: true, documents, copies: {}, nowS: 0, refused: 0, problem: undefined },
    });
    return { bus, time, asked, wanted, say: (of: SpaceStatus['documents']) => bus.post(status(of)) };
  }

  it('names its documents at once, and again to a leader that lacks one', () => {
    const { asked, wanted, say } = tab();
    wanted.set(docs);
    expect(asked).toEqual([docs]);
    say({ '04aa': live, '04bb': live });
    expect(asked).toHaveLength(1);
    say({ '04aa': live });
    expect(asked).toEqual([docs, docs]);
  });

  it('does not insist at each word of a leader that has no room', () => {
    const { asked, wanted, say, time } = tab();
    wanted.set(docs);
    for (let n = 0; n < 10; n++) say({});
    expect(asked).toHaveLength(2);
    time.fireNext();
    say({});
    expect(asked).toHaveLength(3);
  });

  it('says nothing when it needs none, and nothing once it is closed', () => {
    const { asked, wanted, say } = tab();
    wanted.set([]);
    say({});
    wanted.set(docs);
    wanted.close();
    say({});
    expect(asked).toEqual([docs]);
  });
});
