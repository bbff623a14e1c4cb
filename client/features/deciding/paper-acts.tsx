/** What a decision, or all of them, offer at their foot: paper, the calendar, the hall, and what proves the register. */
import '../../style/deciding-hall.css';
import { type JSX, Show } from 'solid-js';
import { inForce } from '../../../core/decisions/in-force.ts';
import { useText } from '../../i18n/language.tsx';
import { useDecidingHallText } from '../../i18n/late/deciding-hall.ts';
import { Button } from '../../ui/button.tsx';
import { PrintOnly } from '../../ui/print-only.tsx';
import { groupPath } from '../../ui/route.ts';
import type { DecidingDesk } from './deciding-desk.ts';
import type { OfDecision } from './deciding-slots.ts';
import { DecisionPaper } from './decision-paper.tsx';
import { DecisionsPaper } from './decisions-paper.tsx';
import { saveReviews } from './save-reviews.ts';

/** While a decision is on the page, it is what goes on paper. */
export function DecisionFoot(props: OfDecision): JSX.Element {
  const text = useDecidingHallText();
  const save = createSaving(() => props.desk);

  return (
    <section class="decide-part" aria-label={text().paper}>
      <p class="decide-acts">
        <Button onClick={() => print()}>{text().printRecord}</Button>
        <Show when={props.decision.inForce && props.decision.reviewOn !== ''}>
          <Button icon="calendar" onClick={() => save([props.decision])}>
            {text().addReview}
          </Button>
        </Show>
      </p>
      <PrintOnly>
        <DecisionPaper {...props} />
      </PrintOnly>
    </section>
  );
}

/** `isAlone`: no decision is on the page beside the lists. */
export function ListFoot(props: { readonly desk: DecidingDesk; readonly isAlone: boolean }): JSX.Element {
  const text = useDecidingHallText();
  const save = createSaving(() => props.desk);
  const held = () => inForce(props.desk.deciding.decisions());

  return (
    <footer class="decide-list-foot">
      <a class="button" href={groupPath(props.desk.group.space, { type: 'decisions', view: 'meeting' })}>
        {text().meeting}
      </a>
      <a class="button" href={groupPath(props.desk.group.space, { type: 'decisions', view: 'register' })}>
        {text().register}
      </a>
      <Show when={props.isAlone}>
        <Button onClick={() => print()}>{text().printList}</Button>
        <Show when={held().some(({ reviewOn }) => reviewOn !== '')}>
          <Button icon="calendar" onClick={() => save(held())}>
            {text().addReviews}
          </Button>
        </Show>
        <PrintOnly>
          <DecisionsPaper desk={props.desk} />
        </PrintOnly>
      </Show>
    </footer>
  );
}

function createSaving(desk: () => DecidingDesk): (decisions: Parameters<typeof saveReviews>[1]) => void {
  const common = useText();
  const text = useDecidingHallText();
  return (decisions) =>
    void saveReviews(desk(), decisions, text()).then((count) =>
      desk().toast(count === undefined ? common().common.partMissing : text().calendarSaved(count)),
    );
}
