/** A new question: what kind, then one short page; in a minute it is before everybody. */
import { createSignal, For, type JSX, Show, untrack } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import type { SayFailure } from '../../state/deciding.ts';
import type { Address } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { groupPath } from '../../ui/route.ts';
import { WordsField } from '../../ui/words-field.tsx';
import type { DecidingDesk } from './deciding-desk.ts';
import { createNewDecisionDraft } from './new-decision-draft.ts';
import { type TemplateName, templateOf, TEMPLATES } from './templates.ts';

export function TemplateDoors(props: { readonly desk: DecidingDesk }): JSX.Element {
  const text = useDecidingText();

  return (
    <div class="decide-page">
      <h1>{text().create.title}</h1>
      <h2>{props.desk.typeset(text().create.choose)}</h2>
      <ul class="decide-doors">
        <For each={TEMPLATES}>
          {(template) => (
            <li>
              <a
                class="decide-door"
                href={groupPath(props.desk.group.space, { type: 'new-decision', template })}
              >
                <span class="decide-door-name">
                  {props.desk.typeset(text().create.template[template] ?? '')}
                </span>
                <span class="soft">{props.desk.typeset(text().create.means[template] ?? '')}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** `isKeys`: the question that every group has, written already. */
export function NewDecision(props: {
  readonly desk: DecidingDesk;
  readonly template: TemplateName;
  readonly isKeys: boolean;
  readonly address: Address;
}): JSX.Element {
  const text = useDecidingText();
  const template = untrack(() => templateOf(props.template));
  const draft = untrack(() =>
    createNewDecisionDraft(
      props.template,
      props.desk,
      `${props.desk.group.space}/new-decision/${props.isKeys ? 'keys' : props.template}`,
      props.isKeys ? text().create.keys : { title: '', text: '' },
    ),
  );
  let form: HTMLFormElement | undefined;
  const settles: (() => Promise<boolean>)[] = [];
  const [busy, setBusy] = createSignal(false);
  const problem = (...types: readonly SayFailure['type'][]): string => {
    const found = draft.failure();
    return found && types.includes(found.type) ? props.desk.sentence(found) : '';
  };
  const general = (): string => {
    const found = draft.failure();
    return found && !PLACED.includes(found.type) ? props.desk.sentence(found) : '';
  };

  async function send(isOpened: boolean): Promise<void> {
    if (busy()) return;
    setBusy(true);
    const sent = (await areSettled()) ? await draft.send(isOpened) : undefined;
    setBusy(false);
    if (!sent) {
      form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    // its page has the button that opens the round
    if (sent.refused) props.desk.toast(props.desk.sentence(sent.refused));
    else props.desk.toast(isOpened ? text().create.opened : text().create.proposed);
    props.address.go(props.desk.path(sent.subject), { replace: true });
  }

  async function areSettled(): Promise<boolean> {
    for (const settle of settles) if (!(await settle())) return false;
    return true;
  }

  return (
    <form
      ref={(element) => (form = element)}
      class="decide-page decide-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send(props.desk.isFacilitator());
      }}
    >
      <a
        class="decide-back"
        href={groupPath(props.desk.group.space, { type: 'new-decision', template: undefined })}
      >
        {text().create.change}
      </a>
      <h1>{props.desk.typeset(text().create.template[props.template] ?? '')}</h1>
      <p class="soft">{props.desk.typeset(text().create.means[props.template] ?? '')}</p>
      <WordsField
        label={text().create.name}
        placeholder={props.desk.typeset(text().create.nameExample)}
        words={draft.title}
        changed={draft.changed}
        problem={problem('title-missing', 'title-too-long')}
      />
      <WordsField
        label={template.needsText ? text().create.text : text().create.optional}
        hint={props.desk.typeset(text().create.textHint)}
        placeholder={template.method === 'consent' ? text().create.textExample : ''}
        words={draft.text}
        rows={template.needsText ? 4 : 2}
        changed={draft.changed}
        problem={problem('text-missing', 'text-too-long', 'not-text')}
      />
      <Show when={template.hasOptions}>
        <WordsField
          label={text().create.options[props.template] ?? ''}
          words={draft.options}
          rows={4}
          changed={draft.changed}
          problem={problem('too-few-options')}
        />
      </Show>
      <Show when={props.template === 'dots'}>
        <WordsField
          class="decide-number"
          label={text().create.dots}
          words={draft.dots}
          inputMode="numeric"
          changed={draft.changed}
          problem={problem('no-dots')}
        />
      </Show>
      <div class="decide-dates">
        <DateField
          label={text().create.until}
          value={draft.until[0]()}
          required
          save={(day) => {
            draft.changed();
            if (day !== undefined) draft.until[1](day);
          }}
          problem={problem('deadline-passed')}
          settle={(settle) => void settles.push(settle)}
        />
        <Show when={template.reviewMonths > 0}>
          <DateField
            label={text().create.review}
            value={draft.reviewOn[0]() || undefined}
            save={(day) => draft.reviewOn[1](day ?? '')}
            settle={(settle) => void settles.push(settle)}
          />
        </Show>
      </div>
      <details
        class="details"
        open={problem('quorum-not-a-share', 'quorum-zero', 'too-many-criteria') !== ''}
      >
        <summary>{text().create.moreFields}</summary>
        <div class="decide-form">
          <WordsField
            label={props.desk.typeset(text().create.driver)}
            words={draft.driver}
            rows={2}
            changed={draft.changed}
            problem=""
          />
          <WordsField
            label={props.desk.typeset(text().create.requirement)}
            words={draft.requirement}
            rows={2}
            changed={draft.changed}
            problem=""
          />
          <WordsField
            label={props.desk.typeset(text().create.criteria)}
            words={draft.criteria}
            rows={2}
            changed={draft.changed}
            problem={problem('too-many-criteria')}
          />
          <Show when={template.method !== 'advice'}>
            <WordsField
              class="decide-number"
              label={text().create.quorum}
              words={draft.quorum}
              inputMode="numeric"
              changed={draft.changed}
              problem={problem('quorum-not-a-share', 'quorum-zero')}
            />
          </Show>
        </div>
      </details>
      <p class="field-problem" role="alert">
        {general()}
      </p>
      <Show when={!props.desk.isFacilitator()}>
        <p class="soft">{text().create.memberHint}</p>
      </Show>
      <p class="decide-acts">
        <Button type="submit" tone="primary" busy={busy()}>
          {props.desk.isFacilitator() ? text().create.openNow : text().create.propose}
        </Button>
        <Show when={props.desk.isFacilitator()}>
          <Button tone="quiet" busy={busy()} onClick={() => void send(false)}>
            {text().create.proposeOnly}
          </Button>
        </Show>
      </p>
    </form>
  );
}

/** Refusals that stand beside their field. */
const PLACED: readonly SayFailure['type'][] = [
  'title-missing',
  'title-too-long',
  'text-missing',
  'text-too-long',
  'not-text',
  'too-few-options',
  'no-dots',
  'deadline-passed',
  'quorum-not-a-share',
  'quorum-zero',
  'too-many-criteria',
];
