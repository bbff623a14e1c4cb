/** Who wrote the changes of a record [E8]. Fetched by the first one that arrives: a page that opens has no need of it. */
import type { DeviceId, DocId } from '../../id/id.ts';
import { readAutomergeChunk } from './automerge-chunk.ts';
import { actorFor, type RecordChange } from './record-change.ts';

/** False for a damaged change and for one by an actor that its envelope does not claim. */
export async function writesAsOwnActors(
  { salts, changes }: RecordChange,
  device: DeviceId,
  doc: DocId,
): Promise<boolean> {
  const claimed = new Set(await Promise.all(salts.map((salt) => actorFor(device, doc, salt))));
  for (const change of changes) {
    const chunk = await readAutomergeChunk(change);
    if (!chunk || !claimed.has(chunk.actor)) return false;
  }
  return true;
}
