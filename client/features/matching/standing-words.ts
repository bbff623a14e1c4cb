/** What people said about two cards, sentence by sentence, as the one who reads it is concerned. */
import type { MemberId } from '../../../core/id/id.ts';
import type { Standing } from '../../../core/matching/proposal.ts';
import type { MatchingMessages } from '../../i18n/late/matching-fr.ts';
import type { MatchDesk, Pair } from './match-desk.ts';

/** Empty where nothing was said. */
export function standingWords(
  text: MatchingMessages,
  desk: MatchDesk,
  pair: Pair,
  standing: Standing,
): readonly string[] {
  const { me } = desk.group;
  switch (standing.agreement) {
    case 'none':
      return [];
    case 'done':
      return [text.isDone];
    case 'agreed':
      return [text.agreed];
    case 'declined':
      return [sayNo(text, desk, standing.saidNo, me)];
    case 'proposed':
      return proposedWords(text, desk, pair, standing);
  }
}

function proposedWords(
  text: MatchingMessages,
  desk: MatchDesk,
  pair: Pair,
  { proposedBy, yes, saidYes }: Standing,
): readonly string[] {
  const { me } = desk.group;
  const words: string[] = [];
  const asked = proposedBy === undefined ? [] : without(desk.othersOf(pair), proposedBy);
  if (proposedBy !== undefined)
    words.push(text.proposed(proposedBy === me ? '' : desk.nameOf(proposedBy), desk.namesOf(asked)));
  // who proposed has been named already
  const also = saidYes.filter((member) => member !== proposedBy);
  const others = without(also, me);
  if (others.length > 0) words.push(text.saidYes(desk.namesOf(others)));
  if (also.includes(me)) words.push(text.youSaidYes);
  const silent = (['need', 'offer'] as const).filter((side) => !yes.includes(side));
  const awaited = [...new Set(silent.flatMap((side) => desk.keepersOf(pair[side])))];
  // "Vous l'avez proposé à Minh" says whose answer is awaited
  const isPlain = awaited.length === asked.length && awaited.every((member) => asked.includes(member));
  if (awaited.includes(me)) words.push(text.asksYou);
  else if (awaited.length > 0 && !isPlain) words.push(text.waitingFor(desk.namesOf(awaited)));
  return words;
}

function sayNo(text: MatchingMessages, desk: MatchDesk, saidNo: readonly MemberId[], me: MemberId): string {
  const others = without(saidNo, me);
  return others.length > 0 ? text.saidNo(desk.namesOf(others)) : text.youSaidNo;
}

function without(members: readonly MemberId[], one: MemberId): readonly MemberId[] {
  return members.filter((member) => member !== one);
}
