/** A table becomes cards: chosen, understood, checked line by line, and only then entered, all at once. */
import '../../style/exchange.css';
import { type JSX, Match, Show, Switch, untrack } from 'solid-js';
import type { EnteredCards } from '../../../core/exchange/enter-cards.ts';
import { INNER_CLASS } from '../../../core/group/group-documents.ts';
import { mayWrite } from '../../../core/roster/role.ts';
import { useExchangeText } from '../../i18n/late/exchange.ts';
import type { GroupCards } from '../../state/group-cards.ts';
import type { GroupExchange } from '../../state/group-exchange.ts';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { ChooseTable } from './choose-table.tsx';
import { CheckTable } from './check-table.tsx';
import { createImport, type ImportStep } from './create-import.ts';
import { WorkProgress } from './work-progress.tsx';

export interface ImportPageProps {
  readonly group: Group;
  readonly sharing: { readonly cards: GroupCards; readonly exchange: GroupExchange };
}

export function ImportPage(props: ImportPageProps): JSX.Element {
  const text = useExchangeText();
  const toasts = useToasts();
  const work = untrack(() => createImport(props.group, props.sharing));
  const listPath = (): string => groupPath(props.group.space, { type: 'sharing', view: 'list' });
  /** The step, while it is this one. */
  const at = <T extends ImportStep['type']>(type: T): Extract<ImportStep, { type: T }> | undefined => {
    const step = work.step();
    return isStep(step, type) ? step : undefined;
  };

  function enter(): void {
    const entered = work.enter();
    if (!entered) {
      toasts.show(text().nothingNew); // somebody has brought the same table meanwhile
      return;
    }
    toasts.show(text().entered(entered.cards.length), () => takeBack(entered));
  }

  function takeBack(entered: EnteredCards): void {
    toasts.show(text().takenBack(work.takeBack(entered)));
  }

  return (
    <section class="exchange">
      <a class="exchange-back" href={listPath()}>
        {text().back}
      </a>
      <h1>{text().title}</h1>
      <Show
        when={mayWrite(props.group.myRole(), INNER_CLASS)}
        fallback={<p class="empty">{text().closed}</p>}
      >
        <Switch>
          <Match when={at('choosing')}>
            {(step) => <ChooseTable work={work} failure={step().failure} />}
          </Match>
          <Match when={at('reading')}>
            {(step) => (
              <WorkProgress
                words={text().reading(step().rows)}
                part={step().part}
                cancel={() => work.cancel()}
              />
            )}
          </Match>
          <Match when={at('checking-columns')}>
            {(step) => <CheckTable work={work} table={step().table} enter={enter} group={props.group} />}
          </Match>
          <Match when={at('done')}>
            {(step) => (
              <div class="exchange-done">
                <p class="notice notice-good" role="status">
                  {text().entered(step().count)}
                </p>
                <Show when={step().counts.here + step().counts.double > 0}>
                  <p>{text().alsoHere(step().counts.here + step().counts.double)}</p>
                </Show>
                <Show when={step().counts.refused > 0}>
                  <p>{text().alsoRefused(step().counts.refused)}</p>
                </Show>
                <div class="exchange-acts">
                  <a class="button button-primary" href={listPath()}>
                    {text().seeCards}
                  </a>
                  <Button onClick={() => work.cancel()}>{text().startAgain}</Button>
                </div>
              </div>
            )}
          </Match>
        </Switch>
      </Show>
    </section>
  );
}

function isStep<T extends ImportStep['type']>(
  step: ImportStep,
  type: T,
): step is Extract<ImportStep, { type: T }> {
  return step.type === type;
}
