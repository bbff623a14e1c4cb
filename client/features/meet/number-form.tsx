/** Five digits as another screen shows them, in whatever groups they are typed; what was typed stays when they lead nowhere. */
import { createSignal, type JSX, onMount } from 'solid-js';
import { isMeetNumber } from '../../../core/protocol/meetings.ts';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { HOME_PATH } from '../../ui/route.ts';

export function NumberForm(props: {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** Why the last one led nowhere; empty when there was none. */
  readonly problem: string;
  readonly send: (number: number) => void;
}): JSX.Element {
  const text = useText();
  const words = useMeet();
  /** Why what stands in the field is no number, or that nothing is wrong with it any more. */
  const [own, setOwn] = createSignal<string>();
  let input: HTMLInputElement | undefined;
  onMount(() => {
    if (matchMedia('(pointer: fine)').matches) input?.focus();
  });

  function send(): void {
    const number = Number(props.typed.replaceAll(/[\s.\u{2009}-]/gu, ''));
    if (isMeetNumber(number)) props.send(number);
    else setOwn(words().meet.notANumber);
  }

  return (
    <form
      class="meet-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={words().meet.numberLabel} hint={words().meet.numberHint} problem={own() ?? props.problem}>
        {(control) => (
          <input
            ref={(element) => (input = element)}
            id={control.id}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            class="field-input meet-input"
            value={props.typed}
            onInput={(event) => {
              props.type(event.currentTarget.value);
              setOwn('');
            }}
            aria-invalid={control.isRefused}
            aria-describedby={control.describedBy}
          />
        )}
      </Field>
      <p class="ways">
        <Button type="submit" tone="primary">
          {words().meet.goOn}
        </Button>
        <a href={HOME_PATH}>{text().common.myGroups}</a>
      </p>
    </form>
  );
}
