/** The invitation, read but not spent: who invites, what a newcomer may read, one field, one button. */
import { createSignal, type JSX, Show } from 'solid-js';
import type { Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import type { EnterFailure } from '../../state/act-failure.ts';
import type { Entered, InvitationPreview } from '../../state/workplace.ts';
import { createEntry } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { createOnline } from '../../ui/online.ts';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { EnterWayOn } from './enter-way-on.tsx';
import { Button } from '../../ui/button.tsx';

export interface EnterFormProps {
  readonly invitation: InvitationPreview;
  readonly link: string;
  readonly enter: (firstName: string) => Promise<Result<Entered, EnterFailure>>;
  readonly entered: (entered: Entered) => void;
  readonly otherLink: () => void;
}

export function EnterForm(props: EnterFormProps): JSX.Element {
  const text = useText();
  const online = createOnline();
  const [failure, setFailure] = createSignal<EnterFailure>();
  const entry = createEntry({
    submit: async (firstName) => {
      const answer = await props.enter(firstName);
      setFailure(answer.ok ? undefined : answer.error);
      return answer;
    },
    emptySentence: () => text().failure.emptyFirstName,
    accepted: (entered) => props.entered(entered),
  });
  const action = (): string => {
    if (entry.busy()) return text().join.entering;
    return isWorthRetrying(failure()) ? text().common.retry : text().join.enter;
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void entry.send();
      }}
    >
      <PlainScreen plate={props.invitation.groupName || text().join.plateWithoutName}>
        <h1>{text().join.invites(props.invitation.inviterName, props.invitation.groupName)}</h1>
        <p>{text().join.past}</p>
        <EntryField entry={entry} label={text().join.firstName} autocomplete="given-name" focused />
        <Show when={!online()}>
          <p class="notice notice-waiting" role="status">
            {text().join.offline}
          </p>
        </Show>
        <p class="ways">
          <Button type="submit" tone="primary" busy={entry.busy()}>
            {action()}
          </Button>
          <EnterWayOn failure={failure()} link={props.link} otherLink={() => props.otherLink()} />
        </p>
      </PlainScreen>
    </form>
  );
}

const RETRY: readonly EnterFailure['type'][] = ['relay-unreachable', 'relay-refused', 'not-stored', 'busy'];

function isWorthRetrying(failure: EnterFailure | undefined): boolean {
  return RETRY.some((type) => type === failure?.type);
}
