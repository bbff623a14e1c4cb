/** When it can be had: at any time, or by rules said in words. Each change replaces all the rules at once. */
import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import { AVAILABILITY_LIMIT, type AvailabilityRule } from '../../../core/inventory/availability.ts';
import type { Card } from '../../../core/inventory/card.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { saySentence } from '../../i18n/late/sharing-rule.ts';
import { today } from '../../i18n/today.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { localZone, newRuleDraft, type RuleDraft, toDraft } from './rule-draft.ts';
import { RuleForm } from './rule-form.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import { ValueChoices } from './value-choices.tsx';

interface Editing {
  /** As it was when it was opened: others may move or take it away meanwhile. Undefined: a new one. */
  readonly rule: AvailabilityRule | undefined;
  readonly draft: RuleDraft;
}

export function AvailabilityField(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const toasts = useToasts();
  const id = createUniqueId();
  const [editing, setEditing] = createSignal<Editing>();
  let part: HTMLDivElement | undefined;
  const rules = () => props.card.availability;
  const say = (rule: AvailabilityRule): string =>
    saySentence(rule, { code: text().code, today: today(), zone: localZone() });
  const set = (next: readonly AvailabilityRule[]): void =>
    void props.desk.homeOf(props.card.id).setAvailability(props.card.id, next);
  const focusBack = (): void =>
    passFocus([part?.querySelector('.share-add-hours'), part?.querySelector('button')]);

  function keep(rule: AvailabilityRule): void {
    const before = editing()?.rule;
    const at = before ? rules().findIndex((one) => isSame(one, before)) : -1;
    if (at === -1 && rules().length >= AVAILABILITY_LIMIT) return;
    set(at === -1 ? [...rules(), rule] : rules().with(at, rule));
    setEditing(undefined);
    focusBack();
  }

  function remove(at: number): void {
    const { id: card, availability } = props.card;
    const home = props.desk.homeOf(card);
    const [gone, opened] = [availability[at], editing()?.rule];
    if (gone && opened && isSame(gone, opened)) setEditing(undefined);
    home.setAvailability(
      card,
      availability.filter((_, index) => index !== at),
    );
    toasts.show(cardText().hoursRemoved, () => void home.setAvailability(card, availability));
    focusBack();
  }

  return (
    <div ref={(element) => (part = element)} class="share-field" role="group" aria-labelledby={id}>
      <p class="field-label" id={id}>
        {cardText().availability}
      </p>
      <Show when={rules().length > 0} fallback={<p>{cardText().always}</p>}>
        <ul class="share-rules">
          <For each={rules()}>
            {(rule, at) => (
              <li class="share-rule">
                <span class="share-rule-words">{say(rule)}</span>
                <Show when={props.desk.mayWrite()}>
                  <Show when={toDraft(rule)}>
                    {(draft) => (
                      <IconButton
                        icon="pencil"
                        label={cardText().changeHours(say(rule))}
                        onClick={() => setEditing({ rule, draft: draft() })}
                      />
                    )}
                  </Show>
                  <IconButton
                    icon="close"
                    label={cardText().removeHours(say(rule))}
                    onClick={() => remove(at())}
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <ValueChoices
        choices={props.card.availabilities}
        desk={props.desk}
        say={(choice) => (choice.length === 0 ? cardText().always : choice.map(say).join(' ; '))}
        choose={set}
      />
      <Show when={props.desk.mayWrite() && (editing()?.rule || rules().length < AVAILABILITY_LIMIT)}>
        <Show
          when={editing()}
          keyed
          fallback={
            <Button
              tone="quiet"
              icon="calendar"
              class="share-more share-add-hours"
              onClick={() => setEditing({ rule: undefined, draft: newRuleDraft() })}
            >
              {rules().length === 0 ? cardText().addHours : cardText().moreHours}
            </Button>
          }
        >
          {(now) => (
            <RuleForm
              initial={now.draft}
              keep={keep}
              cancel={() => {
                setEditing(undefined);
                focusBack();
              }}
            />
          )}
        </Show>
      </Show>
    </div>
  );
}

function isSame(a: AvailabilityRule, b: AvailabilityRule): boolean {
  return a.rrule === b.rrule && a.from === b.from && a.to === b.to && a.tz === b.tz && a.anchor === b.anchor;
}
