/** What has come of somebody's groups, and what has not yet: the ones that are missing can be tried again. */
import { For, type JSX } from 'solid-js';
import { failureSentence } from '../../i18n/failure-sentence.ts';
import { useText } from '../../i18n/language.tsx';
import { useMeet } from '../../i18n/meet.ts';
import type { GuestDone } from '../../state/meetings.ts';
import { Button } from '../../ui/button.tsx';

export function ArrivedGroups(props: {
  readonly done: Extract<GuestDone, { type: 'groups' }>;
  readonly again: () => void;
  readonly goOn: () => void;
}): JSX.Element {
  const text = useText();
  const words = useMeet();

  return (
    <>
      <p>{words().meet.arrived(props.done.spaces.length)}</p>
      <ul>
        <For each={props.done.missing}>
          {({ groupName, failure }) => (
            <li>
              {failure.type === 'relay-unreachable'
                ? words().devices.notYetIn(groupName)
                : words().devices.notIn(groupName, failureSentence(text(), failure))}
            </li>
          )}
        </For>
      </ul>
      <div class="ways">
        <Button tone="primary" onClick={() => props.again()}>
          {text().common.retry}
        </Button>
        <Button onClick={() => props.goOn()}>{text().common.myGroups}</Button>
      </div>
    </>
  );
}
