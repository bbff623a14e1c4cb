/** Every sentence of the interface, in English: complete because its type is French's. Long because a language is one file. */
import type { RosterRule } from '../../core/roster/refusal.ts';
import type { Role } from '../../core/roster/role.ts';
import type { Refusal } from '../../core/protocol/refusals.ts';
import type { TaskStatus } from '../../core/plan/task.ts';
import type { Messages } from './fr.ts';
import { createPlural } from './plural.ts';
import type { SpokenDay, SpokenEnd } from './spoken-day.ts';

const plural = createPlural('en');
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const role: Readonly<Record<Role, string>> = {
  facilitator: 'facilitates',
  member: 'member',
  guest: 'visiting',
  observer: 'observes',
};
const roleTerms: Readonly<Record<Role, string>> = {
  member: 'Member: writes with the others',
  guest: 'Visiting: writes with the others, while lending a hand',
  observer: 'Observes: reads, changes nothing',
  facilitator: 'Facilitates: writes, invites and renames the group',
};
const status: Readonly<Record<TaskStatus, string>> = {
  todo: 'To do',
  doing: 'In progress',
  blocked: 'Blocked',
  done: 'Done',
  dropped: 'Dropped',
};
const refusal: Readonly<Record<Refusal, string>> = {
  malformed: 'it did not understand the request',
  forbidden: 'it does not recognise your right to enter',
  'stale-epoch': "the group's keys have just changed",
  conflict: 'somebody changed the same thing at the same moment',
  gap: 'it is missing older changes',
  quota: 'this group has filled its space',
  rate: 'it receives too many requests at once',
  'too-big': 'the request is too big',
  store: 'it can no longer save',
  'snapshot-race': 'somebody changed the same thing at the same moment',
  'roster-race': 'somebody else was entering at the same moment',
  'cut-stale': 'it received changes in the meantime',
  'unknown-space': 'it does not know this group',
  expired: "this device's time or its own is wrong",
};

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
  'not-a-relay': 'This is not the address of a relay. It begins with https://.',
};

function list(items: readonly string[]): string {
  return new Intl.ListFormat('en').format(items);
}

function on(day: SpokenDay): string {
  return day.near ? day.text : `on ${day.text}`;
}

function until(end: SpokenEnd): string {
  if (end.type === 'evening') return end.isToday ? 'until this evening' : `until ${end.day.text} evening`;
  return `until ${end.time.day.text}, ${end.time.clock}`;
}

function sentence(facts: readonly string[]): string {
  return capital(facts.filter(Boolean).join(', '));
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en') + words.slice(1);
}

