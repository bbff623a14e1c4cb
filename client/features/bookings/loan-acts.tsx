/** « Sorti » and « Rendu »: who looks after the thing or has it notes that it went out, and in what state it came back. */
import { createSignal, type JSX, Show } from 'solid-js';
import type { Booking } from '../../../core/bookings/booking.ts';
import { countCharacters } from '../../../core/doc/text-field.ts';
import { useText } from '../../i18n/language.tsx';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChips } from '../../ui/chips.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { WordsField } from '../../ui/words-field.tsx';
import type { BookingLoan } from './booking-loan.ts';
import type { BookingsDesk } from './bookings-desk.ts';

const STATES = ['good', 'worn', 'broken'] as const;
type ReturnState = (typeof STATES)[number];

export interface LoanActsProps {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly loan: BookingLoan;
  /** Id of what tells which booking it is. */
  readonly describedBy: string;
}

export function LoanActs(props: LoanActsProps): JSX.Element {
  const text = useBookingsText();
  const toasts = useToasts();
  const [returns, setReturns] = createSignal(false);

  function handOver(): void {
    props.desk.bookings.handOver(props.booking);
    toasts.show(text().wentOutNow);
    passFocus([document.getElementById(props.booking.id)]);
  }

  return (
    <>
      <Show when={props.loan.canGoOut}>
        <Button describedBy={props.describedBy} onClick={handOver}>
          {text().goesOut}
        </Button>
      </Show>
      <Show when={props.loan.canComeBack}>
        <Button describedBy={props.describedBy} onClick={() => setReturns(true)}>
          {text().comesBack}
        </Button>
      </Show>
      <Show when={returns()}>
        <ReturnDialog desk={props.desk} booking={props.booking} close={() => setReturns(false)} />
      </Show>
    </>
  );
}

function ReturnDialog(props: {
  readonly desk: BookingsDesk;
  readonly booking: Booking;
  readonly close: () => void;
}): JSX.Element {
  const text = useText();
  const bookingsText = useBookingsText();
  const toasts = useToasts();
  const [state, setState] = createSignal<ReturnState>('good');
  const [note, setNote] = createSignal('');
  const [problem, setProblem] = createSignal('');

  function bringBack(): void {
    const word = bookingsText().loanState[state()];
    const words = bookingsText().stateWith(word, note().trim());
    const done = props.desk.bookings.bringBack(props.booking, words);
    if (!done.ok) {
      const taken = countCharacters(bookingsText().stateWith(word, '.')) - 1;
      setProblem(bookingsText().tooLong(done.error.limit - taken));
      return;
    }
    const row = document.getElementById(props.booking.id);
    props.close();
    toasts.show(bookingsText().cameBackNow);
    passFocus([row, document.querySelector('.bookings > h2')]);
  }

  return (
    <Dialog
      open
      title={bookingsText().comesBackTitle}
      close={() => props.close()}
      acts={
        <>
          <Button tone="primary" onClick={bringBack}>
            {bookingsText().comesBack}
          </Button>
          <Button onClick={() => props.close()}>{text().common.cancel}</Button>
        </>
      }
    >
      <ChoiceChips
        label={bookingsText().comesBackTitle}
        options={STATES.map((value) => ({ value, label: bookingsText().loanState[value] }))}
        chosen={[state()]}
        choose={setState}
      />
      <WordsField
        label={bookingsText().loanNote}
        words={[note, setNote]}
        problem={problem()}
        changed={() => setProblem('')}
      />
    </Dialog>
  );
}
