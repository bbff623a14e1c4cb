/** What this person can do now about two cards: propose them, answer, take it back, or say that it is done. */
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { Standing } from '../../../core/matching/proposal.ts';
import { useMatchingText } from '../../i18n/late/matching.ts';
import { Button, type ButtonTone } from '../../ui/button.tsx';
import type { MatchAct, MatchDesk, Pair } from './match-desk.ts';

export interface MatchActsProps {
  readonly desk: MatchDesk;
  readonly pair: Pair;
  readonly standing: Standing;
  /** Ids of what tells which pair it is. */
  readonly describedBy: string;
}

export function MatchActs(props: MatchActsProps): JSX.Element {
  const text = useMatchingText();
  const me = () => props.desk.group.me;
  const keeps = (side: keyof Pair): boolean => props.desk.keepersOf(props.pair[side]).includes(me());
  const isMine = (): boolean => keeps('need') || keeps('offer');
  /** Of a side that has not answered yet. */
  const isAsked = (): boolean =>
    (['need', 'offer'] as const).some((side) => keeps(side) && !props.standing.yes.includes(side));
  const saidYes = (): boolean => props.standing.saidYes.includes(me());
  const saidNo = (): boolean => props.standing.saidNo.includes(me());
  const others = () => props.desk.namesOf(props.desk.othersOf(props.pair));
  const canBeAsked = (): boolean =>
    props.desk.keepersOf(props.pair.need).length > 0 && props.desk.keepersOf(props.pair.offer).length > 0;

  const Act = (act: {
    readonly what: MatchAct;
    readonly tone?: ButtonTone;
    readonly children: JSX.Element;
  }): JSX.Element => (
    <Button
      tone={act.tone ?? 'plain'}
      describedBy={props.describedBy}
      onClick={(event) => props.desk.act(act.what, props.pair, event)}
    >
      {act.children}
    </Button>
  );

  return (
    <div class="match-acts">
      <Switch>
        <Match when={props.standing.agreement === 'none'}>
          <Show when={canBeAsked()} fallback={<p class="soft">{text().toEntrust}</p>}>
            <Act what="propose">{others().length > 0 ? text().proposeTo(others()) : text().propose}</Act>
          </Show>
        </Match>
        <Match when={props.standing.agreement === 'proposed' && isAsked()}>
          <Act what="accept">{text().accept}</Act>
          <Act what="decline" tone="quiet">
            {text().decline}
          </Act>
        </Match>
        <Match
          when={props.standing.agreement === 'proposed' && (saidYes() || props.standing.proposedBy === me())}
        >
          <Act what="withdraw" tone="quiet">
            {text().withdraw}
          </Act>
        </Match>
        <Match when={props.standing.agreement === 'agreed' && isMine()}>
          <Act what="done">{text().done}</Act>
          <Show when={saidYes()}>
            <Act what="decline" tone="quiet">
              {text().noLonger}
            </Act>
          </Show>
        </Match>
        <Match when={props.standing.agreement === 'declined' && saidNo()}>
          <Act what="accept" tone="quiet">
            {text().afterAll}
          </Act>
        </Match>
        <Match when={props.standing.agreement === 'done' && keeps('need')}>
          <Button
            tone="quiet"
            describedBy={props.describedBy}
            onClick={(event) => props.desk.archiveNeed(props.pair.need, event)}
          >
            {text().archiveNeed}
          </Button>
        </Match>
      </Switch>
    </div>
  );
}
