/** The register behind the messages, in a worker or in the page: one request at a time, in order. */
import wasm from '@automerge/automerge/automerge.wasm?url';
import { createRegister, type Register, type RegisterNews } from '../../core/decisions/register.ts';
import { startAutomerge } from '../../core/event-log/automerge.ts';
import { createTurns } from '../../core/sync/turns.ts';
import type { Reply, Request } from './messages.ts';
import { decodeVerified } from './verified-signatures.ts';

/** Rejects what it cannot do, for want of the wasm above all: whoever opened it opens another. */
export function createRequestDesk(reply: (reply: Reply) => void): (request: Request) => Promise<void> {
  const turns = createTurns();
  let register: Register | undefined;

  const tell = (news: RegisterNews): void => reply({ type: 'news', news });

  const opened = (): Register => {
    if (!register) throw new Error('a register is opened before it is asked');
    return register;
  };

  const answer = async (request: Request): Promise<void> => {
    switch (request.type) {
      case 'open': {
        await startAutomerge(wasm);
        const verified = decodeVerified(request.verified);
        const { actor, roster } = request;
        register = createRegister({ actor, roster, wasVerified: ({ id, sig }) => verified.get(id) === sig });
        return;
      }
      case 'changes':
        return tell(await opened().take(request.changes));
      case 'roster':
        return tell(await opened().rosterIs(request.roster));
      case 'add': {
        const { change, news } = await opened().add(request.fact);
        tell(news);
        return reply({ type: 'added', ask: request.ask, change });
      }
      case 'state':
        return reply({ type: 'state', ask: request.ask, canonical: opened().canonicalState() });
      case 'read':
        return reply({ type: 'read', ask: request.ask });
    }
  };

  return (request) => turns.run(() => answer(request));
}
