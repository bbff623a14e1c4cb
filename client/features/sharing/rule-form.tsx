/** When it can be had, chosen step by step and said back in words: how often, which days, from when to when. */
import { createMemo, createSignal, createUniqueId, For, type JSX, onMount, Show, untrack } from 'solid-js';
import type { AvailabilityRule } from '../../../core/inventory/availability.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { type CardEntryFailure, cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { saySentence, useRuleText, WEEKDAYS } from '../../i18n/late/sharing-rule.ts';
import type { Weekday } from '../../i18n/late/sharing-rule-fr.ts';
import { today } from '../../i18n/today.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChips } from '../../ui/chips.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { localZone, ORDINALS, type Repeat, REPEATS, type RuleDraft, toRule } from './rule-draft.ts';

export function RuleForm(props: {
  readonly initial: RuleDraft;
  readonly keep: (rule: AvailabilityRule) => void;
  readonly cancel: () => void;
}): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const ruleText = useRuleText();
  const id = createUniqueId();
  const [draft, setDraft] = createSignal<RuleDraft>(untrack(() => props.initial));
  const [failure, setFailure] = createSignal<CardEntryFailure>();
  const rule = createMemo(() => toRule(draft()));
  /** Takes in a date that is typed and not left yet; false when it is not understood. */
  const take = { since: async () => true, until: async () => true };
  let form: HTMLFormElement | undefined;
  onMount(() => form?.querySelector('select')?.focus());

  function change(part: Partial<RuleDraft>): void {
    setDraft((now) => ({ ...now, ...part }));
    setFailure(undefined);
  }

  /** What comes back every second week is counted from a day: this week, until somebody says otherwise. */
  function repeatAs(repeat: Repeat): void {
    change({ repeat, ...(repeat === 'second' ? { since: draft().since ?? today() } : {}) });
  }

  function toggle(day: Weekday): void {
    const { days } = draft();
    change({ days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day] });
  }

  async function keep(): Promise<void> {
    if (draft().repeat === 'second' && !(await take.since())) return;
    if (!(await take.until())) return;
    const made = rule();
    if (made.ok) props.keep(made.value);
    else setFailure(made.error);
  }

  const said = (): string => {
    const made = rule();
    return made.ok ? saySentence(made.value, { code: text().code, today: today(), zone: localZone() }) : '';
  };

  return (
    <form
      ref={(element) => (form = element)}
      class="share-rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        props.cancel();
      }}
    >
      <div class="field">
        <label for={`${id}-repeat`} class="field-label">
          {cardText().repeat}
        </label>
        <select
          id={`${id}-repeat`}
          class="field-input"
          onChange={(event) => repeatAs(repeatAt(event.currentTarget.selectedIndex))}
        >
          <For each={REPEATS}>
            {(repeat) => (
              <option selected={repeat === draft().repeat}>{cardText().repeatOption[repeat]}</option>
            )}
          </For>
        </select>
      </div>
      <Show when={draft().repeat === 'monthly'}>
        <div class="field">
          <label for={`${id}-which`} class="field-label">
            {cardText().which}
          </label>
          <select
            id={`${id}-which`}
            class="field-input"
            onChange={(event) => change({ ordinal: ORDINALS[event.currentTarget.selectedIndex] ?? '1' })}
          >
            <For each={ORDINALS}>
              {(ordinal) => (
                <option selected={ordinal === draft().ordinal}>{ruleText().ordinal[ordinal]}</option>
              )}
            </For>
          </select>
        </div>
      </Show>
      <Show when={draft().repeat !== 'daily'}>
        <div class="field">
          <p class="field-label">{cardText().days}</p>
          <ChoiceChips
            label={cardText().days}
            options={WEEKDAYS.map((value) => ({ value, label: ruleText().day[value] }))}
            chosen={draft().days}
            choose={toggle}
          />
        </div>
      </Show>
      <Show when={draft().repeat === 'second'}>
        <DateField
          label={cardText().since}
          required
          value={draft().since}
          save={(since) => change({ since })}
          settle={(settle) => (take.since = settle)}
        />
      </Show>
      <div class="share-hours">
        <TimeField label={cardText().from} value={draft().from} set={(from) => change({ from })} />
        <TimeField label={cardText().to} value={draft().to} set={(to) => change({ to })} />
      </div>
      <DateField
        label={cardText().until}
        value={draft().until}
        save={(until) => change({ until })}
        settle={(settle) => (take.until = settle)}
      />
      <p class="field-echo" aria-live="polite">
        {said()}
      </p>
      <p class="field-problem" role="alert">
        {failureSentence(failure(), (found) => cardFailureSentence(text(), found))}
      </p>
      <p class="share-acts">
        <Button type="submit">{cardText().keepHours}</Button>
        <Button tone="quiet" onClick={() => props.cancel()}>
          {text().common.cancel}
        </Button>
      </p>
    </form>
  );
}

function TimeField(props: {
  readonly label: string;
  readonly value: string;
  readonly set: (time: string) => void;
}): JSX.Element {
  const id = createUniqueId();

  return (
    <div class="field">
      <label for={id} class="field-label">
        {props.label}
      </label>
      <input
        id={id}
        type="time"
        class="field-input"
        value={props.value}
        onInput={(event) => props.set(event.currentTarget.value)}
      />
    </div>
  );
}

function repeatAt(index: number): Repeat {
  return REPEATS[index] ?? 'weekly';
}

function failureSentence(
  failure: CardEntryFailure | undefined,
  say: (failure: CardEntryFailure) => string,
): string {
  return failure ? say(failure) : '';
}
