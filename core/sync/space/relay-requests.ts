/** The requests of a space's session as promises; a connection lost in the middle answers `relay-lost`. */
import type { Bytes } from '../../bytes/bytes.ts';
import type { BoxTarget, EpochId, OpHash, SpaceId } from '../../id/id.ts';
import type { Ring } from '../../crypto/ring.ts';
import type { KeyBox } from '../../protocol/frames.ts';
import type { Refusal } from '../../protocol/refusals.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import type { RelayLink, Reply, Request, Unnumbered } from '../relay/relay-link.ts';

export type RequestFailure =
  | { readonly type: 'relay-lost' }
  /** `rule`: the roster rule that was broken, when the relay named one. */
  | { readonly type: 'relay-refused'; readonly reason: Refusal; readonly rule: string };

export async function getRoster(
  link: RelayLink,
  space: SpaceId,
  from: OpHash,
  proof: Bytes,
): Promise<Result<Bytes[], RequestFailure>> {
  const ops: Bytes[] = [];
  const last = await ask(link, { type: 'roster-get', space, from, proof }, (reply) => {
    if (reply.type === 'roster') ops.push(...reply.ops);
  });
  return last.ok ? ok(ops) : last;
}

export async function putRoster(
  link: RelayLink,
  space: SpaceId,
  prev: OpHash,
  ops: readonly Bytes[],
  boxes: readonly KeyBox[],
): Promise<Result<void, RequestFailure>> {
  const answer = await ask(link, { type: 'roster-put', space, prev, ops, boxes });
  return answer.ok ? ok(undefined) : answer;
}

export async function getBox(
  link: RelayLink,
  place: {
    readonly space: SpaceId;
    readonly epoch: EpochId;
    readonly target: BoxTarget;
    readonly ring: Ring;
  },
): Promise<Result<Bytes, RequestFailure>> {
  const answer = await ask(link, { type: 'box-get', ...place });
  if (!answer.ok) return answer;
  if (answer.value.type === 'box' && answer.value.box.length > 0) return ok(answer.value.box);
  return fail({ type: 'relay-refused', reason: 'forbidden', rule: 'no-box' });
}

/** `each` sees every page of a long answer; the promise settles with the last one. */
function ask(
  link: RelayLink,
  frame: Unnumbered<Request>,
  each: (reply: Reply) => void = () => undefined,
): Promise<Result<Reply, RequestFailure>> {
  return new Promise((settle) => {
    if (link.state !== 'ready') return settle(fail({ type: 'relay-lost' }));
    const stop = link.listen({ lost: () => settle(fail({ type: 'relay-lost' })) });
    link.request(frame, (reply) => {
      each(reply);
      if (reply.type === 'roster' && reply.more) return;
      stop();
      settle(reply.type === 'nack' ? fail(refused(reply.reason, reply.detail)) : ok(reply));
    });
  });
}

function refused(reason: Refusal, detail: Bytes): RequestFailure {
  return { type: 'relay-refused', reason, rule: String.fromCharCode(...detail.slice(0, 64)) };
}
