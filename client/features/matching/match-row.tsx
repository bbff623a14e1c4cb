/** Two cards that go together, seen from one of them: the other one, why, what was said, and what I can do now. */
import { createMemo, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Match } from '../../../core/matching/match.ts';
import { useText } from '../../i18n/language.tsx';
import { useMatchingText } from '../../i18n/late/matching.ts';
import { typeset } from '../../i18n/typeset.ts';
import { MatchActs } from './match-acts.tsx';
import type { MatchDesk, Pair } from './match-desk.ts';
import { sayReasons } from './match-reasons.ts';
import { ReachPeople } from './reach-people.tsx';
import { standingWords } from './standing-words.ts';

export interface MatchRowProps {
  readonly desk: MatchDesk;
  readonly pair: Pair;
  /** Undefined for what was proposed and no longer goes together by itself. */
  readonly match: Match | undefined;
  /** Which of the two is shown; the other one is what one looks from. */
  readonly shows: keyof Pair;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

const TONES = { none: '', proposed: 'waiting', agreed: 'yes', declined: 'no', done: 'yes' } as const;

export function MatchRow(props: MatchRowProps): JSX.Element {
  const text = useText();
  const matchingText = useMatchingText();
  const id = createUniqueId();
  const shown = () => props.pair[props.shows];
  const standing = createMemo(() => props.desk.matches.standing(props.pair.need.id, props.pair.offer.id));
  const words = () => standingWords(matchingText(), props.desk, props.pair, standing());
  const keepers = () => props.desk.namesOf(props.desk.keepersOf(shown()));
  const who = (): string => {
    if (keepers().length === 0) return '';
    return props.shows === 'need' ? matchingText().needOf(keepers()) : matchingText().keptBy(keepers());
  };
  const reasons = (): string =>
    props.match
      ? sayReasons(matchingText(), props.match, {
          code: text().code,
          today: props.today,
          nowMs: Date.now(),
        })
      : '';
  /** To those concerned alone: both sides, and who brought them together. */
  const toReach = (): readonly MemberId[] => {
    const { need, offer } = props.pair;
    const sides = [...new Set([...props.desk.keepersOf(offer), ...props.desk.keepersOf(need)])];
    const { me } = props.desk.group;
    const isConcerned = sides.includes(me) || standing().proposedBy === me;
    if (standing().agreement !== 'agreed' || !isConcerned) return [];
    return sides.filter((member) => member !== me && standing().saidYes.includes(member));
  };

  return (
    <article class="match" data-match={`${props.pair.need.id} ${props.pair.offer.id}`}>
      <div class="match-words">
        <a class="row-title" id={id} dir="auto" href={props.desk.cardPath(shown())}>
          {typeset(shown().title)}
        </a>
        <Show when={who()}>
          <p class="soft">{who()}</p>
        </Show>
        <Show when={reasons()}>
          <p class="match-why soft">{reasons()}</p>
        </Show>
        <div aria-live="polite">
          <Show when={words().length > 0}>
            <p class={`match-said match-said-${TONES[standing().agreement]}`}>
              <For each={words()}>{(sentence) => <span>{sentence} </span>}</For>
            </p>
          </Show>
        </div>
        <Show when={toReach().length > 0}>
          <ReachPeople desk={props.desk} members={toReach()} />
        </Show>
      </div>
      <Show when={props.desk.mayWrite()}>
        <MatchActs desk={props.desk} pair={props.pair} standing={standing()} describedBy={id} />
      </Show>
    </article>
  );
}
