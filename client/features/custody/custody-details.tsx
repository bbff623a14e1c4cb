/** The marks behind the comparison, to be read out or compared by eye. */
import { For, type JSX } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Custody } from '../../state/custody.ts';
import type { Group } from '../../state/workplace.ts';
import { documentName } from './copy-words.ts';

export function CustodyDetails(props: { readonly group: Group; readonly custody: Custody }): JSX.Element {
  const text = useText();
  const projectName = (project: string): string | undefined => {
    const { projects, archivedProjects } = props.group.plan.view();
    return [...projects, ...archivedProjects].find(({ id }) => id === project)?.title;
  };
  const rows = (): readonly (readonly [name: string, mark: string])[] => [
    ...Object.entries(props.custody.marks() ?? {}).map(
      ([name, mark]) => [documentName(text(), name, projectName), mark] as const,
    ),
    [text().custody.rosterHead, props.custody.rosterHead()],
  ];

  return (
    <details class="details">
      <summary>{text().common.details}</summary>
      <h2 class="custody-marks-title">{text().custody.marks}</h2>
      <p class="soft">{text().custody.marksHint}</p>
      <dl class="custody-marks">
        <For each={rows()}>
          {([name, mark]) => (
            <div>
              <dt>{name}</dt>
              <dd>{mark}</dd>
            </div>
          )}
        </For>
      </dl>
    </details>
  );
}
