/** "Imprimer ma fiche" and what it opens. Opening it asks nothing of the relay: a code to come back with is asked for by its own press. */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { latePart, PartPlace } from '../../ui/late-part.tsx';
import { type SheetKeys, sheetKeysOf } from './sheet-key.ts';

export const sheetDialog = latePart(async () => (await import('./sheet-dialog.tsx')).SheetDialog);

export function MySheet(props: {
  readonly group: Group;
  /** Somebody says that it is on paper; the browser does not say. */
  readonly printed?: () => void;
}): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [wasOpened, setWasOpened] = createSignal(false);
  const keys = (): SheetKeys => sheetKeysOf(props.group);

  function open(): void {
    keys().lookAgain();
    setWasOpened(true);
    setOpen(true);
  }

  return (
    <>
      <Button onClick={open}>{text().sheet.print}</Button>
      <Show when={wasOpened()}>
        <PartPlace of={sheetDialog}>
          <sheetDialog.Part
            group={props.group}
            sheetKey={keys().key()}
            open={isOpen()}
            ask={() => void keys().ask()}
            printed={() => {
              setOpen(false);
              props.printed?.();
            }}
            close={() => setOpen(false)}
          />
        </PartPlace>
      </Show>
    </>
  );
}
