/** Two devices of core, a relay with its disk, and real WebSockets between them: a task goes over and comes back done. */
import { expect, it, onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import { groupDocId, groupDocIds } from '../../../core/group/group-documents.ts';
import { addTask, setStatus } from '../../../core/plan/change-task.ts';
import { addProject } from '../../../core/plan/project.ts';
import { canonicalState } from '../../../core/doc/canonical-state.ts';
import { PLAN_ROOTS, readPlan } from '../../../core/plan/plan.ts';
import type { Task } from '../../../core/plan/task.ts';
import { encodeInvitationLink } from '../../../core/roster/invitation-link.ts';
import { startLeader } from '../../../core/sync/leader.ts';
import { beginGroup } from '../../../core/sync/space/begin-group.ts';
import { inviteToSpace } from '../../../core/sync/space/invite-to-space.ts';
import { withRelay } from '../../../core/sync/space/open-relay.ts';
import { dutyActs } from '../../../core/sync/space/duty-acts.ts';
import { openSpaceBook } from '../../../core/sync/space/space-book.ts';
import { createMemoryStorage } from '../../../core/sync/storage/memory-storage.ts';
import { openProfile } from '../../../core/sync/storage/profile.ts';
import { openReplica } from '../../../core/sync/tab/replica.ts';
import { createLocalBus } from '../../../core/sync/tab/tab-bus.ts';
import type { Failure, Result } from '../../../core/result/result.ts';
import { systemClock, systemTimers } from '../../../relay/system-surroundings.ts';
import { enterAsNodePeer } from '../../peers/node-peer.ts';
import { wsTransport } from '../../peers/ws-transport.ts';
import { runRelay } from '../../relay/fixture/running.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error satisfies Failure));
  return result.value;
}

const tasksOf = (ydoc: Y.Doc): readonly Task[] => readPlan(ydoc).projects.flatMap(({ tasks }) => tasks);

/** Resolves when the document shows it, now or after a later change. */
async function shows(ydoc: Y.Doc, isThere: (tasks: readonly Task[]) => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!isThere(tasksOf(ydoc))) return;
      ydoc.off('update', look);
      resolve();
    };
    ydoc.on('update', look);
    look();
  });
}

it('[L1] [E9] a task goes from one device to another and comes back done', { timeout: 20_000 }, async () => {
  const { url } = await runRelay();
  const surroundings = {
    clock: systemClock,
    timers: systemTimers,
    chance: Math.random,
    transport: wsTransport,
  };
  const nowS = Math.floor(Date.now() / 1000);

  const profile = valueOf(await openProfile(createMemoryStorage()));
  const space = valueOf(await beginGroup(profile, '', nowS));
  const book = valueOf(await openSpaceBook(profile, space));
  const bus = createLocalBus();
  const failed = (): void => undefined;
  const leader = valueOf(
    await startLeader({
      dutyActs: async () => dutyActs,
      ...surroundings,
      profile,
      bus,
      homeRelay: url,
      documentsOf: (opened) => groupDocIds(opened, profile.keys.device),
      storageFailed: failed,
      deposed: failed,
    }),
  );
  onTestFinished(() => leader.close());
  const hers = await openReplica({
    ...surroundings,
    space,
    doc: await groupDocId(book, 'plan'),
    profile,
    bus,
    mayWrite: () => true,
    tab: 'awa',
    storageFailed: failed,
  });
  onTestFinished(() => hers.close());
  const me = book.roster.devices.get(profile.keys.device)?.member;
  if (!me) throw new Error('not a member of her own group');

  const options = { ...surroundings, address: url, keys: profile.keys };
  const terms = { role: 'member', expires: nowS + 3600, uses: 1, mode: 'open' } as const;
  const secret = valueOf(await withRelay(options, (link) => inviteToSpace(link, book, profile.keys, terms)));
  const names = { groupName: 'Tilleuls', inviterName: 'Awa' };
  const invitation = await encodeInvitationLink(url, { space, secret, relay: '', ...names });
  const jeanne = await enterAsNodePeer(url, invitation);
  onTestFinished(() => jeanne.close());

  const act = { by: me, at: nowS };
  const project = valueOf(addProject(hers.ydoc, 'Halle', act));
  const task = valueOf(addTask(hers.ydoc, { project, title: 'Poncer le banc' }, act));
  const theirs = jeanne.plan.ydoc;
  await shows(theirs, (tasks) => tasks.some(({ id, title }) => id === task && title === 'Poncer le banc'));
  setStatus(theirs, task, 'done', { by: me, at: nowS });
  await shows(hers.ydoc, (tasks) => tasks.some(({ id, status }) => id === task && status === 'done'));
  expect(canonicalState(hers.ydoc, PLAN_ROOTS)).toBe(canonicalState(theirs, PLAN_ROOTS));
});
