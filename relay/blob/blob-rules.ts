/** Who may put or get a blob of a space: what members lend is shown to who may read class 4, so its pictures are too [R2]. */
import type { DeviceId } from '../../core/id/id.ts';
import {
  type BlobMethod,
  type BlobRequest,
  type BlobToken,
  TOKEN_LIFETIME_S,
  verifyBlobToken,
} from '../../core/protocol/blob-request.ts';
import type { BlobRefusal } from '../../core/protocol/blob-refusals.ts';
import { mayRead, mayWrite } from '../../core/roster/role.ts';
import { type Roster, roleAt } from '../../core/roster/roster.ts';

/** By the roster of this moment: asked again when the bytes are there. `nowS`: the relay's clock. */
export function brokenBlobRule(
  roster: Roster,
  device: DeviceId,
  method: BlobMethod,
  nowS: number,
): BlobRefusal | undefined {
  const role = roleAt(roster, device, nowS);
  if (!role) return 'forbidden';
  return (method === 'PUT' ? mayWrite(role, 'inner') : mayRead(role, 'inner')) ? undefined : 'forbidden';
}

/** `origins`: those under which this relay answers here. A device that is in no more is `forbidden`, whatever it signed. */
export async function brokenTokenRule(
  roster: Roster,
  token: BlobToken,
  request: Omit<BlobRequest, 'origin'>,
  { origins, nowS }: { readonly origins: readonly string[]; readonly nowS: number },
): Promise<BlobRefusal | undefined> {
  const device = roster.devices.get(token.device);
  if (!device) return 'forbidden';
  const signed = await Promise.all(
    origins.map((origin) => verifyBlobToken({ origin, ...request }, token, device.devicePub)),
  );
  if (!signed.includes(true)) return 'token';
  return token.expires < nowS || token.expires > nowS + TOKEN_LIFETIME_S ? 'clock' : undefined;
}
