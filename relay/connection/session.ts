/** A connection after WELCOME: each frame to the room that answers it. Frames of later versions of this relay are refused, not punished. */
import type { Bytes } from '../../core/bytes/bytes.ts';
import type { DeviceId } from '../../core/id/id.ts';
import { ok, type Result, unreachable } from '../../core/result/result.ts';
import { CLOSE } from '../../core/protocol/close-codes.ts';
import type { ClientFrame, RelayFrame } from '../../core/protocol/frames.ts';
import { errorName } from '../log/group-commit.ts';
import type { Outlet } from '../outlet/outlet.ts';
import type { RelayParts } from '../parts.ts';
import { nackFrame, type Refused, refused, storeFailed } from '../refused.ts';
import type { Spaces } from '../space/spaces.ts';
import { createChannels } from './channels.ts';
import type { Identity } from './handshake.ts';
import { createRequestGate } from './rate-gate.ts';
import { createRosterRequests } from './roster-requests.ts';

export interface Session {
  readonly device: DeviceId;
  /** Resolves when the next frame may be handled: order is kept, commits are not waited for. Never rejects. */
  handle(frame: ClientFrame): Promise<void>;
  close(): void;
}

export function createSession(
  parts: RelayParts,
  spaces: Spaces,
  connection: Identity & {
    readonly nonce: Bytes;
    /** Whose address it is, to count what goes wrong: never logged or stored. */
    readonly network: string;
    readonly outlet: Outlet;
    /** Whether this peer may begin spaces here though no space knows its device. */
    readonly mayBeginUnknown: boolean;
  },
): Session {
  const { store, clock, log } = parts;
  const { device, outlet, mayBeginUnknown } = connection;
  const channels = createChannels(parts, spaces, { device, outlet });
  const mayBegin = async (): Promise<boolean> => mayBeginUnknown || (await store.knowsDevice(device));
  const requests = createRosterRequests(parts, spaces, { ...connection, mayBegin });
  const meetings = parts.meetings.arrive(connection);

  const requestWaitMs = createRequestGate(clock);

  async function answer(req: number, work: () => Promise<Result<RelayFrame, Refused>>): Promise<void> {
    await outlet.room(); // answers can be large: who does not read them does not get more
    const waitMs = requestWaitMs();
    if (waitMs > 0) return outlet.send(nackFrame(req, refused('rate', 'requests', waitMs)));
    try {
      const done = await work();
      outlet.send(done.ok ? done.value : nackFrame(req, done.error));
    } catch (error) {
      log({ level: 'error', event: 'request-failed', reason: errorName(error) });
      outlet.send(nackFrame(req, storeFailed()));
    }
  }

  return {
    device,
    async handle(frame) {
      switch (frame.type) {
        case 'hello':
          return outlet.close(CLOSE.malformed, 'malformed');
        case 'sub':
          return channels.subscribe(frame);
        case 'unsub':
          return channels.unsubscribe(frame.ch);
        case 'append':
          return channels.append(frame);
        case 'eph':
          return channels.ephemeral(frame);
        case 'roster-put':
          return answer(frame.req, () => requests.putRoster(frame));
        case 'roster-get':
          return answer(frame.req, () => requests.getRoster(frame));
        case 'box-put':
          return answer(frame.req, () => requests.putBoxes(frame));
        case 'box-get':
          return answer(frame.req, () => requests.getBox(frame));
        case 'ping':
          return outlet.send({ type: 'pong', value: frame.value });
        case 'meet-open':
          return answer(frame.req, async () => {
            const begun = meetings.open();
            return begun.ok ? ok({ type: 'meet', req: frame.req, number: begun.value }) : begun;
          });
        case 'meet-join':
          return answer(frame.req, async () => acked(frame.req, meetings.join(frame.number)));
        case 'meet-say':
          return answer(frame.req, async () => acked(frame.req, meetings.say(frame.number, frame.body)));
        case 'meet-leave':
          return meetings.leave(frame.number);
        case 'have':
          return undefined; // no answer is promised to it
        case 'snap-put':
        case 'attest':
        case 'snap-data':
          return outlet.send(nackFrame(frame.req, refused('forbidden', 'unsupported')));
        default:
          return unreachable(frame);
      }
    },
    close: () => {
      channels.close();
      meetings.close();
    },
  };
}

function acked(req: number, done: Result<void, Refused>): Result<RelayFrame, Refused> {
  return done.ok ? ok({ type: 'ack', req, seqs: [] }) : done;
}
