/** The sentences of the invitation that is shown, sent or printed, in English. */
import type { Role } from '../../../core/roster/role.ts';
import { plural, until, people } from '../words-en.ts';
import type { InviteMessages } from './invite-fr.ts';

const roleTerms: Readonly<Record<Role, string>> = {
  member: 'Member: writes with the others',
  guest: 'Visiting: writes with the others, while lending a hand',
  observer: 'Observes: reads, changes nothing',
  facilitator: 'Facilitates: writes, invites and renames the group',
};

export const inviteEn: InviteMessages = {
  title: (group) => `Invite into ${group}`,
  preparing: 'The invitation is getting ready…',
  scan: 'Open the camera.',
  codeTerms: (uses, end) => `This code lets in ${people(uses)}, ${until(end)}.`,
  linkTerms: (uses, end) => `This link lets in ${people(uses)}, ${until(end)}.`,
  trustFirst:
    'On a device that comes for the first time, first open this page, which says how to trust Placette:',
  qr: 'Code to photograph to enter the group',
  link: 'Invitation link',
  copy: 'Copy the link',
  share: 'Send the link',
  shareText: (group) => `Join ${group} on Placette:`,
  poster: 'Open the camera of your phone on this code.',
  posterTerms: (uses, day, clock) =>
    `It lets in ${people(uses)}, until ${clock === undefined ? `the evening of ${day}` : `${day}, ${clock}`}.`,
  entered: (name) => (name === '' ? 'Somebody just came in.' : `${name} just came in.`),
  enteredCount: (count) => plural(count, { one: '# more person', other: '# more people' }),
  past: 'People who enter can read everything the group has already written.',
  onlyHere: 'A phone cannot open this address',
  onlyHereHint: 'It works on this device only. On the machine that runs Placette, start it with',
  onlyHereOr: 'or give its public address in',
  onlyHereThen: 'The link already works in another browser of this device.',
  insecure: 'This address is not https',
  insecureHint:
    'Phones will open it, but Placette will not work there. On the machine that runs Placette, start it with',
  choices: 'For whom, for how long',
  role: 'Role',
  roleTerms,
  days: 'Valid for',
  eveningOption: (isToday) => (isToday ? 'until this evening' : 'until tomorrow evening'),
  daysOption: (days) => plural(days, { one: '# day', other: '# days' }),
  uses: 'People',
  usesOption: (uses) => plural(uses, { one: '# person', other: '# people' }),
  renew: 'Make a new code',
  renewHint: 'Codes already given stay valid until their date.',
};
