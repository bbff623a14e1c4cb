/** The words beside facts, each compared with what its fact commits to, once for each version of it. */
import { type Accessor, createSignal, untrack } from 'solid-js';
import type * as Y from 'yjs';
import { type Body, isBodyOf } from '../../core/decisions/body.ts';
import { readBodies } from '../../core/decisions/bodies.ts';
import type { DecisionEvent } from '../../core/decisions/event.ts';
import type { EventId } from '../../core/id/id.ts';
import type { SaidBody } from './decisions.ts';

export interface SaidBodies {
  readonly all: Accessor<ReadonlyMap<string, SaidBody>>;
  /** With their salts, those that are as they were said. */
  whole(): ReadonlyMap<EventId, Body>;
  /** More facts are known than before. */
  readAgain(): void;
  close(): void;
}

export function createSaidBodies(
  voices: Y.Doc,
  factOf: (id: string) => DecisionEvent | undefined,
): SaidBodies {
  const [all, setAll] = createSignal<ReadonlyMap<string, SaidBody>>(new Map());
  const compared = new Map<string, { readonly body: Body; readonly said: SaidBody }>();
  let turn = 0;
  let isPlanned = false;

  const compare = async (id: string, body: Body): Promise<readonly [string, SaidBody] | undefined> => {
    const fact = factOf(id);
    if (!fact) return undefined; // words that nothing names are nobody's
    const before = compared.get(id);
    if (before && before.body.text === body.text && before.body.salt === body.salt) return [id, before.said];
    const said: SaidBody = (await isBodyOf(fact, body))
      ? { type: 'said', text: body.text }
      : { type: 'altered' };
    compared.set(id, { body, said });
    return [id, said];
  };

  const read = async (): Promise<void> => {
    const current = ++turn;
    isPlanned = false;
    const bodies = readBodies(voices);
    const found = await Promise.all([...bodies].map(([id, body]) => compare(id, body)));
    if (current !== turn) return;
    for (const id of compared.keys()) if (!bodies.has(id)) compared.delete(id); // taken back
    setAll(new Map(found.filter((one) => one !== undefined)));
  };

  const readSoon = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => void read());
  };

  voices.on('update', readSoon);
  readSoon();
  return {
    all,
    whole: () => {
      const shown = untrack(all);
      const whole = new Map<EventId, Body>();
      for (const [id, { body, said }] of compared) {
        const fact = factOf(id);
        if (fact && said.type === 'said' && shown.get(id) === said) whole.set(fact.id, body);
      }
      return whole;
    },
    readAgain: readSoon,
    close: () => {
      voices.off('update', readSoon);
      turn += 1;
    },
  };
}
