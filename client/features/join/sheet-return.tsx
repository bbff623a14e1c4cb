/**
 * "J'ai ma fiche": one takes one's own place again, with the twelve words or with the code that carries them. Nothing is spent before
 * *Reprendre ma place*, and a sheet serves once.
 */
import { createSignal, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import {
  decodeRecoveryLink,
  type RecoveryLink,
  type RecoveryLinkFailure,
} from '../../../core/recovery/recovery-link.ts';
import '../../style/sheet-return.css';
import { useText } from '../../i18n/language.tsx';
import type { RecoveryKit, Workplace } from '../../state/workplace.ts';
import { AddToHome } from './add-to-home.tsx';
import { ReturnByLink } from './return-by-link.tsx';
import { ReturnByWords } from './return-by-words.tsx';

export function SheetReturn(props: {
  readonly workplace: Pick<Workplace, 'recover' | 'groups'>;
  /** From `#r=` on, or the whole address; undefined: the words are typed. */
  readonly link: string | undefined;
  /** The group that was looked for. */
  readonly space: SpaceId | undefined;
  readonly recovered: (space: SpaceId) => void;
  readonly alreadyIn: (space: SpaceId) => void;
  readonly otherWay: () => void;
  /** This browser forgets what does not stand on the home screen. */
  readonly forgetful: boolean;
}): JSX.Element {
  const text = useText();
  const [read, setRead] = createSignal<RecoveryLink>();
  const [failure, setFailure] = createSignal<RecoveryLinkFailure>();
  const [reading, setReading] = createSignal(true);
  const [warned, setWarned] = createSignal(false);

  onMount(() => {
    void readLink(props.link).finally(() => setReading(false));
  });

  async function readLink(link: string | undefined): Promise<void> {
    if (link === undefined) return;
    const answer = await decodeRecoveryLink(link);
    if (!answer.ok) setFailure(answer.error);
    else if (!isHere(answer.value.space)) setRead(answer.value);
  }

  /** Opens it when it is: there is no place to take again. */
  function isHere(space: SpaceId): boolean {
    const here = props.workplace.groups().some((group) => group.space === space);
    if (here) props.alreadyIn(space);
    return here;
  }

  const recover = (kit: RecoveryKit) => props.workplace.recover(kit);

  return (
    <Show when={!reading()}>
      <Switch
        fallback={
          <ReturnByWords
            space={props.space}
            linkFailure={failure()}
            isHere={isHere}
            recover={recover}
            recovered={(space) => props.recovered(space)}
            otherWay={() => props.otherWay()}
          />
        }
      >
        <Match when={props.forgetful && !warned()}>
          <AddToHome
            plate={read()?.groupName || 'Placette'}
            link={read() && props.link}
            words={text().comeBack.home}
            goOn={() => setWarned(true)}
          />
        </Match>
        <Match when={read()} keyed>
          {(link) => (
            <ReturnByLink
              link={link}
              recover={recover}
              recovered={(space) => props.recovered(space)}
              otherWay={() => props.otherWay()}
            />
          )}
        </Match>
      </Switch>
    </Show>
  );
}
