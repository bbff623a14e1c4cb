/** "J'étais déjà là…" for a newcomer, where they are welcomed: the way back to the place they had. */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { latePart, PartPlace } from '../../ui/late-part.tsx';
import { placesBefore } from './places-before.ts';

const dialog = latePart(async () => (await import('./claim-dialog.tsx')).ClaimDialog);

export function ClaimPlace(props: { readonly group: Group }): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = createSignal(false);
  const isOffered = (): boolean =>
    placesBefore(props.group).length > 0 && !props.group.whoIsIn.claims().some(({ isMine }) => isMine);

  return (
    <>
      <Show when={isOffered()}>
        <Button tone="quiet" onClick={() => setOpen(true)}>
          {text().who.wasHere}
        </Button>
      </Show>
      <Show when={isOpen()}>
        <PartPlace of={dialog}>
          <dialog.Part group={props.group} close={() => setOpen(false)} />
        </PartPlace>
      </Show>
    </>
  );
}
