/**
 * One sentence for how far my changes have gone, from the most pressing on: what the relay refuses, then what the network lacks, then
 * what is shared. Marigold (`waiting`) whenever something of mine is on this device only.
 */
import type { Messages } from '../../i18n/fr.ts';
import type { SyncState } from '../../state/workplace.ts';
import type { Tone } from '../../ui/notice.tsx';

export interface SyncSentence {
  /** The same kind is not read out twice: "2 changes" after "1 change" is no news. */
  readonly kind: 'saved' | 'shared' | 'apart' | 'offline' | 'held' | 'other-version' | 'refused';
  readonly tone: Tone;
  readonly text: string;
  /** What it means and what to do; `''` when the sentence says it all. */
  readonly hint: string;
}

export interface SyncSurroundings {
  /** What the browser believes of its network; it tells a dead relay from a dead network when nothing waits. */
  readonly isOnline: boolean;
  /** This device is not in the group any more: what is here stays here. */
  readonly isApart: boolean;
}

export function syncSentence(
  messages: Messages,
  state: SyncState,
  { isOnline: online, isApart }: SyncSurroundings,
): SyncSentence {
  const says = messages.sync;
  if (isApart) {
    const { line, lineKept } = messages.who;
    return {
      kind: 'apart',
      tone: 'quiet',
      text: state.pending > 0 ? lineKept(state.pending) : line,
      hint: '',
    };
  }
  switch (state.connection) {
    case 'other-version':
      return { kind: 'other-version', tone: 'waiting', text: says.otherVersion, hint: says.otherVersionHint };
    case 'refused':
      return { kind: 'refused', tone: 'alarm', text: says.refused, hint: says.refusedHint };
    case 'offline':
      return { kind: 'offline', tone: 'waiting', text: offline(says, state.pending, online), hint: '' };
    case 'example':
      return { kind: 'saved', tone: 'quiet', text: messages.example.sync, hint: '' };
    case 'connecting':
    case 'online':
      return connected(messages, state);
  }
}

function connected(messages: Messages, state: SyncState): SyncSentence {
  const says = messages.sync;
  if (state.held !== undefined) {
    const text = `${says.held[state.held]}${state.pending > 0 ? `, ${says.kept(state.pending)}` : ''}`;
    return { kind: 'held', tone: 'waiting', text, hint: says.heldHint[state.held] };
  }
  if (state.connection === 'connecting' || state.pending > 0) {
    return { kind: 'saved', tone: 'quiet', text: says.here, hint: '' };
  }
  const text = state.sharedWith > 0 ? says.shared(state.sharedWith) : says.atRelay;
  return { kind: 'shared', tone: 'good', text, hint: '' };
}

function offline(says: Messages['sync'], pending: number, online: boolean): string {
  if (pending > 0) return says.offlineWith(pending);
  return online ? says.unreachable : says.offline;
}
