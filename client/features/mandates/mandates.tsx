/** Who is mandated for what, until when, and to whom they answer: derived from what is in force, never stored. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import '../../style/people.css';
import { addDays } from '../../i18n/calendar-day.ts';
import { useText } from '../../i18n/language.tsx';
import { useRulesText } from '../../i18n/late/rules.ts';
import { sayDay } from '../../i18n/spoken-day.ts';
import { type SharedMandate, sharedMandates } from '../../state/shared-mandates.ts';
import type { Group } from '../../state/workplace.ts';
import { createCurrentDay } from '../../ui/current-day.ts';
import { personName } from '../../ui/person-name.ts';
import { groupPath } from '../../ui/route.ts';

/** What ends within these days is said to end. */
const SOON_DAYS = 30;

/** Nothing while the group has no decision. */
export function Mandates(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const rulesText = useRulesText();
  const day = createCurrentDay();
  const lines = createMemo(() => props.group.deciding.summary()?.lines ?? []);
  const mandates = createMemo(() => sharedMandates(lines()));
  const names = (mandate: SharedMandate): readonly string[] =>
    mandate.who.map((member) =>
      member === props.group.me ? text().group.you : personName(text(), props.group, member),
    );
  const end = ({ until }: SharedMandate): { readonly words: string; readonly isNear: boolean } => {
    if (until === '') return { words: '', isNear: false };
    const spoken = sayDay(text().code, until, day());
    if (until < day()) return { words: rulesText().expired(spoken), isNear: true };
    const isNear = until <= addDays(day(), SOON_DAYS);
    return { words: isNear ? rulesText().expiring(spoken) : rulesText().until(spoken), isNear };
  };

  return (
    <Show when={lines().length > 0}>
      <section class="sheet mandates" aria-labelledby="mandates">
        <h2 id="mandates" class="sheet-title" tabindex="-1">
          {rulesText().mandates}
        </h2>
        <Show
          when={mandates().length > 0}
          fallback={<p class="soft rules-why">{rulesText().mandatesNone}</p>}
        >
          <ul>
            <For each={mandates()}>
              {(mandate) => (
                <li class="row mandate">
                  <p class="row-words">
                    <span class="row-title" dir="auto">
                      {rulesText().mandate(names(mandate), mandate.what)}
                    </span>
                    <span class="soft">
                      <Show when={end(mandate).words}>
                        {(words) => (
                          <span classList={{ 'mandate-near': end(mandate).isNear }}>{words()}, </span>
                        )}
                      </Show>
                      <Show when={mandate.accountableTo}>
                        {(to) => <span dir="auto">{rulesText().accountable(to())}, </span>}
                      </Show>
                      {rulesText().decidedBy}{' '}
                      <a
                        dir="auto"
                        href={groupPath(props.group.space, {
                          type: 'decision',
                          decision: mandate.decision,
                        })}
                      >
                        {mandate.title}
                      </a>
                    </span>
                  </p>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  );
}
