/**
 * "Reprendre ma place": where one lands when this browser kept nothing. It takes an invitation, or the address of the sheet, which tells
 * the group but lets nobody in: then it says whom to ask.
 */
import { type JSX, Show } from 'solid-js';
import type { LinkFailure } from '../../../core/roster/invitation-link.ts';
import type { SpaceId } from '../../../core/id/id.ts';
import { fail, ok, type Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { isStandalone } from '../../platform/home-screen.ts';
import { Button } from '../../ui/button.tsx';
import { createEntry } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { HOME_PATH, MEET_PATH, NEW_GROUP_PATH, routeOf } from '../../ui/route.ts';

export function ComeBackForm(props: {
  readonly groups: readonly SpaceId[];
  readonly open: (space: SpaceId) => void;
  readonly read: (link: string) => Promise<Result<unknown, LinkFailure>>;
}): JSX.Element {
  const text = useText();
  const entry = createEntry({ submit: (typed) => read(typed) });

  async function read(typed: string) {
    const space = groupAddress(typed);
    if (space === undefined) return props.read(typed);
    if (!props.groups.includes(space)) return fail({ type: 'address-without-invitation' } as const);
    props.open(space);
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
        <p>{isStandalone() ? text().comeBack.whyApplication : text().comeBack.why}</p>
        <EntryField
          entry={entry}
          label={text().comeBack.label}
          hint={text().comeBack.hint}
          inputMode="url"
          focused
        />
        <p class="ways">
          <Button type="submit" tone="primary">
            {text().join.read}
          </Button>
        </p>
        <p class="soft">{text().comeBack.whatReturns}</p>
        <p class="soft">{text().comeBack.whomToAsk}</p>
        <p class="ways">
          <a href={MEET_PATH}>{text().meet.haveNumber}</a>
          <Show
            when={props.groups.length > 0}
            fallback={<a href={NEW_GROUP_PATH}>{text().comeBack.begin}</a>}
          >
            <a href={HOME_PATH}>{text().common.myGroups}</a>
          </Show>
        </p>
      </PlainScreen>
    </form>
  );
}

/** The group of an address that carries no invitation. */
function groupAddress(typed: string): SpaceId | undefined {
  if (!URL.canParse(typed.trim())) return undefined;
  const { pathname, hash } = new URL(typed.trim());
  const route = hash === '' ? routeOf(pathname) : undefined;
  return route?.type === 'group' ? route.space : undefined;
}
