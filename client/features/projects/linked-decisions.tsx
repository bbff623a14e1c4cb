/** Decisions behind a project or a task, as lines that lead there; one more is found by a few letters of its question. */
import { createMemo, For, type JSX, Show } from 'solid-js';
import { useDecidingText } from '../../i18n/late/deciding.ts';
import { useStageText } from '../../i18n/late/stage.ts';
import type { SummaryLine } from '../../state/decisions-summary.ts';
import { ComboboxMany } from '../../ui/combobox.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { passFocus } from '../../ui/keep-focus.ts';
import { groupPath } from '../../ui/route.ts';
import { useToasts } from '../../ui/toasts.tsx';
import { DecisionState } from './decision-state.tsx';
import type { Desk } from './desk.ts';

export interface LinkedDecisionsProps {
  readonly desk: Desk;
  readonly lines: ReadonlyMap<string, SummaryLine>;
  /** Their ids. */
  readonly linked: readonly string[];
  readonly link: (decision: string) => void;
  /** Answers how to undo it, wherever one is by then. */
  readonly unlink: (decision: string) => () => void;
}

export function LinkedDecisions(props: LinkedDecisionsProps): JSX.Element {
  const decidingText = useDecidingText();
  const stageText = useStageText();
  const toasts = useToasts();
  const options = createMemo(() =>
    [...props.lines.values()]
      .filter(({ subject, state }) => !props.linked.includes(subject) && state !== 'withdrawn')
      .map(({ subject, title, state }) => ({
        value: subject,
        label: title,
        detail: decidingText().state[state],
      })),
  );
  const titleOf = (decision: string): string => props.lines.get(decision)?.title || stageText().unknown;

  function unlink(decision: string, button: Element): void {
    const title = titleOf(decision);
    const place = button.closest('[data-linked]');
    const undo = props.unlink(decision);
    toasts.show(stageText().unlinked(title), undo);
    passFocus([place?.querySelector('input'), document.querySelector('#content')]);
  }

  return (
    <div class="linked" data-linked="">
      <ul class="linked-list">
        <For each={props.linked}>
          {(decision) => (
            <li class="linked-line">
              <Show
                when={props.lines.get(decision)}
                fallback={<span class="soft">{stageText().unknown}</span>}
              >
                {(line) => (
                  <>
                    <a dir="auto" href={groupPath(props.desk.group.space, { type: 'decision', decision })}>
                      {line().title}
                    </a>
                    <DecisionState line={line()} />
                  </>
                )}
              </Show>
              <Show when={props.desk.mayWrite()}>
                <IconButton
                  icon="close"
                  label={stageText().unlink(titleOf(decision))}
                  onClick={(event) => {
                    if (event.currentTarget instanceof Element) unlink(decision, event.currentTarget);
                  }}
                />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.desk.mayWrite() && options().length > 0}>
        <ComboboxMany
          label={stageText().link}
          placeholder={stageText().linkHint}
          emptySentence={stageText().linkNone}
          options={options()}
          values={[]}
          closes
          choose={(chosen) => chosen.forEach((decision) => props.link(decision))}
        />
      </Show>
    </div>
  );
}
