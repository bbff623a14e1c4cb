/** The requests of a space's session as promises; a connection lost in the middle answers `relay-lost`. */
import { type Bytes, EMPTY_BYTES } from '../../bytes/bytes.ts';
import type { BoxTarget, EpochId, OpHash, SpaceId } from '../../id/id.ts';
import type { Ring } from '../../crypto/ring.ts';
import type { KeyBox } from '../../protocol/frames.ts';
import type { Refusal } from '../../protocol/refusals.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { opHash } from '../../roster/identified-operation.ts';
import type { RelayLink, Reply, Request, Unnumbered } from '../relay/relay-link.ts';

export type RequestFailure =
  | { readonly type: 'relay-lost' }
  /** `rule`: the roster rule that was broken, when the relay named one. */
  | {
      readonly type: 'relay-refused';
      readonly reason: Refusal;
      readonly rule: string;
      /** As it came: a cut that is refused names what the relay holds. */
      readonly detail: Bytes;
    };

/** The whole chain after `from`, page by page; from the genesis on when the relay does not know `from`. */
export async function getRoster(
  link: RelayLink,
  space: SpaceId,
  from: OpHash,
  proof: Bytes,
): Promise<Result<Bytes[], RequestFailure>> {
  const ops: Bytes[] = [];
  for (let after = from; ;) {
    const page = await ask(link, { type: 'roster-get', space, from: after, proof });
    if (!page.ok) return page;
    const { value } = page;
    if (value.type !== 'roster') return ok(ops);
    ops.push(...value.ops);
    const last = value.ops.at(-1);
    const reached = last && (await opHash(last));
    // a page that leads no further would be asked for without end
    if (!value.more || reached === undefined || reached === after) return ok(ops);
    after = reached;
  }
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
  return fail({ type: 'relay-refused', reason: 'forbidden', rule: 'no-box', detail: EMPTY_BYTES });
}

/** One request and its answer; NACK is a failure. */
export function ask(link: RelayLink, frame: Unnumbered<Request>): Promise<Result<Reply, RequestFailure>> {
  return new Promise((settle) => {
    if (link.state !== 'ready') return settle(fail({ type: 'relay-lost' }));
    const stop = link.listen({ lost: () => settle(fail({ type: 'relay-lost' })) });
    link.request(frame, (reply) => {
      stop();
      settle(reply.type === 'nack' ? fail(refused(reply.reason, reply.detail)) : ok(reply));
    });
  });
}

function refused(reason: Refusal, detail: Bytes): RequestFailure {
  return { type: 'relay-refused', reason, rule: String.fromCharCode(...detail.slice(0, 64)), detail };
}
