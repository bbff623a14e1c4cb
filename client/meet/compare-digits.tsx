/** Six digits on two screens, and the question whether they are the same: what keeps anybody between the two devices out. */
import { type JSX, onMount } from 'solid-js';
import { useMeet } from '../i18n/meet.ts';
import { Button } from '../ui/button.tsx';
import '../style/meet.css';

export function CompareDigits(props: {
  readonly digits: string;
  readonly confirm: () => void;
  readonly refuse: () => void;
}): JSX.Element {
  const words = useMeet();
  let heading: HTMLParagraphElement | undefined;
  // the number that stood here is gone: whoever reads with ears hears what came in its place
  onMount(() => heading?.focus());

  return (
    <div class="meet-compare">
      <p ref={(element) => (heading = element)} tabindex="-1">
        {words().meet.compare}
      </p>
      <Digits value={props.digits} label={words().meet.digits} />
      <p class="meet-question">{words().meet.areTheSame}</p>
      <div class="ways">
        <Button tone="primary" onClick={() => props.confirm()}>
          {words().meet.same}
        </Button>
        <Button onClick={() => props.refuse()}>{words().meet.notSame}</Button>
      </div>
    </div>
  );
}

/** In groups that one can keep in mind; read out digit by digit. */
export function Digits(props: { readonly value: string; readonly label: string }): JSX.Element {
  const half = (): number => Math.floor(props.value.length / 2);

  return (
    <p class="meet-digits" role="img" aria-label={`${props.label} ${props.value.split('').join(' ')}`}>
      <span>{props.value.slice(0, half())}</span>
      <span>{props.value.slice(half())}</span>
    </p>
  );
}
