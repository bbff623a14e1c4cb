/** What is said when two devices meet, and of somebody's devices, in English. */
import type { MeetMessages } from './meet-fr.ts';
import { plural } from './words-en.ts';

export const meetEn: MeetMessages = {
  meet: {
    open: 'Read six digits',
    backToCode: 'Back to the code',
    title: 'I have a number',
    opening: 'The relay is looking for a number…',
    joining: 'Looking for the other device…',
    onOther: 'On the other phone: open',
    orOnOther: 'Without a camera: open',
    thenNumber: ', then “I have a number”.',
    number: 'Number',
    tenMinutes: 'It is good for ten minutes, for one device.',
    scan: 'With a phone: photograph this code.',
    qr: 'Code to photograph to add a device',
    linkHere: 'Link for another browser on this device',
    numberLabel: 'The five digits on the other screen',
    numberHint: 'They stand in “Invite”, “Read six digits”, or on your other device in “Add a device”.',
    notANumber: 'The number has five digits.',
    goOn: 'Continue',
    homeFirst:
      'In this browser, Placette would forget everything. Add it to the home screen first, open it there, and type a number.',
    compare: 'Both screens show six digits. Read them together.',
    digits: 'Six digits',
    areTheSame: 'The same?',
    same: 'Yes, the same',
    notSame: 'No',
    waitingForOther: 'Waiting for the other screen to say yes.',
    working: 'The two devices are talking…',
    invited: 'Done. The other screen asks for a first name.',
    asked: (firstName: string, groups: number) =>
      `This device becomes one of ${firstName === '' ? 'that person’s' : `${firstName}’s`}. ${plural(groups, { one: 'Their group is coming here.', other: 'Their # groups are coming here.' })}`,
    accept: 'Add this device',
    decline: 'No',
    arrived: (groups: number) =>
      plural(groups, { one: '# group has come here.', other: '# groups have come here.' }),
    newNumber: 'Ask for another number',
    failure: {
      relayUnreachable:
        'Two devices need the network to find each other, and the relay does not answer. Nothing was added.',
      otherVersion: 'This relay speaks another version than this page. Reload the page, then begin again.',
      tooManyTries: 'Too many numbers were tried. Wait ten minutes, then ask for another number.',
      unknown:
        'Nobody waits under that number. Check it, or ask for another: it is good for ten minutes, and for one device.',
      ended: 'The other device has gone, or the ten minutes are over. Begin again with another number.',
      notTheSame:
        'The digits were not the same: somebody may stand between the two devices. Nobody came in, nothing was added.',
      secretWrong: 'This code is not the one that the other device shows. Photograph it again.',
      notUnderstood:
        'The two devices did not understand each other, or their messages were changed on the way. Reload the page on both, then begin again.',
      linkMistyped: 'This code is incomplete. Photograph it again, or type the number.',
      linkTooNew: 'This code comes from a newer version. Reload the page.',
      noGroups: 'This device is in no group yet: there is nothing to share.',
    },
  },
  devices: {
    mine: 'My devices',
    of: (person: string) => (person === '' ? 'Devices' : `${person}’s devices`),
    none: 'No device.',
    unnamed: 'Device without a name',
    thisOne: 'this device',
    since: (day: string) => `since ${day}`,
    name: 'Name of the device',
    rename: (name: string) => `Rename ${name}`,
    emptyName: 'Give the device a name.',
    add: 'Add a device',
    addWhat: 'It will have all your groups, and write in your name.',
    added: (name: string, groups: number) =>
      `${name || 'The device'} is added${plural(groups, { one: '.', other: ' in # groups.' })}`,
    notAdded: 'The device was added in no group.',
    notConfirmed:
      'It did not say that everything has arrived. If it does not show your groups, begin again with another number.',
    notYetIn: (group: string) => `Not yet in ${group || 'one group'}: the relay does not answer.`,
    notIn: (group: string, why: string) => `Not in ${group || 'one group'}: ${why}`,
    alreadySomebodyElse: 'this device is there already, as another person.',
    addAgain: 'Begin again when the relay answers: groups that are done are not done twice.',
    removeNamed: (name: string) => `Remove ${name}…`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeWhat: (isMine: boolean) =>
      `This device will no longer read or write what comes after. What it has already stays on it. ${isMine ? 'What you said stays.' : 'What the person said stays.'}`,
    removeHere: 'In this group only: do it in your other groups too.',
    removeNow: 'Remove',
    keep: 'Keep',
    removed: (name: string) => `${name} is removed.`,
    unreachable: 'This needs the network, and the relay does not answer. Nothing has changed.',
    refused: 'The group does not allow it. Nothing has changed.',
    lastFacilitator: 'Somebody must still facilitate this group. Nothing has changed.',
  },
};
