/** Décisions: the lists, and beside them the one that the address names; a new question on a page of its own. */
import '../../style/deciding.css';
import { type JSX, Match, Show, Switch, untrack } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import type { Deciding } from '../../state/deciding.ts';
import type { Group } from '../../state/workplace.ts';
import type { Address } from '../../ui/address.ts';
import { Button } from '../../ui/button.tsx';
import { groupPath, type Place } from '../../ui/route.ts';
import { createDecidingDesk, type DecidingDesk } from './deciding-desk.ts';
import type { DecidingSlots } from './deciding-slots.ts';
import { DecisionLists } from './decision-lists.tsx';
import { DecisionPage } from './decision-page.tsx';
import { createDecisionSearch, type DecisionSearch } from './decision-search.ts';
import { NewDecision, TemplateDoors } from './new-decision.tsx';
import { type TemplateName, TEMPLATES } from './templates.ts';

export interface DecidingPlaceProps {
  readonly group: Group;
  readonly place: Place;
  readonly address: Address;
  readonly slots: DecidingSlots;
}

export function DecidingPlace(props: DecidingPlaceProps): JSX.Element {
  return (
    <Show when={props.group.deciding.now()} keyed fallback={<Coming />}>
      {(deciding) => (
        <Show
          when={deciding.log.standing() !== 'reading' || deciding.decisions().length > 0}
          fallback={<Coming />}
        >
          <OpenPlace {...props} deciding={deciding} />
        </Show>
      )}
    </Show>
  );
}

function Coming(): JSX.Element {
  const text = useDecidingText();

  return (
    <>
      <h1>{text().title}</h1>
      <p class="part-coming" role="status">
        {text().coming}
      </p>
    </>
  );
}

function OpenPlace(props: DecidingPlaceProps & { readonly deciding: Deciding }): JSX.Element {
  const text = useDecidingText();
  const desk = untrack(() => createDecidingDesk(props.group, props.deciding));
  const search = untrack(() => createDecisionSearch(desk));
  const subject = (): string | undefined =>
    props.place.type === 'decision' ? props.place.decision : undefined;
  const template = (): string | undefined => {
    if (!desk.decides() || props.place.type !== 'new-decision') return undefined;
    return props.place.template ?? '';
  };
  const view = (): string => (props.place.type === 'decisions' ? props.place.view : 'list');

  return (
    <>
      <Show when={props.deciding.log.standing() === 'unavailable'}>
        <div class="decide-note decide-note-waiting" role="status">
          <p>{text().unavailable}</p>
          <Button onClick={() => props.deciding.log.tryAgain()}>{text().tryAgain}</Button>
        </div>
      </Show>
      <Switch fallback={<ListsAndPage desk={desk} search={search} slots={props.slots} subject={subject()} />}>
        <Match when={templateNamed(template())} keyed>
          {(named) => (
            <NewDecision desk={desk} template={named.name} isKeys={named.isKeys} address={props.address} />
          )}
        </Match>
        <Match when={template() !== undefined}>
          <TemplateDoors desk={desk} />
        </Match>
        <Match when={view() === 'meeting' && props.slots.meeting}>
          {(meeting) => <Dynamic component={meeting()} desk={desk} />}
        </Match>
        <Match when={view() === 'register' && props.slots.register}>
          {(register) => <Dynamic component={register()} desk={desk} />}
        </Match>
      </Switch>
    </>
  );
}

function ListsAndPage(props: {
  readonly desk: DecidingDesk;
  readonly search: DecisionSearch;
  readonly slots: DecidingSlots;
  readonly subject: string | undefined;
}): JSX.Element {
  const text = useDecidingText();

  return (
    <div class="decide" classList={{ 'decide-beside': props.subject !== undefined }}>
      <div class="decide-lists">
        <header class="decide-top">
          <Show when={props.subject === undefined} fallback={<p class="decide-top-title">{text().title}</p>}>
            <h1>{text().title}</h1>
          </Show>
          <Show when={props.desk.decides() && props.search.total() > 0}>
            <a
              class="button button-primary"
              href={groupPath(props.desk.group.space, { type: 'new-decision', template: undefined })}
            >
              {text().propose}
            </a>
          </Show>
        </header>
        <DecisionLists
          desk={props.desk}
          search={props.search}
          slots={props.slots}
          {...(props.subject === undefined ? {} : { current: props.subject })}
        />
      </div>
      <Show when={props.subject} keyed>
        {(subject) => (
          <div class="decide-open">
            <a
              class="decide-back"
              href={groupPath(props.desk.group.space, { type: 'decisions', view: 'list' })}
            >
              {text().title}
            </a>
            <DecisionPage desk={props.desk} subject={subject} slots={props.slots} />
          </div>
        )}
      </Show>
    </div>
  );
}

interface NamedTemplate {
  readonly name: TemplateName;
  readonly isKeys: boolean;
}

const KEYS: NamedTemplate = { name: 'consent', isKeys: true };
const NAMED: ReadonlyMap<string, NamedTemplate> = new Map([
  ['keys', KEYS],
  ...TEMPLATES.map((name) => [name, { name, isKeys: false }] as const),
]);

/** The same one each time: a form is not made again while one writes in it. */
function templateNamed(template: string | undefined): NamedTemplate | undefined {
  return template === undefined ? undefined : NAMED.get(template);
}
