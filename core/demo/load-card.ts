/** The group's card and the first names of the example, as its `settings` and `people` documents. */
import * as Y from 'yjs';
import type { MemberId } from '../id/id.ts';
import { renameMember } from '../people/names.ts';
import { writeSetting } from '../settings/group-settings.ts';
import { type Fields, fieldsAt, listAt, secondsAt, textAt } from './demo-files.ts';
import type { IdMap } from './id-map.ts';
import type { Seat } from './seats.ts';
import type { Tally } from './tally.ts';

/** After the decisions: a setting names the event that authorises it by the id it has now. */
export function loadSettings(group: Fields, ids: IdMap, tally: Tally): Y.Doc {
  const settings = new Y.Doc();
  for (const field of Object.keys(fieldsAt(group, 'settings'))) {
    const setting = fieldsAt(fieldsAt(group, 'settings'), field);
    const by = ids.of(textAt(setting, 'by'));
    const authority = textAt(setting, 'authority');
    if (!('value' in setting) || by === '') {
      tally.count('settings', 'unreadable');
      continue;
    }
    writeSetting(settings, field, {
      value: setting['value'],
      by,
      at: secondsAt(setting, 'at'),
      authority: authority === '' ? null : ids.of(authority),
    });
    tally.count('settings', 'loaded');
  }
  tally.count('erasures', 'waiting', listAt(group, 'erasures').length);
  return settings;
}

export function loadPeople(
  seats: readonly Seat[],
  members: ReadonlyMap<string, MemberId>,
  tally: Tally,
): Y.Doc {
  const people = new Y.Doc();
  for (const { member, name } of seats) {
    const id = members.get(member);
    const isNamed = id !== undefined && renameMember(people, id, name).ok;
    tally.count('names', isNamed ? 'loaded' : 'unreadable');
  }
  return people;
}
