/** "Imprimer ma fiche" and what it opens. Opening it changes nothing: a sheet is made by its own press. */
import { createSignal, type JSX, Show } from 'solid-js';
import { useText } from '../../i18n/language.tsx';
import type { Group } from '../../state/workplace.ts';
import { Button } from '../../ui/button.tsx';
import { latePart, PartPlace } from '../../ui/late-part.tsx';

export const sheetDialog = latePart(async () => (await import('./sheet-dialog.tsx')).SheetDialog);

export function MySheet(props: {
  readonly group: Group;
  /** A sheet was found to be on paper, and the dialog is closed. */
  readonly tested?: () => void;
}): JSX.Element {
  const text = useText();
  const [isOpen, setOpen] = createSignal(false);
  const [wasOpened, setWasOpened] = createSignal(false);

  function open(): void {
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
            open={isOpen()}
            close={(isTested: boolean) => {
              setOpen(false);
              if (isTested) props.tested?.();
            }}
          />
        </PartPlace>
      </Show>
    </>
  );
}
