/** The sentences of the invitation that is shown, sent or printed, in the language that is spoken. */
import { inviteEn } from './invite-en.ts';
import { inviteFr } from './invite-fr.ts';
import { lateText } from './late-text.ts';

export const useInviteText = lateText({ fr: inviteFr, en: inviteEn });
