/**
 * What is checked before the workplace opens: an address and a browser in which it can work, and, for an invitation, a browser that
 * will not forget it. Each says why and what to do; none leaves a blank page.
 */
import { createSignal, type JSX, Match, Switch } from 'solid-js';
import type { Ability } from '../../platform/abilities.ts';
import { InAppGuard } from './in-app-guard.tsx';
import { InsecureGuard } from './insecure-guard.tsx';
import { OldBrowserGuard } from './old-browser-guard.tsx';

export interface GuardsProps {
  readonly missing: readonly Ability[];
  /** The app around this page, `''` for one that does not say its name; undefined in a real browser. */
  readonly inApp: string | undefined;
  /** From its `#` on, when the page was opened on an invitation or on a sheet's code. */
  readonly invitation: string | undefined;
  readonly children: JSX.Element;
}

export function Guards(props: GuardsProps): JSX.Element {
  const [goneOn, setGoneOn] = createSignal(false);

  return (
    <Switch fallback={props.children}>
      <Match when={props.missing.includes('secure-context')}>
        <InsecureGuard invitation={props.invitation ?? ''} />
      </Match>
      <Match when={!goneOn() && props.inApp !== undefined && props.invitation !== undefined}>
        <InAppGuard
          app={props.inApp ?? ''}
          invitation={props.invitation ?? ''}
          goOn={() => setGoneOn(true)}
        />
      </Match>
      <Match when={props.missing.length > 0}>
        <OldBrowserGuard missing={props.missing} />
      </Match>
    </Switch>
  );
}
