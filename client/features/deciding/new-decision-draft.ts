/** A new question while it is written: kept by kind until it is proposed, and what was refused of it. */
import { type Accessor, createSignal, untrack } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { discourtesyOfOpening } from '../../../core/decisions/acts/courtesy.ts';
import { addDays, addMonths } from '../../i18n/calendar-day.ts';
import { keepDraft, keptDraft } from '../../ui/kept-drafts.ts';
import { createKeptWords, type KeptWords } from '../../ui/kept-signal.ts';
import type { Proposing, SayFailure, Saying } from '../../state/deciding.ts';
import { closingTime } from './closing-time.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import { linesOf } from './lines-of.ts';
import { numberIn } from './open-round.tsx';
import { type TemplateName, templateOf } from './templates.ts';

export interface NewDecisionDraft {
  readonly title: KeptWords;
  readonly text: KeptWords;
  readonly driver: KeptWords;
  readonly requirement: KeptWords;
  readonly criteria: KeptWords;
  readonly options: KeptWords;
  readonly dots: KeptWords;
  readonly quorum: KeptWords;
  /** "2026-11-17" */
  readonly until: readonly [Accessor<string>, (day: string) => void];
  /** Empty: nothing to look at again. */
  readonly reviewOn: readonly [Accessor<string>, (day: string) => void];
  readonly failure: Accessor<SayFailure | undefined>;
  readonly changed: () => void;
  /** Undefined: refused, and nothing is written. `isOpened`: its round as well, or else it waits for a facilitator. */
  send(isOpened: boolean): Promise<SentDecision | undefined>;
}

export interface SentDecision {
  readonly subject: string;
  /** It is proposed, and its round was refused all the same. */
  readonly refused: SayFailure | undefined;
}

export interface FirstWords {
  readonly title: string;
  readonly text: string;
}

const USUAL_DOTS = '3';

/** `first`: what stands there before anybody types. */
export function createNewDecisionDraft(
  name: TemplateName,
  desk: DecidingDesk,
  keep: string,
  first: FirstWords,
): NewDecisionDraft {
  const said = useDecidingText();
  const template = templateOf(name);
  const rules = untrack(() => desk.deciding.rules());
  const today = untrack(desk.today);
  const title = createKeptWords(`${keep}/title`, first.title);
  const text = createKeptWords(`${keep}/text`, first.text);
  const [driver, requirement, criteria] = [
    createKeptWords(`${keep}/driver`),
    createKeptWords(`${keep}/requirement`),
    createKeptWords(`${keep}/criteria`),
  ];
  const usualOptions = name === 'count' ? untrack(said).create.countUsual : '';
  const options = createKeptWords(`${keep}/options`, usualOptions);
  const dots = createKeptWords(`${keep}/dots`, USUAL_DOTS);
  const quorum = createKeptWords(`${keep}/quorum`, String(rules.quorumPct));
  const until = keptDay(`${keep}/until`, addDays(today, rules.consultationDays));
  const reviewOn = keptDay(
    `${keep}/review`,
    template.reviewMonths > 0 ? addMonths(today, template.reviewMonths) : '',
  );
  const [failure, setFailure] = createSignal<SayFailure>();
  /** A proposal has no choices of its own: whoever opens its round later reads them in its text. */
  function proposal(isOpened: boolean): Proposing {
    const isNamed = !isOpened && template.hasOptions && options[0]() !== usualOptions;
    const words = [text[0]().trim(), ...(isNamed ? [linesOf(options[0]()).join('\n')] : [])]
      .filter((part) => part !== '')
      .join('\n\n');
    return {
      type: 'propose',
      title: title[0]().trim(),
      driver: driver[0]().trim(),
      requirement: requirement[0]().trim(),
      text: words === '' && !template.needsText ? title[0]().trim() : words,
      criteria: linesOf(criteria[0]()),
      reviewOn: reviewOn[0](),
      supersedes: '',
      links: {},
    };
  }

  function opening(): Saying & { readonly type: 'open' } {
    return {
      type: 'open',
      method: template.method,
      quorumPct: template.method === 'advice' ? 0 : numberIn(quorum[0]()),
      closesAt: closingTime(until[0]()) ?? '',
      ...(template.hasOptions ? { options: linesOf(options[0]()) } : {}),
      ...(template.method === 'dot_vote' ? { dotsPerPerson: numberIn(dots[0]()) } : {}),
    };
  }

  /** What would be refused once the proposal is in the register, where it cannot be taken back. */
  function refusedEarly(): SayFailure | undefined {
    const type = discourtesyOfOpening(opening(), untrack(desk.deciding.at));
    return type && { type };
  }

  return {
    title,
    text,
    driver,
    requirement,
    criteria,
    options,
    dots,
    quorum,
    until,
    reviewOn,
    failure,
    changed: () => {
      setFailure(undefined);
    },
    send: async (isOpened) => {
      const early = title[0]().trim() !== '' && isOpened ? refusedEarly() : undefined;
      if (early) return void setFailure(early);
      const made = await desk.deciding.propose(proposal(isOpened));
      if (!made.ok) return void setFailure(made.error);
      const opened = isOpened ? await desk.deciding.say(made.value, opening()) : undefined;
      const opensLater = !opened?.ok && desk.isFacilitator();
      if (opensLater && template.hasOptions)
        keepDraft(`${desk.group.space}/${made.value}/open/options`, options[0]());
      for (const [words, initial] of [
        [title, first.title],
        [text, first.text],
        [options, ''],
        [driver, ''],
        [requirement, ''],
        [criteria, ''],
      ] as const)
        words[1](initial);
      for (const field of ['options', 'dots', 'quorum', 'until', 'review'])
        keepDraft(`${keep}/${field}`, undefined);
      return { subject: made.value, refused: opened?.ok === false ? opened.error : undefined };
    },
  };
}

function keptDay(name: string, first: string): readonly [Accessor<string>, (day: string) => void] {
  const kept = keptDraft(name);
  const [day, setDay] = createSignal(kept !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(kept) ? kept : first);
  return [
    day,
    (next) => {
      setDay(next);
      keepDraft(name, next === first ? undefined : next);
    },
  ];
}
