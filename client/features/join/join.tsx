/**
 * Entering with an invitation: the link is read without network and without spending it, the plate says where one enters and who
 * invites; only *Entrer* spends it. Somebody who was in a group comes back with their sheet. Whatever fails, what was typed stays and
 * there is a way on.
 */
import { createSignal, type JSX, onMount, Show, untrack } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import { ok } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import type { Entered, InvitationPreview, Workplace } from '../../state/workplace.ts';
import { latePart, PartPlace } from '../../ui/late-part.tsx';
import { AddToHome } from './add-to-home.tsx';
import { SHEET_FRAGMENT } from './arrival.ts';
import { EnterForm } from './enter-form.tsx';
import { PasteForm } from './paste-form.tsx';

const comeBackForm = latePart(async () => (await import('./come-back-form.tsx')).ComeBackForm);
const sheetReturn = latePart(async () => (await import('./sheet-return.tsx')).SheetReturn);

export interface JoinProps {
  readonly workplace: Pick<Workplace, 'readInvitation' | 'enter' | 'recover' | 'groups'>;
  /** The invitation, or the code of a sheet, that the page was opened with; undefined: it is pasted here. */
  readonly invitation: string | undefined;
  readonly entered: (entered: Entered) => void;
  /** Somebody has their own place again. */
  readonly recovered: (space: SpaceId) => void;
  readonly alreadyIn: (space: SpaceId) => void;
  /** Somebody who was in a group and takes their place again, rather than a newcomer. */
  readonly returning?: boolean;
  /** The group that they looked for. */
  readonly lost?: SpaceId | undefined;
  /** This browser forgets what does not stand on the home screen. */
  readonly forgetful?: boolean;
}

/** A sheet: by its code, or, without a link, by its words. */
interface Sheet {
  readonly link: string | undefined;
}

export function Join(props: JoinProps): JSX.Element {
  const text = useText();
  const [preview, setPreview] = createSignal<InvitationPreview>();
  const [reading, setReading] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const [warned, setWarned] = createSignal(false);
  const [sheet, setSheet] = createSignal<Sheet | undefined>(untrack(() => sheetOf(props.invitation)));

  async function read(link: string) {
    const found = sheetOf(link);
    if (found) {
      setSheet(found);
      return ok(undefined);
    }
    setTyped(link);
    const answer = await props.workplace.readInvitation(link);
    if (answer.ok && answer.value.alreadyIn) props.alreadyIn(answer.value.space);
    else if (answer.ok) setPreview(answer.value);
    return answer;
  }

  onMount(() => {
    const invitation = props.invitation;
    if (invitation === undefined || sheet()) return;
    setReading(true);
    void read(invitation).finally(() => setReading(false));
  });

  return (
    <Show
      when={sheet()}
      keyed
      fallback={
        <Show when={!reading()}>
          <Show
            when={preview()}
            keyed
            fallback={
              <Show
                when={props.returning}
                fallback={<PasteForm initial={typed()} tried={typed() !== ''} read={read} />}
              >
                <PartPlace of={comeBackForm}>
                  <comeBackForm.Part
                    groups={props.workplace.groups().map(({ space }) => space)}
                    open={(space: SpaceId) => props.alreadyIn(space)}
                    read={read}
                    haveSheet={() => setSheet({ link: undefined })}
                  />
                </PartPlace>
              </Show>
            }
          >
            {(invitation) => (
              <Show
                when={warned() || !props.forgetful}
                fallback={
                  <AddToHome
                    plate={invitation.groupName || text().join.plateWithoutName}
                    link={typed()}
                    words={text().join.home}
                    goOn={() => setWarned(true)}
                  />
                }
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
      }
    >
      {({ link }) => (
        <PartPlace of={sheetReturn}>
          <sheetReturn.Part
            workplace={props.workplace}
            link={link}
            space={props.lost}
            recovered={(space: SpaceId) => props.recovered(space)}
            alreadyIn={(space: SpaceId) => props.alreadyIn(space)}
            otherWay={() => setSheet(undefined)}
            forgetful={props.forgetful ?? false}
          />
        </PartPlace>
      )}
    </Show>
  );
}

function sheetOf(link: string | undefined): Sheet | undefined {
  return link?.includes(SHEET_FRAGMENT) ? { link } : undefined;
}
