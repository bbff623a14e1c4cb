/** « Besoins et offres » : each open need beside its best answers, those without one first. */
import '../../style/matching.css';
import { createMemo, createSignal, createUniqueId, type JSX, Show, untrack } from 'solid-js';
import { isAboutHousing } from '../../../core/matching/match.ts';
import { useText } from '../../i18n/language.tsx';
import { useMatchingText } from '../../i18n/late/matching.ts';
import { useNeedExamples } from '../../i18n/late/need-codes.ts';
import { useSharingValues } from '../../i18n/late/sharing-values.ts';
import type { Sharing } from '../../state/sharing.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips, type FilterOption } from '../../ui/chips.tsx';
import { createCurrentDay } from '../../ui/current-day.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { groupPath } from '../../ui/route.ts';
import { VirtualList } from '../../ui/virtual-list.tsx';
import { createMatchDesk } from './match-desk.ts';
import { NeedRow } from './need-row.tsx';
import {
  countNeeds,
  filterNeeds,
  isNeedCode,
  NEED_FILTERS,
  type NeedFilter,
  openNeeds,
} from './open-needs.ts';

const ROW_PX = 190;
const ROW_GAP_PX = 12;

export function NeedsAndOffers(props: { readonly group: Group; readonly sharing: Sharing }): JSX.Element {
  const text = useText();
  const matchingText = useMatchingText();
  const examples = useNeedExamples();
  const values = useSharingValues();
  const id = createUniqueId();
  const day = createCurrentDay();
  const desk = createMatchDesk(
    untrack(() => props.group),
    untrack(() => props.sharing),
  );
  const [filter, setFilter] = createSignal<NeedFilter>('all');
  const all = createMemo(() => openNeeds(desk.matches.openNeeds(), desk.matches));
  const counts = createMemo(() => countNeeds(all()));
  const shown = createMemo(() => filterNeeds(all(), filter()));
  const aboutHousing = createMemo(
    () => props.sharing.cards.live().filter((card) => card.kind === 'need' && isAboutHousing(card)).length,
  );
  const nameOf = (one: NeedFilter): string => {
    if (isNeedCode(one)) return capital(values().need[one], text().code);
    return one === 'all' ? matchingText().all : matchingText().unanswered;
  };
  const options = (): readonly FilterOption<NeedFilter>[] =>
    NEED_FILTERS.map((value) => ({ value, label: nameOf(value), count: counts().get(value) ?? 0 })).filter(
      ({ value, count }) => count > 0 || value === 'all' || value === filter(),
    );
  const example = (): string => {
    const one = filter();
    return isNeedCode(one) ? matchingText().example(examples()[one]) : '';
  };

  return (
    <section class="matching" aria-labelledby={id}>
      <h2 id={id} tabindex="-1">
        {matchingText().title}
      </h2>
      <Show
        when={all().length > 0}
        fallback={
          <EmptyState title={matchingText().none} hint={matchingText().noneHint}>
            <Show when={desk.mayWrite()}>
              <a
                class="button button-primary"
                href={groupPath(props.group.space, { type: 'new-card', kind: 'need' })}
              >
                {matchingText().addNeed}
              </a>
            </Show>
          </EmptyState>
        }
      >
        <FilterChips label={matchingText().filter} options={options()} value={filter()} choose={setFilter} />
        <Show when={example()}>
          <p class="soft">{example()}</p>
        </Show>
        <Show
          when={shown().length > 0}
          fallback={
            <EmptyState title={matchingText().noneHere}>
              <Button onClick={() => setFilter('all')}>{matchingText().showAll}</Button>
            </EmptyState>
          }
        >
          <VirtualList
            each={shown()}
            by={({ need }) => need.id}
            label={matchingText().count(shown().length)}
            estimatePx={ROW_PX}
            gapPx={ROW_GAP_PX}
          >
            {(row) => <NeedRow desk={desk} open={row.item} today={day()} />}
          </VirtualList>
        </Show>
      </Show>
      <Show when={aboutHousing() > 0}>
        <p class="soft">{matchingText().housingNeeds(aboutHousing())}</p>
      </Show>
    </section>
  );
}

function capital(words: string, code: string): string {
  return words.charAt(0).toLocaleUpperCase(code) + words.slice(1);
}
