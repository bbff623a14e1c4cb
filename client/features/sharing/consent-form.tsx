/** Writing about somebody else: what is read to them first, readable without network, and what they said. */
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { ConsentFailure } from '../../../core/inventory/consent.ts';
import { CONSENT_CHANNELS } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { useNewCardText } from '../../i18n/late/sharing-new.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { typeset } from '../../i18n/typeset.ts';
import { Field } from '../../ui/field.tsx';
import { Tick } from './card-filters.tsx';
import { type ConsentDraft, PURPOSES } from './consent-draft.ts';
import type { SharingDesk } from './sharing-desk.ts';

export function ConsentNotice(props: {
  readonly draft: ConsentDraft;
  readonly desk: SharingDesk;
}): JSX.Element {
  const text = useNewCardText();
  const lines = (): readonly string[] =>
    text().notice({
      group: props.desk.group.name(),
      by: props.desk.nameOf(props.desk.group.me),
      months: Number(props.draft.months()) || 24,
    });

  return (
    <details class="share-notice" open>
      <summary>{text().noticeTitle}</summary>
      <ol>
        <For each={lines()}>{(line) => <li>{typeset(line)}</li>}</For>
      </ol>
    </details>
  );
}

export function ConsentForm(props: {
  readonly draft: ConsentDraft;
  readonly failure: ConsentFailure | { readonly type: 'consent-missing' } | undefined;
  /** Something was changed: what was wrong is not said any more. */
  readonly changed: () => void;
}): JSX.Element {
  const text = useText();
  const newText = useNewCardText();
  const values = useSharingValues();
  const id = createUniqueId();
  const problem = (type: string): string =>
    props.failure?.type === type ? cardFailureSentence(text(), props.failure) : '';

  return (
    <fieldset class="share-consent">
      <legend class="field-label">{newText().consent}</legend>
      <p class="field-hint">{newText().consentHint}</p>
      <Tick
        label={newText().consentTick}
        checked={props.draft.isGiven()}
        set={(isGiven) => {
          props.draft.setGiven(isGiven);
          props.changed();
        }}
      />
      <p class="field-problem" role="alert">
        {problem('consent-missing')}
      </p>
      <Show when={props.draft.isGiven()}>
        <div class="field">
          <label for={id} class="field-label">
            {newText().channel}
          </label>
          <select
            id={id}
            class="field-input"
            onChange={(event) => {
              const channel = CONSENT_CHANNELS[event.currentTarget.selectedIndex];
              if (channel) props.draft.setChannel(channel);
            }}
          >
            <For each={CONSENT_CHANNELS}>
              {(channel) => (
                <option selected={channel === props.draft.channel()}>{values().channel[channel]}</option>
              )}
            </For>
          </select>
        </div>
        <Field
          label={newText().months}
          hint={newText().monthsHint}
          problem={problem('consent-months')}
          class="share-number"
        >
          {(control) => (
            <input
              id={control.id}
              type="text"
              inputMode="numeric"
              class="field-input"
              autocomplete="off"
              value={props.draft.months()}
              onInput={(event) => {
                props.draft.setMonths(event.currentTarget.value);
                props.changed();
              }}
              aria-invalid={control.isRefused}
              aria-describedby={control.describedBy}
            />
          )}
        </Field>
        <div class="field" role="group" aria-label={newText().purposes}>
          <p class="field-label">{newText().purposes}</p>
          <For each={PURPOSES}>
            {(purpose) => (
              <Tick
                label={newText().purpose[purpose]}
                checked={props.draft.purposes().includes(purpose)}
                set={() => {
                  props.draft.togglePurpose(purpose);
                  props.changed();
                }}
              />
            )}
          </For>
          <p class="field-problem" role="alert">
            {problem('consent-purpose')}
          </p>
        </div>
      </Show>
    </fieldset>
  );
}
