/** More spaces than are kept in memory: the idle ones go, and one that is being written is never there twice. */
import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../../core/protocol/limits.ts';
import { createGroupCommit } from '../../relay/log/group-commit.ts';
import { createMemoryLogStore } from '../../relay/log/memory-log-store.ts';
import type { LogStore } from '../../relay/log/store.ts';
import { createMeetings } from '../../relay/meeting/meetings.ts';
import { createSpaces } from '../../relay/space/spaces.ts';
import { systemTimers } from '../../relay/system-surroundings.ts';
import { NO_OP } from '../../core/id/id.ts';
import { person } from '../core/fixture/person.ts';
import { beginGroup, NOON } from '../core/fixture/story.ts';

it('a space in the middle of a put stays the same one, however many others are asked for', async () => {
  const inner = createMemoryLogStore();
  let letGo = (): void => undefined;
  let pause = Promise.resolve();
  const store: LogStore = {
    ...inner,
    async putRoster(commit) {
      await pause;
      return inner.putRoster(commit);
    },
  };
  const log = (): void => undefined;
  const [clock, timers, limits] = [{ now: () => NOON * 1000 }, systemTimers, DEFAULT_LIMITS];
  const commits = createGroupCommit({ store, timers, log });
  const relayId = await store.relayId();
  const meetings = createMeetings({ clock, timers });
  const spaces = createSpaces({ relayId, store, commits, meetings, clock, timers, limits, log }, 2);
  const awa = await person('awa');
  const groups = await Promise.all(Array.from({ length: 6 }, () => beginGroup(awa)));
  for (const group of groups) {
    const { ops } = group;
    const begun = await spaces.begin({
      space: group.roster().space,
      prev: NO_OP,
      ops: [...ops],
      boxes: [],
      device: awa.device,
    });
    expect(begun.ok).toBe(true);
  }
  const [written, ...others] = groups;
  if (!written) throw new Error('six groups');
  const { space, head } = written.roster();
  const first = await spaces.find(space);
  const { boxes } = await written.invite();
  pause = new Promise((resolve) => (letGo = resolve));
  const ops = written.ops.slice(1);
  const putting = first?.put({ space, prev: head, ops, boxes, device: awa.device });
  for (const other of [...others, ...others]) await spaces.find(other.roster().space);
  expect(await spaces.find(space)).toBe(first);
  letGo();
  expect(await putting).toMatchObject({ ok: true });
  for (const other of [...others, ...others]) await spaces.find(other.roster().space);
  const later = await spaces.find(space);
  expect(later).not.toBe(first);
  expect(later?.roster.head).toBe(written.roster().head);
});
