/** Other rules for the group: all values at once, under a decision that is in force, or under none on the first day. */
import { createSignal, createUniqueId, For, type JSX, Show, untrack } from 'solid-js';
import type { MethodName } from '../../../core/decisions/methods/method-name.ts';
import { useText } from '../../i18n/language.tsx';
import { decidingFailureSentence } from '../../i18n/late/deciding.ts';
import { useRulesText } from '../../i18n/late/rules.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import {
  entryOf,
  readRulesEntry,
  RULES_FIELDS,
  RULES_RANGE,
  type RulesEntry,
  type RulesFault,
  type RulesField,
} from '../../state/rules-entry.ts';
import { isSameRules, type RulesShown } from '../../state/rules-shown.ts';
import { writeHere } from '../../state/settings-here.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useToasts } from '../../ui/toasts.tsx';

const OFFERED: readonly MethodName[] = ['consent', 'proposal', 'gradients_of_agreement'];

export interface RulesFormProps {
  readonly group: Group;
  readonly shown: RulesShown;
  readonly lines: ReadonlyMap<string, SummaryLine>;
  readonly close: () => void;
}

export function RulesForm(props: RulesFormProps): JSX.Element {
  const text = useText();
  const rulesText = useRulesText();
  const toasts = useToasts();
  const name = createUniqueId();
  const [entry, setEntry] = createSignal<RulesEntry>(untrack(() => entryOf(props.shown.rules)));
  const [decision, setDecision] = createSignal('');
  const [fault, setFault] = createSignal<RulesFault>();
  const [problem, setProblem] = createSignal('');
  const [isBusy, setBusy] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const inForce = () => [...props.lines.values()].filter((line) => line.isInForce);
  /** Nobody decided any yet. */
  const isFirstDay = (): boolean => props.shown.standing === 'first-day';

  function change(changed: Partial<RulesEntry>): void {
    setFault(undefined);
    setProblem('');
    setEntry((before) => ({ ...before, ...changed }));
  }

  const sentenceOf = (field: RulesField): string => {
    const wrong = fault();
    if (wrong?.field !== field) return '';
    if (wrong.type === 'quorum-zero') return rulesText().quorumZero;
    const [least, most] = RULES_RANGE[field];
    return field === 'kAnonymity' ? rulesText().atLeast(least) : rulesText().between(least, most);
  };

  async function save(): Promise<void> {
    if (isBusy()) return;
    const read = readRulesEntry(entry());
    if (!read.ok) {
      setFault(read.error);
      form?.querySelector<HTMLElement>(`[data-rule="${read.error.field}"]`)?.focus();
      return;
    }
    const rules = read.value;
    const chosen = decision();
    if (chosen === '') {
      if (!isFirstDay()) return void setProblem(rulesText().changeHint);
      if (isSameRules(rules, props.shown.rules)) return void setProblem(rulesText().same);
      writeHere(props.group, 'rules', { ...rules }, null);
      toasts.show(rulesText().savedFirstDay);
      return props.close();
    }
    setBusy(true);
    const deciding = await props.group.deciding.open();
    const said = await deciding?.say(chosen, { type: 'adopt-rules', rules });
    setBusy(false);
    if (!said?.ok)
      return void setProblem(
        decidingFailureSentence(text(), said?.error ?? { type: 'register-unavailable' }),
      );
    writeHere(props.group, 'rules', { ...rules }, said.value.id);
    toasts.show(rulesText().saved);
    props.close();
  }

  return (
    <form
      ref={(element) => (form = element)}
      class="rules-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div class="field">
        <span class="field-label">{rulesText().method}</span>
        <ChoiceChips
          label={rulesText().method}
          options={OFFERED.map((value) => ({ value, label: rulesText().methodName[value] ?? value }))}
          chosen={[entry().defaultMethod]}
          choose={(defaultMethod) => change({ defaultMethod })}
        />
      </div>
      <For each={RULES_FIELDS}>
        {(field) => (
          <Field label={rulesText().field[field]} problem={sentenceOf(field)}>
            {(control) => (
              <input
                id={control.id}
                type="text"
                inputMode="numeric"
                autocomplete="off"
                class="field-input rules-number"
                data-rule={field}
                value={entry()[field]}
                onInput={(event) => change({ [field]: event.currentTarget.value })}
                aria-invalid={control.isRefused}
                aria-describedby={control.describedBy}
              />
            )}
          </Field>
        )}
      </For>
      <label class="rules-check">
        <input
          type="checkbox"
          checked={entry().activationWithoutDecision}
          onChange={(event) => change({ activationWithoutDecision: event.currentTarget.checked })}
        />
        <span>{rulesText().activationField}</span>
      </label>
      <fieldset class="rules-by">
        <legend class="field-label">{rulesText().by}</legend>
        <Show when={isFirstDay()}>
          <label class="rules-check">
            <input type="radio" name={name} checked={decision() === ''} onChange={() => setDecision('')} />
            <span>{rulesText().byNone}</span>
          </label>
        </Show>
        <For each={inForce()}>
          {({ subject, title }) => (
            <label class="rules-check">
              <input
                type="radio"
                name={name}
                checked={decision() === subject}
                onChange={() => {
                  setProblem('');
                  setDecision(subject);
                }}
              />
              <span dir="auto">{title}</span>
            </label>
          )}
        </For>
        <Show when={inForce().length === 0 && !isFirstDay()}>
          <p>{rulesText().noDecision}</p>
        </Show>
      </fieldset>
      <p class="field-problem" role="alert">
        {problem()}
      </p>
      <Button tone="primary" type="submit" busy={isBusy()}>
        {decision() === '' && isFirstDay() ? rulesText().saveFirstDay : rulesText().save}
      </Button>
    </form>
  );
}
