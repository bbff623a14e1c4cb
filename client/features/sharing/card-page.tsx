/**
 * One card: what it is and whom to ask, what is booked of it, and every field, each of which saves itself. An archived one says who put it
 * away and comes back from here.
 */
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Card } from '../../../core/inventory/card.ts';
import { type CardKind, KINDS_TO_BOOK } from '../../../core/inventory/values.ts';
import { useText } from '../../i18n/language.tsx';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { useSharingText } from '../../i18n/late/sharing.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import { dayOf, sayDay } from '../../i18n/spoken-day.ts';
import { today } from '../../i18n/today.ts';
import type { Address } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { groupPath } from '../../ui/route.ts';
import { CapacityField, QuantityField } from './amount-fields.tsx';
import { archiveSentence, hasEnded } from './archive-sentence.ts';
import { AvailabilityField } from './availability-field.tsx';
import { CardFacts } from './card-facts.tsx';
import { cardTags, whoToAsk } from './card-line.ts';
import { CardTitle } from './card-title.tsx';
import { ConfirmNotice, ConsentField } from './consent-field.tsx';
import { ContactLine, CustodiansField } from './custodians-field.tsx';
import { DescriptionField } from './description-field.tsx';
import { CardEnds } from './erase-card.tsx';
import { KindDrawing } from './kind-drawing.tsx';
import { PlaceField } from './place-field.tsx';
import type { SharingDesk } from './sharing-desk.ts';
import type { SharingSlots } from './sharing-slots.ts';
import { DepositField, TransactionField } from './terms-field.tsx';
import { CategoriesField, NeedsField, TagsField } from './themes-field.tsx';
import { VisibilityField } from './visibility-field.tsx';

export interface CardPageProps {
  readonly id: string;
  readonly desk: SharingDesk;
  readonly slots: SharingSlots;
  readonly address: Address;
  /** The booking that the address names. */
  readonly booking: string | undefined;
}

type ShownCard = Omit<CardPageProps, 'id'> & { readonly card: Card };

export function CardPage(props: CardPageProps): JSX.Element {
  const card = (): Card | undefined => props.desk.card(props.id);

  return (
    <Show when={card()} fallback={<NotHere {...props} />}>
      {(found) => (
        <ShownPage
          card={found()}
          desk={props.desk}
          slots={props.slots}
          address={props.address}
          booking={props.booking}
        />
      )}
    </Show>
  );
}

function ShownPage(props: ShownCard): JSX.Element {
  return (
    <article class="share-page">
      <PageHead {...props} />
      <Show when={!props.card.archive} fallback={<ArchivedCard {...props} />}>
        <Show when={props.desk.mayWrite()} fallback={<ReadCard {...props} />}>
          <CardFields {...props} />
        </Show>
      </Show>
    </article>
  );
}

function PageHead(props: ShownCard): JSX.Element {
  const text = useSharingText();
  const values = useSharingValues();

  return (
    <header class="share-head">
      <a class="share-back" href={listPath(props.desk)}>
        {text().title}
      </a>
      <div class="share-name">
        <KindDrawing kind={props.card.kind} large />
        <div class="share-name-words">
          <p class="soft">{values().kind[props.card.kind]}</p>
          <CardTitle card={props.card} desk={props.desk} />
          <p class="soft">{whoToAsk(text(), props.desk, props.card)}</p>
          <Show when={cardTags(text(), props.desk, props.card).length > 0}>
            <p class="share-tags">
              <For each={cardTags(text(), props.desk, props.card)}>
                {(tag) => <span class={`tag share-tag-${tag.tone}`}>{tag.label}</span>}
              </For>
            </p>
          </Show>
        </div>
      </div>
    </header>
  );
}

