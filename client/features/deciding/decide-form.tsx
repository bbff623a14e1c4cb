/** A form of what whoever facilitates does with a decision: sent as a whole, or given up. */
import type { JSX } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';

export function DecideForm(props: {
  /** What the button that sends it says. */
  readonly send: string;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useDecidingText();

  return (
    <form
      class="decide-form decide-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        props.submit();
      }}
    >
      {props.children}
      <p class="decide-acts">
        <Button type="submit" tone="primary">
          {props.send}
        </Button>
        <Button tone="quiet" onClick={() => props.close()}>
          {text().giveUp}
        </Button>
      </p>
    </form>
  );
}
