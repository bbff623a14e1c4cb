/** The rules that the group goes by, who adopted them, and changing them: on the first day by a facilitator, then by a decision. */
import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import '../../style/people.css';
import type { GroupRules } from '../../../core/decisions/group-rules.ts';
import { useRulesText } from '../../i18n/late/rules.ts';
import type { Deciding } from '../../state/deciding.ts';
import { type RulesShown, rulesShown } from '../../state/rules-shown.ts';
import { settingsFields, writeHere } from '../../state/settings-here.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { RulesForm } from './rules-form.tsx';

export function Rules(props: { readonly group: Group }): JSX.Element {
  const text = useRulesText();
  const toasts = useToasts();
  const [changes, setChanges] = createSignal(false);
  const lines = createMemo(
    () => new Map((props.group.deciding.summary()?.lines ?? []).map((line) => [line.subject, line])),
  );
  /** Nothing to open where nothing was ever decided; half of it, or none, says nothing of what was agreed. */
  const register = (): Deciding | undefined => {
    const deciding = lines().size > 0 ? props.group.deciding.now() : undefined;
    return deciding?.log.standing() === 'open' ? deciding : undefined;
  };
  const shown = createMemo((): RulesShown => rulesShown(settingsFields(props.group), register()));
  const mayChange = (): boolean =>
    props.group.whoIsIn.standing() === 'in' && props.group.myRole() === 'facilitator';

  function takeAdopted(rules: GroupRules): void {
    const [authority] = shown().authority;
    if (authority === undefined) return;
    writeHere(props.group, 'rules', { ...rules }, authority);
    toasts.show(text().takenAdopted);
  }

  return (
    <section class="sheet rules" aria-labelledby="rules">
      <h2 id="rules" class="sheet-title" tabindex="-1">
        {text().title}{' '}
        <Show when={text().standing[shown().standing]}>
          {(words) => <span class="tag tag-disputed rules-standing">{words()}</span>}
        </Show>
      </h2>
      <Show when={shown().standing === 'first-day'}>
        <p class="soft rules-why">{text().firstDayHint}</p>
      </Show>
      <Show when={shown().standing === 'merged'}>
        <p class="rules-why">{text().merged}</p>
      </Show>
      <Show when={shown().standing === 'without-agreement'}>
        <p class="rules-why">{shown().adopted ? text().withoutAgreement : text().withoutAny}</p>
      </Show>
      <RulesList rules={shown().rules} />
      <Show when={shown().decisions.length > 0}>
        <p class="rules-why">
          {text().adoptedBy}{' '}
          <For each={shown().decisions}>
            {(decision, index) => (
              <>
                {index() > 0 ? ', ' : ''}
                <a dir="auto" href={groupPath(props.group.space, { type: 'decision', decision })}>
                  {lines().get(decision)?.title ?? decision}
                </a>
              </>
            )}
          </For>
        </p>
      </Show>
      <Show when={mayChange()}>
        <p class="rules-acts">
          <Show when={shown().standing === 'without-agreement' && shown().adopted}>
            {(adopted) => <Button onClick={() => takeAdopted(adopted())}>{text().takeAdopted}</Button>}
          </Show>
          <Button onClick={() => setChanges(true)}>{text().change}</Button>
        </p>
      </Show>
      <Dialog open={changes()} title={text().change} size="wide" close={() => setChanges(false)}>
        <RulesForm group={props.group} shown={shown()} lines={lines()} close={() => setChanges(false)} />
      </Dialog>
    </section>
  );
}

function RulesList(props: { readonly rules: GroupRules }): JSX.Element {
  const text = useRulesText();
  const rows = (): readonly (readonly [name: string, value: string])[] => {
    const rules = props.rules;
    return [
      [text().method, text().methodName[rules.defaultMethod] ?? text().otherMethod],
      [text().quorum, text().percent(rules.quorumPct)],
      [text().consultation, text().days(rules.consultationDays)],
      [text().challenge, text().days(rules.challengeDays)],
      [text().review, text().every(rules.reviewMonths)],
      [text().activation, rules.activationWithoutDecision ? text().activationFree : text().activationDecided],
      [text().retention, text().keptFor(rules.retentionMonthsCensus)],
      [text().kAnonymity, text().fromPeople(rules.kAnonymity)],
    ];
  };

  return (
    <dl class="rules-list">
      <For each={rows()}>
        {([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