export const en: Messages = {
  code: 'en',
  common: {
    myGroups: 'My groups',
    language: 'Language',
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    reload: 'Reload the page',
    save: 'Save',
    details: 'Details',
    copied: 'Copied',
    notCopied: 'This browser refuses to copy. The link is selected: copy it by hand.',
    print: 'Print',
    skipToContent: 'Skip to content',
    partComing: 'This part of the page is coming…',
    partMissing:
      'This part of the page is not on this device yet: it needs the network a first time. Nothing you wrote is lost.',
    undo: 'Undo',
    pageTitle: (name) => `${name} · Placette`,
  },
  shell: {
    places: 'Places of the group',
    today: 'Today',
    projects: 'Projects',
    people: 'The group',
    waiting: (count) => plural(count, { one: '# thing to settle', other: '# things to settle' }),
    switcher: (group) => `${group}: change group`,
    here: (names) =>
      names.length === 1 ? `${names[0]} is here` : `${names.length} people are here: ${list(names)}`,
    search: 'Search everywhere',
    searchNone: (words) => `Nothing matches “${words}”.`,
    searchCount: (count) => plural(count, { one: '# result', other: '# results' }),
    task: 'Task',
    project: 'Project',
    person: 'Person',
    archived: 'archived',
  },
  ui: {
    more: (name) => `Actions: ${name}`,
    remove: (name) => `Remove ${name}`,
    clear: (field) => `Clear: ${field}`,
    nothingFound: 'Nothing matches.',
    found: (count) => plural(count, { one: '# choice', other: '# choices' }),
    notInList: 'Choose from the list.',
    combobox: {
      triggerLabel: 'Show the choices',
      listboxLabel: 'Choices',
      focusAnnouncement: (option, chosen) => (chosen ? `${option}, chosen` : option),
      selectedAnnouncement: (option) => `${option}, chosen`,
    },
    date: {
      placeholder: 'Tuesday, tomorrow, 12 March…',
      pick: 'Choose in the calendar',
      none: 'No date',
      refused: 'Date not understood. For example: Tuesday, tomorrow, 12 March, 30/11.',
    },
    money: {
      refused: 'Amount: digits, a point, two decimals.',
    },
  },
  start: {
    groupQuestion: 'What is your group called?',
    promise: 'No account, no e-mail. Everything stays on your devices.',
    create: 'Create',
    nameQuestion: 'And you, what do people call you?',
    nameHint: 'Your first name is enough.',
    enter: 'Enter',
    changeGroupName: "Change the group's name",
    haveInvitation: 'I have an invitation',
    groups: 'My groups',
    another: 'Create another group',
    nameless: 'Name on its way…',
  },
  example: {
    see: 'See an example',
    group: { tilleuls: 'Les Tilleuls', combe: 'Oasis de la Combe' },
    other: {
      tilleuls: 'Rather Les Tilleuls, a neighbourhood',
      combe: 'Rather Oasis de la Combe, a place to live together',
    },
    invented: 'An invented group, to try things. Nothing leaves this device. Its words are in French.',
    question: 'Who would you like to be?',
    role: {
      facilitator: 'facilitates the group and invites',
      member: 'a member, writes with the others',
      guest: 'passing through, lends a hand',
      observer: 'watches, changes nothing',
    },
    preparing: (name) => `${name} is coming…`,
    here: 'Already on this device',
    as: (group, name) => `${group}, you are ${name}`,
    leave: 'Remove',
    leaveNamed: (group, name) => `Remove ${group} (${name}) from this device`,
    left: 'The example is removed from this device.',
    sync: 'Example: everything stays on this device',
    noInvitation: 'This is an example: nobody else can enter it.',
  },
  join: {
    title: 'I have an invitation',
    linkLabel: 'Invitation link',
    linkHint: 'Paste the whole link here, as it was sent to you.',
    read: 'Read the invitation',
    invites: (inviter, group) => {
      if (inviter !== '' && group !== '') return `${inviter} invites you into ${group}.`;
      if (inviter !== '') return `${inviter} invites you into their group.`;
      return group === '' ? 'You are invited into a group.' : `You are invited into ${group}.`;
    },
    past: 'Once inside, you can read everything the group has already written.',
    firstName: 'Your first name',
    enter: 'Enter',
    entering: 'Entering…',
    offline: 'You are offline. Entering needs the network.',
    otherLink: 'Paste another link',
    homeTitle: 'First add Placette to the home screen',
    homeWhy: 'Otherwise the browser erases everything after a week without a visit.',
    homeAdd: 'Touch Share, then “Add to Home Screen”.',
    home: {
      copy: 'Copy the invitation: the app you are about to add does not know it.',
      label: 'Invitation link',
      action: 'Copy the invitation',
      open: 'Open Placette from the home screen and paste the invitation.',
    },
    alreadyIn: 'You are already in this group.',
    plateWithoutName: 'Invitation',
  },
  today: {
    settle: 'To settle together',
    awaited: 'Waiting for you',
    next: 'Next',
    since: (day) => `Since ${day.text}`,
    sinceClock: (clock) => `Since ${clock}`,
    quiet: 'Nothing is waiting for you, and your neighbours have no news.',
    facts: (blocked, day, project) =>
      sentence([
        blocked ? 'blocked' : '',
        day ? `${day.past ? 'late, it was due' : 'due'} ${on(day)}` : '',
        project === '' ? '' : `in “${project}”`,
      ]),
    dayFirst: (day) => capital(day.past ? `late since ${day.text}` : day.text),
    takenBy: (names) =>
      names.length === 0
        ? 'Nobody takes care of it yet'
        : `${list(names)} ${names.length === 1 ? 'takes' : 'take'} care of it`,
    taken: (title) => `You take care of “${title}”.`,
    twoDays: (field, count) =>
      `${count === 2 ? 'Two' : String(count)} ${field === 'due' ? 'due' : 'start'} dates:`,
    twoStates: (count) => `${count === 2 ? 'Two' : String(count)} statuses given:`,
    moreTasks: (count) => plural(count, { one: 'and # other task', other: 'and # other tasks' }),
    moreNews: (count) => plural(count, { one: 'and # other change', other: 'and # other changes' }),
    entered: (name) => `${name} joined the group.`,
    did: {
      added: (name) => [`${name} added “`, '”.'],
      finished: (name) => [`${name} finished “`, '”.'],
      edited: (name) => [`${name} changed “`, '”.'],
    },
  },
  firstSteps: {
    title: 'To begin with',
    allDone: 'All done',
    done: 'Done:',
    putAway: 'Put these three lines away',
    lend: 'Say one thing you could do.',
    meet: 'Fix a date.',
    invite: 'Invite two people.',
    lendQuestion: 'What could you lend or do?',
    offers: ['Lend a drill', 'Lend a trailer', 'Sewing', 'Help with paperwork'],
    other: 'Other…',
    otherLabel: 'Something else',
    otherHint: 'Look after a cat, lend a ladder…',
    project: 'Among neighbours',
    added: (title, name) => `“${title}” added. ${name} takes care of it.`,
    meetQuestion: 'When do you meet again?',
    meetWhat: 'What for',
    meetTitle: 'Meet again',
    dayChip: (day) => capital(day.text),
    inAWeek: 'In a week',
    otherDay: 'Another day…',
    otherDayLabel: 'Which day',
    otherDayMissing: 'Choose a day.',
    note: 'Note it',
    noted: (day) => `Noted: ${day.text}.`,
  },
  welcome: {
    title: (name) => (name === '' ? 'Welcome.' : `Welcome ${name}.`),
    question: 'One thing you could lend or do?',
    skip: 'Skip',
  },
  comeBack: {
    title: 'Take my place again',
    why: 'This browser has kept nothing any more, or this is a new device.',
    whyApplication: 'This app has no group yet: it has just been installed, or it has kept nothing any more.',
    haveSheet: 'I have my sheet',
    label: 'Invitation link, or the address of the group',
    hint: 'The one that was just sent to you.',
    invited: 'With an invitation you enter as somebody new, with everything the others received.',
    whatReturns:
      'You come back to your place, on a new device. Everything the others received comes back; what was only on the lost device does not.',
    whomToAsk: 'Neither sheet nor link? Ask somebody who facilitates your group for an invitation.',
    begin: 'Begin a new group',
    isBack: 'You have your place again. Your sheet has served: make another one.',

    sheetTitle: 'I have my sheet',
    withSheet: (group) =>
      group === '' ? 'Your sheet leads to your group.' : `Your sheet leads to ${group}.`,
    wordsLabel: 'The twelve words',
    wordsHint: 'In the order of the sheet. Accents, capitals and numbers do not matter.',
    wordCount: (count) => `${plural(count, { one: '# word', other: '# words' })} of 12`,
    possibleWords: 'Possible words',
    addressLabel: "The group's address",
    addressHint: 'It is on the sheet too.',
    addressRefused: "This is not a group's address. It ends with /g/ and 32 digits and letters.",
    take: 'Take my place again',
    taking: 'Coming back…',
    otherWay: 'I do not have my sheet',
    offline: 'You are offline. Taking your place again needs the network.',
    listsMissing:
      'The list of words is not on this device yet: it needs the network a first time. What you wrote stays here.',

    noWords: 'Write the twelve words of your sheet.',
    notTwelve: (count) =>
      `Twelve words are needed, there ${count === 1 ? 'is' : 'are'} ${count}. ${count < 12 ? 'Look which is missing.' : 'Look which is too many.'}`,
    unknownWords: (count) =>
      count === 1
        ? 'One word is none of those found on a sheet.'
        : 'Some words are none of those found on a sheet.',
    unknownWord: (position, typed) => `Word no. ${position}: “${typed}”`,
    nearWords: (position) => `In place of word no. ${position}`,
    doNotFit:
      'The twelve words exist, but they do not go together: one was taken for another, or two changed places. Read your sheet again.',
    perhaps: 'Look on your sheet whether it is one of these:',
    replace: (position, word) => `no. ${position}: ${word}`,
    swap: (position) => `no. ${position} and ${position + 1} exchanged`,
    needsNetwork:
      'Taking your place again needs the network, and the relay does not answer. What you wrote stays here.',
    spaceUnknown: "This relay does not know this group. Read the group's address on your sheet again.",
    sheetUnknown:
      'The group does not know this sheet: it has already served, a later one replaced it, or the place no longer exists. Ask somebody who facilitates the group for an invitation.',
    linkMistyped: "The sheet's code is incomplete or badly copied. Write its twelve words instead.",
    linkTooNew:
      'This sheet comes from a newer version of Placette. Reload the page, or write its twelve words.',

    home: {
      copy: 'Copy the link of your sheet: the app you are about to add does not know it.',
      label: 'The link of your sheet',
      action: 'Copy the link',
      open: 'Open Placette from the home screen, and take your place again there.',
    },
    inAppDo: 'Copy the link of your sheet, open Chrome or Safari, and paste it into the address bar.',
  },
  sheet: {
    title: 'My sheet',
    youHave: (tasks, projects) =>
      `You have ${plural(tasks, { one: '# task', other: '# tasks' })} and ${plural(projects, { one: '# project', other: '# projects' })}.`,
    keep: (isPhone) => `Keep your place in case this ${isPhone ? 'phone' : 'device'} gets lost:`,
    keepUntested: 'Your sheet was not checked. If in doubt, make another one:',
    print: 'Print my sheet',
    later: 'Later',

    whatFor:
      'Twelve words and a code to photograph. With them you take your place again if your devices get lost.',
    onPaper: 'To print or to copy out: the words are kept nowhere on this device.',
    replaces: 'You have a sheet already. This one will replace it: the old one will no longer work.',
    make: 'Make my sheet',
    making: 'The sheet is being made…',
    needsNetwork: 'Making a sheet needs the network, and the relay does not answer. Nothing has changed.',

    myName: 'My first name',
    address: "The group's address",
    askTitle: 'Whom to ask for help',
    ask: (names) => list(names),
    askNobody: 'You are the only person who facilitates this group for now.',
    keptTitle: 'What is kept, and where',
    kept: 'Everything is on the device of each person in the group. The relay keeps a locked copy that it cannot read.',
    keyTitle: 'To take my place again',
    qr: 'Code to photograph to take my place again',
    words: 'My twelve words',
    howTo:
      "Photograph the code. Or open the group's address, tap “Take my place again”, then “I have my sheet”, and write the twelve words in order.",
    keyCare: 'Keep this sheet like a key: whoever finds it can take your place. It serves once.',
    keyOnlyHere: 'This address opens on this device only: the sheet will be of no use elsewhere.',
    newDevice: 'What was only on the lost device does not come back.',

    check: 'Check my sheet',
    checkTitle: 'Let us check together',
    checkHow: 'Read these two words on your sheet. Accents and capitals do not matter.',
    word: (position) => `Word no. ${position}`,
    noWord: (position) => `Write word no. ${position}.`,
    wrongWord: (position) => `This is not word no. ${position}. Read your sheet again.`,
    checkNow: 'Check',
    lookAgain: 'See my sheet again',
    works: 'Your sheet works.',
    putAway: 'Put it away, far from the phone.',
    notChecked: 'Your sheet is not checked yet',
    leaving:
      'Its words are kept nowhere on this device. If they are not on paper, you will have to make another sheet.',
    leave: 'Close anyway',
  },
  group: {
    name: "The group's name",
    rename: 'Rename the group',
    emptyName: 'Give the group a name.',
    opening: 'The group is opening…',
    unknown: 'This group is not on this device.',
    damaged: 'This group can no longer be read on this device.',
    damagedHint:
      'Nothing is erased. Ask somebody of the group for an invitation: entering again brings back everything that the others have received.',
    unknownHint: 'An invitation will bring it here: ask somebody in the group for one.',
    people: 'Who is in it',
    you: 'you',
    noDevice: 'no phone',
    role,
    yourName: 'Your first name',
    renameMe: 'Change your first name',
    namePending: 'Name on its way…',
    copyState: 'Copy the state (JSON)',
    stateHint:
      'Everything this device knows of the group, word by word. Two devices in step give the same text.',
    stateNotCopied: 'This browser refuses to copy.',
    personGone: 'somebody who left',
    readOnly: 'You observe this group: you read everything and change nothing.',
  },
  who: {
    search: 'Find a person',
    searchNone: (words) => `Nobody goes by “${words}”.`,
    part: { facilitator: 'Facilitate', member: 'Members', guest: 'Visiting', observer: 'Observe' },
    untilDay: (roleName, day) => `${roleName} until ${day.text}`,
    overSince: (roleName, day) => `${roleName}, over since ${day.text}`,
    somebody: 'this person',
    menu: (name) => `What to do: ${name}`,
    offline: 'You are offline. This needs the network: your choice stays here meanwhile.',
    changeRole: 'Change role…',
    setUntil: 'Set an end…',
    remove: 'Remove from the group…',
    wasHere: 'I was here before…',
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
      day
        ? `${capital(name)} is visiting until ${day.text}.`
        : `${capital(name)} is visiting, without an end.`,
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
    line: 'Kept on this device',
    lineKept: (changes) =>
      `Kept on this device, ${plural(changes, { one: '# change not sent', other: '# changes not sent' })}`,
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
      `This code leads ${people(uses)} to the door, ${until(end)}: a neighbour of the group opens.`,
    waitLinkTerms: (uses, end) =>
      `This link leads ${people(uses)} to the door, ${until(end)}: a neighbour of the group opens.`,
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
    waitingAt: (group, code) =>
      `You are waiting at the door of ${group === '' ? 'a group' : group}: code ${code}`,
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
  },
  plan: {
    title: 'Projects',
    firstProjectHint: 'Give your first project a name. Tasks will come inside.',
    waiting: 'No project yet.',
    newProject: 'New project',
    addProject: 'Add the project',
    projectTitle: 'Title of the project',
    renameProject: (title) => `Rename the project “${title}”`,
    emptyProject: 'Give it a title.',
    archiveProject: 'Archive this project',
    projectArchived: (title) => `Project “${title}” archived.`,
    projectArchivedBy: (by) => (by === '' ? 'You archived this project.' : `Project archived by ${by}.`),
    projectArchivedWhile: (by, editor) =>
      `Project archived by ${by === '' ? 'you' : by} while ${editor === '' ? 'you were' : `${editor} was`} working in it.`,
    leaveArchivedProject: 'Leave archived',
    archivedProjects: (count) => plural(count, { one: '# archived project', other: '# archived projects' }),
    progress: (finished, total) =>
      `${finished} of ${plural(total, { one: '# task', other: '# tasks' })} done`,
    noTaskYet: 'No task yet',
    nextDue: (day) => (day.past ? `next one late since ${day.text}` : `next one due ${on(day)}`),
    loose: 'To be sorted',
    putTaskInto: (title) => `Put “${title}” into a project`,
    chooseProject: 'Put into…',
    notHere: 'It is not here',
    notHereHint:
      'This task or project is not on this device. It may be on its way: leave this page open with a network.',
    boardBy: 'Columns of the board',
    view: { phase: 'By phase', status: 'By state' },
    noPhase: 'No phase',
    finishedColumn: 'Done',
    newPhase: 'New phase',
    phaseHint: 'A phase is a step of the project: prepare, do, open…',
    phaseName: 'Name of the phase',
    renamePhase: (name) => `Rename the phase “${name}”`,
    archivePhase: (name) => `Remove the phase “${name}”`,
    phaseArchived: (name) => `Phase “${name}” removed. Its tasks stay, without a phase.`,
    emptyPhase: 'Give the phase a name.',
    newTaskIn: (column) => `New task in “${column}”`,
    newTaskHint: 'What is there to do?',
    addTask: 'Add',
    emptyTask: 'Write what there is to do.',
    taskTitle: 'Title of the task',
    cardMenu: (title) => `What to do with “${title}”`,
    moveTo: 'Move to',
    moveUp: 'Move up',
    moveDown: 'Move down',
    markDone: 'Done',
    putInto: (title, column) => `“${title}” is now in “${column}”.`,
    moved: (position, count) => `Task now number ${position} of ${count}.`,
    writesHere: (names) => `Here now: ${names}`,
    status: 'State',
    statusName: status,
    statusDisputed: (count) => `${count === 2 ? 'Two' : String(count)} states given`,
    statusChoices: 'Several states given at the same time:',
    phase: 'Phase',
    start: 'Start',
    due: 'Due',
    dueOn: (day) => (day.past ? `due ${on(day)}, late` : `due ${on(day)}`),
    dueBeforeStart: 'The due date comes before the start.',
    daysDisputed: (count) => `${count === 2 ? 'Two' : String(count)} dates given`,
    dayChoices: (count) => `${count === 2 ? 'Two' : String(count)} dates:`,
    choiceBy: (choice, by) => `${choice} (${by})`,
    noDate: 'no date',
    owners: 'Who takes care of it',
    noOwner: 'Nobody yet.',
    takeIt: 'I take care of it',
    addOwner: 'Add a person',
    ownersMore: (names, more) => `${names} and ${plural(more, { one: '# other', other: '# others' })}`,
    removeOwner: (name) => `Remove ${name}`,
    steps: 'Steps',
    stepsDone: (done, total) => `${done}/${plural(total, { one: '# step', other: '# steps' })}`,
    newStep: 'New step',
    stepLabel: 'Name of the step',
    renameStep: (label) => `Rename the step “${label}”`,
    removeStep: (label) => `Remove the step “${label}”`,
    stepRemoved: (label) => `Step “${label}” removed.`,
    emptyStep: 'Write the step.',
    description: 'Description',
    archive: 'Archive',
    archived: (title) => `“${title}” archived.`,
    finished: (title) => `“${title}” done.`,
    archivedTasks: (count) => plural(count, { one: '# archived task', other: '# archived tasks' }),
    archivedBy: (by) => (by === '' ? 'Archived by you.' : `Archived by ${by}.`),
    archivedWhile: (by, editor) =>
      `Archived by ${by === '' ? 'you' : by} while ${editor === '' ? 'you were' : `${editor} was`} editing it.`,
    restore: 'Restore',
    restoreNamed: (title) => `Restore “${title}”`,
    leaveArchived: 'Leave archived',
    closeTask: (title) => `Close “${title}”`,
  },
  editor: {
    placeholder: 'Details, links, who to call…',
    opening: 'The details are coming…',
    reserved: 'reserved for the group',
    unopened: 'This description cannot be read on this device for now, but nothing is deleted.',
    empty: 'No details.',
    toolbar: 'Formatting',
    bold: 'Bold',
    italic: 'Italic',
    list: 'Bulleted list',
    link: 'Link',
    linkAddress: 'Address of the link',
    placeLink: 'Set the link',
    removeLink: 'Remove the link',
    openLink: 'Open the link',
    linkRefused: 'This address cannot be a link. It usually begins with https://.',
    tooLong: (limit) =>
      `${limit.toLocaleString('en')} characters at most: what you just added was not taken, the rest is kept.`,
    pasteTooLong: (limit) =>
      `${limit.toLocaleString('en')} characters at most: the pasted text was not taken. It is still in the clipboard.`,
    overLimit: (limit) =>
      `Several people wrote here: the text is longer than ${limit.toLocaleString('en')} characters. Nothing is lost; shorten it to be able to add.`,
    foreign:
      'This description holds things that this version of Placette cannot edit. Nothing is deleted. Reload the page to get the latest version, or keep the words alone.',
    keepText: 'Keep the words alone',
    keepTextAsk: 'Everything but the words will be deleted for everybody, and nothing brings it back.',
    keepTextSure: 'Yes, keep the words alone',
  },
  sync: {
    title: 'How far your changes have gone',
    here: 'Saved here',
    atRelay: 'At the relay',
    shared: (devices) => plural(devices, { one: 'Shared with # device', other: 'Shared with # devices' }),
    offline: 'Offline',
    offlineWith: (changes) => `Offline, ${kept(changes)}`,
    unreachable: 'Relay out of reach',
    otherVersion: 'This relay speaks another version',
    otherVersionHint:
      "Reload the page: it will take the relay's version. Your changes stay here in the meantime.",
    refused: 'The relay refuses this device',
    refusedHint:
      'Your changes stay here. Ask somebody who facilitates the group whether you are still in it.',
    held: {
      quota: 'The relay has no more space for this group',
      rate: 'The relay asks to wait a little',
      'relay-storage': 'The relay can no longer save',
      'not-allowed': 'Your role does not allow this change',
      'too-big': 'A change is too big for this relay',
      'not-welcome': 'This relay takes no new group from here',
    },
    heldHint: {
      'too-big': 'It is kept here. Tell whoever keeps the relay: its limits are too low.',
      'not-welcome':
        'The group is kept on this device. Create it on the machine that runs Placette instead, or ask whoever keeps it to take in new groups.',
      quota: 'Your changes are kept here. Tell the person who runs the relay.',
      rate: 'Your changes are kept here and will leave by themselves.',
      'relay-storage':
        'Your changes are kept here and will leave when it is better. Tell the person who runs the relay.',
      'not-allowed': 'What you wrote stays on this device and does not go to the others.',
    },
    kept: (changes) => kept(changes),
    unreadable: (count) =>
      plural(count, { one: '# unreadable card, kept aside', other: '# unreadable cards, kept aside' }),
    unreadableHint:
      'This device cannot read them: perhaps they come from a newer version of Placette. Nothing is erased.',
    troubles: 'The memory of this device',
    damagedGroups: (count: number) =>
      plural(count, {
        one: '# group can no longer be read on this device',
        other: '# groups can no longer be read on this device',
      }),
    keeping: {
      'may-be-evicted': 'This browser has not promised to keep your data',
      'memory-only': 'Nothing will be kept when you close this page',
      full: 'No more space on this device',
      unwritable: 'This browser no longer saves anything',
      damaged: "This browser's memory is damaged",
    },
    keepingHint: {
      'may-be-evicted':
        'When it runs out of space, it may erase them. Add Placette to the home screen or to your bookmarks, then open it from there: it nearly always agrees then. What is shared stays with the others.',
      'memory-only':
        'This browser refuses to save, probably because the window is private. Open Placette in an ordinary window.',
      full: 'The last changes are not saved. Free some space while this page stays open: they will be saved then.',
      unwritable:
        'Keep this page open: Placette goes on trying and will save everything as soon as the browser lets it. If nothing changes, note what you have just written somewhere else before closing it.',
      damaged:
        'Placette starts again with a fresh memory. To get a group back, ask for a new invitation: what the others received will come back.',
    },
    backOnline: 'Back online',
  },
  update: {
    unsent: 'A text you began is not added yet: it would be lost.',
    takeAnyway: 'Update all the same',
    ready: 'A new version is ready.',
    take: 'Update',
  },
  invite: {
    open: 'Invite',
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
  },
  meet: {
    open: 'Read six digits',
    backToCode: 'Back to the code',
    haveNumber: 'I have a number',
    title: 'I have a number',
    opening: 'The relay is looking for a number…',
    joining: 'Looking for the other device…',
    onOther: 'On the other phone: open',
    orOnOther: 'A device without a camera: open',
    thenNumber: ', then “I have a number”.',
    number: 'Number',
    tenMinutes: 'It is good for ten minutes, for one device.',
    scan: 'A phone: open its camera on this code.',
    qr: 'Code to photograph to add a device',
    linkHere: 'Link for another browser on this device',
    numberLabel: 'The five digits on the other screen',
    numberHint: 'Whoever lets you in sees them in “Invite”, “Read six digits”.',
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
    usualName: ({ form, browser }) => {
      const name = { phone: 'Phone', tablet: 'Tablet', computer: 'Computer' }[form];
      return browser === '' ? name : `${name}, ${browser}`;
    },
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
    remove: 'Remove this device…',
    removeNamed: (name: string) => `Remove ${name}…`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeWhat: (isMine: boolean) =>
      `This device will no longer read or write what comes after. What it has already stays on it. ${isMine ? 'What you said stays.' : 'What the person said stays.'}`,
    removeHere: 'In this group only: do it in your other groups too.',
    removeNow: 'Remove',
    keep: 'Keep',
    removed: (name: string) => `${name} is removed.`,
    removedHere: 'This device was removed from this group. What you write here no longer reaches the others.',
    removedHereHint:
      'You are still in the group, with your other devices. What had arrived stays here to be read. To put this device back, add it from another of yours.',
    removedHereTitle: 'Device removed',
    unreachable: 'This needs the network, and the relay does not answer. Nothing has changed.',
    refused: 'The group does not allow it. Nothing has changed.',
    lastFacilitator: 'Somebody must still facilitate this group. Nothing has changed.',
  },
  custody: {
    title: 'Who keeps our data?',
    intro: 'Everything is on your devices: each keeps a copy of what its person may read.',
    example: 'This is an example: this device alone keeps these data, and no relay knows of them.',
    copies: (count: number) => plural(count, { one: 'copy up to date', other: 'copies up to date' }),
    copiesHint: 'Seen in the last 30 days, and missing nothing.',
    counting: 'The count is coming…',
    holders: (count: number) => plural(count, { one: 'person has the keys', other: 'people have the keys' }),
    holdersHint: 'The relay has none of them.',
    relays: (count: number) => plural(count, { one: 'relay', other: 'relays' }),
    relaysHint: 'It keeps a locked copy that it cannot read.',
    fewCopies: (count: number) =>
      count === 1
        ? 'One copy up to date: yours. If this device is lost, everything is lost.'
        : 'Only two copies up to date: with three, losing two devices does no harm.',
    fewCopiesDo: 'Ask the others to open Placette again, or invite somebody else.',
    fewFacilitators:
      'Only one person facilitates the group. If they leave or lose their devices, nobody can invite or change the keys.',
    noFacilitator: 'Nobody who facilitates has a device: nobody can invite or change the keys.',
    fewFacilitatorsDo: 'Give this role to somebody else',
    devices: 'Devices',
    nameless: 'Unnamed device',
    here: 'this one',
    renameDevice: (name: string) => `Rename “${name}”`,
    deviceName: 'Name of the device',
    emptyDeviceName: 'Give this device a name.',
    upToDate: (seen: string) => `up to date, ${seen}`,
    behind: (changes: number, seen: string) =>
      `${plural(changes, { one: '# change behind', other: '# changes behind' })}, ${seen}`,
    never: 'never seen',
    now: 'seen just now',
    minutesAgo: (count: number) => plural(count, { one: 'seen # minute ago', other: 'seen # minutes ago' }),
    hoursAgo: (count: number) => plural(count, { one: 'seen # hour ago', other: 'seen # hours ago' }),
    seenOn: (day: SpokenDay) => `seen ${on(day)}`,
    same: 'Same state',
    different: (names: readonly string[]) => `Different: ${list(names)}`,
    differentHint:
      'Both devices have received everything and still do not show the same. Reload the page on each; if it stays, tell whoever looks after Placette.',
    itIsBehind: 'Not up to date yet',
    hereIsBehind: 'This device is still receiving',
    settling: 'Comparing…',
    absent: 'Not here to compare',
    document: {
      settings: 'Settings',
      people: 'People',
      plan: 'Projects',
      contacts: 'Contact details',
      notes: 'Descriptions',
    },
    notesOf: (project: string) => `Descriptions of “${project}”`,
    keys: 'Keys',
    commonsKeys: (count: number) =>
      `The common vault: ${plural(count, { one: '# person', other: '# people' })}.`,
    commonsWhat: 'Projects, decisions, first names.',
    innerKeys: (count: number, observers: number) =>
      observers === 0
        ? `The inner vault: ${plural(count, { one: '# person', other: '# people' })}.`
        : `The inner vault: ${plural(count, { one: '# person', other: '# people' })}, without ${plural(observers, { one: 'the one who observes', other: 'the # who observe' })}.`,
    innerWhat: 'Contact details and descriptions.',
    sheets: (count: number) =>
      plural(count, {
        one: 'One printed sheet opens what its person may open.',
        other: '# printed sheets open what their people may open.',
      }),
    relay: 'The relay',
    marks: 'Marks of this device',
    marksHint:
      'Two devices that show the same marks have the same state, to the letter. The one of entries and departures tells who is in the group.',
    rosterHead: 'Entries and departures',
  },
  contact: {
    title: 'My contact details',
    why: 'Optional. Only people of the group see them, and you erase them whenever you like.',
    phone: 'Phone',
    email: 'E-mail',
    note: 'A word on how to reach you',
    noteHint: 'For example: rather in the evening.',
    notAPhone: 'Number: digits and spaces.',
    notAnEmail: 'E-mail address: for example awa@example.org.',
    closed: 'Contact details are reserved for the group: nothing was saved.',
    saved: 'Noted.',
    erased: 'Erased.',
  },
  failure: {
    empty: 'Write something.',
    emptyFirstName: 'Write your first name.',
    tooLong: (limit) =>
      `That is too long: ${plural(limit, { one: '# character', other: '# characters' })} at most.`,
    relayUnreachable: 'Entering needs the network, and the relay does not answer. What you wrote stays here.',
    relayUnreachableInvite: 'Inviting needs the network, and the relay does not answer.',
    otherVersion:
      'This relay speaks another version than this page. Reload the page: the invitation is not lost.',
    otherVersionInvite: 'This relay speaks another version than this page. Reload the page, then try again.',
    relayRefused: (reason) => `The relay refused: ${reason}. Try again in a moment.`,
    relayRefusedUnknown:
      'The relay refused, and this version of Placette does not understand why. Reload the page, then try again.',
    notStored: 'This device could not save it: it is probably out of space. Free some, then try again.',
    busy: 'Several people are doing the same thing right now. Try again in a moment.',
    groupInconsistent:
      'What the relay says and what the group knows do not agree. Nothing is changed: tell somebody who facilitates the group.',
    refusal,
    spaceUnknown: 'This relay does not know this group. Ask the person who invites you for a new link.',
    inviteExpired: 'This invitation is no longer valid, its date has passed. Ask for a new one.',
    inviteUsedUp: 'This invitation has been used as many times as planned. Ask for a new one.',
    inviteClosed: 'This invitation has been withdrawn. Ask for a new one.',
    inviteUnknown: 'The group does not know this invitation. Ask for a new one.',
    mistyped: 'This link is incomplete or badly copied. Copy all of it, or ask for it again.',
    tooNew: 'This invitation comes from a newer version of Placette. Reload the page, then try again.',
    addressOnly:
      'This is the address of a group that is not on this device, without an invitation. Ask somebody who facilitates it for one.',
    onlyFacilitators: 'Only people who facilitate the group can invite. Ask one of them.',
    relayUnreachableAct: 'This needs the network, and the relay does not answer. Nothing is changed.',
    otherVersionAct: 'This relay speaks another version than this page. Reload the page, then try again.',
    clock:
      'The time of this device or of the relay is wrong. Nothing is changed: check date and time, then try again.',
    exampleAct: 'This is an example: nobody enters it, and nobody leaves it.',
    rule,
  },
  guard: {
    insecureTitle: 'Placette needs an https address',
    insecureWhy:
      'On an http address, the browser switches off what encrypts and keeps your data. So Placette cannot work here.',
    insecureDo: 'Try the same address in https:',
    insecureHost: 'If it does not answer, the person who runs Placette must start it with',
    oldTitle: 'This browser is not enough',
    oldWhy: 'Placette encrypts everything on your device, and this browser lacks what it takes.',
    oldDo: 'Update it, or open this page in Chrome or Edge 137, Firefox 130, Safari 18, or newer.',
    missing: (names) => `Missing: ${names}.`,
    inAppTitle: 'Open this link in Chrome or Safari',
    inAppWhy: (app) =>
      app === ''
        ? 'This page is open inside another app, which forgets what is written in it.'
        : `This page is open inside ${app}, which forgets what is written in it.`,
    inAppDo:
      'Copy the invitation, open Chrome or Safari, and paste it into the address bar. It has not been used yet.',
    copyInvitation: 'Copy the invitation',
    continueHere: 'Continue here anyway',
    opening: 'Placette is opening…',
    failedTitle: 'Placette could not open',
    failedWhy: "Nothing is erased. Reload the page; if it happens again, close Placette's other tabs.",
    brokenTitle: 'This screen has stopped',
    brokenWhy: 'What you wrote is kept. Reload the page to go on.',
    notFound: 'This address leads nowhere.',
  },
};

function kept(changes: number): string {
  return plural(changes, { one: '# change kept here', other: '# changes kept here' });
}

function people(count: number): string {
  return plural(count, { one: `${inWords(count)} person`, other: `${inWords(count)} people` });
}

function inWords(count: number): string {
  return NUMBERS[count] ?? '#';
}
