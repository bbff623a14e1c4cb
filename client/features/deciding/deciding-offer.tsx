/** Step 11 of the first fifteen minutes, on Aujourd'hui while nothing was ever proposed: a first question to decide together. */
import '../../style/deciding.css';
import { type JSX, Show } from 'solid-js';
import { decides } from '../../../core/roster/role.ts';
import { useText } from '../../i18n/language.tsx';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { typeset } from '../../i18n/typeset.ts';
import type { Group } from '../../state/workplace.ts';
import { groupPath } from '../../ui/route.ts';

/** From two people on: one alone has nothing to decide together. */
const FEWEST = 2;

export function DecidingOffer(props: { readonly group: Group }): JSX.Element {
  const common = useText();
  const text = useDecidingText();
  const plain = (words: string): string => (common().code === 'fr' ? typeset(words) : words);
  const isOffered = (): boolean =>
    props.group.whoIsIn.standing() === 'in' &&
    decides(props.group.myRole()) &&
    props.group.people().length >= FEWEST &&
    props.group.deciding.summary()?.lines.length === 0;

  return (
    <Show when={isOffered()}>
      <section class="today-part decide-offer" aria-labelledby="decide-offer">
        <h2 id="decide-offer">{plain(text().offer)}</h2>
        <p class="decide-acts">
          <a class="button" href={groupPath(props.group.space, { type: 'new-decision', template: 'keys' })}>
            {plain(text().keysTitle)}
          </a>
          <a
            class="button button-quiet"
            href={groupPath(props.group.space, { type: 'new-decision', template: undefined })}
          >
            {text().another}
          </a>
        </p>
      </section>
    </Show>
  );
}
