/** Where the work of devices ends as far as this device and the relay know: what a removal says [E7]. */
import { docClass, type DocClass } from '../../crypto/ring.ts';
import type { DeviceId, DocId, SpaceId } from '../../id/id.ts';
import type { Cut } from '../../roster/operation.ts';
import { decodeDocumentRecord } from '../document/document-record.ts';
import type { Profile } from '../storage/profile.ts';

/**
 * `heads`: the relay's word, which stands where it holds as much or more: what it has acknowledged is not undone. `classes`: only
 * documents of these; undefined: all.
 */
export async function knownCuts(
  profile: Profile,
  space: SpaceId,
  devices: readonly DeviceId[],
  heads: readonly Cut[],
  classes?: ReadonlySet<DocClass>,
): Promise<readonly Cut[]> {
  const cuts = new Map<string, Cut>();
  const take = (cut: Cut): void => {
    const kind = docClass(cut.doc);
    if (!devices.includes(cut.device) || (classes && (!kind || !classes.has(kind)))) return;
    const place = `${cut.doc}/${cut.device}`;
    const known = cuts.get(place);
    if (cut.ctr > 0 && (!known || cut.ctr >= known.ctr)) cuts.set(place, cut);
  };
  for (const row of await profile.storage.list('documents', [space])) {
    const record = decodeDocumentRecord(await profile.records.open('documents', row.key, row.value));
    const doc = String(row.key[1]) as DocId;
    for (const device of devices) {
      const end = record?.frontier.get(device);
      if (end) take({ doc, device, ...end });
    }
  }
  heads.forEach(take);
  return [...cuts.values()];
}
