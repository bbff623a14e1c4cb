/** The example on this device: who one can be in it, and its making. Fetched when somebody tries it. */
import { generateDeviceKeys } from '../../core/crypto/device-keys.ts';
import type { DemoGroup } from '../../core/demo/demo-files.ts';
import { keepDemo } from '../../core/demo/keep-demo.ts';
import { loadDemo } from '../../core/demo/load-demo.ts';
import { takableSeats } from '../../core/demo/seats.ts';
import { randomId } from '../../core/doc/random-id.ts';
import type { SpaceId } from '../../core/id/id.ts';
import { fail, type Result } from '../../core/result/result.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Profile } from '../../core/sync/storage/profile.ts';
import { demoGroups, readDemoFiles } from '../demo/read-files.ts';
import { writeFacts } from '../decisions/write-facts.ts';
import { dayOf } from '../i18n/spoken-day.ts';
import { browserClock } from '../platform/browser-time.ts';
import { actStopped } from './act-stopped.ts';
import { ownSpace } from './own-space.ts';
import type { ExampleFailure } from './workplace.ts';

export interface ExampleSeat {
  /** What `openExample` takes. */
  readonly seat: string;
  readonly name: string;
  readonly role: Role;
}

/** Everybody who has a device. */
export function exampleSeats(group: DemoGroup): readonly ExampleSeat[] {
  return takableSeats(demoGroups, group).map(({ member, name, role }) => ({ seat: member, name, role }));
}

/** The story as of today, with this profile in the chosen seat; nothing of it can leave the device. */
export async function makeExample(
  profile: Profile,
  group: DemoGroup,
  seat: string,
): Promise<Result<SpaceId, ExampleFailure>> {
  const files = await readDemoFiles(group).catch(() => undefined);
  if (!files) return fail({ type: 'relay-unreachable' });
  const loaded = await loadDemo(files, {
    group,
    me: seat,
    keys: profile.keys,
    nowDay: dayOf(new Date(browserClock.now())),
    newKeys: generateDeviceKeys,
    newId: randomId,
  });
  if (!loaded.ok) throw new Error(`the screen offered what the example does not have: ${loaded.error.type}`);
  const own = await ownSpace(profile);
  if (!own.ok) return fail(actStopped(own.error));
  const kept = await keepDemo(profile, loaded.value, own.value, writeFacts).catch(() => undefined);
  if (!kept) return fail({ type: 'relay-unreachable' });
  return kept.ok ? kept : fail(actStopped(kept.error));
}
