/** From when and until when. Dates that several people gave at once are all shown with their authors, until one is chosen. */
import { createSignal, type JSX, Show } from 'solid-js';
import type { DayChoice } from '../../../core/plan/day.ts';
import type { DayFailure } from '../../../core/plan/change-task.ts';
import type { Task } from '../../../core/plan/task.ts';
import type { Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { usePlanText } from '../../i18n/late/plan.ts';
import { sayDate } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { Desk } from './desk.ts';
import { ChoicesLine } from '../../ui/choices-line.tsx';
import { DateField } from '../../ui/date-field.tsx';

export function TaskDays(props: { readonly task: Task; readonly desk: Desk }): JSX.Element {
  const planText = usePlanText();

  return (
    <div class="task-days">
      <DayField
        label={planText().start}
        choices={props.task.starts}
        keep={`start/${props.task.id}`}
        desk={props.desk}
        save={(day) => props.desk.group.plan.setStart(props.task.id, day)}
      />
      <DayField
        label={planText().due}
        choices={props.task.dues}
        keep={`due/${props.task.id}`}
        desk={props.desk}
        save={(day) => props.desk.group.plan.setDue(props.task.id, day)}
      />
    </div>
  );
}

function DayField(props: {
  readonly label: string;
  readonly choices: readonly DayChoice[];
  readonly desk: Desk;
  readonly save: (day: string | undefined) => Result<void, DayFailure>;
  readonly keep: string;
}): JSX.Element {
  const text = useText();
  const planText = usePlanText();
  const [refused, setRefused] = createSignal(false);
  const day = (): string => props.choices[0]?.day ?? '';
  const save = (chosen: string | undefined): boolean => {
    const saved = props.save(chosen);
    setRefused(!saved.ok);
    return saved.ok;
  };
  const say = (choice: DayChoice): string =>
    text().plan.choiceBy(
      choice.day === '' ? text().plan.noDate : sayDate(text().code, choice.day, today()),
      props.desk.nameOf(choice.by),
    );

  return (
    <div class="task-day">
      <Show when={props.desk.mayWrite()} fallback={<DayRead label={props.label} day={day()} />}>
        <DateField
          label={props.label}
          value={day() || undefined}
          keep={props.keep}
          problem={refused() ? text().plan.dueBeforeStart : ''}
          save={save}
        />
      </Show>
      <ChoicesLine
        choices={props.choices}
        label={planText().dayChoices(props.choices.length)}
        say={say}
        choose={(choice) => void save(choice.day === '' ? undefined : choice.day)}
        disabled={!props.desk.mayWrite()}
        field=".task-day"
        heir="input"
      />
    </div>
  );
}

function DayRead(props: { readonly label: string; readonly day: string }): JSX.Element {
  const text = useText();
  return (
    <div class="field">
      <h2 class="field-label">{props.label}</h2>
      <p class="soft">{props.day === '' ? text().plan.noDate : sayDate(text().code, props.day, today())}</p>
    </div>
  );
}
