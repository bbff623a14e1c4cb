/** Why somebody rules so, in their words: shown to everybody who sees the booking. */
import type { JSX } from 'solid-js';
import { useBookingsText } from '../../i18n/late/bookings.ts';
import { WordsField } from '../../ui/words-field.tsx';
import type { RulingAct } from './ruling-act.ts';

export function ReasonField(props: {
  readonly act: RulingAct;
  readonly value: string;
  readonly type: (typed: string) => void;
}): JSX.Element {
  const text = useBookingsText();

  return (
    <WordsField
      label={text().reasonField}
      words={[() => props.value, (typed) => props.type(typed)]}
      problem={props.act.problem()}
      changed={() => props.act.forget()}
    />
  );
}
