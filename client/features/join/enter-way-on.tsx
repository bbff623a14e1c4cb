/** After a refusal, the way on that fits it: another link, a reload that keeps the invitation, or nothing but trying again. */
import { type JSX, Match, Switch } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { EnterFailure } from '../../state/act-failure.ts';
import { reloadNewest } from '../../platform/page-updates.ts';
import { ARRIVAL_FRAGMENT } from './arrival.ts';

const SPENT: readonly EnterFailure['type'][] = [
  'space-unknown',
  'invite-expired',
  'invite-used-up',
  'invite-closed',
  'invite-unknown',
];

export function EnterWayOn(props: {
  readonly failure: EnterFailure | undefined;
  readonly link: string;
  readonly otherLink: () => void;
}): JSX.Element {
  const text = useText();

  return (
    <Switch>
      <Match when={props.failure?.type === 'relay-other-version'}>
        <button type="button" class="link-button" onClick={() => reopen(props.link)}>
          {text().common.reload}
        </button>
      </Match>
      <Match when={SPENT.some((type) => type === props.failure?.type)}>
        <button type="button" class="link-button" onClick={() => props.otherLink()}>
          {text().join.otherLink}
        </button>
      </Match>
    </Switch>
  );
}

/** Loads the newest page with the invitation back in the fragment, as when it was first opened. */
function reopen(link: string): void {
  const at = link.indexOf(ARRIVAL_FRAGMENT);
  const address = `/${at < 0 ? '' : link.slice(at)}`;
  void reloadNewest(() => location.replace(address));
}
