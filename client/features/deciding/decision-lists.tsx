/** The decisions of a group in their lists, what narrows them, and where there is none a first question to ask. */
import { For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Decision } from '../../../core/decisions/fold/decision.ts';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChips, type FilterOption } from '../../ui/chips.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { groupPath } from '../../ui/route.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import type { DecidingSlots } from './deciding-slots.ts';
import { DecisionLine } from './decision-line.tsx';
import type { DecisionSearch } from './decision-search.ts';
import { type ListName, LISTS } from './list-decisions.ts';

export function DecisionLists(props: {
  readonly desk: DecidingDesk;
  readonly search: DecisionSearch;
  readonly slots: DecidingSlots;
  /** The one that stands open beside. */
  readonly current?: string;
}): JSX.Element {
  const text = useDecidingText();
  const of = (name: ListName): readonly Decision[] => props.search.found().get(name) ?? [];
  const count = (): number => props.search.shown().flatMap(of).length;

  return (
    <Show
      when={props.search.total() > 0}
      fallback={
        // nothing is known to be missing of a register that cannot be read
        <Show when={props.desk.deciding.log.standing() !== 'unavailable'}>
          <FirstQuestion desk={props.desk} />
        </Show>
      }
    >
      <DecisionSearchFields search={props.search} />
      <p class="visually-hidden" role="status">
        {text().shown(count())}
      </p>
      <Show
        when={props.search.shown().length > 0}
        fallback={
          <EmptyState title={text().nothingFound}>
            <Button onClick={() => props.search.clear()}>{text().clearSearch}</Button>
          </EmptyState>
        }
      >
        <For each={props.search.shown()}>
          {(name) => (
            <section class="decide-list" aria-labelledby={`list-${name}`}>
              <h2 id={`list-${name}`}>{text().list[name]}</h2>
              <ul>
                <For each={of(name)}>
                  {(decision) => (
                    <li>
                      <DecisionLine
                        desk={props.desk}
                        decision={decision}
                        current={decision.subject === props.current}
                      />
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Show when={props.slots.listFoot}>{(foot) => <Dynamic component={foot()} desk={props.desk} />}</Show>
    </Show>
  );
}

function DecisionSearchFields(props: { readonly search: DecisionSearch }): JSX.Element {
  const text = useDecidingText();
  const options = (): readonly FilterOption<ListName | 'all'>[] => {
    const counts = props.search.found();
    const of = (name: ListName): number => counts.get(name)?.length ?? 0;
    const all = LISTS.reduce((sum, name) => sum + of(name), 0);
    return [
      { value: 'all' as const, label: text().list.all, count: all },
      ...LISTS.map((value) => ({ value, label: text().list[value], count: of(value) })),
    ].filter(({ value, count }) => count > 0 || value === 'all' || value === props.search.list());
  };

  return (
    <div class="decide-find">
      <FindField
        label={text().find}
        hint={text().findHint}
        words={props.search.words()}
        type={(words) => props.search.setWords(words)}
      />
      <FilterChips
        label={text().lists}
        options={options()}
        value={props.search.list()}
        choose={(list) => props.search.choose(list)}
      />
    </div>
  );
}

/** Step 11 of the first fifteen minutes: one question that every group has. */
function FirstQuestion(props: { readonly desk: DecidingDesk }): JSX.Element {
  const text = useDecidingText();

  return (
    <Show when={props.desk.decides()} fallback={<EmptyState title={text().emptyObserver} />}>
      <EmptyState title={props.desk.typeset(text().empty)} hint={text().emptyHint}>
        <p class="decide-acts">
          <a
            class="button button-primary"
            href={groupPath(props.desk.group.space, { type: 'new-decision', template: 'keys' })}
          >
            {props.desk.typeset(text().keysTitle)}
          </a>
          <a
            class="button"
            href={groupPath(props.desk.group.space, { type: 'new-decision', template: undefined })}
          >
            {text().another}
          </a>
        </p>
      </EmptyState>
    </Show>
  );
}
