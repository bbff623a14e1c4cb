/** What stops a recovery sheet from being made, read or used, as one plain sentence. */
import type { PhraseFailure } from '../../core/recovery/phrase.ts';
import type { RecoveryLinkFailure } from '../../core/recovery/recovery-link.ts';
import type { RecoverFailure, RecoveryFailure } from '../state/act-failure.ts';
import { failureSentence } from './failure-sentence.ts';
import type { Messages } from './fr.ts';

/** `words-missing`: the page's list of words is not on this device yet. */
export type SheetFailure = RecoveryFailure | { readonly type: 'words-missing' };

export function sheetFailureSentence(text: Messages, failure: SheetFailure): string {
  switch (failure.type) {
    case 'words-missing':
    case 'relay-unreachable':
      return text.sheet.needsNetwork;
    case 'relay-other-version':
      return text.failure.otherVersionInvite;
    default:
      return failureSentence(text, failure);
  }
}

export function recoverFailureSentence(text: Messages, failure: RecoverFailure): string {
  switch (failure.type) {
    case 'relay-unreachable':
      return text.comeBack.needsNetwork;
    case 'relay-other-version':
      return text.failure.otherVersionInvite;
    case 'space-unknown':
      return text.comeBack.spaceUnknown;
    case 'recovery-unknown':
      return text.comeBack.sheetUnknown;
    default:
      return failureSentence(text, failure);
  }
}

export function linkFailureSentence(text: Messages, failure: RecoveryLinkFailure): string {
  return failure.type === 'recovery-too-new' ? text.comeBack.linkTooNew : text.comeBack.linkMistyped;
}

export function phraseSentence(text: Messages, failure: PhraseFailure): string {
  switch (failure.type) {
    case 'word-count':
      return failure.count === 0 ? text.comeBack.noWords : text.comeBack.notTwelve(failure.count);
    case 'unknown-words':
      return text.comeBack.unknownWords(failure.words.length);
    case 'words-do-not-fit':
      return text.comeBack.doNotFit;
  }
}
