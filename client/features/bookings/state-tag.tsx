/** The state of a booking in a word, with a shape of its own; the colour only follows. */
import type { JSX } from 'solid-js';
import type { Verdict } from '../../../core/bookings/verdict.ts';
import { useBookingsText } from '../../i18n/late/bookings.ts';

export function StateTag(props: { readonly verdict: Verdict }): JSX.Element {
  const text = useBookingsText();
  const word = (): string => {
    const isContested = props.verdict.state === 'provisional' && props.verdict.waiting.length > 0;
    return isContested ? text().state.contested : text().state[props.verdict.state];
  };

  return (
    <span class={`tag booked-tag booked-tag-${props.verdict.state}`}>
      <span class="booked-mark" aria-hidden="true" />
      {word()}
    </span>
  );
}
