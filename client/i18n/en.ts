/** The sentences of the first screens, in English: complete because its type is French's. Long because it is one file per language. */
import type { Role } from '../../core/roster/role.ts';
import type { Refusal } from '../../core/protocol/refusals.ts';
import type { TaskStatus } from '../../core/plan/task.ts';
import type { Messages } from './fr.ts';
import { plural, list, on, sentence, capital } from './words-en.ts';

const role: Readonly<Record<Role, string>> = {
  facilitator: 'facilitates',
  member: 'member',
  guest: 'visiting',
  observer: 'observes',
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
    sharing: 'Sharing',
    decisions: 'Decisions',
    people: 'The group',
    waiting: (count) => plural(count, { one: '# thing to settle', other: '# things to settle' }),
    switcher: (group) => `${group}: change group`,
    present: 'Who is here',
    here: (names) =>
      names.length === 1 ? `${names[0]} is here` : `${names.length} people are here: ${list(names)}`,
    search: 'Search everywhere',
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
      shared: (name) => [`${name} shares “`, '”.'],
    },
  },
  comeBack: {
    title: 'Take my place again',
    isBack: 'You have your place again. Your sheet has served: make another one.',

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
    youHave: ({ cards, tasks, projects }) =>
      `You have ${list(
        [
          cards > 0 ? plural(cards, { one: '# thing to share', other: '# things to share' }) : '',
          tasks > 0 ? plural(tasks, { one: '# task', other: '# tasks' }) : '',
          projects > 0 ? plural(projects, { one: '# project', other: '# projects' }) : '',
        ].filter(Boolean),
      )}.`,
    keep: (isPhone) => `Keep your place in case this ${isPhone ? 'phone' : 'device'} gets lost:`,
    keepUntested: 'Your sheet was not checked. If in doubt, make another one:',
    print: 'Print my sheet',
    later: 'Later',
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
    role,
    namePending: 'Name on its way…',
    personGone: 'somebody who left',
    readOnly: 'You observe this group: you read everything and change nothing.',
  },
  /** Of who is in, what the first page says; the rest is in `who-en.ts`. */
  who: {
    wasHere: 'I was here before…',
    line: 'Kept on this device',
    lineKept: (changes) =>
      `Kept on this device, ${plural(changes, { one: '# change not sent', other: '# changes not sent' })}`,
    waitingAt: (group, code) =>
      `You are waiting at the door of ${group === '' ? 'a group' : group}: code ${code}`,
  },
  plan: {
    projectArchivedWhile: (by, editor) =>
      `Project archived by ${by === '' ? 'you' : by} while ${editor === '' ? 'you were' : `${editor} was`} working in it.`,
    leaveArchivedProject: 'Leave archived',
    addTask: 'Add',
    markDone: 'Done',
    statusName: status,
    dueBeforeStart: 'The due date comes before the start.',
    choiceBy: (choice, by) => `${choice} (${by})`,
    noDate: 'no date',
    takeIt: 'I take care of it',
    finished: (title) => `“${title}” done.`,
    archivedWhile: (by, editor) =>
      `Archived by ${by === '' ? 'you' : by} while ${editor === '' ? 'you were' : `${editor} was`} editing it.`,
    restore: 'Restore',
    leaveArchived: 'Leave archived',
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
  },
  meet: {
    haveNumber: 'I have a number',
  },
  devices: {
    usualName: ({ form, browser }) => {
      const name = { phone: 'Phone', tablet: 'Tablet', computer: 'Computer' }[form];
      return browser === '' ? name : `${name}, ${browser}`;
    },
  },
  failure: {
    empty: 'Write something.',
    emptyFirstName: 'Write your first name.',
    tooLong: (limit) =>
      `That is too long: ${plural(limit, { one: '# character', other: '# characters' })} at most.`,
    relayUnreachable: 'Entering needs the network, and the relay does not answer. What you wrote stays here.',
    otherVersion:
      'This relay speaks another version than this page. Reload the page: the invitation is not lost.',
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
