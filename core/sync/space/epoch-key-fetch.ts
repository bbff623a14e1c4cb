/** Gets the epoch keys that a device may hold and does not yet: the current ones from its boxes, former ones from the newer. */
import { boxTarget } from '../../crypto/key-box.ts';
import type { Ring } from '../../crypto/ring.ts';
import type { SeedKey } from '../../crypto/seed-key.ts';
import { fail, ok, type Result } from '../../result/result.ts';
import { type EpochKeys, isKeyOfEpoch, keyFromBox, openFormerKey, ringsOf } from '../../roster/epoch-keys.ts';
import type { Role } from '../../roster/role.ts';
import type { Epoch, Roster } from '../../roster/roster.ts';
import type { RelayLink } from '../relay/relay-link.ts';
import { getBox, type RequestFailure } from './relay-requests.ts';

export type KeyFailure = RequestFailure | { readonly type: 'box-unopenable'; readonly ring: Ring };

/** Who opens boxes: a device, or an invitation. */
export type BoxRecipient = Pick<SeedKey, 'privateKey' | 'publicKey'>;

export async function fetchEpochKeys(
  link: RelayLink,
  roster: Roster,
  epoch: Epoch,
  recipient: BoxRecipient,
  role: Role,
): Promise<Result<EpochKeys, KeyFailure>> {
  const target = await boxTarget(recipient.publicKey);
  const keys: Partial<Record<Ring, EpochKeys['commons']>> = {};
  for (const ring of ringsOf(role)) {
    const place = { space: roster.space, epoch: epoch.id, ring };
    const box = await getBox(link, { ...place, target });
    if (!box.ok) return box;
    const key = await keyFromBox(recipient, place, box.value, epoch);
    if (!key) return fail({ type: 'box-unopenable', ring });
    keys[ring] = key;
  }
  const { commons, inner } = keys;
  if (!commons) return fail({ type: 'box-unopenable', ring: 'commons' });
  return ok(inner ? { commons, inner } : { commons });
}

/** All former epochs from the newest keys back to the first; stops where a link does not open, or to another key than was announced. */
export async function openFormerEpochs(
  roster: Roster,
  newest: EpochKeys,
): Promise<{ epoch: Epoch['id']; keys: EpochKeys }[]> {
  const found: { readonly epoch: Epoch; readonly keys: EpochKeys }[] = [];
  let keys = newest;
  for (let i = roster.epochs.length - 1; i > 0; i--) {
    const rotation = roster.epochs[i];
    const epoch = roster.epochs[i - 1];
    if (!rotation || !epoch) break;
    const step = { space: roster.space, former: epoch, next: rotation };
    const [commons, inner] = await Promise.all([
      openFormerKey('commons', step, keys),
      openFormerKey('inner', step, keys),
    ]);
    if (!commons) break;
    keys = inner ? { commons, inner } : { commons };
    found.push({ epoch, keys });
  }
  // opening goes one after the other, checking all at a time
  const sound = await Promise.all(found.map(({ epoch, keys: opened }) => soundKeys(epoch, opened)));
  const end = sound.findIndex((opened) => opened === undefined);
  return sound
    .slice(0, end < 0 ? sound.length : end)
    .flatMap((opened, i) => (opened && found[i] ? [{ epoch: found[i].epoch.id, keys: opened }] : []));
}

/** Without an inner key that is not the epoch's; undefined when the other one is not. */
async function soundKeys(epoch: Epoch, { commons, inner }: EpochKeys): Promise<EpochKeys | undefined> {
  const [isCommons, isInner] = await Promise.all([
    isKeyOfEpoch('commons', commons, epoch),
    inner ? isKeyOfEpoch('inner', inner, epoch) : false,
  ]);
  if (!isCommons) return undefined;
  return inner && isInner ? { commons, inner } : { commons };
}
