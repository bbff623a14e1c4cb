/** Values of a card that several people gave at once. */
import type { JSX } from 'solid-js';
import type { Choice } from '../../../core/inventory/card.ts';
import { useCardText } from '../../i18n/late/sharing-card.ts';
import { ChoicesLine } from '../../ui/choices-line.tsx';
import type { SharingDesk } from './sharing-desk.ts';

export function ValueChoices<T>(props: {
  readonly choices: readonly Choice<T>[];
  readonly desk: SharingDesk;
  readonly say: (value: T) => string;
  readonly choose: (value: T) => void;
  /** Which one counts meanwhile. */
  readonly hint?: string;
}): JSX.Element {
  const text = useCardText();

  return (
    <ChoicesLine
      choices={props.choices}
      label={text().twoValues(props.choices.length)}
      say={({ value, by }) => text().choose(props.say(value), props.desk.nameOf(by))}
      choose={({ value }) => props.choose(value)}
      disabled={!props.desk.mayWrite()}
      hint={props.hint ?? ''}
      field=".share-field"
      heir="input, button, select"
    />
  );
}
