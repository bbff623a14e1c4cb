/** "Que pouvez-vous prêter ou faire ?": one tap on a usual answer adds it, in one's own name; any other is typed. */
import { createSignal, For, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { personName } from '../../ui/person-name.ts';
import { useToasts } from '../../ui/toasts.tsx';

export function LendQuestion(props: {
  readonly group: Group;
  /** The name of the chips, when the question stands above them already. */
  readonly label: string;
  readonly added: () => void;
  /** What the act waits for, at most for a moment. */
  readonly ready?: () => Promise<void>;
}): JSX.Element {
  const text = useText();
  const toasts = useToasts();
  const [typing, setTyping] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  /** What I have already said is not offered again. */
  const offers = (): readonly string[] => {
    const mine = props.group.plan
      .view()
      .projects.flatMap(({ tasks }) =>
        tasks.filter(({ owners }) => owners.includes(props.group.me)).map(({ title }) => title),
      );
    return text().firstSteps.offers.filter((offer) => !mine.includes(offer));
  };

  async function add(title: string) {
    await props.ready?.();
    const { plan, me } = props.group;
    const project = plan.firstProject(text().firstSteps.project);
    if (!project.ok) return project;
    const added = plan.addTask({ project: project.value, title, owners: [me] });
    if (!added.ok) return added;
    const name = personName(text(), props.group, me);
    toasts.show(text().firstSteps.added(title.trim(), name), () => plan.archiveTask(added.value));
    props.added();
    return added;
  }

  async function offered(title: string): Promise<void> {
    if (busy()) return;
    setBusy(true);
    await add(title);
    setBusy(false);
  }

  return (
    <div class="lend">
      <div class="chips" role="group" aria-label={props.label}>
        <For each={offers()}>
          {(offer) => (
            <button
              type="button"
              class="chip chip-choice"
              aria-disabled={busy()}
              onClick={() => void offered(offer)}
            >
              {offer}
            </button>
          )}
        </For>
        <button
          type="button"
          class="chip chip-choice"
          aria-expanded={typing()}
          onClick={() => setTyping(!typing())}
        >
          {text().firstSteps.other}
        </button>
      </div>
      <Show when={typing()}>
        <AddForm
          label={text().firstSteps.otherLabel}
          placeholder={text().firstSteps.otherHint}
          action={text().plan.addTask}
          emptySentence={text().failure.empty}
          focused
          add={add}
        />
      </Show>
    </div>
  );
}
