/** Why a meeting came to nothing, as one plain sentence. */
import { failureSentence, inviteFailureSentence } from '../i18n/failure-sentence.ts';
import type { Messages } from '../i18n/fr.ts';
import type { MeetMessages } from '../i18n/meet-fr.ts';
import type { MeetingFailure } from '../state/meeting-failure.ts';

export function meetingSentence(text: Messages, words: MeetMessages, failure: MeetingFailure): string {
  const sentences = words.meet.failure;
  switch (failure.type) {
    case 'relay-unreachable':
      return sentences.relayUnreachable;
    case 'relay-other-version':
      return sentences.otherVersion;
    case 'relay-refused':
      return failureSentence(text, failure);
    case 'too-many-tries':
      return sentences.tooManyTries;
    case 'meeting-unknown':
      return sentences.unknown;
    case 'meeting-ended':
      return sentences.ended;
    case 'not-the-same':
      return sentences.notTheSame;
    case 'secret-wrong':
      return sentences.secretWrong;
    case 'not-understood':
      return sentences.notUnderstood;
    case 'device-link-mistyped':
      return sentences.linkMistyped;
    case 'device-link-too-new':
      return sentences.linkTooNew;
    case 'no-groups':
      return sentences.noGroups;
    case 'not-invited':
      return inviteFailureSentence(text, failure.why);
  }
}
