/** Why an act on who is in was not done, in English; why somebody did not enter is in `en.ts`. */
import type { RosterRule } from '../../../core/roster/refusal.ts';
import type { ActFailureMessages } from './act-failure-fr.ts';

const rule: Readonly<Record<RosterRule, string>> = {
  malformed: 'This device and the group do not understand each other. Reload the page, then try again.',
  'not-first': 'This group already began in another way. Reload the page, then try again.',
  'already-begun': 'This group exists already.',
  'wrong-space': 'This is about another group. Reload the page, then try again.',
  'not-next': 'Somebody changed the group at the same moment. Try again.',
  'unknown-author': 'This device is not in the group. Ask for an invitation.',
  'author-is-not-the-key': 'This device is not in the group. Ask for an invitation.',
  'bad-signature': 'The group does not recognise this device. Reload the page, then try again.',
  'only-facilitators': 'Only people who facilitate the group can do this. Ask one of them.',
  'only-members': 'Only members and people who facilitate can do this. Ask one of them.',
  'key-in-use': 'This device already has a place in the group. Reload the page.',
  'weak-key': "This device's key is not safe. Try again from another browser.",
  'invite-unknown': 'The group does not know this invitation. Ask for a new one.',
  'invite-closed': 'This invitation is closed already.',
  'invite-expired': 'The date of this invitation is past. Make a new one.',
  'invite-used-up': 'This invitation was used as often as it may be. Make a new one.',
  'invite-useless': 'An invitation must let in at least one person, until a date to come.',
  'rotation-due':
    'Somebody has just left: the group changes its keys first. Try again when somebody who facilitates is online.',
  'not-waiting': 'This person no longer waits at the door.',
  'bad-proof': 'The group does not recognise this key. Check what you copied, then try again.',
  'same-keys': 'The new keys are the old ones. Try again.',
  'wrong-rings': 'First enter with an invitation that gives the same role as the place you take up.',
  'wrong-rotation': 'The role changed at the same moment. Check it, then try again.',
  'time-is-over': "This person's stay is over. Somebody who facilitates can change the date.",
  'until-is-past': 'That date is past. Choose today or later.',
  'facilitators-stay': 'Somebody who facilitates has no end date. Change their role first.',
  'last-facilitator':
    'This is the only person who facilitates this group. Give this role to somebody else first.',
  'leaver-rotates': 'You cannot do this for yourself. Ask somebody else who facilitates, or leave the group.',
  'nothing-changes': 'It is so already: nothing is changed.',
  'unknown-member': 'This person is no longer in the group.',
  'unknown-device': 'This device is no longer in the group.',
  'too-many-devices': 'This person already has as many devices as possible. Remove one first.',
  'recovery-unknown': 'This sheet is no longer valid: a later one replaced it, or the place is gone.',
  'not-a-newcomer':
    'You were here before this person, or you have several devices: their place cannot be taken up from here.',
  'no-claim': 'This request is no longer there.',
  'own-claim': 'This is your own request: two other people must confirm it.',
  'already-confirmed': 'You have confirmed it already. Somebody else is still needed.',
  'too-new': 'You came in after this person. Somebody who was there before them is needed.',
  'not-a-relay': 'This is not the address of a relay. It begins with https://.',
};

export const actFailureEn: ActFailureMessages = {
  relayUnreachableInvite: 'Inviting needs the network, and the relay does not answer.',
  otherVersionInvite: 'This relay speaks another version than this page. Reload the page, then try again.',
  relayUnreachableAct: 'This needs the network, and the relay does not answer. Nothing is changed.',
  otherVersionAct: 'This relay speaks another version than this page. Reload the page, then try again.',
  clock:
    'The time of this device or of the relay is wrong. Nothing is changed: check date and time, then try again.',
  exampleAct: 'This is an example: nobody enters it, and nobody leaves it.',
  rule,
};
