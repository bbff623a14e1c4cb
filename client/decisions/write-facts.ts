/** Facts as changes of the register, made by a worker that lives no longer: for what is kept whole at once. */
import type { WriteFacts } from '../../core/demo/keep-demo.ts';
import { openEngine } from './engine.ts';

/** Rejects while the page's part for it is not on this device. */
export const writeFacts: WriteFacts = async (actor, roster, facts) => {
  const engine = openEngine({ news: () => undefined, failed: () => undefined });
  engine.open({ actor, roster, verified: [] });
  const changes = await Promise.all(facts.map((fact) => engine.add(fact)));
  engine.close();
  return changes.map((change) => {
    if (!change) throw new Error('the register could not be opened');
    return change;
  });
};
