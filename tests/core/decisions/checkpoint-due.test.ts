/** When a facilitator's device witnesses the register: at reviews, and once a month with what is put in force. */
import { expect, it } from 'vitest';
import { isCheckpointDue, lastCheckpoint } from '../../../core/decisions/checkpoint-due.ts';
import { fold, submitted, told } from './fixture/told.ts';

const proposal = submitted();
const witnessed = (author: string, time: string) =>
  fold([proposal, told('k1', 'checkpoint', author, time, [proposal.id], { heads: [proposal.id] })]);

it('at every review, and at nothing that is only said', () => {
  expect(isCheckpointDue('review', [witnessed('awa', '11:00')], '2026-03-01T12:00:00Z')).toBe(true);
  expect(isCheckpointDue('cast', [], '2026-03-01T12:00:00Z')).toBe(false);
  expect(isCheckpointDue('close', [], '2026-03-01T12:00:00Z')).toBe(false);
});

it('with what is put in force, when the last one is a month old or there is none', () => {
  const decisions = [witnessed('awa', '2026-03-01T11:00:00Z')];
  expect(isCheckpointDue('finalise', [fold([proposal])], '2026-03-01T12:00:00Z')).toBe(true);
  expect(isCheckpointDue('finalise', decisions, '2026-03-20T12:00:00Z')).toBe(false);
  expect(isCheckpointDue('finalise', decisions, '2026-03-31T11:00:00Z')).toBe(true);
});

it('with what is put in force, when the last one claims a day years off', () => {
  const decisions = [witnessed('awa', '2032-03-01T11:00:00Z')];
  expect(isCheckpointDue('finalise', decisions, '2026-03-20T12:00:00Z')).toBe(true);
});

it('one of somebody without the right is none', () => {
  expect(lastCheckpoint([witnessed('jeanne', '11:00')])).toBeUndefined();
  expect(lastCheckpoint([witnessed('leila', '11:00')])?.author).toBe('leila');
});
