/** "J'ai une invitation": the link is pasted by hand; a mistyped one stays in the field with what is wrong. */
import { type JSX, onMount, untrack } from 'solid-js';
import type { LinkFailure } from '../../../core/roster/invitation-link.ts';
import type { Result } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import { createEntry } from '../../ui/entry.ts';
import { EntryField } from '../../ui/entry-field.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { HOME_PATH, MEET_PATH } from '../../ui/route.ts';
import { Button } from '../../ui/button.tsx';

export function PasteForm(props: {
  readonly initial: string;
  /** The link was already read and refused: say why at once. */
  readonly tried: boolean;
  readonly read: (link: string) => Promise<Result<unknown, LinkFailure>>;
}): JSX.Element {
  const text = useText();
  const entry = createEntry({
    initial: untrack(() => props.initial),
    submit: (link) => props.read(link),
  });
  onMount(() => {
    if (props.tried) void entry.send();
  });

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void entry.send();
      }}
    >
      <PlainScreen plate={text().join.plateWithoutName}>
        <h1>{text().join.title}</h1>
        <EntryField
          entry={entry}
          label={text().join.linkLabel}
          hint={text().join.linkHint}
          inputMode="url"
          focused
        />
        <p class="ways">
          <Button type="submit" tone="primary">
            {text().join.read}
          </Button>
          <a href={MEET_PATH}>{text().meet.haveNumber}</a>
          <a href={HOME_PATH}>{text().common.myGroups}</a>
        </p>
      </PlainScreen>
    </form>
  );
}
