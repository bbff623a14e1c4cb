/** An invented group to try things in: one says who one would like to be, and is inside. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useExampleText } from '../../i18n/late/example.ts';
import { exampleSeats, type ExampleSeat } from '../../state/example.ts';
import type { ExampleFailure, Workplace } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { ExamplesHere } from './examples-here.tsx';
import '../../style/example.css';

export interface ExampleProps {
  readonly workplace: Pick<Workplace, 'examples' | 'openExample' | 'leaveExample'>;
  readonly entered: (space: SpaceId) => void;
}

export function Example(props: ExampleProps): JSX.Element {
  const text = useText();
  const exampleText = useExampleText();
  const [group, setGroup] = createSignal<'tilleuls' | 'combe'>('tilleuls');
  const [entering, setEntering] = createSignal<ExampleSeat>();
  const [failure, setFailure] = createSignal<ExampleFailure>();
  const other = () => (group() === 'tilleuls' ? 'combe' : 'tilleuls');

  const preparing = (): string => {
    const seat = entering();
    return seat ? exampleText().preparing(seat.name) : '';
  };

  const enter = async (seat: ExampleSeat): Promise<void> => {
    if (entering()) return;
    setEntering(seat);
    setFailure(undefined);
    const opened = await props.workplace.openExample(group(), seat.seat);
    setEntering(undefined);
    if (opened.ok) props.entered(opened.value);
    else setFailure(opened.error);
  };

  return (
    <PlainScreen plate={exampleText().group[group()]}>
      <p class="promise">{exampleText().invented}</p>
      <h1>{exampleText().question}</h1>
      <ul class="seats">
        <For each={exampleSeats(group())}>
          {(seat) => (
            <li>
              <Button class="seat" busy={entering() === seat} onClick={() => void enter(seat)}>
                <strong>{seat.name}</strong>
                <span class="soft">{exampleText().role[seat.role]}</span>
              </Button>
            </li>
          )}
        </For>
      </ul>
      <p role="status" class="soft seats-status">
        {preparing()}
      </p>
      <Show when={failure()}>
        {(stopped) => (
          <p role="alert" class="notice notice-waiting">
            {failureSentence(text(), stopped())}
          </p>
        )}
      </Show>
      <p class="ways">
        <Button tone="quiet" onClick={() => setGroup(other())}>
          {exampleText().other[other()]}
        </Button>
      </p>
      <ExamplesHere workplace={props.workplace} />
    </PlainScreen>
  );
}
