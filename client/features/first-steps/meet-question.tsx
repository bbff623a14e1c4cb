/** "Quand vous revoyez-vous ?": what for, then one tap on a day that is near, or any other from the calendar. */
import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { addDays, weekdayOf } from '../../i18n/calendar-day.ts';
import { useText } from '../../i18n/language.tsx';
import { useFirstStepsText } from '../../i18n/late/first-steps.ts';
import { sayDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { createEntry } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { Field } from '../../ui/field.tsx';
import { useToasts } from '../../ui/toasts.tsx';

const THURSDAY = 4;
const SATURDAY = 6;

export function MeetQuestion(props: { readonly group: Group; readonly added: () => void }): JSX.Element {
  const text = useText();
  const stepsText = useFirstStepsText();
  const toasts = useToasts();
  const [choosing, setChoosing] = createSignal(false);
  const [other, setOther] = createSignal('');
  const [lacksDay, setLacksDay] = createSignal(false);
  let day = '';
  const what = createEntry({
    initial: untrack(() => stepsText().meetTitle),
    submit: (title) => {
      const { plan } = props.group;
      const project = plan.firstProject(stepsText().project);
      return project.ok ? plan.addTask({ project: project.value, title, due: day }) : project;
    },
    accepted: (task) => noted(task),
  });

  function noted(task: string): void {
    const { plan } = props.group;
    const said = sayDay(text().code, day, today());
    toasts.show(stepsText().noted(said), () => plan.archiveTask(task));
    props.added();
  }

  function fix(chosen: string): void {
    day = chosen;
    void what.send();
  }

  return (
    <form
      class="meet"
      onSubmit={(event) => {
        event.preventDefault();
        // half a date is none to the browser, whatever stands in the field
        setLacksDay(other() === '');
        if (other() !== '') fix(other());
        else setChoosing(true);
      }}
    >
      <EntryField entry={what} label={stepsText().meetWhat} />
      <div class="chips" role="group" aria-label={stepsText().meetQuestion}>
        <For each={nearDays(today())}>
          {(near) => (
            <button type="button" class="chip chip-choice" onClick={() => fix(near)}>
              {stepsText().dayChip(sayDay(text().code, near, today()))}
            </button>
          )}
        </For>
        <button type="button" class="chip chip-choice" onClick={() => fix(addDays(today(), 7))}>
          {stepsText().inAWeek}
        </button>
        <button
          type="button"
          class="chip chip-choice"
          aria-expanded={choosing()}
          onClick={() => setChoosing(!choosing())}
        >
          {stepsText().otherDay}
        </button>
      </div>
      <Show when={choosing()}>
        <div class="meet-other">
          <Field label={stepsText().otherDayLabel} problem={lacksDay() ? stepsText().otherDayMissing : ''}>
            {(control) => (
              <input
                id={control.id}
                type="date"
                class="field-input"
                min={today()}
                value={other()}
                onInput={(event) => {
                  setOther(event.currentTarget.value);
                  setLacksDay(false);
                }}
                aria-invalid={control.isRefused}
                aria-describedby={control.describedBy}
              />
            )}
          </Field>
          <Button type="submit">{stepsText().note}</Button>
        </div>
      </Show>
    </form>
  );
}

/** This Thursday and this Saturday, from tomorrow on, in order; one that is a week away is "in a week" already. */
function nearDays(from: string): readonly string[] {
  return [THURSDAY, SATURDAY]
    .map((weekday) => (weekday - weekdayOf(from) + 7) % 7)
    .filter((away) => away > 0)
    .toSorted((a, b) => a - b)
    .map((away) => addDays(from, away));
}
