/** How who booked and those who look after the thing reach each other: what each of them gave, and nothing where they gave none. */
import { For, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import type { MemberId } from '../../../core/id/id.ts';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import type { BookingsDesk } from './bookings-desk.ts';

export function BookingReach(props: { readonly desk: BookingsDesk; readonly booking: Booking }): JSX.Element {
  const text = useBookingsText();
  const contactOf = (member: MemberId) => props.desk.group.contacts.of(member);
  const given = (): readonly MemberId[] =>
    props.desk.othersOf(props.booking).filter((member) => Object.keys(contactOf(member)).length > 0);

  return (
    <Show when={given().length > 0}>
      <div class="booked-reach" role="group" aria-label={text().reach}>
        <For each={given()}>
          {(member) => (
            <p>
              <span>{text().reachName(props.desk.nameOf(member))}</span>
              <Show when={contactOf(member).phone}>
                {(phone) => (
                  <a
                    href={`tel:${phone().replace(/[^\d+]/g, '')}`}
                    aria-label={text().call(props.desk.nameOf(member), phone())}
                  >
                    {phone()}
                  </a>
                )}
              </Show>
              <Show when={contactOf(member).email}>
                {(email) => (
                  <a href={`mailto:${email()}`} aria-label={text().write(props.desk.nameOf(member), email())}>
                    {email()}
                  </a>
                )}
              </Show>
              <Show when={contactOf(member).note}>
                {(note) => (
                  <span class="soft" dir="auto">
                    {note()}
                  </span>
                )}
              </Show>
            </p>
          )}
        </For>
      </div>
    </Show>
  );
}
