/** My own first name and how to reach me: each saves itself when it is left, and an emptied one is erased. Closed to observers. */
import '../../style/my-contact.css';
import { createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js';
import type { ContactField } from '../../../core/people/contact-fields.ts';
import { contactValue } from '../../../core/people/contact.ts';
import { useText } from '../../i18n/language.tsx';
import { useWho } from '../../i18n/who.ts';
import { contactSentence } from '../../i18n/late/contact-sentence.ts';
import { useContactText } from '../../i18n/late/contact.ts';
import { useEditorText } from '../../i18n/late/editor.ts';
import type { Group } from '../../state/workplace.ts';
import { DraftInput } from '../../ui/draft-input.tsx';
import { createDraft } from '../../ui/draft.ts';
import { EditableText } from '../../ui/editable-text.tsx';
import { Field } from '../../ui/field.tsx';
import { useToasts } from '../../ui/toasts.tsx';

export function MyContact(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const who = useWho();
  const contactText = useContactText();
  const editorText = useEditorText();
  const id = createUniqueId();
  const myName = (): string => props.group.people().find(({ isMe }) => isMe)?.name ?? '';

  return (
    <section class="sheet my-contact" aria-labelledby={id}>
      <h2 id={id} class="sheet-title">
        {contactText().title}
      </h2>
      <div class="my-contact-fields">
        <EditableText
          value={myName()}
          fieldLabel={who().yourName}
          editLabel={who().renameMe}
          emptySentence={text().failure.emptyFirstName}
          mayEdit
          save={(name) => props.group.renameMe(name)}
        >
          <p class="row-title">{myName() || text().group.namePending}</p>
        </EditableText>
        <Show
          when={props.group.contacts.isOpen()}
          fallback={<p class="soft my-contact-reserved">{editorText().reserved}</p>}
        >
          <p class="soft">{contactText().why}</p>
          <ContactInput group={props.group} field="phone" label={contactText().phone} kind="tel" />
          <ContactInput group={props.group} field="email" label={contactText().email} kind="email" />
          <ContactInput
            group={props.group}
            field="note"
            label={contactText().note}
            hint={contactText().noteHint}
            kind="text"
          />
        </Show>
      </div>
    </section>
  );
}

function ContactInput(props: {
  readonly group: Group;
  readonly field: ContactField;
  readonly label: string;
  readonly hint?: string;
  /** Which keyboard a phone shows, and what the browser may fill in. */
  readonly kind: 'tel' | 'email' | 'text';
}): JSX.Element {
  const text = useText();
  const contactText = useContactText();
  const toasts = useToasts();
  /** Taken, and on its way through its signature. */
  const [onItsWay, setOnItsWay] = createSignal<string>();
  const stored = (): string => props.group.contacts.of(props.group.me)[props.field] ?? '';
  const [refusal, setRefusal] = createSignal('');

  const draft = createDraft<string>({
    keep: untrack(() => `${props.group.space}/contact/${props.field}`),
    written: () => onItsWay() ?? stored(),
    read: (typed) => {
      const checked = contactValue(props.field, typed);
      setRefusal(checked.ok ? '' : contactSentence(text(), checked.error));
      return checked.ok ? checked.value : undefined;
    },
    save: (value = '') => {
      if (value === stored()) return;
      setOnItsWay(value);
      void give(value);
    },
    refused: refusal,
  });

  async function give(value: string): Promise<void> {
    const written = await props.group.contacts.set(props.field, value);
    setOnItsWay(undefined);
    if (written.ok) return toasts.announce(value === '' ? contactText().erased : contactText().saved);
    draft.type(value); // what was typed stays
    toasts.show(contactSentence(text(), written.error));
  }

  return (
    <Field label={props.label} hint={props.hint ?? ''} problem={draft.problem()}>
      {(control) => (
        <DraftInput
          control={control}
          draft={draft}
          inputMode={props.kind}
          autocomplete={props.kind === 'text' ? 'off' : props.kind}
        />
      )}
    </Field>
  );
}
