/**
 * "Reprendre ma place": where one lands when this browser kept nothing. With a recovery sheet one comes back as oneself; an invitation
 * lets one in as somebody new; the address of a group tells where it is but lets nobody in, and says whom to ask.
 */
import { type JSX, Show } from 'solid-js';
import type { LinkFailure } from '../../../core/roster/invitation-link.ts';
import type { SpaceId } from '../../../core/id/id.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { useComeBackText } from '../../i18n/late/come-back.ts';
import { isStandalone } from '../../platform/home-screen.ts';
import { Button } from '../../ui/button.tsx';
import { createEntry } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { HOME_PATH, MEET_PATH, NEW_GROUP_PATH } from '../../ui/route.ts';
import { readGroupAddress } from './group-address.ts';

export function ComeBackForm(props: {
  readonly groups: readonly SpaceId[];
  readonly open: (space: SpaceId) => void;
  readonly read: (link: string) => Promise<Result<unknown, LinkFailure>>;
  readonly haveSheet: () => void;
}): JSX.Element {
  const text = useText();
  const comeBackText = useComeBackText();
  const entry = createEntry({ submit: (typed) => read(typed) });

  async function read(typed: string) {
    const address = readGroupAddress(typed);
    if (address === undefined) return props.read(typed);
    if (!props.groups.includes(address.space)) return fail({ type: 'address-without-invitation' } as const);
    props.open(address.space);
    return ok(undefined);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void entry.send();
      }}
    >
      <PlainScreen plate="Placette">
        <h1>{text().comeBack.title}</h1>
        <p>{isStandalone() ? comeBackText().whyApplication : comeBackText().why}</p>
        <Button tone="primary" onClick={() => props.haveSheet()}>
          {comeBackText().sheetTitle}
        </Button>
        <EntryField
          entry={entry}
          label={comeBackText().linkLabel}
          hint={comeBackText().linkHint}
          inputMode="url"
        />
        <p class="ways">
          <Button type="submit">{text().join.read}</Button>
        </p>
        <p class="soft">{comeBackText().invited}</p>
        <p class="soft">{comeBackText().whomToAsk}</p>
        <p class="ways">
          <a href={MEET_PATH}>{text().meet.haveNumber}</a>
          <Show when={props.groups.length > 0} fallback={<a href={NEW_GROUP_PATH}>{comeBackText().begin}</a>}>
            <a href={HOME_PATH}>{text().common.myGroups}</a>
          </Show>
        </p>
      </PlainScreen>
    </form>
  );
}
