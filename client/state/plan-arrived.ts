/** A newcomer's first act waits a moment for the group's plan: what they add then joins what is there, instead of standing beside it. */
import { createEffect, createRoot } from 'solid-js';
import type { Group } from './workplace.ts';

/** Long enough for a relay that answers; without one, nobody is kept waiting longer. */
const WITHIN_MS = 4000;

/** Resolves when a project is here, when the relay has told all it has, when it cannot be reached, or after four seconds. */
export function planArrived(group: Group): Promise<void> {
  return new Promise((resolve) => {
    createRoot((dispose) => {
      const end = (): void => {
        clearTimeout(timer);
        dispose();
        resolve();
      };
      const timer = setTimeout(end, WITHIN_MS);
      createEffect(() => {
        if (group.plan.view().projects.length > 0 || group.sync().connection !== 'connecting') end();
      });
    });
  });
}
