/** Who waits at the door and who says that a place is theirs: each in one sentence with what one may answer. */
import { createMemo, type JSX, Show } from 'solid-js';
import '../../style/arrivals.css';
import { useWho } from '../../i18n/who.ts';
import { arrivalsForMe } from '../../state/arrivals.ts';
import type { Group } from '../../state/workplace.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { ClaimRow } from './claim-row.tsx';
import { WaitingRow } from './waiting-row.tsx';

export function Arrivals(props: { readonly group: Group }): JSX.Element {
  const who = useWho();
  const arrivals = createMemo(() => arrivalsForMe(props.group));

  return (
    <>
      <Show when={arrivals().waiting.length > 0}>
        <section class="sheet arrivals" aria-labelledby="waiting-title">
          <h2 id="waiting-title" class="sheet-title" tabindex="-1">
            {who().doorTitle}
          </h2>
          <p class="arrivals-hint soft">{who().askCode}</p>
          <ul>
            <Keyed each={arrivals().waiting} by={({ device }) => device}>
              {(row) => <WaitingRow group={props.group} waiting={row.item} />}
            </Keyed>
          </ul>
        </section>
      </Show>
      <Show when={arrivals().claims.length > 0}>
        <section class="sheet arrivals" aria-labelledby="claims-title">
          <h2 id="claims-title" class="sheet-title" tabindex="-1">
            {who().claimsTitle}
          </h2>
          <ul>
            <Keyed each={arrivals().claims} by={({ device }) => device}>
              {(row) => <ClaimRow group={props.group} claim={row.item} />}
            </Keyed>
          </ul>
        </section>
      </Show>
    </>
  );
}
