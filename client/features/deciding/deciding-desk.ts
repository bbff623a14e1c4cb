/** What every part of Décisions shares: the decisions, names, days as they are said, and acts with their sentence and their undo. */
import type { Accessor } from 'solid-js';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { decides } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { decidingFailureSentence, useDecidingText } from '../../i18n/late/deciding.ts';
import {
  dayOf,
  sayDay,
  sayPastDay,
  sayTime,
  type SpokenDay,
  type SpokenTime,
} from '../../i18n/spoken-day.ts';
import { typeset } from '../../i18n/typeset.ts';
import type { Deciding, HoldOptions, SayFailure, Saying } from '../../state/deciding.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';

export interface DecidingDesk {
  readonly group: Group;
  readonly deciding: Deciding;
  readonly nameOf: (member: MemberId | '') => string;
  readonly today: Accessor<string>;
  /** Of "2026-11-10", to come or gone by. */
  readonly day: (day: string) => SpokenDay;
  /** Of a claimed moment gone by, as a day of this device's calendar. */
  readonly pastDay: (at: string) => SpokenDay;
  readonly time: (at: string) => SpokenTime;
  readonly isFacilitator: Accessor<boolean>;
  /** Facilitators and members. */
  readonly decides: Accessor<boolean>;
  readonly isIn: Accessor<boolean>;
  readonly path: (decision: string) => string;
  readonly sentence: (failure: SayFailure) => string;
  readonly typeset: (words: string) => string;
  /** Shown at once, written after ten seconds; `said`: the sentence beside the undo. Answers why not. */
  readonly hold: (
    decision: Decision,
    saying: Saying,
    said: string,
    typed?: Pick<HoldOptions, 'words' | 'draft'>,
  ) => Promise<SayFailure | undefined>;
  /** Written at once. Answers why not. */
  readonly say: (
    decision: Decision,
    saying: Saying,
    said: string,
    words?: string,
  ) => Promise<SayFailure | undefined>;
  readonly toast: (sentence: string) => void;
}

export function createDecidingDesk(group: Group, deciding: Deciding): DecidingDesk {
  const text = useText();
  const decidingText = useDecidingText();
  const toasts = useToasts();
  const today = createCurrentDay();
  const isIn = (): boolean => group.whoIsIn.standing() === 'in';
  const sentence = (failure: SayFailure): string => decidingFailureSentence(text(), failure);

  return {
    group,
    deciding,
    nameOf: (member) => personName(text(), group, member),
    today,
    day: (day) => sayDay(text().code, day, today()),
    pastDay: (at) => {
      const moment = new Date(at);
      if (Number.isNaN(moment.getTime())) return unreadable(at);
      return sayPastDay(text().code, dayOf(moment), today());
    },
    time: (at) => {
      const moment = new Date(at);
      if (Number.isNaN(moment.getTime())) return { day: unreadable(at), clock: '' };
      return sayTime(text().code, moment, today());
    },
    isFacilitator: () => isIn() && group.myRole() === 'facilitator',
    decides: () => isIn() && decides(group.myRole()),
    isIn,
    path: (decision) => groupPath(group.space, { type: 'decision', decision }),
    sentence,
    typeset: (words) => (text().code === 'fr' ? typeset(words) : words),
    hold: async ({ subject }, saying, said, typed) => {
      const answer = await deciding.hold(subject, saying, {
        ...typed,
        failed: (failure) => toasts.show(sentence(failure)),
      });
      if (!answer.ok) return answer.error;
      toasts.show(said, () => {
        if (!answer.value.undo()) toasts.show(decidingText().tooLateToUndo);
      });
      return undefined;
    },
    say: async ({ subject }, saying, said, words) => {
      const answer = await deciding.say(subject, saying, words);
      if (!answer.ok) return answer.error;
      toasts.show(said);
      return undefined;
    },
    toast: (words) => toasts.show(words),
  };
}

/** A clock that said no moment: as it was written. */
function unreadable(at: string): SpokenDay {
  return { text: at, near: true, past: true };
}
