/** "J'étais déjà là": whose place this newcomer takes up again. Two people of the group confirm it. */
import { createSignal, type JSX } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import type { ComboboxOption } from '../../ui/combobox-query.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { placesBefore } from './places-before.ts';
import type { PersonDialogProps } from './asked-of-person.ts';

export function ClaimDialog(props: Omit<PersonDialogProps, 'person'>): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const act = createRosterAct();
  const [place, setPlace] = createSignal<MemberId>();
  const [isMissing, setMissing] = createSignal(false);
  const options = (): readonly ComboboxOption<MemberId>[] =>
    placesBefore(props.group).map(({ member, name, role, hasDevice }) => ({
      value: member,
      label: name || text().group.namePending,
      detail: hasDevice ? text().group.role[role] : who().noDevice,
    }));

  async function claim(): Promise<void> {
    const chosen = place();
    setMissing(chosen === undefined);
    if (chosen === undefined) return;
    if (!(await act.follow(props.group.whoIsIn.claimPlace(chosen)))) return;
    toasts.show(who().claimed);
    props.close();
  }

  return (
    <Dialog
      open
      title={who().claimTitle}
      close={() => props.close()}
      acts={
        <>
          <Button tone="primary" busy={act.busy()} onClick={() => void claim()}>
            {act.busy() ? who().claiming : who().claimAct}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <p>{who().claimWhy}</p>
      <Combobox
        label={who().claimPlace}
        options={options()}
        value={place()}
        problem={isMissing() ? who().claimMissing : ''}
        choose={(chosen) => {
          setPlace(chosen);
          setMissing(false);
          act.forget();
        }}
      />
      <p class="soft">{who().claimConfirm}</p>
      <ActProblem problem={act.problem()} />
    </Dialog>
  );
}
