/** How recent a copy is and how two states compare, in words. */
import { dayOf, sayPastDay } from '../../i18n/spoken-day.ts';
import type { Messages } from '../../i18n/fr.ts';
import { custodyTextIn } from '../../i18n/late/custody.ts';
import type { CustodyDevice } from '../../state/custody.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** `today`: `YYYY-MM-DD`. */
export function copyWords(text: Messages, device: CustodyDevice, today: string, nowMs = Date.now()): string {
  const says = custodyTextIn(text.code);
  if (device.isThis) return says.here;
  const { copy } = device;
  if (!copy) return says.never;
  const seen = seenWords(text, copy.heardMs, today, nowMs);
  return copy.lacks === 0 ? says.upToDate(seen) : says.behind(copy.lacks, seen);
}

function seenWords(text: Messages, heardMs: number, today: string, nowMs: number): string {
  const says = custodyTextIn(text.code);
  const agoMs = Math.max(0, nowMs - heardMs);
  const day = dayOf(new Date(heardMs));
  if (agoMs < MINUTE_MS) return says.now;
  if (agoMs < HOUR_MS) return says.minutesAgo(Math.floor(agoMs / MINUTE_MS));
  if (day === today) return says.hoursAgo(Math.floor(agoMs / HOUR_MS));
  return says.seenOn(sayPastDay(text.code, day, today));
}

/** `projectName`: of a project in the plan. */
export function comparedWords(
  text: Messages,
  compared: CustodyDevice['compared'],
  projectName: (project: string) => string | undefined,
): string {
  const says = custodyTextIn(text.code);
  switch (compared.type) {
    case 'same':
      return says.same;
    case 'absent':
      return says.absent;
    case 'it-is-behind':
      return says.itIsBehind;
    case 'here-is-behind':
      return says.hereIsBehind;
    case 'settling':
      return says.settling;
    case 'different':
      return says.different(compared.documents.map((name) => documentName(text, name, projectName)));
  }
}

export function documentName(
  text: Messages,
  name: string,
  projectName: (project: string) => string | undefined,
): string {
  const { document: names, notesOf } = custodyTextIn(text.code);
  if (isNamed(names, name)) return names[name];
  const project = projectName(name.slice(name.indexOf('/') + 1));
  return project === undefined ? names.notes : notesOf(project);
}

function isNamed<Names extends object>(names: Names, name: string): name is Extract<keyof Names, string> {
  return Object.hasOwn(names, name);
}
