/** The same in English. */
import type { WhoMessages } from './who-fr.ts';
import { plural, on, until, sentence, capital, people } from './words-en.ts';

export const whoEn: WhoMessages = {
  search: 'Find a person',
  searchNone: (words) => `Nobody goes by “${words}”.`,
  part: { facilitator: 'Facilitate', member: 'Members', guest: 'Visiting', observer: 'Observe' },
  untilDay: (roleName, day) => `${roleName} until ${day.text}`,
  overSince: (roleName, day) => `${roleName}, over since ${day.text}`,
  somebody: 'this person',
  menu: (name) => `What to do: ${name}`,
  offline: 'You are offline. This needs the network: your choice stays here meanwhile.',
  theirDevices: 'Devices…',
  changeRole: 'Change role…',
  setUntil: 'Set an end…',
  remove: 'Remove from the group…',
  roleOf: (name) => `Role of ${name}`,
  roleName: { facilitator: 'Facilitates', member: 'Member', guest: 'Visiting', observer: 'Observes' },
  roleDoes: {
    facilitator: 'Reads and writes everything, invites, changes roles, removes from the group.',
    member: 'Reads and writes everything, lets in who waits, decides with the others.',
    guest: 'Reads and writes everything while lending a hand, without deciding.',
    observer: 'Reads projects and decisions, changes nothing.',
  },
  changeRoleAct: 'Change the role',
  changing: 'Changing the role…',
  roleChanged: (name, roleName) => `${capital(name)}: ${roleName.toLocaleLowerCase('en')}.`,
  toObserver: (name) =>
    `${capital(name)} will no longer read the inventory, notes and contacts that come after. What is already on their devices stays there.`,
  lowered: 'The group takes new keys: open invitations close.',
  untilTitle: (name) => `How long ${name} is visiting`,
  untilLabel: 'Their stay ends on',
  untilHint: 'That day included. Then the group closes to their devices. Without a date, they stay on.',
  untilSaid: (name, day) =>
    day ? `${capital(name)} is visiting until ${day.text}.` : `${capital(name)} is visiting, without an end.`,
  untilPast: 'That day is past. Choose today or later, or remove this person from the group.',
  removeTitle: (name) => `Remove ${name} from the group?`,
  removeDoes: (name) => [
    `${capital(name)} will no longer read or write what comes after.`,
    'What is already on their devices stays there.',
    'Their stances and tasks stay, with their name.',
    'Open invitations close.',
  ],
  removeWithoutDevice: (name) => [
    `${capital(name)} will no longer be in the group.`,
    'Their stances and tasks stay, with their name.',
    'Open invitations close.',
  ],
  removeAct: (name) => `Remove ${name}`,
  removing: 'Removing…',
  removed: (name) => `${capital(name)} is no longer in the group.`,
  add: 'Add somebody without a phone',
  addHint: 'For somebody without a phone: the others carry their voice and their tasks.',
  addLabel: 'Their first name',
  addAct: 'Add',
  adding: 'Adding…',
  added: (name) => `${name} is in the group, without a phone.`,
  emptyName: 'Write their first name.',
  renamePerson: (name) => `Change the first name: ${name}`,
  former: (count) => plural(count, { one: 'Person who left (#)', other: 'People who left (#)' }),
  formerWhy: {
    left: (day) => `left the group ${on(day)}`,
    removed: (day) => `was taken out of the group ${on(day)}`,
  },
  alone: 'You are alone here for now. Invite your neighbours.',
  leave: 'Leave the group…',
  leaveTitle: (group) => `Leave ${group}?`,
  leaveDoes: [
    'You will no longer read what comes after, nor write anything there.',
    'What you already have stays readable on this device.',
    'Your stances and tasks stay with the others. To come back, you will need an invitation.',
  ],
  leaveErase: 'Erase my first name and my contact',
  leaveEraseHint: 'The others will read “somebody who left” instead.',
  leaveAct: 'Leave the group',
  leaving: 'Leaving…',
  lastFacilitator:
    'You are the only one who facilitates this group. Before you leave, give this role to somebody else: “Change role” in the list of people.',
  unsent: 'Some changes still wait to be sent. Check the network, then try again.',
  standing: {
    left: 'You have left this group.',
    removed: 'You are no longer in this group.',
    'device-removed': 'This device is no longer in the group.',
    'time-is-over': 'Your stay in this group is over.',
  },
  standingMeans: {
    left: 'What you have of it stays readable on this device.',
    removed: 'What you have of it stays readable on this device. Nothing new arrives, and nothing leaves.',
    'device-removed':
      'What it has of it stays readable. Nothing new arrives, and nothing leaves. You are still in, with your other devices.',
    'time-is-over':
      'What you have of it stays readable on this device. To go on, ask somebody who facilitates to change the date.',
  },
  forget: 'Erase from this device…',
  forgetTitle: (group) => `Erase ${group} from this device?`,
  forgetDoes:
    'Everything that this device kept of the group is erased, for good. The others keep what they have.',
  forgetAct: 'Erase from this device',
  forgetting: 'Erasing the group…',
  forgotten: (group) => `${group} is erased from this device.`,
  invitations: 'Open invitations',
  invitationFor: {
    facilitator: 'to facilitate',
    member: 'for members',
    guest: 'for people who visit',
    observer: 'to observe',
  },
  invitation: (kind, used, uses) => `${capital(kind)}, ${used} of ${uses} used`,
  invitationFacts: (isApprove, end, by) =>
    sentence([
      isApprove ? 'one waits at the door' : 'one enters at once',
      end,
      by === '' ? '' : `made by ${by}`,
    ]),
  invitationEnd: (end) => until(end),
  invitationOver: 'date passed',
  closeInvitation: 'Close',
  closeInvitationNamed: (facts) => `Close the invitation: ${facts}`,
  invitationClosed: 'Invitation closed.',
  ticketClosed: 'This invitation is closed: it lets nobody in any more.',
  mode: 'How one enters',
  modeName: { open: 'Enter at once', approve: 'Wait until a neighbour opens (poster)' },
  waitTerms: (uses, end) =>
    `This code leads ${people(uses)} to the door, ${until(end)}. A neighbour of the group opens.`,
  waitLinkTerms: (uses, end) =>
    `This link leads ${people(uses)} to the door, ${until(end)}. A neighbour of the group opens.`,
  posterWait: 'You will wait a moment at the door: a neighbour lets you in.',
  printPoster: 'Print a poster',
  posterHint:
    'For a wall: thirty days, twenty people. Whoever photographs it waits at the door, and somebody of the group opens.',
  atTheDoor: (code) => `Somebody waits at the door: code ${code}`,
  atTheDoorRole: (roleTerm, day) =>
    sentence([roleTerm, day.near ? `since ${day.text}` : `since ${day.text}`]),
  doorTitle: 'At the door',
  askCode: 'Ask the person to show you their code: it must be the same.',
  sameCode:
    'Two devices show this code: nobody can tell who is who. Close this invitation and make another one.',
  letIn: 'Let in',
  letInNamed: (code) => `Let in: code ${code}`,
  lettingIn: 'Opening…',
  letInDone: (code) => `The door is open for code ${code}.`,
  sendAway: 'Close this invitation',
  waitTitle: 'You are waiting at the door',
  waitCode: 'Your code',
  waitShow: 'Show this code to a neighbour of the group: they let you in.',
  waitClose: 'You may close this page: come back whenever you like.',
  waitStop: 'Stop waiting',
  waitGone: 'This invitation was taken back: nobody will open.',
  waitGoneHint: 'Ask somebody of the group for a new invitation.',
  waitNone: 'You are not waiting at this door.',
  claimTitle: 'I was here before',
  claimWhy:
    'You were in this group with another device, or without a phone? Say whose place you take up again.',
  claimConfirm: 'Two people of the group confirm it, then your earlier tasks and stances are yours again.',
  claimPlace: 'My place is that of',
  claimMissing: 'Choose a person.',
  claimAct: 'Take up this place',
  claiming: 'Telling the group…',
  claimed: 'It is said. Two people of the group must confirm it.',
  claimsTitle: 'Is it the same person?',
  claim: (newcomer, place, wasWithoutDevice) =>
    wasWithoutDevice
      ? `${capital(newcomer)}, who has just come in, says they are ${place}, so far without a phone. Is it the same person?`
      : `${capital(newcomer)}, who has just come in, says they are ${place}, who lost their phone. Is it the same person?`,
  claimMine: (place) => `You said that you are ${place}.`,
  claimOfMine: (newcomer) =>
    `${capital(newcomer)}, who has just come in, says they are you, with another device.`,
  claimCount: (count) =>
    count === 0
      ? 'Two confirmations are needed. None yet.'
      : `Two confirmations are needed. ${plural(count, { one: '# is given.', other: '# are given.' })}`,
  claimAlready: 'You have confirmed it.',
  claimYes: 'Yes, I know this person',
  claimNo: 'It is not me',
  claimConfirming: 'Noting it…',
  claimConfirmed: 'It is confirmed.',
  claimDenied: 'Noted: this person keeps a place of their own, and you keep yours.',
};
