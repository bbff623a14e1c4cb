/** An address that opens nothing here: says so, and shows the ways back in. */
import { type JSX, Show } from 'solid-js';
import type { SpaceId } from '../../../core/id/id.ts';
import { useText } from '../../i18n/language.tsx';
import { PlainScreen } from '../../ui/plain-screen.tsx';
import { HOME_PATH, JOIN_PATH, returnPath } from '../../ui/route.ts';

export function UnknownGroup(props: {
  readonly title: string;
  readonly hint?: string;
  /** The group that may have been here before: the browser erased it, or this is another device. */
  readonly lost?: SpaceId;
}): JSX.Element {
  const text = useText();

  return (
    <PlainScreen plate="Placette">
      <h1>{props.title}</h1>
      <Show when={props.hint}>
        <p>{props.hint}</p>
      </Show>
      <p class="ways">
        <Show when={props.lost}>
          {(space) => (
            <a class="button button-primary" href={returnPath(space())}>
              {text().comeBack.title}
            </a>
          )}
        </Show>
        <a href={HOME_PATH}>{text().common.myGroups}</a>
        <a href={JOIN_PATH}>{text().start.haveInvitation}</a>
      </p>
    </PlainScreen>
  );
}
