/** What people do through the relay besides editing: a part of the program that a first page has no use for. */
export { enterAsDevice, enterSpace } from '../../core/sync/space/enter-space.ts';
export * as rosterActs from '../../core/sync/space/roster-acts.ts';
export { hostMeeting } from './host-meeting.ts';
export { inviteByLink } from './invite-by-link.ts';
export { joinMeeting } from './join-meeting.ts';
export { recoverWithSheet, setRecoverySheet } from './recovery-sheet.ts';
