/** Role, time and number of people, folded away: the usual ones suit a meeting. A new choice is a new code. */
import { createUniqueId, For, type JSX } from 'solid-js';
import { useInviteText } from '../../i18n/late/invite.ts';
import { useWho } from '../../i18n/who.ts';
import { today } from '../../i18n/today.ts';
import {
  type InviteTerms,
  type Lasting,
  LASTING_CHOICES,
  MODE_CHOICES,
  ROLE_CHOICES,
  spanOf,
  USES_CHOICES,
} from './invite-terms.ts';
import { Button } from '../../ui/button.tsx';

export function InviteChoices(props: {
  readonly terms: InviteTerms;
  readonly choose: (terms: InviteTerms) => void;
  readonly renew: () => void;
}): JSX.Element {
  const inviteText = useInviteText();
  const who = useWho();
  const sayLasting = (lasting: Lasting): string => {
    if (lasting !== 'evening') return inviteText().daysOption(lasting);
    return inviteText().eveningOption(spanOf(lasting, new Date()).evening === today());
  };

  return (
    <details class="details invite-choices">
      <summary>{inviteText().choices}</summary>
      <div class="choices">
        <Choice
          label={inviteText().role}
          options={ROLE_CHOICES}
          chosen={props.terms.role}
          name={(role) => inviteText().roleTerms[role]}
          choose={(role) => props.choose({ ...props.terms, role })}
        />
        <Choice
          label={inviteText().days}
          options={LASTING_CHOICES}
          chosen={props.terms.lasting}
          name={sayLasting}
          choose={(lasting) => props.choose({ ...props.terms, lasting })}
        />
        <Choice
          label={inviteText().uses}
          options={USES_CHOICES}
          chosen={props.terms.uses}
          name={(uses) => inviteText().usesOption(uses)}
          choose={(uses) => props.choose({ ...props.terms, uses })}
        />
        <Choice
          label={who().mode}
          options={MODE_CHOICES}
          chosen={props.terms.mode}
          name={(mode) => who().modeName[mode]}
          choose={(mode) => props.choose({ ...props.terms, mode })}
        />
        <Button onClick={() => props.renew()}>{inviteText().renew}</Button>
        <p class="soft">{inviteText().renewHint}</p>
      </div>
    </details>
  );
}

function Choice<T extends string | number>(props: {
  readonly label: string;
  readonly options: readonly T[];
  readonly chosen: T;
  readonly name: (option: T) => string;
  readonly choose: (option: T) => void;
}): JSX.Element {
  const id = createUniqueId();

  return (
    <div class="field">
      <label for={id} class="field-label">
        {props.label}
      </label>
      <select
        id={id}
        class="field-input"
        onChange={(event) => {
          const option = props.options[event.currentTarget.selectedIndex];
          if (option !== undefined) props.choose(option);
        }}
      >
        <For each={props.options}>
          {(option) => <option selected={option === props.chosen}>{props.name(option)}</option>}
        </For>
      </select>
    </div>
  );
}
