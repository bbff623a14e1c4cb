/** How to reach the people of the example: each entry signed with a device of its owner, as every reader asks for. */
import * as Y from 'yjs';
import type { DeviceKeys } from '../crypto/device-keys.ts';
import type { MemberId } from '../id/id.ts';
import { CONTACT_FIELDS } from '../people/contact-fields.ts';
import { writeContact } from '../people/contact.ts';
import { listAt, secondsAt, textAt } from './demo-files.ts';
import type { LoadedRoster } from './load-roster.ts';
import type { Tally } from './tally.ts';

/** An entry of somebody without a device cannot be signed, and counts as unreadable. */
export async function loadContacts(file: unknown, loaded: LoadedRoster, tally: Tally): Promise<Y.Doc> {
  const contacts = new Y.Doc();
  for (const raw of listAt(file, 'contacts')) {
    const member = loaded.members.get(textAt(raw, 'member'));
    const keys = member && deviceOf(loaded, member);
    for (const field of CONTACT_FIELDS) {
      const typed = textAt(raw, field);
      if (typed === '') continue;
      const author = member && keys && { space: loaded.roster.space, member, keys };
      const entry = { field, typed, at: secondsAt(raw, 'at') };
      const written = author && (await writeContact(contacts, author, entry));
      tally.count('contacts', written?.ok ? 'loaded' : 'unreadable');
    }
  }
  return contacts;
}

function deviceOf({ roster, devices }: LoadedRoster, member: MemberId): DeviceKeys | undefined {
  const [own] = [...roster.devices].find(([, device]) => device.member === member) ?? [];
  return own && devices.get(own);
}
