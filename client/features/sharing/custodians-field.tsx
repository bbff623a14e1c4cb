/** Who keeps it, or whom to ask: several people, the last of whom stays; and how to reach them, as far as they said. */
import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { MemberId } from '../../../core/id/id.ts';
import type { Card } from '../../../core/inventory/card.ts';
import type { CardFailure } from '../../../core/inventory/new-card.ts';
import { KINDS_OF_PERSON } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { cardFailureSentence } from '../../i18n/late/sharing-failure.ts';
import { Button } from '../../ui/button.tsx';
import { ComboboxMany } from '../../ui/combobox.tsx';
import type { ComboboxOption } from '../../ui/combobox-query.ts';
import type { SharingDesk } from './sharing-desk.ts';

export function CustodiansField(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const [failure, setFailure] = createSignal<CardFailure>();
  const label = (): string => {
    const { kind } = props.card;
    if (kind === 'need') return cardText().custodiansOf.need;
    return KINDS_OF_PERSON.includes(kind) ? cardText().custodiansOf.person : cardText().custodians;
  };
  const options = (): readonly ComboboxOption<MemberId>[] => {
    const people = props.desk.group.people().map(({ member }) => member);
    const gone = props.card.custodians.filter((member) => !people.includes(member));
    return [...people, ...gone].map((value) => ({ value, label: props.desk.nameOf(value) }));
  };

  function choose(chosen: readonly MemberId[]): void {
    const { id, custodians } = props.card;
    const home = props.desk.homeOf(id);
    for (const member of chosen) if (!custodians.includes(member)) home.addMember(id, 'custodians', member);
    let refused: CardFailure | undefined;
    for (const member of custodians.filter((one) => !chosen.includes(one))) {
      const removed = home.removeMember(id, 'custodians', member);
      if (!removed.ok) refused = removed.error;
    }
    setFailure(refused);
  }

  return (
    <div class="share-field">
      <Show when={props.desk.isToEntrust(props.card)}>
        <div class="notice-block share-entrust">
          <p>{cardText().nobodyLeft}</p>
          <Show when={props.desk.mayWrite()}>
            <Button onClick={() => choose([props.desk.group.me])}>{cardText().take}</Button>
          </Show>
        </div>
      </Show>
      <ComboboxMany
        label={label()}
        placeholder={cardText().addPerson}
        removeLabel={(option) => cardText().removeName(option.label)}
        problem={failureSentenceOf(failure(), (found) => cardFailureSentence(text(), found))}
        options={options()}
        values={props.card.custodians}
        choose={choose}
      />
    </div>
  );
}

/** A press calls or writes, where they gave a number or an address. */
export function ContactLine(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const cardText = useCardText();
  const id = createUniqueId();
  const others = (): readonly MemberId[] =>
    props.card.custodians.filter((member) => member !== props.desk.group.me && props.desk.isHere(member));
  const contactOf = (member: MemberId) => props.desk.group.contacts.of(member);
  const isReachable = (member: MemberId): boolean => {
    const { phone, email } = contactOf(member);
    return Boolean(phone) || Boolean(email);
  };
  const silent = (): readonly string[] =>
    others()
      .filter((member) => !isReachable(member))
      .map(props.desk.nameOf);

  return (
    <Show when={others().length > 0 && props.desk.group.contacts.isOpen()}>
      <div class="share-contact" role="group" aria-labelledby={id}>
        <p class="field-label" id={id}>
          {cardText().reach}
        </p>
        <For each={others().filter(isReachable)}>
          {(member) => (
            <p class="share-contact-line">
              <span class="share-contact-name">{props.desk.nameOf(member)}</span>
              <Show when={contactOf(member).phone}>
                {(phone) => (
                  <a
                    class="share-contact-way"
                    href={`tel:${phone().replace(/[^\d+]/g, '')}`}
                    aria-label={cardText().call(props.desk.nameOf(member), phone())}
                  >
                    {phone()}
                  </a>
                )}
              </Show>
              <Show when={contactOf(member).email}>
                {(email) => (
                  <a
                    class="share-contact-way"
                    href={`mailto:${email()}`}
                    aria-label={cardText().write(props.desk.nameOf(member), email())}
                  >
                    {email()}
                  </a>
                )}
              </Show>
              <Show when={contactOf(member).note}>
                <span class="soft">{contactOf(member).note}</span>
              </Show>
            </p>
          )}
        </For>
        <Show when={silent().length > 0}>
          <p class="soft">{cardText().noContact(silent())}</p>
        </Show>
      </div>
    </Show>
  );
}

function failureSentenceOf(failure: CardFailure | undefined, say: (failure: CardFailure) => string): string {
  return failure ? say(failure) : '';
}
