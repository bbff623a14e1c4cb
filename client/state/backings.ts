/** Which decisions stand behind what: from the lines that this device keeps of each, so that no screen waits for the register. */
import type { Backing } from '../../core/plan/stage.ts';
import type { SummaryLine } from './decisions-summary.ts';
import type { Group } from './workplace.ts';

export function decisionLines(group: Pick<Group, 'deciding'>): ReadonlyMap<string, SummaryLine> {
  return new Map((group.deciding.summary()?.lines ?? []).map((line) => [line.subject, line]));
}

/** Undefined: nothing is known of it here. */
export function backingOf(line: SummaryLine | undefined): Backing | undefined {
  if (!line) return undefined;
  if (line.isInForce) return 'in-force';
  return line.state === 'dropped' ? 'dropped' : 'not-in-force';
}
