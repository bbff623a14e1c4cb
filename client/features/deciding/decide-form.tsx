/** A form of what whoever facilitates does with a decision: sent as a whole, or given up. */
import { createSignal, type JSX } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';

export function DecideForm(props: {
  /** What the button that sends it says. */
  readonly send: string;
  /** Pressed again before it settles, it is not asked again. */
  readonly submit: () => Promise<void>;
  readonly close: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const text = useDecidingText();
  const [busy, setBusy] = createSignal(false);

  async function submit(): Promise<void> {
    if (busy()) return;
    setBusy(true);
    await props.submit().finally(() => setBusy(false));
  }

  return (
    <form
      class="decide-form decide-sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
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
