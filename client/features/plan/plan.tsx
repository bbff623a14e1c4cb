/** The group's projects, each with its tasks; with none, the first question and its field. */
import { type JSX, Show } from 'solid-js';
import { ok } from '../../../core/result/result.ts';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { AddForm } from '../../ui/add-form.tsx';
import { Keyed } from '../../ui/keyed.tsx';
import { createDesk } from './desk.ts';
import { ProjectSection } from './project-section.tsx';

export function Plan(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  // eslint-disable-next-line solid/reactivity -- a page shows one group for as long as it lives
  const desk = createDesk(props.group);
  const isEmpty = (): boolean => props.group.projects().length === 0;
  let section: HTMLElement | undefined;

  function addProject(title: string) {
    const answer = props.group.addProject(title);
    if (!answer.ok) return answer;
    requestAnimationFrame(() =>
      section?.querySelector<HTMLInputElement>('.project:last-of-type .add-form input')?.focus(),
    );
    return ok(undefined);
  }

  return (
    <section class="plan" ref={(element) => (section = element)} aria-label={text().plan.title}>
      <Show when={!desk.mayWrite()}>
        <p class="soft">{text().group.readOnly}</p>
      </Show>
      <Show when={isEmpty() && desk.mayWrite()}>
        <h2 class="first-question">{text().plan.firstProject}</h2>
        <p class="soft">{text().plan.firstProjectHint}</p>
      </Show>
      <Show when={isEmpty() && !desk.mayWrite()}>
        <p>{text().plan.waiting}</p>
      </Show>
      <div class="projects">
        <Keyed each={props.group.projects()} by={(project) => project.id}>
          {(row) => <ProjectSection project={row.item} desk={desk} />}
        </Keyed>
      </div>
      <Show when={desk.mayWrite()}>
        <div class="new-project">
          <AddForm
            label={text().plan.newProject}
            labelShown
            action={text().plan.addProject}
            emptySentence={text().plan.emptyProject}
            primary={isEmpty()}
            focused={isEmpty()}
            add={addProject}
          />
        </div>
      </Show>
    </section>
  );
}
