/**
 * Entering with an invitation: the link is read without network and without spending it, the plate says where one enters and who
 * invites; only *Entrer* spends it. Whatever fails, what was typed stays and there is a way on.
 */
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import type { Entered, InvitationPreview, Workplace } from '../../state/workplace.ts';
import { AddToHome } from './add-to-home.tsx';
import { EnterForm } from './enter-form.tsx';
import { ComeBackForm } from './come-back-form.tsx';
import { PasteForm } from './paste-form.tsx';

export interface JoinProps {
  readonly workplace: Pick<Workplace, 'readInvitation' | 'enter' | 'groups'>;
  /** The invitation that the page was opened with; undefined: it is pasted here. */
  readonly invitation: string | undefined;
  readonly entered: (entered: Entered) => void;
  readonly alreadyIn: (space: SpaceId) => void;
  /** Somebody who was in a group and takes their place again, rather than a newcomer. */
  readonly returning?: boolean;
  /** This browser forgets what does not stand on the home screen. */
  readonly forgetful?: boolean;
}

export function Join(props: JoinProps): JSX.Element {
  const [preview, setPreview] = createSignal<InvitationPreview>();
  const [reading, setReading] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const [warned, setWarned] = createSignal(false);

  async function read(link: string) {
    setTyped(link);
    const answer = await props.workplace.readInvitation(link);
    if (answer.ok && answer.value.alreadyIn) props.alreadyIn(answer.value.space);
    else if (answer.ok) setPreview(answer.value);
    return answer;
  }

  onMount(() => {
    const invitation = props.invitation;
    if (invitation === undefined) return;
    setReading(true);
    void read(invitation).finally(() => setReading(false));
  });

  return (
    <Show when={!reading()}>
      <Show
        when={preview()}
        keyed
        fallback={
          <Show
            when={props.returning}
            fallback={<PasteForm initial={typed()} tried={typed() !== ''} read={read} />}
          >
            <ComeBackForm
              groups={props.workplace.groups().map(({ space }) => space)}
              open={(space) => props.alreadyIn(space)}
              read={read}
            />
          </Show>
        }
      >
        {(invitation) => (
          <Show
            when={warned() || !props.forgetful}
            fallback={<AddToHome invitation={invitation} link={typed()} goOn={() => setWarned(true)} />}
          >
            <EnterForm
              invitation={invitation}
              link={typed()}
              enter={(firstName) => props.workplace.enter(invitation, firstName)}
              entered={(entered) => props.entered(entered)}
              otherLink={() => {
                setTyped('');
                setPreview(undefined);
              }}
            />
          </Show>
        )}
      </Show>
    </Show>
  );
}
