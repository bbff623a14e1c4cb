/**
 * Before an invitation is spent, or a place taken again, in Safari on an iPhone or iPad: there only what stands on the home screen is
 * kept, and it has a memory of its own, so the link is copied and taken along.
 */
import { type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import { CopyLink } from '../../ui/copy-link.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';

/** What the steps are called for this kind of link. */
export interface HomeWords {
  readonly copy: string;
  readonly label: string;
  readonly action: string;
  readonly open: string;
}

export function AddToHome(props: {
  readonly plate: string;
  /** As it was read, whole or from its `#` on; undefined: there is nothing to take along. */
  readonly link: string | undefined;
  readonly words: HomeWords;
  readonly goOn: () => void;
}): JSX.Element {
  const text = useText();

  return (
    <PlainScreen plate={props.plate}>
      <h1>{text().join.homeTitle}</h1>
      <p>{text().join.homeWhy}</p>
      <ol class="numbered">
        <Show when={props.link}>
          {(link) => (
            <li>
              {props.words.copy}
              <CopyLink primary link={whole(link())} label={props.words.label} action={props.words.action} />
            </li>
          )}
        </Show>
        <li>{text().join.homeAdd}</li>
        <li>{props.words.open}</li>
      </ol>
      <p>
        <button type="button" class="link-button" onClick={() => props.goOn()}>
          {text().guard.continueHere}
        </button>
      </p>
    </PlainScreen>
  );
}

function whole(link: string): string {
  return link.startsWith('#') ? `${location.origin}/${link}` : link;
}
