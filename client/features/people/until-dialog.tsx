/** Until when somebody is visiting, that day included; without a day they stay on. */
import { createSignal, type JSX, untrack } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { dayOf, sayDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import { ActProblem } from '../../ui/act-problem.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { createRosterAct } from '../../ui/roster-act.ts';
import { useToasts } from '../../ui/toasts.tsx';
import type { PersonDialogProps } from './asked-of-person.ts';

export function UntilDialog(props: PersonDialogProps): JSX.Element {
  const text = useText();
  const who = useWho();
  const toasts = useToasts();
  const act = createRosterAct();
  const [day, setDay] = createSignal(untrack(() => dayOfSecond(props.person.untilS)));
  const hadEnd = untrack(day) !== undefined;
  const [isPast, setPast] = createSignal(false);
  let take = async (): Promise<boolean> => true;
  const name = (): string => props.person.name || who().somebody;

  function choose(chosen: string | undefined): boolean {
    const past = chosen !== undefined && chosen < today();
    setPast(past);
    act.forget();
    if (!past) setDay(chosen);
    return !past;
  }

  async function save(): Promise<void> {
    if (!(await take())) return;
    const chosen = day();
    const changing = props.group.whoIsIn.changeRole(props.person.member, 'guest', lastSecondOf(chosen));
    if (!(await act.follow(changing))) return;
    const said = chosen === undefined ? undefined : sayDay(text().code, chosen, today());
    toasts.show(who().untilSaid(name(), said));
    props.close();
  }

  return (
    <Dialog
      open
      title={who().untilTitle(name())}
      close={() => props.close()}
      acts={
        <>
          <Button tone="primary" busy={act.busy()} onClick={() => void save()}>
            {text().common.save}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      {/* leaving the field for the button must not move the button away */}
      <div class="until-field">
        <DateField
          label={who().untilLabel}
          hint={who().untilHint}
          value={day()}
          required={!hadEnd}
          save={choose}
          problem={isPast() ? who().untilPast : ''}
          settle={(settle) => (take = settle)}
        />
      </div>
      <ActProblem problem={act.problem()} />
    </Dialog>
  );
}

function dayOfSecond(untilS: number): string | undefined {
  return untilS === 0 ? undefined : dayOf(new Date(untilS * 1000));
}

/** Seconds since 1970, on this device's calendar; 0: no end. */
function lastSecondOf(day: string | undefined): number {
  if (day === undefined) return 0;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Math.floor(new Date(year, month - 1, date, 23, 59, 59).getTime() / 1000);
}