function CardFields(props: ShownCard): JSX.Element {
  const text = useCardText();
  const kind = (): CardKind => props.card.kind;
  const leave = (): void => props.address.go(listPath(props.desk));

  return (
    <div class="share-body">
      <div class="share-main">
        <ConfirmNotice card={props.card} desk={props.desk} />
        <CardParts {...props} />
        <div class="sheet share-sheet">
          {/* a card that moves to another document takes its text along */}
          <Show when={props.desk.homeOf(props.card.id)} keyed>
            <DescriptionField card={props.card} desk={props.desk} />
          </Show>
          <CustodiansField card={props.card} desk={props.desk} />
          <ContactLine card={props.card} desk={props.desk} />
          <Show when={kind() === 'need' || props.card.quantity}>
            <QuantityField card={props.card} desk={props.desk} />
          </Show>
          <AvailabilityField card={props.card} desk={props.desk} />
          <PlaceField card={props.card} desk={props.desk} slots={props.slots} />
          <CategoriesField card={props.card} desk={props.desk} />
        </div>
        <Show when={props.slots.matches}>{(part) => <Dynamic component={part()} card={props.card} />}</Show>
      </div>
      <div class="share-side">
        <div class="sheet share-sheet">
          <VisibilityField card={props.card} desk={props.desk} />
          <TransactionField card={props.card} desk={props.desk} />
          <DepositField card={props.card} desk={props.desk} />
          <Show when={KINDS_TO_BOOK.includes(kind())}>
            <CapacityField card={props.card} desk={props.desk} />
          </Show>
          <ConsentField card={props.card} desk={props.desk} />
          <details class="details share-details">
            <summary>{text().more}</summary>
            <div class="share-sheet-more">
              <TagsField card={props.card} desk={props.desk} />
              <NeedsField card={props.card} desk={props.desk} />
              <Provenance card={props.card} desk={props.desk} />
            </div>
          </details>
        </div>
        <CardEnds card={props.card} desk={props.desk} leave={leave} />
      </div>
    </div>
  );
}

/** What other rooms show of it. */
function CardParts(props: Pick<ShownCard, 'card' | 'slots' | 'booking'>): JSX.Element {
  const isBooked = (): boolean => KINDS_TO_BOOK.includes(props.card.kind);

  return (
    <>
      <Show when={isBooked() && props.slots.bookings}>
        {(part) => <Dynamic component={part()} card={props.card} booking={props.booking} />}
      </Show>
      <Show when={props.card.kind === 'supply' && props.slots.stock}>
        {(part) => <Dynamic component={part()} card={props.card} />}
      </Show>
      <Show when={props.slots.photos}>{(part) => <Dynamic component={part()} card={props.card} />}</Show>
    </>
  );
}

function Provenance(props: { readonly card: Card; readonly desk: SharingDesk }): JSX.Element {
  const text = useText();
  const cardText = useCardText();
  const say = (seconds: number): string => sayDay(text().code, dayOf(new Date(seconds * 1000)), today()).text;

  return (
    <div class="soft">
      <p>{cardText().enteredBy(props.desk.otherName(props.card.enteredBy), say(props.card.createdAt))}</p>
      <Show when={props.card.lastEdit}>
        {(edit) => <p>{cardText().changedBy(props.desk.otherName(edit().by), say(edit().at))}</p>}
      </Show>
      <Show when={props.card.origin}>
        <p>{cardText().origin(props.card.origin)}</p>
      </Show>
    </div>
  );
}

function ReadCard(props: ShownCard): JSX.Element {
  return (
    <div class="sheet share-sheet">
      <CardFacts card={props.card} desk={props.desk} />
    </div>
  );
}

function ArchivedCard(props: ShownCard): JSX.Element {
  const text = useText();
  const home = () => props.desk.homeOf(props.card.id);

  return (
    <div class="share-main">
      <p class="notice-block">{archiveSentence(text(), props.desk, props.card)}</p>
      <Show when={props.desk.mayWrite() && !hasEnded(props.card)}>
        <p class="ways">
          <Button
            tone="primary"
            onClick={() => {
              home().restore(props.card.id);
              passFocus([document.querySelector('#content')]);
            }}
          >
            {text().plan.restore}
          </Button>
          <Show when={props.card.archive?.editedMeanwhile}>
            <Button onClick={() => home().keepArchived(props.card.id)}>{text().plan.leaveArchived}</Button>
          </Show>
        </p>
      </Show>
      <ReadCard {...props} />
      <Show when={KINDS_TO_BOOK.includes(props.card.kind) && props.slots.bookings}>
        {(part) => <Dynamic component={part()} card={props.card} booking={props.booking} />}
      </Show>
      <CardEnds card={props.card} desk={props.desk} leave={() => props.address.go(listPath(props.desk))} />
    </div>
  );
}

function NotHere(props: CardPageProps): JSX.Element {
  const text = useCardText();
  const sharingText = useSharingText();
  const isUnreadable = (): boolean => props.desk.sharing.cards.unreadable().includes(props.id);

  return (
    <div class="share-page">
      <h1>{text().notHere}</h1>
      <Switch fallback={<p>{text().notHereHint}</p>}>
        <Match when={isUnreadable()}>
          <p>{text().unreadable}</p>
        </Match>
      </Switch>
      <p class="ways">
        <a href={listPath(props.desk)}>{sharingText().title}</a>
      </p>
    </div>
  );
}

function listPath(desk: SharingDesk): string {
  return groupPath(desk.group.space, { type: 'sharing', view: 'list' });
}
