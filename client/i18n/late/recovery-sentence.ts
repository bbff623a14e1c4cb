/** What stops a recovery sheet from being made, read or used, as one plain sentence. */
import type { PhraseFailure } from '../../../core/recovery/phrase.ts';
import type { RecoveryLinkFailure } from '../../../core/recovery/recovery-link.ts';
import type { RecoverFailure, RecoveryFailure } from '../../state/act-failure.ts';
import { failureSentence } from '../failure-sentence.ts';
import type { Messages } from '../fr.ts';
import { actFailureTextIn } from './act-failure.ts';
import { comeBackTextIn } from './come-back.ts';
import { sheetTextIn } from './sheet.ts';

/** `words-missing`: the page's list of words is not on this device yet. */
export type SheetFailure = RecoveryFailure | { readonly type: 'words-missing' };

export function sheetFailureSentence(text: Messages, failure: SheetFailure): string {
  switch (failure.type) {
    case 'words-missing':
    case 'relay-unreachable':
      return sheetTextIn(text.code).needsNetwork;
    case 'relay-other-version':
      return actFailureTextIn(text.code).otherVersionInvite;
    default:
      return failureSentence(text, failure);
  }
}

export function recoverFailureSentence(text: Messages, failure: RecoverFailure): string {
  switch (failure.type) {
    case 'relay-unreachable':
      return comeBackTextIn(text.code).needsNetwork;
    case 'relay-other-version':
      return actFailureTextIn(text.code).otherVersionInvite;
    case 'space-unknown':
      return comeBackTextIn(text.code).spaceUnknown;
    case 'recovery-unknown':
      return comeBackTextIn(text.code).sheetUnknown;
    default:
      return failureSentence(text, failure);
  }
}

export function linkFailureSentence(text: Messages, failure: RecoveryLinkFailure): string {
  return failure.type === 'recovery-too-new'
    ? comeBackTextIn(text.code).linkTooNew
    : comeBackTextIn(text.code).linkMistyped;
}

export function phraseSentence(text: Messages, failure: PhraseFailure): string {
  switch (failure.type) {
    case 'word-count':
      return failure.count === 0
        ? comeBackTextIn(text.code).noWords
        : comeBackTextIn(text.code).notTwelve(failure.count);
    case 'unknown-words':
      return comeBackTextIn(text.code).unknownWords(failure.words.length);
    case 'words-do-not-fit':
      return comeBackTextIn(text.code).doNotFit;
  }
}
