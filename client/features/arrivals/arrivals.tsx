/** Who waits at the door and who says that a place is theirs: each in one sentence with what one may answer. */
import { createMemo, type JSX, Show } from 'solid-js';
import '../../style/arrivals.css';
import { decides } from '../../../core/roster/role.ts';
import { useWho } from '../../i18n/who.ts';
import type { PlaceClaim } from '../../state/who-is-in.ts';
import type { Group } from '../../state/workplace.ts';
import { Keyed } from '../../ui/keyed.tsx';
import { ClaimRow } from './claim-row.tsx';
import { WaitingRow } from './waiting-row.tsx';

export function Arrivals(props: { readonly group: Group }): JSX.Element {
  const who = useWho();
  const mayDecide = (): boolean => decides(props.group.myRole());
  const waiting = createMemo(() => (mayDecide() ? props.group.whoIsIn.waiting() : []));
  const claims = createMemo((): readonly PlaceClaim[] =>
    props.group.whoIsIn.claims().filter(({ isMine, isOfMyPlace }) => isMine || isOfMyPlace || mayDecide()),
  );

  return (
    <>
      <Show when={waiting().length > 0}>
        <section class="sheet arrivals" aria-labelledby="waiting-title">
          <h2 id="waiting-title" class="sheet-title" tabindex="-1">
            {who().doorTitle}
          </h2>
          <p class="arrivals-hint soft">{who().askCode}</p>
          <ul>
            <Keyed each={waiting()} by={({ device }) => device}>
              {(row) => <WaitingRow group={props.group} waiting={row.item} />}
            </Keyed>
          </ul>
        </section>
      </Show>
      <Show when={claims().length > 0}>
        <section class="sheet arrivals" aria-labelledby="claims-title">
          <h2 id="claims-title" class="sheet-title" tabindex="-1">
            {who().claimsTitle}
          </h2>
          <ul>
            <Keyed each={claims()} by={({ device }) => device}>
              {(row) => <ClaimRow group={props.group} claim={row.item} />}
            </Keyed>
          </ul>
        </section>
      </Show>
    </>
  );
}
